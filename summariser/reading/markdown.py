"""A Markdown file becomes an article: its first heading is the title, its markup goes."""

import re
from collections.abc import Iterator, Sequence
from html import unescape

from markdown_it import MarkdownIt
from markdown_it.token import Token

from summariser.reading.records import article_from_record
from summariser.schemas.article import Article

FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
# Keys of front matter that blogs and site generators use, and the article's fields; other keys are not read.
KEYS = {
    "title": "title",
    "date": "published",
    "published": "published",
    "url": "url",
    "link": "url",
    "source": "source",
    "lang": "language",
    "language": "language",
    "id": "id",
}
BREAK = re.compile(r"<br\b", re.IGNORECASE)
TAG = re.compile(r"<[^<>]*>")
UNSEEN = re.compile(r"<(script|style)\b.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)", re.IGNORECASE | re.DOTALL)


def article_from_markdown(text: str, *, where: str = "") -> Article:
    """Read front matter and title, and write the rest as plain text, paragraphs parted by empty lines.

    The title is the front matter's, else a heading of level 1 before any paragraph.

    Raises:
        UnreadableInput: a value of the front matter does not fit its field.
        EmptyInput: no words beside the heading.
    """
    front, body = _front_matter(text)
    blocks = list(_blocks(MarkdownIt("commonmark").enable("table").parse(body)))
    heading = blocks.pop(0)[1] if blocks and blocks[0][0] == "h1" else None
    paragraphs = [words for _, words in blocks]
    return article_from_record({"title": heading, **front, "text": "\n\n".join(paragraphs)}, where=where)


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    """Part front matter, ``key: value`` lines between two lines of dashes, from the body."""
    found = FRONT_MATTER.match(text)
    if not found:
        return {}, text
    values = {}
    for line in found.group(1).splitlines():
        key, _, value = line.partition(":")
        field, value = KEYS.get(key.strip().lower()), value.strip().strip("\"'")
        if field and value:
            values[field] = value
    return values, text[found.end() :]


def _blocks(tokens: Sequence[Token]) -> Iterator[tuple[str, str]]:
    """Give every block of words with the tag that holds it ("h1", "p", "td", "code")."""
    tag = ""
    for token in tokens:
        if token.nesting == 1:
            tag = token.tag
        words = _words(token.children or []) if token.type == "inline" else ""
        if token.type in ("fence", "code_block"):
            tag, words = "code", token.content.strip("\n")
        elif token.type == "html_block":
            tag, words = "html", _words_of_html(token.content)
        if words:
            yield tag, words


def _words(tokens: Sequence[Token]) -> str:
    """Join what a reader sees: no markup, no images, of links their text."""
    return "".join(_shown(token) for token in tokens).strip()


def _shown(token: Token) -> str:
    if token.type in ("softbreak", "hardbreak") or (
        token.type == "html_inline" and BREAK.match(token.content)
    ):
        return "\n"
    return token.content if token.type in ("text", "code_inline") else ""


def _words_of_html(markup: str) -> str:
    """Take the words out of a block of HTML; scripts, styles and comments have none."""
    return unescape(TAG.sub("", UNSEEN.sub("", markup))).strip()
