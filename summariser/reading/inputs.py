"""The arguments of a command become articles, one after the other; what fails is an error among them."""

import sys
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import aclosing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from summariser.errors import InputError, UnreadableInput
from summariser.reading.addresses import is_address
from summariser.reading.files import articles_from_path, articles_from_stream
from summariser.reading.limits import Limits

if TYPE_CHECKING:
    from summariser.schemas.article import Article  # pydantic is slow to import

DEFAULT = Limits()


def read_inputs(
    arguments: Sequence[str], *, limits: Limits = DEFAULT, stdin: BinaryIO | None = None
) -> Iterator["Article | InputError"]:
    """Read each argument in turn and yield its articles, lazily; of pages, a few are fetched ahead.

    Args:
        arguments: paths of files and folders, http(s) addresses, "-" for standard input.
        limits: caps on bytes and time.
        stdin: read for "-"; standard input where None.

    Yields:
        an article, or the error that stands for one which cannot be read.
    """
    with _pages_of(arguments, limits) as pages:
        for argument in arguments:
            if is_address(argument):
                yield from next(pages)
            else:
                yield from _local(argument, limits, stdin)


async def aread_inputs(
    arguments: Sequence[str], *, limits: Limits = DEFAULT, stdin: BinaryIO | None = None
) -> AsyncIterator["Article | InputError"]:
    """Do as `read_inputs` does, for a program that has an event loop; files are read beside it."""
    import asyncio

    from summariser.reading.pages import fetched_pages

    async with aclosing(fetched_pages([*filter(is_address, arguments)], limits)) as pages:
        for argument in arguments:
            if is_address(argument):
                for item in await anext(pages):
                    yield item
            else:
                items = _local(argument, limits, stdin)
                while (found := await asyncio.to_thread(next, items, None)) is not None:
                    yield found


def _local(argument: str, limits: Limits, stdin: BinaryIO | None) -> Iterator["Article | InputError"]:
    if argument != "-":
        yield from articles_from_path(Path(argument), limits)
    elif stream := stdin or (sys.stdin and sys.stdin.buffer):  # None in a process that was given none
        yield from articles_from_stream(stream, limits, kind=None, where="stdin")
    else:
        yield UnreadableInput("standard input is closed", where="stdin", remedy="give a file")


@contextmanager
def _pages_of(arguments: Sequence[str], limits: Limits) -> Iterator[Iterator[list["Article | InputError"]]]:
    """The pages among the arguments, fetched a few ahead beside whatever goes on here."""
    addresses = [*filter(is_address, arguments)]
    if not addresses:
        yield iter(())
        return
    from summariser.blocking import LoopThread
    from summariser.reading.pages import fetched_pages

    loop = LoopThread()
    pages = fetched_pages(addresses, limits)
    try:
        yield (loop.run(anext(pages)) for _ in addresses)
    finally:
        loop.run(pages.aclose())
        loop.close()
