"""Files that are there whole or not at all."""

import contextlib
import glob
import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from summariser.errors import OutputError, SummariserError

SUFFIX = ".tmp"
FRESH = 1.0
"""Seconds in which a draft may not have been marked yet."""


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
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=_prefix(path), suffix=SUFFIX)
    except OSError as error:
        raise _unwritable(path, error) from None
    draft = Path(name)
    try:
        with open(handle, "w", encoding="utf-8", newline="\n") as stream:  # noqa: PTH123 - an open file
            _lock(handle)
            yield stream
        _replace(draft, path)
        _sweep(path)
    except SummariserError:
        _replace(draft, path)
        raise
    except OSError as error:
        raise _unwritable(path, error) from None
    finally:
        draft.unlink(missing_ok=True)


def _prefix(path: Path) -> str:
    return f".{path.name[:80]}."


def _lock(handle: int) -> bool:
    """Mark a draft as in use for as long as this process lives; False where it is another's."""
    try:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except ImportError:  # Windows, where nobody can delete a file that is in use
        return True
    except OSError:
        return False
    return True


def _sweep(path: Path) -> None:
    """Remove the drafts that killed runs have left beside the file."""
    for left in path.parent.glob(f"{glob.escape(_prefix(path))}*{SUFFIX}"):
        with contextlib.suppress(OSError):
            if time.time() - left.stat().st_mtime > FRESH:
                with left.open("rb") as stream:
                    if _lock(stream.fileno()):
                        left.unlink()


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
