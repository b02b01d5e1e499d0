"""Which addresses of others become links."""

import pytest

from summariser.rendering.links import host_of, safe_link


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/news/1?a=b&c=d#e",
        "http://example.org",
        "HTTPS://example.org/x",
        "https://пример.рф/новость",
        "https://[2001:db8::1]/x",
    ],
)
def test_web_addresses_are_links(address: str) -> None:
    """As they are."""
    assert safe_link(address) == address


@pytest.mark.parametrize(
    "address",
    [
        None,
        "",
        "javascript:alert(1)",
        "JavaScript:alert(1)//https://example.org",
        " https://example.org",
        "java\nscript:alert(1)",
        "data:text/html,x",
        "//example.org/x",
        "/news/1",
        "news.txt",
        "https:",
        "https://",
        "https:///x",
        "file:///etc/passwd",
        "ftp://example.org",
        "mailto:a@example.org",
        'https://example.org/"onclick="x',
        "https://example.org/<b>",
        "https://exa mple.org",
        "https://example.org\\@evil.test",
        "https://[::1",
        "https://example.org/\x01",
        "https://example.org/\ud800",
    ],
)
def test_nothing_else_is_a_link(address: str | None) -> None:
    """Other schemes, no host, characters that no address has: the text stays text."""
    assert safe_link(address) is None


def test_a_link_is_called_by_its_host() -> None:
    """As readers know it."""
    assert host_of("https://www.example.org:8080/news") == "example.org"
