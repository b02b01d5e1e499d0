"""Any iterable for an event loop, a few items ahead and never more."""

import asyncio
import threading
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Sequence
from typing import Generic, TypeVar

Item = TypeVar("Item")

AHEAD = 4
"""Items that may wait to be taken."""


async def fed(items: Iterable[Item] | AsyncIterable[Item]) -> AsyncIterator[Item]:
    """The items one by one; what may block for long to give one, does so in a thread of its own."""
    if isinstance(items, AsyncIterable):
        async for item in items:
            yield item
    elif isinstance(items, Sequence):
        for item in items:
            yield item
    else:
        thread = _Thread(items)
        try:
            while (batch := await thread.taken()) is not None:
                yield batch[0]
        finally:
            thread.stop()


class _Thread(Generic[Item]):
    """Iterates in a thread that never keeps the program from ending: its items may come from a terminal."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._stopped = threading.Event()
        self._loop = asyncio.get_running_loop()
        self._room = threading.Semaphore(AHEAD)
        self._queue: asyncio.Queue[tuple[Item] | BaseException | None] = asyncio.Queue()
        threading.Thread(target=self._run, args=(items,), name="summariser-inputs", daemon=True).start()

    async def taken(self) -> tuple[Item] | None:
        """The next item, None at the end.

        Raises:
            Exception: what iterating has raised.
        """
        item = await self._queue.get()
        self._room.release()
        if isinstance(item, BaseException):
            raise item
        return item

    def stop(self) -> None:
        """Take no more; an item that is waited for now is the last."""
        self._stopped.set()
        self._room.release()

    def _run(self, items: Iterable[Item]) -> None:
        try:
            for item in items:
                self._room.acquire()
                if self._stopped.is_set():
                    return
                self._put((item,))
            self._put(None)
        except Exception as error:  # noqa: BLE001 - raised again where the items are taken
            self._put(error)

    def _put(self, item: tuple[Item] | BaseException | None) -> None:
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._queue.put_nowait, item)
