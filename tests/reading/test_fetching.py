"""A page is fetched within its caps, and every failure is typed and says what to do."""

import asyncio
import gzip
import time
import zlib
from dataclasses import replace
from http.server import BaseHTTPRequestHandler

import pytest

from summariser.errors import FetchFailed, InputTooLarge
from summariser.reading.fetching import Page, fetch
from summariser.reading.limits import Limits
from tests.reading.site import Site, answer, cut, reset


def fetched(url: str, limits: Limits) -> Page:
    """Fetch in a loop of its own."""
    return asyncio.run(fetch(url, limits))


def test_a_page_comes_with_what_its_header_says(site: Site, limits: Limits) -> None:
    """Content, media type and charset."""
    url = site.serve("/a", "Мост".encode("cp1251"), "text/html; charset=windows-1251")
    assert fetched(url, limits) == Page(
        url=url,
        host="127.0.0.1",
        content="Мост".encode("cp1251"),
        media_type="text/html",
        charset="windows-1251",
    )


def test_redirects_are_followed_to_the_final_address(site: Site, limits: Limits) -> None:
    """Absolute and relative ones; the page's address is the last."""
    site.redirect("/a", "/b/c")
    site.redirect("/b/c", "d?e=1")
    site.serve("/b/d?e=1", b"text")
    assert fetched(site.url("/a"), limits).url == site.url("/b/d?e=1")


def test_redirects_are_capped(site: Site, limits: Limits) -> None:
    """A ring of redirects ends."""
    site.redirect("/a", "/a")
    with pytest.raises(FetchFailed, match="more than 3 redirects"):
        fetched(site.url("/a"), replace(limits, max_redirects=3))
    assert len(site.seen) == 4


@pytest.mark.parametrize(
    ("status", "advice"),
    [(403, "from your browser"), (404, "check the address"), (429, "later"), (500, "later")],
)
def test_a_refusal_names_status_and_remedy(site: Site, limits: Limits, status: int, advice: str) -> None:
    """The reader learns what the server said and what to do."""
    with pytest.raises(FetchFailed, match=f"answered {status} .*; .*{advice}"):
        fetched(site.fail("/a", status), limits)


def test_credentials_do_not_show_in_errors_or_results(site: Site, limits: Limits) -> None:
    """They are sent, and never shown."""
    site.fail("/a", 500)
    site.serve("/b", b"text")
    with pytest.raises(FetchFailed) as caught:
        fetched(f"http://me:secret@127.0.0.1:{site.port}/a", limits)
    assert "secret" not in str(caught.value)
    assert fetched(f"http://me:secret@127.0.0.1:{site.port}/b", limits).url == site.url("/b")


def test_a_slow_drip_ends_at_the_deadline(site: Site, limits: Limits) -> None:
    """Bytes that keep coming do not keep us waiting."""

    def drip(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.send_header("Content-Type", "text/html")
        request.end_headers()
        for _ in range(100):
            request.wfile.write(b"<p>")
            request.wfile.flush()
            time.sleep(0.05)

    start = time.monotonic()
    with pytest.raises(FetchFailed, match=r"not here after 0\.4 seconds"):
        fetched(site.misbehave("/drip", drip), replace(limits, fetch_timeout=0.4))
    assert time.monotonic() - start < 2


def test_a_server_that_is_silent_ends_at_the_deadline(site: Site, limits: Limits) -> None:
    """No answer at all is a typed failure."""
    url = site.misbehave("/hang", lambda request: time.sleep(1))
    with pytest.raises(FetchFailed, match=r"in time|not here after"):
        fetched(url, replace(limits, fetch_timeout=0.2))


def test_a_resolver_that_is_silent_ends_at_the_deadline(limits: Limits) -> None:
    """The deadline holds for the look-up of the name too."""

    async def resolver(host: str, port: int) -> list[str]:
        await asyncio.sleep(10)
        return []

    with pytest.raises(FetchFailed, match="not here after"):
        asyncio.run(fetch("http://news.example/", replace(limits, fetch_timeout=0.2), resolver=resolver))


def test_a_reset_is_a_typed_failure(site: Site, limits: Limits) -> None:
    """The connection breaks before any answer."""
    with pytest.raises(FetchFailed, match="broke off"):
        fetched(site.misbehave("/reset", reset), limits)


def test_a_body_that_is_cut_is_a_typed_failure(site: Site, limits: Limits) -> None:
    """Half a page is no page."""
    with pytest.raises(FetchFailed, match="broke off"):
        fetched(site.misbehave("/cut", cut), limits)


def test_no_server_is_a_typed_failure(site: Site, limits: Limits) -> None:
    """A port where nobody listens."""
    with pytest.raises(FetchFailed, match="no connection"):
        fetched("http://127.0.0.1:9/", limits)


def test_no_such_host_is_a_typed_failure(limits: Limits) -> None:
    """A name under .invalid never resolves (RFC 6761)."""
    with pytest.raises(FetchFailed, match="no such host"):
        fetched("http://news.invalid/", limits)


def test_a_huge_body_ends_at_the_cap(site: Site, limits: Limits) -> None:
    """Reading stops at the cap, and the flag that raises it is named."""
    url = site.serve("/huge", b"<p>" * 1_000_000)
    with pytest.raises(InputTooLarge, match="more than 100,000 bytes; raise it with --max-bytes"):
        fetched(url, replace(limits, max_bytes=100_000))


def test_a_gzip_bomb_ends_at_the_cap(site: Site, limits: Limits) -> None:
    """A small body that inflates to 200 MB is stopped at the cap."""
    squeezed = zlib.compressobj(9, zlib.DEFLATED, 31)
    bomb = b"".join(squeezed.compress(bytes(1_000_000)) for _ in range(200)) + squeezed.flush()
    url = site.serve("/bomb", bomb, Content_Encoding="gzip")
    with pytest.raises(InputTooLarge):
        fetched(url, replace(limits, max_bytes=1_000_000))


@pytest.mark.parametrize(("name", "squeeze"), [("gzip", gzip.compress), ("deflate", zlib.compress)])
def test_compressed_pages_are_read(site: Site, limits: Limits, name: str, squeeze: object) -> None:
    """The two compressions that are asked for."""
    assert callable(squeeze)
    url = site.serve("/a", squeeze(b"text " * 1000), Content_Encoding=name)
    assert fetched(url, limits).content == b"text " * 1000


@pytest.mark.parametrize(
    ("name", "body", "what"),
    [
        ("gzip", b"not gzip at all", "damaged compression"),
        ("gzip", gzip.compress(b"text " * 1000)[:20], "damaged compression"),
        ("br", b"\x0b", "unknown compression «br»"),
    ],
)
def test_broken_compression_is_a_typed_failure(
    site: Site, limits: Limits, name: str, body: bytes, what: str
) -> None:
    """Damaged, cut off, or never asked for."""
    with pytest.raises(FetchFailed, match=what):
        fetched(site.serve("/a", body, Content_Encoding=name), limits)


@pytest.mark.parametrize(
    "media_type", ["application/pdf", "image/png", "video/mp4", "application/octet-stream"]
)
def test_what_is_no_page_is_refused(site: Site, limits: Limits, media_type: str) -> None:
    """A picture or document behind an address is named."""
    with pytest.raises(FetchFailed, match=f"not a page but {media_type}"):
        fetched(site.serve("/a", b"...", media_type), limits)


def test_addresses_in_any_letters_are_fetched(site: Site, limits: Limits) -> None:
    """Paths in Cyrillic or percent-encoded, and hosts of their own script."""

    async def resolver(host: str, port: int) -> list[str]:
        await asyncio.sleep(0)
        return ["127.0.0.1"]

    site.serve("/%D0%BC%D0%BE%D1%81%D1%82", b"text")
    for path in ("/мост", "/%D0%BC%D0%BE%D1%81%D1%82"):
        found = asyncio.run(fetch(site.url(path, host="вестник.рф"), limits, resolver=resolver))
        assert found.host == "вестник.рф"
        assert site.seen[-1][1] == f"xn--b1agjinxh.xn--p1ai:{site.port}"


def test_cookies_are_kept_on_the_way(site: Site, limits: Limits) -> None:
    """A site that sets a cookie and sends back to the same page is passed."""

    def gate(request: BaseHTTPRequestHandler) -> None:
        if "seen=1" in request.headers.get("Cookie", ""):
            answer(request, 200, b"text", {"Content-Type": "text/html"})
        else:
            answer(request, 302, b"", {"Location": "/a", "Set-Cookie": "seen=1"})

    async def resolver(host: str, port: int) -> list[str]:
        await asyncio.sleep(0)
        return ["127.0.0.1"]

    site.misbehave("/a", gate)
    assert (
        asyncio.run(fetch(site.url("/a", host="news.example"), limits, resolver=resolver)).content == b"text"
    )
