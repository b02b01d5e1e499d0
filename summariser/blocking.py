"""An event loop of its own for callers without one, or inside one that is already running."""

import asyncio
import threading
from collections.abc import Coroutine
from typing import Any, TypeVar

Result = TypeVar("Result")

CLEANING = 5.0
"""Seconds."""


class LoopThread:
    """Runs coroutines in a thread of its own, which never keeps the interpreter from ending."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="summariser", daemon=True)
        self._thread.start()

    def run(self, coroutine: Coroutine[Any, Any, Result]) -> Result:
        """The result of a coroutine, waited for; interrupted, it is cancelled and left time to clean up."""
        ended = threading.Event()

        async def marked() -> Result:
            try:
                return await coroutine
            finally:
                ended.set()

        future = asyncio.run_coroutine_threadsafe(marked(), self._loop)
        try:
            return future.result()
        except BaseException:  # Ctrl-C too: nothing may go on behind the caller's back
            future.cancel()
            ended.wait(CLEANING)
            raise

    def close(self) -> None:
        """End the loop and the thread."""
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()
