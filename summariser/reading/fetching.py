"""A page is fetched from a checked, pinned address, within caps of bytes and time."""

import asyncio
import zlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from summariser.errors import FetchFailed, InputTooLarge, UnsafeAddress
from summariser.reading.addresses import checked, resolve, without_credentials
from summariser.reading.limits import Limits

if TYPE_CHECKING:
    import httpx2

Resolver = Callable[[str, int], Awaitable[list[str]]]
ENCODINGS = {"gzip": 47, "x-gzip": 47, "deflate": 47}  # zlib's window bits: 32 + 15 recognises both headers
TEXTUAL = ("text/", "application/xhtml", "application/xml", "application/json", "application/x-ndjson")


@dataclass(frozen=True, slots=True)
class Page:
    """What a server delivered.

    Attributes:
        url: the final address, without credentials.
        content: the decompressed bytes.
        media_type: "text/html", "" where the server names none.
        charset: the encoding that the header names.
    """

    url: str
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
    import httpx2

    shown = without_credentials(url)
    try:
        async with asyncio.timeout(limits.fetch_timeout), _client(limits, resolver) as client:
            return await _follow(client, url, limits)
    except TimeoutError:
        raise FetchFailed(
            f"not delivered within {limits.fetch_timeout:g} seconds", where=shown, remedy="try again later"
        ) from None
    except (httpx2.InvalidURL, UnicodeError):
        raise UnsafeAddress("not a valid address", where=shown, remedy="check its spelling") from None
    except httpx2.HTTPError as error:
        raise FetchFailed(_reason(error), where=shown, remedy="try again later") from None


def _client(limits: Limits, resolver: Resolver) -> "httpx2.AsyncClient":
    import httpx2

    headers = {"User-Agent": limits.user_agent, "Accept-Encoding": "gzip, deflate"}
    timeout = httpx2.Timeout(limits.fetch_timeout, connect=limits.connect_timeout)
    return httpx2.AsyncClient(
        transport=_pinned_transport()(limits, resolver), headers=headers, timeout=timeout, trust_env=False
    )


@cache
def _pinned_transport() -> Any:
    """Make the transport class when it is first needed: httpx2 is slow to import."""
    import httpx2

    class PinnedTransport(httpx2.AsyncHTTPTransport):
        """Resolves a host once, checks every address, and connects to these addresses only."""

        def __init__(self, limits: Limits, resolver: Resolver) -> None:
            # No connection is kept: a pool would find it by its IP address, whatever the host's name.
            super().__init__(trust_env=False, limits=httpx2.Limits(max_keepalive_connections=0))
            self._checks = limits
            self._resolver = resolver

        async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
            host = request.url.host
            port = request.url.port or (443 if request.url.scheme == "https" else 80)
            addresses = await self._resolver(host, port)
            if not self._checks.allow_private:
                addresses = checked(addresses, where=without_credentials(str(request.url)))
            request.extensions = {**request.extensions, "sni_hostname": request.url.raw_host.decode("ascii")}
            named = request.url
            for address in addresses[:-1]:
                request.url = named.copy_with(host=address)
                try:
                    return await super().handle_async_request(request)
                except (httpx2.ConnectError, httpx2.ConnectTimeout):
                    continue
            request.url = named.copy_with(host=addresses[-1])
            return await super().handle_async_request(request)

    return PinnedTransport


async def _follow(client: "httpx2.AsyncClient", url: str, limits: Limits) -> Page:
    """Follow redirects; each hop is a new request, checked as the first one."""
    for _ in range(limits.max_redirects + 1):
        request = client.build_request("GET", url)
        if request.url.scheme not in ("http", "https") or not request.url.host:
            raise UnsafeAddress(
                "not an http(s) address", where=without_credentials(url), remedy="check its spelling"
            )
        named = request.url
        response = await client.send(request, stream=True)
        try:
            location = response.headers.get("location")
            if not (response.is_redirect and location):
                return await _page(response, str(named), limits)
        finally:
            await response.aclose()
        url = str(named.join(location))
    raise FetchFailed(
        f"more than {limits.max_redirects} redirects",
        where=without_credentials(url),
        remedy="give the final address",
    )


async def _page(response: "httpx2.Response", url: str, limits: Limits) -> Page:
    where = without_credentials(url)
    if response.status_code != 200:
        raise FetchFailed(
            f"the server answered {response.status_code} {response.reason_phrase}".rstrip(),
            where=where,
            remedy=_advice(response.status_code),
        )
    media_type = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type and not media_type.startswith(TEXTUAL) and not media_type.endswith("+xml"):
        raise FetchFailed(
            f"not a page but {media_type}", where=where, remedy="give the address of an article"
        )
    content = await _body(response, limits.max_bytes, where)
    return Page(where, content, media_type, response.charset_encoding)


async def _body(response: "httpx2.Response", max_bytes: int, where: str) -> bytes:
    """Read and decompress, never holding more than the cap."""
    encoding = response.headers.get("content-encoding", "identity").strip().lower()
    if encoding not in ENCODINGS and encoding != "identity":
        raise FetchFailed(f"unknown compression «{encoding}»", where=where, remedy="save the page as a file")
    inflate = zlib.decompressobj(ENCODINGS[encoding]) if encoding in ENCODINGS else None
    body = bytearray()
    async for chunk in response.aiter_raw():
        try:
            body += inflate.decompress(chunk, max_bytes + 1 - len(body)) if inflate else chunk
        except zlib.error:
            raise FetchFailed("damaged compression", where=where, remedy="try again later") from None
        if len(body) > max_bytes:
            raise too_large(max_bytes, where)
    return bytes(body)


def too_large(max_bytes: int, where: str) -> InputTooLarge:
    """Make the error for an input over the cap."""
    return InputTooLarge(
        f"more than {max_bytes:,} bytes",
        where=where,
        remedy="raise it with --max-bytes or SUMMARISER_MAX_BYTES",
    )


def _advice(status: int) -> str:
    if status in (401, 402, 403, 451):
        return "save the page from your browser and give the file"
    if status in (404, 410):
        return "check the address"
    return "try again later"


def _reason(error: "httpx2.HTTPError") -> str:
    import httpx2

    if isinstance(error, httpx2.TimeoutException):
        return "no answer in time"
    if isinstance(error, httpx2.ConnectError):
        return "no connection"
    return "the connection broke off"
