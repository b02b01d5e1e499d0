"""How many articles the arguments of a command hold, without reading them."""

from collections.abc import Sequence
from pathlib import Path

from summariser.reading.addresses import is_address
from summariser.reading.files import article_files
from summariser.reading.kinds import Kind, kind_of_name

CHUNK = 1 << 20


def count_inputs(arguments: Sequence[str]) -> int | None:
    """The number of inputs, a file for one and a line of JSONL for one; None with standard input."""
    if "-" in arguments:
        return None
    return sum(1 if is_address(argument) else _in_path(Path(argument)) for argument in arguments)


def _in_path(path: Path) -> int:
    try:
        if path.is_dir():
            return sum(_in_file(found) for found in article_files(path) if isinstance(found, Path))
        return _in_file(path)
    except OSError:
        return 1  # the error that it will be


def _in_file(path: Path) -> int:
    if kind_of_name(path.name) is not Kind.jsonl:
        return 1
    lines, last = 0, b"\n"
    with path.open("rb") as stream:
        while chunk := stream.read(CHUNK):
            lines += chunk.count(b"\n")
            last = chunk
    return lines + (not last.endswith(b"\n"))
