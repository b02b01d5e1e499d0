"""Lines of JSON become articles, one a line; a bad line does not stop the others."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from summariser.errors import InputError
from summariser.reading.decoding import decode
from summariser.reading.limits import too_large

if TYPE_CHECKING:
    from summariser.schemas.article import Article  # pydantic is slow to import


def articles_from_jsonl(stream: BinaryIO, *, max_bytes: int, where: str) -> Iterator["Article | InputError"]:
    """Read a stream of JSON lines, holding one line at a time; blank lines are skipped.

    Each line is decoded by itself, so its encoding is recognised as a file's is.

    Args:
        stream: open at the first line.
        max_bytes: the most bytes of one line.
        where: the file's name, for errors («news.jsonl, line 7»).
    """
    number = 0
    while line := stream.readline(max_bytes + 1):
        number += 1
        place = f"{where}, line {number}"
        if len(line) > max_bytes:
            _skip_line(stream, line, max_bytes)
            yield too_large(max_bytes, place)
        elif line.strip():
            yield _article(line, place)


def _article(line: bytes, place: str) -> "Article | InputError":
    from summariser.reading.records import article_from_record, parse_json

    try:
        return article_from_record(parse_json(decode(line, where=place), where=place), where=place)
    except InputError as error:
        return error


def _skip_line(stream: BinaryIO, line: bytes, max_bytes: int) -> None:
    while line and not line.endswith(b"\n"):
        line = stream.readline(max_bytes)
