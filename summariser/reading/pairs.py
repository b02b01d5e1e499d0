"""Sources with their claims, as ``summariser check`` takes them: words, files, or lines of JSON."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from summariser.errors import InputError, UnreadableInput

if TYPE_CHECKING:
    from summariser.schemas.pair import Pair  # pydantic is slow to import

MAX_BYTES = 10_000_000
"""The most bytes of one line."""
SUFFIXES = frozenset((".txt", ".md", ".html", ".htm", ".json", ".jsonl"))


def read_words(argument: str) -> str:
    """The text that an argument means: of a file, of an address, of standard input ("-"), or itself.

    Raises:
        InputError: it is a file or an address, and no text can be read from it.
    """
    if not _is_place(argument):
        return argument
    from summariser.reading.inputs import read_inputs
    from summariser.source import Source

    article = next(read_inputs([argument]))
    if isinstance(article, InputError):
        raise article
    return Source.from_article(article).text


def _is_place(argument: str) -> bool:
    if argument == "-" or argument.startswith(("http://", "https://")):
        return True
    try:
        return Path(argument).is_file() or (" " not in argument and Path(argument).suffix in SUFFIXES)
    except (OSError, ValueError):  # too long, or a null character: words
        return False


def read_pairs(stream: BinaryIO, *, where: str) -> Iterator["Pair | InputError"]:
    """Read pairs from JSON lines, one at a time; a bad line does not stop the others.

    Args:
        stream: open at the first line.
        where: the file's name, for errors («pairs.jsonl, line 7»).
    """
    from pydantic import ValidationError

    from summariser.reading.decoding import decode
    from summariser.reading.records import parse_json
    from summariser.schemas.pair import Pair

    for number, line in enumerate(iter(lambda: stream.readline(MAX_BYTES + 1), b""), start=1):
        place = f"{where}, line {number}"
        if not line.strip():
            continue
        try:
            yield Pair.model_validate(parse_json(decode(line, where=place), where=place))
        except InputError as error:
            yield error
        except ValidationError as error:
            first = error.errors(include_url=False, include_input=False)[0]
            field = ".".join(map(str, first["loc"])) or "line"
            yield UnreadableInput(
                f"«{field}»: {first['msg'].lower()}",
                where=place,
                remedy="the keys are id, source, claim, document",
            )
