"""One article with a store behind it: what is there is not made again, what is made is kept at once."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from summariser.engines.memory import Memory, Remembered
from summariser.engines.protocol import Accountable
from summariser.errors import StoreError
from summariser.schemas.article import Article
from summariser.schemas.report import Report
from summariser.storage.keys import Keys, digest, keys_of
from summariser.storage.store import Standing, Store

FIRST_LOOK, LONGEST_LOOK = 0.05, 1.0
"""Seconds between looks at an article that another has in hand, doubled each time."""

Make = Callable[[Article, Memory], Awaitable[Report]]

logger = logging.getLogger("summariser.store")


@dataclass(slots=True)
class Resuming:
    """Summarises through a store.

    Attributes:
        store: where answers and reports are kept.
        engine: what makes the reports, as it is set up.
        force: ask again, whatever the store has.
        broken: the first error that kept something from being kept; a run ends with it.
    """

    store: Store
    engine: Accountable
    force: bool = False
    broken: StoreError | None = None

    async def summarise(self, article: Article, make: Make, slots: asyncio.Semaphore) -> tuple[Report, bool]:
        """The report, and whether the store had it.

        Args:
            article: the article.
            make: makes the report where there is none.
            slots: entered while something is done, left while another has the article in hand.

        Raises:
            StoreError: the store cannot be read, or something could not be kept: no more is paid for.
        """
        keys = keys_of(article, self.engine)
        pause = FIRST_LOOK
        while True:
            async with slots:
                if self.broken:
                    raise self.broken
                standing = await self.store.aside(lambda: self.store.take(keys, force=self.force))
                if isinstance(standing, Report):
                    return _as_read(standing, article), True
                if standing is not Standing.taken:
                    return await self._made(article, keys, make, standing), False
            await asyncio.sleep(pause)
            pause = min(2 * pause, LONGEST_LOOK)

    async def _made(self, article: Article, keys: Keys, make: Make, standing: Standing) -> Report:
        memory = ArticleMemory(self, keys.article, complete=standing is Standing.once_made)
        try:
            report = await make(article, memory)
        except BaseException as error:
            interrupted = isinstance(error, asyncio.CancelledError)
            await self.keep(lambda: self.store.give_up(keys, failed=not interrupted))
            raise
        await self.keep(lambda: self.store.finish(keys, report))
        return report

    async def keep(self, write: Callable[[], None]) -> None:
        """Write; an error is remembered, since what was made is still worth giving out."""
        try:
            await asyncio.shield(self.store.aside(write))
        except StoreError as error:
            if self.broken is None:
                logger.debug("not kept: %s", error)
                self.broken = error


@dataclass(slots=True)
class ArticleMemory:
    """What models were asked about one article.

    Attributes:
        resuming: whose store it is.
        article: the article's key.
        complete: a report was made before, so nothing more is asked to mend it.
    """

    resuming: Resuming
    article: str
    complete: bool

    async def recall(self, question: str) -> Remembered | None:
        """What came of a question."""
        if self.resuming.force:
            return None
        store = self.resuming.store
        return await store.aside(store.answers.find, self._key(question))

    async def keep(self, question: str, remembered: Remembered) -> None:
        """Commit what came of it; an answer that is new may need mending."""
        self.complete = False
        store, model = self.resuming.store, self.resuming.engine.model
        await self.resuming.keep(
            lambda: store.answers.keep(self._key(question), remembered, article=self.article, model=model)
        )

    def _key(self, question: str) -> str:
        return digest([self.article, question])


def _as_read(report: Report, article: Article) -> Report:
    """The report with the article's own address and file: its words may have stood elsewhere before."""
    own = {name: getattr(article, name) for name in ("url", "source", "id")}
    return report.model_copy(update={"article": report.article.model_copy(update=own)})
