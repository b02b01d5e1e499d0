"""A page is fetched within caps of bytes and time, from addresses that were checked."""

import asyncio
from dataclasses import dataclass

import httpx2

from summariser.errors import FetchFailed, UnsafeAddress
from summariser.reading.addresses import without_credentials
from summariser.reading.inflating import Inflation
from summariser.reading.limits import Limits, too_large
from summariser.reading.pinning import PORTS, PinnedTransport, Resolver, resolve

TEXTUAL = (
    "text/",
    "application/xhtml",
    "application/xml",
    "application/json",
    "application/jsonl",
    "application/x-ndjson",
)
ADVICE = {
    401: "save the page from your browser and give the file",
    402: "save the page from your browser and give the file",
    403: "save the page from your browser and give the file",
    404: "check the address",
    410: "the page is gone",
    429: "the server asks for patience; try again later",
    451: "save the page from your browser and give the file",
}
LATER = "try again later"


@dataclass(frozen=True, slots=True)
class Page:
    """What a server delivered.

    Attributes:
        url: the final address, without credentials.
        host: its host, in the letters of its language.
        content: the body, decompressed.
        media_type: "text/html"; "" where the server names none.
        charset: the encoding that the header names.
    """

    url: str
    host: str
    content: bytes
    media_type: str
    charset: str | None


async def fetch(url: str, limits: Limits, *, resolver: Resolver = resolve) -> Page:
    """Fetch one page.

    Raises:
        UnsafeAddress: not http(s), or it leads to an address that is not public.
        FetchFailed: network, status, redirects, content type or time.
        InputTooLarge: more than `limits.max_bytes`.
    """
    where = without_credentials(url)
    try:
        async with asyncio.timeout(limits.fetch_timeout), _client(limits, resolver) as client:
            return await _follow(client, url, limits)
    except TimeoutError:
        raise FetchFailed(
            f"not here after {limits.fetch_timeout:g} seconds", where=where, remedy=LATER
        ) from None
    except (httpx2.InvalidURL, UnicodeError, ValueError):
        raise UnsafeAddress("not a valid address", where=where, remedy="check its spelling") from None
    except httpx2.HTTPError as error:
        what, remedy = _diagnosis(error)
        raise FetchFailed(what, where=where, remedy=remedy) from None


def _client(limits: Limits, resolver: Resolver) -> httpx2.AsyncClient:
    return httpx2.AsyncClient(
        transport=PinnedTransport(resolver, allow_private=limits.allow_private),
        headers={"User-Agent": limits.user_agent, "Accept-Encoding": Inflation.ACCEPTED},
        timeout=httpx2.Timeout(limits.fetch_timeout, connect=limits.connect_timeout),
        trust_env=False,
    )


async def _follow(client: httpx2.AsyncClient, url: str, limits: Limits) -> Page:
    """Follow redirects; every hop is a request of its own, checked as the first one."""
    for _ in range(limits.max_redirects + 1):
        request = client.build_request("GET", url)
        named = request.url
        where = without_credentials(str(named))
        if named.scheme not in PORTS or not named.host:
            raise UnsafeAddress(
                "not an http(s) address", where=where, remedy="give an http(s) address or a file"
            )
        response = await client.send(request, stream=True)
        try:
            if not response.has_redirect_location:
                return await _page(response, named, limits)
            url = str(named.join(response.headers["location"]))
        finally:
            await response.aclose()
    raise FetchFailed(
        f"more than {limits.max_redirects} redirects", where=where, remedy="give the final address"
    )


async def _page(response: httpx2.Response, url: httpx2.URL, limits: Limits) -> Page:
    where = without_credentials(str(url))
    if not response.is_success:
        status = f"{response.status_code} {response.reason_phrase}".rstrip()
        advice = ADVICE.get(response.status_code, LATER)
        raise FetchFailed(f"the server answered {status}", where=where, remedy=advice)
    media_type = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type and not (media_type.startswith(TEXTUAL) or media_type.endswith("+xml")):
        raise FetchFailed(
            f"not a page but {media_type}", where=where, remedy="give the address of an article"
        )
    content = await _body(response, limits.max_bytes, where)
    return Page(where, url.host, content, media_type, response.charset_encoding)


async def _body(response: httpx2.Response, max_bytes: int, where: str) -> bytes:
    """Read and decompress the body, never holding more than the cap."""
    inflation = Inflation(response.headers.get("content-encoding", ""), where)
    body = bytearray()
    async for chunk in response.aiter_raw():
        body += inflation.inflate(chunk, max_bytes + 1 - len(body))
        if len(body) > max_bytes:
            raise too_large(max_bytes, where)
    inflation.finish()
    return bytes(body)


def _diagnosis(error: httpx2.HTTPError) -> tuple[str, str]:
    """Say what happened, and what to do."""
    if isinstance(error, httpx2.TimeoutException):
        return "no answer in time", LATER
    if "CERTIFICATE" in str(error):
        return (
            "its certificate cannot be trusted",
            "check the address and this machine's clock and certificates",
        )
    if isinstance(error, httpx2.ConnectError):
        return "no connection to the server", LATER
    return "the connection broke off", LATER
