"""The arguments of a command become articles, one after the other; what fails is an error among them."""

import sys
from collections.abc import AsyncIterator, Coroutine, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO
from urllib.parse import urlsplit

from summariser.errors import InputError, UnreadableInput
from summariser.reading.addresses import is_address
from summariser.reading.contents import Content, articles_from_content
from summariser.reading.files import articles_from_path, articles_from_stream
from summariser.reading.kinds import MEDIA_TYPES, kind_of_name
from summariser.reading.limits import Limits

if TYPE_CHECKING:
    from summariser.schemas.article import Article  # pydantic is slow to import

DEFAULT = Limits()


def read_inputs(
    arguments: Sequence[str], *, limits: Limits = DEFAULT, stdin: BinaryIO | None = None
) -> Iterator["Article | InputError"]:
    """Read each argument in turn and yield its articles, lazily.

    Args:
        arguments: paths of files and folders, http(s) addresses, "-" for standard input.
        limits: caps on bytes and time.
        stdin: read for "-"; standard input where None.

    Yields:
        an article, or the error that stands for one which cannot be read.
    """
    for argument in arguments:
        if is_address(argument):
            yield from _finish(_fetched(argument, limits))
        else:
            yield from _local(argument, limits, stdin)


async def aread_inputs(
    arguments: Sequence[str], *, limits: Limits = DEFAULT, stdin: BinaryIO | None = None
) -> AsyncIterator["Article | InputError"]:
    """Do as `read_inputs` does, for a program that has an event loop; files are read beside it."""
    import asyncio

    for argument in arguments:
        if is_address(argument):
            for item in await _fetched(argument, limits):
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


def _finish(work: Coroutine[Any, Any, list["Article | InputError"]]) -> list["Article | InputError"]:
    """Run to the end: here, where Ctrl-C cancels it; beside a loop that runs already (a notebook's)."""
    import asyncio
    from concurrent.futures import ThreadPoolExecutor

    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(work)
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, work).result()


async def _fetched(url: str, limits: Limits) -> list["Article | InputError"]:
    import asyncio

    from summariser.reading.fetching import fetch

    try:
        page = await fetch(url, limits)
        kind = MEDIA_TYPES.get(page.media_type) or kind_of_name(urlsplit(page.url).path)
        content = Content(page.content, page.url, kind, page.charset, page.url, page.host)
        return await asyncio.to_thread(lambda: list(articles_from_content(content, limits)))
    except InputError as error:
        return [error]
