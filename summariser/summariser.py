"""The library's face: one article in, one report out; or many, a few at a time."""

from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from summariser.blocking import LoopThread
from summariser.desk import Desk
from summariser.engines.protocol import Closing
from summariser.engines.selection import open_engine
from summariser.schemas.article import Article
from summariser.schemas.report import Report, Usage
from summariser.settings import Settings, load_settings
from summariser.streaming import Inputs, Stream

if TYPE_CHECKING:
    from summariser.errors import StoreError
    from summariser.storage.store import Store  # with it comes SQLAlchemy


class Summariser:
    """Holds one engine, loaded at the first article, for as many articles as you like.

    ::

        with Summariser() as summariser:
            for result in summariser.stream(articles):
                print(result.report.summary.en if result.report else result.error)

    Works the same with ``async with``, ``async for`` and `asummarise`. The blocking face runs its own event
    loop in a thread of its own, so it also works where a loop is already running (a notebook).
    """

    def __init__(
        self,
        engine: str | None = None,
        *,
        store: "Store | Path | str | None" = None,
        force: bool = False,
        settings: Settings | None = None,
        **options: Any,
    ) -> None:
        """Choose the engine; nothing slow happens before the first article.

        Args:
            engine: ``auto``, ``llm`` or ``embedded``; None leaves it to the settings.
            store: where answers and reports are kept and looked up: an open `Store`, a path, or
                ``postgresql://…``; None keeps nothing.
            force: ask again, whatever the store has.
            settings: all settings at once; by default those of the environment and the files.
            options: single settings by name (``sentences=4``, ``model="…"``), over the others.

        Raises:
            ConfigurationError: a setting is wrong, or the engine asked for is not configured.
            StoreError: the store cannot be used.
        """
        self.settings = settings or load_settings(engine=engine, **options)
        self._engine = open_engine(self.settings)
        kept = _opened(store) if isinstance(store, str | Path) else store
        self._own_store = None if kept is store else kept
        self._desk = Desk(self._engine, kept, force=force, sentences=self.settings.sentences)
        self._loop: LoopThread | None = None

    @property
    def engine_name(self) -> str:
        """``embedded`` or ``llm``; decided once."""
        return self._engine.name

    @property
    def model(self) -> str | None:
        """The language model asked, None where there is none."""
        return self._engine.model

    @property
    def spent(self) -> Usage:
        """What was asked of a language model so far, failed articles included, the store's answers not."""
        return self._engine.spent

    @property
    def not_kept(self) -> "StoreError | None":
        """What kept the store from keeping a report, if anything did."""
        return self._desk.not_kept

    async def asummarise(self, article: Article | str) -> Report:
        """Summarise one article, given as an `Article` or as its bare text.

        Raises:
            InputError: the article has no text, or the engine does not read its language.
            EngineError: the engine gave no usable answer.
            StoreError: the store cannot be read.
        """
        report, _ = await self._desk.summarise(Article(article) if isinstance(article, str) else article)
        return report

    def summarise(self, article: Article | str) -> Report:
        """The same as `asummarise`, blocking."""
        return self._blocking().run(self.asummarise(article))

    def stream(self, articles: Inputs, *, concurrency: int | None = None, ordered: bool = False) -> Stream:
        """Summarise many articles, a few at a time; for ``for`` and ``async for``.

        Articles are taken as there is room for them, so that any number takes the memory of a few. One
        that fails does not stop the others: its result carries the error.

        Args:
            articles: articles, bare texts, or errors in the place of inputs that could not be read; a
                list, a generator that may block, or an asynchronous iterator.
            concurrency: articles in hand at the same time; None leaves it to the settings (a language
                model is never asked more than it bears; the embedded engine has a process for each core).
            ordered: in the order of the articles; else as they finish.

        Raises:
            EndpointUnusable: while iterating: no article can be summarised with this endpoint.
            StoreError: while iterating: the store cannot be used any more.
        """
        limit = concurrency or self.settings.concurrency or self._desk.concurrency
        return Stream(self._desk, articles, self._blocking, concurrency=limit, ordered=ordered)

    def close(self) -> None:
        """Close the engine's connections, its processes, and the event loop of the blocking face."""
        if self._loop is not None:
            self._loop.run(self._aclose())
            self._loop.close()
            self._loop = None
        if self._own_store:
            self._own_store.close()
            self._own_store = None

    async def _aclose(self) -> None:
        await self._desk.aclose()
        if isinstance(self._engine, Closing):
            await self._engine.aclose()

    def _blocking(self) -> LoopThread:
        if self._loop is None:
            self._loop = LoopThread()
        return self._loop

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._aclose()
        self.close()


def _opened(store: str | Path) -> "Store":
    from summariser.storage.store import Store

    return Store(store)


def summarise(article: Article | str, **options: Any) -> Report:
    """Summarise one article; for several, hold a `Summariser`.

    Args:
        article: an `Article` or its bare text.
        options: settings by name: ``engine="embedded"``, ``sentences=4``, ``model="…"``.

    Raises:
        ConfigurationError: a setting is wrong.
        InputError: the article has no text, or the engine does not read its language.
        EngineError: the engine gave no usable answer.
    """
    with Summariser(**options) as summariser:
        return summariser.summarise(article)


async def asummarise(article: Article | str, **options: Any) -> Report:
    """The same as `summarise`, for an event loop that is already running."""
    async with Summariser(**options) as summariser:
        return await summariser.asummarise(article)
