"""Files that are there whole or not at all."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from summariser.errors import OutputError, SummariserError


@contextmanager
def written_whole(path: Path) -> Iterator[TextIO]:
    """A stream that becomes the file at the end: written beside it, then renamed.

    Where the run is broken off (Ctrl-C, a fault of the program) or nothing was written, what stood
    there before stays. An error that ends the run keeps what was finished. Devices and pipes are
    written directly.

    Raises:
        OutputError: the file cannot be written.
    """
    path = path.resolve()  # a link stays a link
    try:
        if path.exists() and not path.is_file():
            with path.open("w", encoding="utf-8", newline="\n") as stream:
                yield stream
            return
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:80]}.", suffix=".tmp")
    except OSError as error:
        raise _unwritable(path, error) from None
    draft = Path(name)
    try:
        with open(handle, "w", encoding="utf-8", newline="\n") as stream:  # noqa: PTH123 - an open file
            yield stream
        _replace(draft, path)
    except SummariserError:
        _replace(draft, path)
        raise
    except OSError as error:
        raise _unwritable(path, error) from None
    finally:
        draft.unlink(missing_ok=True)


def _replace(draft: Path, path: Path) -> None:
    if not draft.stat().st_size:
        return
    draft.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
    draft.replace(path)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _unwritable(path: Path, error: OSError) -> OutputError:
    return OutputError(
        f"cannot be written ({error.strerror or error})", where=str(path), remedy="name another file with -o"
    )
