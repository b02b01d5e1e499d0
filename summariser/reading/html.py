"""A news page becomes an article: main text, headline, date, outlet."""

import logging
import re
from typing import Any

from trafilatura import bare_extraction

from summariser.errors import NoTextFound
from summariser.reading.addresses import without_credentials
from summariser.reading.crowded_tags import without_crowded_tags
from summariser.reading.publication_date import declared_date, visible_date
from summariser.schemas.article import Article

# What a site shows in the place of an article; only a short page is held against it.
WALL = re.compile(
    r"enable javascript|javascript is (?:disabled|required)|включите javascript"
    r"|captcha|капч[аеу]|not a robot|не робот|checking your browser|проверк\w+ браузера|ad ?blocker"
    r"|(?:subscribe|log in|sign in) to (?:read|continue)|чтобы (?:читать|прочитать|продолжить)"
    r"|оформите подписку|доступн\w+ только (?:по подписке|подписчикам)",
    re.IGNORECASE,
)
WALL_LENGTH = 400  # characters
SENTENCE = re.compile(r"\b(?:[^\W_]++\W++){3}[^\W_]")  # four words in a row: more than a menu's entry
# Lines between and after paragraphs that lead elsewhere.
SIGNPOST = re.compile(
    r"(?:читайте|смотрите|слушайте)(?: также| ещё| еще|:| материал| по теме| в нашем)"
    r"|(?:материалы |ранее )?по теме\s*:|(?:подпис|присоедин)\w+ (?:на|к) наш"
    r"|следите за (?:нашими )?новостями"
    r"|(?:фото|видео|теги|метки|поделиться)\s*:"
    r"|(?:read|see|watch) (?:also|more|next)\b|(?:subscribe|sign up) (?:to|for) our|follow us\b"
    r"|(?:photo|tags|share)\s*:",
    re.IGNORECASE,
)
SIGNPOST_LENGTH = 200  # characters; a paragraph that begins so is a paragraph
WORD = re.compile(r"\w+")
DOCUMENT = re.compile(r"<(?:html|body)\b", re.IGNORECASE)
SITE_NAME_LENGTH = 40  # characters; what is longer is a page's title by mistake

for _library in ("trafilatura", "htmldate", "courlan"):
    # They complain of every odd page; our errors say it.
    logging.getLogger(_library).addHandler(logging.NullHandler())


def article_from_html(
    markup: str, *, url: str | None = None, host: str | None = None, where: str = ""
) -> Article:
    """Take the article out of a page.

    Args:
        markup: the page.
        url: the page's address; the one that it states of itself where None.
        host: the server's name, the article's source; the outlet's name from the page where None.
        where: the file or address, for errors.

    Raises:
        NoTextFound: no article text stands in it (a list of links, a wall, a script).
    """
    found = _extract(markup, url)
    text = "\n".join(_lines(found.text or "", found.author or "")) if found else ""
    if not SENTENCE.search(text) or (len(text) < WALL_LENGTH and WALL.search(text)):
        raise NoTextFound(
            "no article text in this page", where=where, remedy="save the article's text as .txt"
        )
    return Article(
        text,
        title=found.title or None,
        url=url or _own_address(found.url),
        source=host or _outlet(found) or where or None,
        published=declared_date(markup) or visible_date(found.date, found.title, text),
    )


def _extract(markup: str, url: str | None) -> Any:
    """Run the extractor with dates by markup only: its search of free text takes any year for the date."""
    page = markup if DOCUMENT.search(markup) else f"<html><body>{markup}</body></html>"
    try:
        return bare_extraction(
            without_crowded_tags(page),
            url=url,
            with_metadata=True,
            include_comments=False,
            include_tables=False,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except Exception:  # noqa: BLE001  # a page that breaks the extractor is a page without text
        return None


def _lines(text: str, author: str) -> list[str]:
    """Part into paragraphs, without signposts and byline; of a table («| text |») the cells."""
    cells = (cell.strip() for line in text.splitlines() for cell in _cells(line.strip()))
    return [
        cell for cell in cells if cell.strip("-") and not _is_signpost(cell) and not _is_byline(cell, author)
    ]


def _is_byline(line: str, author: str) -> bool:
    """Tell a line of nothing but the authors' names."""
    return set(WORD.findall(line)) <= set(WORD.findall(author))


def _is_signpost(line: str) -> bool:
    return len(line) <= SIGNPOST_LENGTH and SIGNPOST.match(line) is not None


def _cells(line: str) -> list[str]:
    return line.strip("|").split("|") if line.startswith("|") and line.endswith("|") else [line]


def _own_address(url: str | None) -> str | None:
    """Believe the address that a page states of itself where it is one that a reader may follow."""
    return without_credentials(url) if url and url.startswith(("http://", "https://")) else None


def _outlet(found: Any) -> str | None:
    names: list[str | None] = [found.sitename, found.hostname]
    return next((name for name in names if name and len(name) <= SITE_NAME_LENGTH), None)
