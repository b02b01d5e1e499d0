"""Where one article is summarised: in this process or another, with a store behind it or none."""

import asyncio
import os
from typing import TYPE_CHECKING

from summariser.engines.memory import Memory, Remembering
from summariser.engines.protocol import Accountable
from summariser.pipeline import run
from summariser.schemas.article import Article
from summariser.schemas.report import Report

if TYPE_CHECKING:
    from summariser.errors import StoreError
    from summariser.resuming import Resuming  # with it comes SQLAlchemy
    from summariser.storage.store import Store
    from summariser.workers import Workers

QUESTIONS = 32
"""Articles in hand at the same time where a model is asked; how many questions it bears is found out."""


class Desk:
    """Summarises one article at a time, several times at once.

    Attributes:
        in_processes: use other processes from now on.
    """

    def __init__(
        self, engine: Accountable, store: "Store | None", *, force: bool, sentences: int | None
    ) -> None:
        """Take an engine and a store.

        Args:
            engine: what makes the reports.
            store: where they are kept and looked up.
            force: ask again, whatever the store has.
            sentences: sentence pairs of a summary.
        """
        self.in_processes = False
        self._engine = engine
        self._sentences = sentences
        self._workers: tuple[asyncio.AbstractEventLoop, Workers] | None = None
        self._resuming = None if store is None else _resuming(store, engine, force)

    @property
    def may_use_processes(self) -> bool:
        """True where the work is done here, not at an endpoint."""
        return self._engine.name == "embedded"

    @property
    def concurrency(self) -> int:
        """How many articles are best in hand at the same time."""
        return (os.cpu_count() or 1) if self.may_use_processes else QUESTIONS

    @property
    def not_kept(self) -> "StoreError | None":
        """The first error that kept something from being kept."""
        return self._resuming.broken if self._resuming else None

    async def summarise(
        self, article: Article, slots: asyncio.Semaphore | None = None
    ) -> tuple[Report, bool]:
        """The report, and whether the store had it.

        Args:
            article: the article.
            slots: entered while something is done.
        """
        slots = slots or asyncio.Semaphore()
        if self._resuming:
            return await self._resuming.summarise(article, self._make, slots)
        async with slots:
            return await self._make(article, None), False

    async def aclose(self) -> None:
        """End the processes."""
        workers, self._workers = self._workers, None
        if workers and workers[0] is asyncio.get_running_loop():
            await workers[1].aclose()

    async def _make(self, article: Article, memory: Memory | None) -> Report:
        if self.in_processes:
            return await self._processes().summarise(article)
        engine = self._engine
        if memory and isinstance(engine, Remembering):
            return await run(article, engine.remembering(memory))
        return await run(article, engine)

    def _processes(self) -> "Workers":
        """The processes of this event loop."""
        from summariser.workers import Workers

        loop = asyncio.get_running_loop()
        if self._workers is None or self._workers[0] is not loop:
            self._workers = (loop, Workers(self._sentences))
        return self._workers[1]


def _resuming(store: "Store", engine: Accountable, force: bool) -> "Resuming":
    from summariser.resuming import Resuming

    return Resuming(store, engine, force=force)
