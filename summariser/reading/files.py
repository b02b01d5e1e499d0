"""Files, folders and streams become articles."""

import io
from collections.abc import Iterator
from errno import ENAMETOOLONG
from os import strerror, walk
from pathlib import Path
from textwrap import shorten
from typing import TYPE_CHECKING, BinaryIO, cast

from summariser.errors import InputError, UnreadableInput
from summariser.reading.contents import HEAD, Content, articles_from_content
from summariser.reading.decoding import has_wide_mark
from summariser.reading.jsonl import articles_from_jsonl
from summariser.reading.kinds import SUFFIXES, Kind, kind_of_content, kind_of_name
from summariser.reading.limits import Limits, too_large

if TYPE_CHECKING:
    from summariser.schemas.article import Article  # pydantic is slow to import

LONGEST = 150  # characters of a path that an error shows: a text given in the place of a path is long


def articles_from_path(path: Path, limits: Limits) -> Iterator["Article | InputError"]:
    """Read a file; of a folder, every article file in it and its subfolders in the order of their names.

    In a folder only files with a known suffix are read (`kinds.SUFFIXES`), hidden ones are not.
    """
    try:
        if path.is_dir():
            yield from _articles_from_folder(path, limits)
        else:
            with path.open("rb") as stream:
                yield from articles_from_stream(
                    stream, limits, kind=kind_of_name(path.name), where=_shown(str(path))
                )
    except (OSError, ValueError) as error:
        yield _unreadable(error, str(path))


def articles_from_stream(
    stream: BinaryIO, limits: Limits, *, kind: Kind | None, where: str
) -> Iterator["Article | InputError"]:
    """Read what a stream holds: JSONL line by line, of any length; everything else whole, up to the cap."""
    reader = io.BufferedReader(cast("io.RawIOBase", stream), HEAD)  # for its `peek`, whatever the stream is
    try:
        if _is_lines(reader.peek(HEAD), kind):
            yield from articles_from_jsonl(reader, max_bytes=limits.max_bytes, where=where)
            return
        data = reader.read(limits.max_bytes + 1)
        if len(data) > limits.max_bytes:
            raise too_large(limits.max_bytes, where)
        yield from articles_from_content(Content(data, where, kind), limits)
    except InputError as error:
        yield error
    except OSError as error:
        yield _unreadable(error, where)
    finally:
        reader.detach()  # the stream is not ours to close


def _is_lines(head: bytes, kind: Kind | None) -> bool:
    """Tell JSONL whose lines end in a plain line feed."""
    if has_wide_mark(head):
        return False
    return (kind or kind_of_content(head.decode("latin-1").removeprefix("ï»¿"))) is Kind.jsonl


def _articles_from_folder(folder: Path, limits: Limits) -> Iterator["Article | InputError"]:
    empty = True
    for found in article_files(folder):
        empty = False
        if isinstance(found, OSError):
            yield _unreadable(found, found.filename)
        else:
            yield from articles_from_path(found, limits)
    if empty:
        remedy = f"articles end in {', '.join(SUFFIXES)}"
        yield UnreadableInput("no article files in this folder", where=_shown(str(folder)), remedy=remedy)


def article_files(folder: Path) -> Iterator[Path | OSError]:
    """Walk a folder, sorted, and give at the end what kept us out of some of its subfolders."""
    closed: list[OSError] = []
    for parent, folders, files in walk(folder, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and kind_of_name(name):
                yield Path(parent, name)
    yield from closed


def _shown(path: str) -> str:
    """Write a path so that it can be printed: a name that is not UTF-8 comes in surrogates."""
    return path.encode("utf-8", "replace").decode()


def _unreadable(error: OSError | ValueError, path: str) -> UnreadableInput:
    path = _shown(path)
    where = path if len(path) <= LONGEST and path.isprintable() else shorten(path, LONGEST, placeholder=" …")
    if isinstance(error, FileNotFoundError) or getattr(error, "errno", None) == ENAMETOOLONG:
        remedy = (
            "check the path"
            if where == path
            else "give a file, or the text itself through standard input (-)"
        )
        return UnreadableInput("no such file or folder", where=where, remedy=remedy)
    if isinstance(error, PermissionError):
        return UnreadableInput("no permission to read it", where=where, remedy="change its permissions")
    reason = strerror(error.errno).lower() if isinstance(error, OSError) and error.errno else str(error)
    return UnreadableInput(f"cannot be read ({reason})", where=where, remedy="check the path")
