"""Many articles at once: a few in hand at any time, results as they finish, memory as for a few."""

import asyncio
import contextlib
from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator, Callable, Iterable, Iterator
from dataclasses import dataclass, field

from summariser.blocking import LoopThread
from summariser.desk import Desk
from summariser.errors import (
    EndpointUnusable,
    EngineError,
    InputError,
    InternalError,
    SummariserError,
    internal,
)
from summariser.feeding import fed
from summariser.results import Result
from summariser.schemas.article import Article

Input = Article | str | InputError
Inputs = Iterable[Input] | AsyncIterable[Input]

FEW = 8
"""Articles for which other processes are not worth the time that they take to begin."""

PATIENCE = 0.2
"""Seconds in which so many articles must have come."""


class Stream:
    """Results of many articles, for ``for`` or ``async for``; each iteration is a pass of its own."""

    def __init__(
        self,
        desk: Desk,
        articles: Inputs,
        blocking: Callable[[], LoopThread],
        *,
        concurrency: int,
        ordered: bool,
    ) -> None:
        """Prepare a pass.

        Args:
            desk: where the articles are summarised.
            articles: what is summarised.
            blocking: gives the event loop for ``for``.
            concurrency: articles in hand at the same time.
            ordered: give results out in the order of the articles.
        """
        self._desk = desk
        self._articles = articles
        self._blocking = blocking
        self._concurrency = concurrency
        self._ordered = ordered

    def __aiter__(self) -> AsyncIterator[Result]:
        return self._results()

    def __iter__(self) -> Iterator[Result]:
        loop = self._blocking()
        results = self._results()
        try:
            while (result := loop.run(anext(results, None))) is not None:
                yield result
        finally:
            loop.run(results.aclose())

    def _results(self) -> AsyncGenerator[Result]:
        window = 2 * self._concurrency + (FEW if self._desk.may_use_processes else 0)
        return Streaming(self._desk, self._concurrency, window, self._ordered).results(self._articles)


@dataclass(slots=True)
class Streaming:
    """One pass over many articles.

    Attributes:
        desk: where the articles are summarised.
        concurrency: articles in hand at the same time.
        window: articles between reading and giving out, those in hand included.
        ordered: give results out in the order of the inputs.
    """

    desk: Desk
    concurrency: int
    window: int
    ordered: bool
    _finished: "asyncio.Queue[Result | None]" = field(default_factory=asyncio.Queue, init=False)
    _waiting: dict[int, Result] = field(default_factory=dict, init=False)
    _tasks: set[asyncio.Task[None]] = field(default_factory=set, init=False)
    _fatal: BaseException | None = field(default=None, init=False)
    _slots: asyncio.Semaphore = field(init=False)
    _counted: asyncio.Event = field(default_factory=asyncio.Event, init=False)
    _many: bool = field(default=False, init=False)

    def __post_init__(self) -> None:
        self._slots = asyncio.Semaphore(self.concurrency)

    async def results(self, inputs: Inputs) -> AsyncGenerator[Result]:
        """A result for every input.

        Raises:
            SummariserError: something that concerns all articles; what was finished is given out before.
        """
        room = asyncio.Semaphore(self.window)
        reader = asyncio.create_task(self._read(inputs, room))
        position = 0
        try:
            while (result := await self._finished.get()) is not None:
                self._waiting[result.position if self.ordered else position] = result
                while position in self._waiting:
                    yield self._waiting.pop(position)
                    position += 1
                    room.release()
            for late in sorted(self._waiting):  # an error broke the order
                yield self._waiting.pop(late)
            if self._fatal:
                raise self._fatal
        finally:
            await self._cancel(reader)

    async def _read(self, inputs: Inputs, room: asyncio.Semaphore) -> None:
        """Begin an article as soon as there is room; None follows the last result."""
        try:
            await room.acquire()
            position = 0
            async for item in fed(inputs):
                task = asyncio.create_task(self._one(position, item))
                self._tasks.add(task)
                task.add_done_callback(self._tasks.discard)
                position += 1
                if position >= FEW:
                    self._many = True
                    self._counted.set()
                await room.acquire()
            self._counted.set()
            await asyncio.gather(*self._tasks)
            self._finished.put_nowait(None)
        except asyncio.CancelledError:
            raise
        except Exception as error:  # noqa: BLE001 - raised where the results are taken
            self._end_with(error)

    async def _one(self, position: int, item: Input) -> None:
        if isinstance(item, InputError):
            self._finished.put_nowait(Result(position, None, error=item))
            return
        article = Article(item) if isinstance(item, str) else item
        try:
            await self._see_how_many()
            report, reused = await self.desk.summarise(article, self._slots)
        except EndpointUnusable as error:
            self._end_with(error)
        except (InputError, EngineError, InternalError) as error:
            self._finished.put_nowait(Result(position, article, error=error))
        except SummariserError as error:
            self._end_with(error)
        except Exception as error:  # noqa: BLE001 - a fault of the program must not cost the other articles
            self._finished.put_nowait(Result(position, article, error=internal(error)))
        else:
            self._finished.put_nowait(Result(position, article, report, reused=reused))

    async def _see_how_many(self) -> None:
        """Use other processes where more than a few articles come at once."""
        if self.desk.in_processes or not self.desk.may_use_processes or self.concurrency == 1:
            return
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._counted.wait(), PATIENCE)
        self.desk.in_processes = self._many

    def _end_with(self, error: BaseException) -> None:
        if self._fatal is None:
            self._fatal = error
            self._finished.put_nowait(None)

    async def _cancel(self, reader: asyncio.Task[None]) -> None:
        running = [reader, *self._tasks]
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)
