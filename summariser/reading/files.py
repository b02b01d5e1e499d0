"""Files, folders and streams of bytes become articles."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from os import strerror, walk
from pathlib import Path
from typing import BinaryIO

from summariser.errors import EmptyInput, InputError, UnreadableInput
from summariser.reading.decoding import decode
from summariser.reading.fetching import too_large
from summariser.reading.html import article_from_html
from summariser.reading.jsonl import articles_from_jsonl
from summariser.reading.kinds import SUFFIXES, Kind, kind_of_content, kind_of_name
from summariser.reading.limits import Limits
from summariser.reading.markdown import article_from_markdown
from summariser.reading.records import article_from_record, parse_json
from summariser.schemas.article import Article

HEAD = 4_096  # characters that are looked at to tell the kind


@dataclass(frozen=True, slots=True)
class Content:
    """A whole file or page, and what is known of it from outside.

    Attributes:
        where: the file or address, for errors and as the article's source.
        kind: what the name's suffix says.
        charset: what the HTTP header says.
    """

    data: bytes
    where: str
    kind: Kind | None = None
    charset: str | None = None
    url: str | None = None


def articles_from_path(path: Path, limits: Limits) -> Iterator[Article | InputError]:
    """Read a file, or every article file of a folder and its subfolders in the order of their names.

    In a folder only files with a known suffix are read, hidden ones are not.
    """
    try:
        if path.is_dir():
            yield from _articles_from_folder(path, limits)
        else:
            with path.open("rb") as stream:
                yield from articles_from_stream(stream, limits, kind=kind_of_name(path.name), where=str(path))
    except (OSError, ValueError) as error:
        yield _unreadable(error, str(path))


def articles_from_stream(
    stream: BinaryIO, limits: Limits, *, kind: Kind | None, where: str
) -> Iterator[Article | InputError]:
    """Read what a stream holds; JSONL is read line by line, everything else whole."""
    try:
        if kind is Kind.jsonl:
            yield from articles_from_jsonl(stream, max_bytes=limits.max_bytes, where=where)
            return
        data = stream.read(limits.max_bytes + 1)
        if len(data) > limits.max_bytes:
            raise too_large(limits.max_bytes, where)
        yield from articles_from_bytes(Content(data, where, kind), limits)
    except InputError as error:
        yield error


def articles_from_bytes(content: Content, limits: Limits) -> Iterator[Article | InputError]:
    """Read a whole file or page; its kind is told by its content where `content.kind` is None.

    Raises:
        InputError: it cannot be read as a whole.
    """
    data, where = content.data, content.where
    if not data.strip():
        raise EmptyInput("empty", where=where, remedy="give an article with words in it")
    kind = content.kind or kind_of_content(decode(data, declared=content.charset, where=where)[:HEAD])
    if kind is Kind.html:
        yield article_from_html(data, charset=content.charset, url=content.url, where=where)
    elif kind is Kind.jsonl:
        yield from articles_from_jsonl(io.BytesIO(data), max_bytes=limits.max_bytes, where=where)
    else:
        yield from _articles_from_text(decode(data, declared=content.charset, where=where), kind, content)


def _articles_from_text(text: str, kind: Kind, content: Content) -> Iterator[Article | InputError]:
    if kind is Kind.json:
        yield from _articles_from_json(text, content.where)
    elif kind is Kind.markdown:
        yield article_from_markdown(text, where=content.where)
    elif not text.strip():
        raise EmptyInput(
            "nothing but white space", where=content.where, remedy="give an article with words in it"
        )
    else:
        yield Article(text, source=content.where or None, url=content.url)


def _articles_from_json(text: str, where: str) -> Iterator[Article | InputError]:
    """Read one article, or a list of them."""
    content = parse_json(text, where=where)
    if not isinstance(content, list):
        yield article_from_record(content, where=where)
        return
    for number, record in enumerate(content, 1):
        try:
            yield article_from_record(record, where=f"{where}, item {number}")
        except InputError as error:
            yield error


def _articles_from_folder(folder: Path, limits: Limits) -> Iterator[Article | InputError]:
    found = False
    for path in _article_files(folder):
        found = True
        yield from articles_from_path(path, limits)
    if not found:
        yield UnreadableInput(
            "no article files in this folder", where=str(folder), remedy=f"it takes {', '.join(SUFFIXES)}"
        )


def _article_files(folder: Path) -> Iterator[Path]:
    for parent, folders, files in walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and kind_of_name(name):
                yield Path(parent, name)


def _unreadable(error: OSError | ValueError, where: str) -> UnreadableInput:
    if isinstance(error, FileNotFoundError):
        return UnreadableInput("no such file or folder", where=where, remedy="check the path")
    if isinstance(error, PermissionError):
        return UnreadableInput(
            "no permission to read it", where=where, remedy="change its permissions or the user"
        )
    reason = strerror(error.errno).lower() if isinstance(error, OSError) and error.errno else str(error)
    return UnreadableInput(f"cannot be read ({reason})", where=where, remedy="check the path")
