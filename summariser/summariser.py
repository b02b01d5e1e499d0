"""The library's face: one article in, one report out, synchronously or not."""

from types import TracebackType
from typing import Any, Self

from summariser.blocking import LoopThread
from summariser.engines.protocol import Closing
from summariser.engines.selection import open_engine
from summariser.pipeline import run
from summariser.schemas.article import Article
from summariser.schemas.report import Report
from summariser.settings import Settings, load_settings


class Summariser:
    """Holds one engine, loaded at the first article, for as many articles as you like.

    ::

        with Summariser() as summariser:
            for article in articles:
                print(summariser.summarise(article).summary.en)

    Works the same with ``async with`` and `asummarise`. The blocking face runs its own event loop
    in a thread of its own, so it also works where a loop is already running (a notebook).
    """

    def __init__(
        self, engine: str | None = None, *, settings: Settings | None = None, **options: Any
    ) -> None:
        """Choose the engine; nothing slow happens before the first article.

        Args:
            engine: ``auto``, ``llm`` or ``embedded``; None leaves it to the settings.
            settings: all settings at once; by default those of the environment and the files.
            options: single settings by name (``sentences=4``, ``model="…"``), over the others.

        Raises:
            ConfigurationError: a setting is wrong, or the engine asked for is not configured.
        """
        self.settings = settings or load_settings(engine=engine, **options)
        self._engine = open_engine(self.settings)
        self._loop: LoopThread | None = None

    @property
    def engine_name(self) -> str:
        """``embedded`` or ``llm``; decided once."""
        return self._engine.name

    async def asummarise(self, article: Article | str) -> Report:
        """Summarise one article, given as an `Article` or as its bare text.

        Raises:
            InputError: the article has no text, or the engine does not read its language.
            EngineError: the engine gave no usable answer.
        """
        return await run(Article(article) if isinstance(article, str) else article, self._engine)

    def summarise(self, article: Article | str) -> Report:
        """The same as `asummarise`, blocking."""
        if self._loop is None:
            self._loop = LoopThread()
        return self._loop.run(self.asummarise(article))

    def close(self) -> None:
        """Close the engine's connections and end the event loop of the blocking face."""
        if self._loop is None:
            return
        if isinstance(self._engine, Closing):
            self._loop.run(self._engine.aclose())
        self._loop.close()
        self._loop = None

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
        if isinstance(self._engine, Closing):
            await self._engine.aclose()
        self.close()


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
