"""A news page becomes an article: main text, headline, date, outlet."""

import re
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from summariser.errors import NoTextFound
from summariser.reading.decoding import decode
from summariser.schemas.article import Article

META_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
XML_ENCODING = re.compile(rb"<\?xml[^>]+encoding\s*=\s*[\"']([\w.:-]+)", re.IGNORECASE)
HEAD = 4_096  # bytes in which a page names its encoding


def declared_encoding(page: bytes) -> str | None:
    """Name the encoding that a page's ``<meta>`` or XML declaration states."""
    head = page[:HEAD]
    found = XML_ENCODING.search(head) or META_CHARSET.search(head)
    return found.group(1).decode("ascii") if found else None


def article_from_html(
    page: bytes, *, charset: str | None = None, url: str | None = None, where: str = ""
) -> Article:
    """Take the article out of a page.

    Args:
        page: the page as it was read.
        charset: the encoding that the HTTP header names.
        url: the page's address.
        where: the file or address, for errors.

    Raises:
        NoTextFound: no article text stands in it.
        BinaryInput: it is no text.
    """
    markup = decode(page, declared=charset or declared_encoding(page), where=where)
    found = _extract(markup, url)
    text = (found.text or "").strip() if found else ""
    if not text:
        raise NoTextFound("no article text in this page", where=where, remedy="save its text as .txt")
    return Article(
        text,
        title=found.title or None,
        url=url or found.url or None,
        source=(urlsplit(url).hostname if url else found.sitename) or where or None,
        published=date.fromisoformat(found.date) if found.date else None,
    )


def _extract(markup: str, url: str | None) -> Any:
    from trafilatura import bare_extraction

    return bare_extraction(markup, url=url, include_comments=False, include_tables=False, with_metadata=True)
