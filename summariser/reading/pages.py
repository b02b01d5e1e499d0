"""Several pages at once, in the order of their addresses; of one server one after the other."""

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, Sequence
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from summariser.errors import InputError
from summariser.reading.contents import Content, articles_from_content
from summariser.reading.kinds import MEDIA_TYPES, kind_of_name
from summariser.reading.limits import Limits

if TYPE_CHECKING:
    from summariser.schemas.article import Article  # pydantic is slow to import

AHEAD = 8
"""Pages fetched before they are asked for."""

Items = list["Article | InputError"]


async def fetched_pages(addresses: Sequence[str], limits: Limits) -> AsyncGenerator[Items]:
    """The articles of each page, or the error in its place.

    Args:
        addresses: of the pages.
        limits: caps on bytes and time.
    """
    hosts: dict[str, asyncio.Lock] = {}
    under_way: deque[asyncio.Task[Items]] = deque()
    try:
        for address in addresses:
            host = hosts.setdefault(urlsplit(address).netloc, asyncio.Lock())
            under_way.append(asyncio.create_task(_in_turn(address, limits, host)))
            if len(under_way) == AHEAD:
                yield await under_way.popleft()
        while under_way:
            yield await under_way.popleft()
    finally:
        for task in under_way:
            task.cancel()
        await asyncio.gather(*under_way, return_exceptions=True)


async def _in_turn(address: str, limits: Limits, host: asyncio.Lock) -> Items:
    async with host:
        return await _fetched(address, limits)


async def _fetched(address: str, limits: Limits) -> Items:
    from summariser.reading.fetching import fetch

    try:
        page = await fetch(address, limits)
        kind = MEDIA_TYPES.get(page.media_type) or kind_of_name(urlsplit(page.url).path)
        content = Content(page.content, page.url, kind, page.charset, page.url, page.host)
        return await asyncio.to_thread(lambda: list(articles_from_content(content, limits)))
    except InputError as error:
        return [error]
