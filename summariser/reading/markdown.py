"""A Markdown file becomes an article: its first heading is the title, its markup goes."""

import re
from typing import Any

from summariser.reading.records import article_from_record
from summariser.schemas.article import Article

FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
KEYS = {"title": "title", "date": "published", "published": "published", "url": "url", "link": "url",
        "source": "source", "lang": "language", "language": "language", "id": "id"}  # fmt: skip


def article_from_markdown(text: str, *, where: str = "") -> Article:
    """Read front matter and first heading, and write the rest as plain text.

    Raises:
        UnreadableInput: a value of the front matter does not fit its field.
        EmptyInput: no words beside the heading.
    """
    front, body = _split(text)
    title, paragraphs = _plain(body)
    record: dict[str, Any] = {"title": title or None, "source": where or None, **front}
    return article_from_record({**record, "text": "\n\n".join(paragraphs)}, where=where)


def _split(text: str) -> tuple[dict[str, str], str]:
    """Part front matter (``key: value`` lines; others are not read) from the body."""
    found = FRONT_MATTER.match(text)
    if not found:
        return {}, text
    pairs = (line.partition(":") for line in found.group(1).splitlines())
    values = {
        KEYS[key.strip().lower()]: value.strip().strip("\"'")
        for key, _, value in pairs
        if key.strip().lower() in KEYS
    }
    return {key: value for key, value in values.items() if value}, text[found.end() :]


def _plain(body: str) -> tuple[str, list[str]]:
    """Render to (first heading of level 1, paragraphs)."""
    from markdown_it import MarkdownIt

    title, heading = "", False
    paragraphs: list[str] = []
    for token in MarkdownIt("commonmark").enable("table").parse(body):
        if token.type == "heading_open":
            heading = token.tag == "h1"
        elif token.type == "inline":
            words = _words(token.children or [])
            if heading and not title and not paragraphs:
                title = words
            elif words:
                paragraphs.append(words)
            heading = False
        elif token.type in ("fence", "code_block") and token.content.strip():
            paragraphs.append(token.content.strip("\n"))
    return title, paragraphs


def _words(tokens: list[Any]) -> str:
    shown = {"softbreak": "\n", "hardbreak": "\n"}
    return "".join(
        shown.get(token.type, token.content if token.type in ("text", "code_inline") else "")
        for token in tokens
    ).strip()
