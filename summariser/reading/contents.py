"""A whole file or page becomes articles, by its kind."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summariser.errors import EmptyInput, InputError, UnreadableInput
from summariser.reading.decoding import decode
from summariser.reading.encoding_names import encoding_in_page
from summariser.reading.jsonl import articles_from_jsonl
from summariser.reading.kinds import Kind, kind_of_content
from summariser.reading.limits import Limits

if TYPE_CHECKING:
    from summariser.schemas.article import Article  # pydantic is slow to import

HEAD = 4_096  # characters that are looked at to tell the kind


@dataclass(frozen=True, slots=True)
class Content:
    """Bytes, and what is known of them from outside.

    Attributes:
        data: a whole file or page.
        where: the file or address, for errors and as the article's source.
        kind: what the file's name or the server says.
        charset: the encoding that the server names.
        url: the address of a page.
        host: the server's name.
    """

    data: bytes
    where: str
    kind: Kind | None = None
    charset: str | None = None
    url: str | None = None
    host: str | None = None


def articles_from_content(content: Content, limits: Limits) -> Iterator["Article | InputError"]:
    """Read a whole file or page; where nothing from outside tells its kind, its first words do.

    Raises:
        InputError: it cannot be read as a whole.
    """
    text = _text(content)
    kind = content.kind or kind_of_content(text[:HEAD])
    if not text.strip():
        raise EmptyInput(
            "nothing but white space" if content.data else "empty",
            where=content.where,
            remedy="give an article with words in it",
        )
    if kind is Kind.jsonl:
        lines = io.BytesIO(text.encode("utf-8", "surrogatepass"))
        yield from articles_from_jsonl(lines, max_bytes=limits.max_bytes, where=content.where)
    elif kind is Kind.json:
        yield from _articles_from_json(text, content.where)
    else:
        yield _article(text, kind, content)


def _text(content: Content) -> str:
    page = content.kind in (Kind.html, None)
    declared = content.charset or (encoding_in_page(content.data) if page else None)
    return decode(content.data, declared=declared, repair=content.kind is Kind.html, where=content.where)


def _article(text: str, kind: Kind, content: Content) -> "Article":
    where = content.where
    if kind is Kind.html:
        from summariser.reading.html import article_from_html

        return article_from_html(text, url=content.url, host=content.host, where=where)
    if kind is Kind.markdown:
        from summariser.reading.markdown import article_from_markdown

        return article_from_markdown(text, where=where)
    if kind is Kind.xml:
        raise UnreadableInput(
            "a feed or other XML, not an article", where=where, remedy="give the address of one article"
        )
    from summariser.schemas.article import Article

    return Article(text, url=content.url, source=content.host or where)


def _articles_from_json(text: str, where: str) -> Iterator["Article | InputError"]:
    """Read one record, or a list of them."""
    from summariser.reading.records import article_from_record, parse_json

    parsed = parse_json(text, where=where)
    if not isinstance(parsed, list):
        yield article_from_record(parsed, where=where)
        return
    for number, record in enumerate(parsed, 1):
        try:
            yield article_from_record(record, where=f"{where}, item {number}")
        except InputError as error:
            yield error
