"""Addresses of others on their way into a page or feed."""

import re
from urllib.parse import urlsplit

SCHEMES = {"http", "https"}
PLAIN = re.compile(r"[^\x00-\x20\x7f-\x9f\\\"'<>`\ud800-\udfff]+")


def safe_link(address: str | None) -> str | None:
    """The address where it is an http(s) one with a host and nothing odd in it; else None."""
    if not address or not PLAIN.fullmatch(address):
        return None
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        return None
    return address if parts.scheme in SCHEMES and host else None


def host_of(link: str) -> str:
    """The host of a safe link, as a reader knows it."""
    return (urlsplit(link).hostname or link).removeprefix("www.")
