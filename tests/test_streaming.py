"""Many articles: a few in hand, results as they finish, memory as for a few."""

import asyncio
import json
import os
import signal
import sys
import threading
import time
from collections.abc import AsyncIterator, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import psutil
import pytest

from summariser import Article, Result, Summariser
from summariser.errors import AuthenticationFailed, EmptyInput, InputError, ProviderUnavailable, WorkerDied
from tests.engines.llm.answers import ARTICLE
from tests.engines.llm.fault_server import GOOD, FaultServer, Request, Wire, fails, serving

SHORT = "В Оше открыли школу номер {}."


def model(server: FaultServer, **options: Any) -> Summariser:
    """A summariser that asks a server of the test's."""
    return Summariser("llm", model="m", base_url=server.url, **options)


def articles(count: int) -> list[Article]:
    """Different ones."""
    return [Article(f"{ARTICLE} Это сообщение номер {number}.", id=str(number)) for number in range(count)]


def ids(results: list[Result]) -> list[str]:
    """Of the articles."""
    return [result.article.key for result in results if result.article]


def reversed_pace(wire: Wire, request: Request) -> None:
    """The first article takes longest."""
    if "номер 0." in json.dumps(request, ensure_ascii=False):
        wire.server.stopped.wait(0.5)
    GOOD(wire, request)


def test_results_come_as_they_finish() -> None:
    """The slow one does not keep the others waiting."""
    with serving(reversed_pace) as server, model(server) as summariser:
        summariser.summarise(ARTICLE)  # from here on there is no head start
        found = ids(list(summariser.stream(articles(4))))
    assert sorted(found) == list("0123")
    assert found[-1] == "0"


def test_the_order_is_kept_on_request() -> None:
    """Then they wait for it."""
    with serving(reversed_pace) as server, model(server) as summariser:
        assert ids(list(summariser.stream(articles(4), ordered=True))) == list("0123")


def test_an_asynchronous_program_gets_the_same() -> None:
    """From an asynchronous source, too."""

    async def source() -> AsyncIterator[Article]:
        for article in articles(3):
            await asyncio.sleep(0)
            yield article

    async def run(server: FaultServer) -> list[Result]:
        async with model(server) as summariser:
            return [result async for result in summariser.stream(source(), ordered=True)]

    with serving(GOOD) as server:
        assert ids(asyncio.run(run(server))) == list("012")


def test_one_that_fails_costs_itself() -> None:
    """Its result carries the error; so does what could not even be read."""
    inputs: list[Article | str | InputError] = [EmptyInput("empty", where="a.txt"), "", *articles(1)]
    with serving(GOOD) as server, model(server) as summariser:
        unread, empty, sound = summariser.stream(inputs, ordered=True)
    assert isinstance(unread.error, EmptyInput)
    assert (unread.article, unread.position) == (None, 0)
    assert isinstance(empty.error, InputError)
    assert sound.report is not None


def test_what_concerns_all_ends_the_pass() -> None:
    """One question is enough to know that the key is wrong."""
    with serving(fails(401)) as server, model(server) as summariser:
        with pytest.raises(AuthenticationFailed):
            list(summariser.stream(articles(50)))
        assert len(server.requests) == 1


def test_no_more_is_read_than_is_needed() -> None:
    """A source that never ends is no trouble: it is read as results are taken."""
    read = 0

    def source() -> Iterator[Article]:
        nonlocal read
        while True:
            read += 1
            yield Article(SHORT.format(read), language="und")

    with Summariser("embedded") as summariser:
        stream = iter(summariser.stream(source(), concurrency=1))
        for _ in range(20):
            next(stream)
        time.sleep(0.2)
        assert read < 20 + 20
        stream.close()  # type: ignore[attr-defined]  # it is a generator
        stopped = read
        time.sleep(0.2)
        assert read <= stopped + 1


def test_a_source_that_fails_ends_the_pass() -> None:
    """With its own error, after what came before it."""

    def source() -> Iterator[Article]:
        yield Article(SHORT.format(1))
        raise OSError("the cable is out")

    found: list[Result] = []
    with Summariser("embedded") as summariser, pytest.raises(OSError, match="the cable is out"):
        found.extend(summariser.stream(source()))


def test_a_rate_limit_holds_all_questions_back() -> None:
    """What one was told, the others do not try."""
    told = threading.Event()
    moments: list[float] = []

    def limited(wire: Wire, request: Request) -> None:
        moments.append(time.monotonic())
        if len(moments) > 1 and not told.is_set():
            told.set()
            fails(429, "slow down", retry_after="1")(wire, request)
        else:
            GOOD(wire, request)

    with serving(limited) as server, model(server, concurrency=2) as summariser:
        results = list(summariser.stream(articles(8)))
    assert all(result.report for result in results)
    assert max(later - earlier for earlier, later in pairwise(moments)) > 0.9


def test_many_articles_go_to_processes() -> None:
    """The embedded engine's work is spread; the reports are those of one process."""
    texts = [SHORT.format(number) for number in range(12)]
    with Summariser("embedded") as summariser:
        spread = list(summariser.stream(texts, ordered=True, concurrency=2))
        assert len(psutil.Process().children()) >= 2
        alone = summariser.summarise(texts[-1])
    assert spread[-1].report is not None
    assert spread[-1].report.summary == alone.summary
    assert [result.position for result in spread] == list(range(12))


@pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")
def test_a_process_that_dies_costs_its_article_only() -> None:
    """A typed error for that one; another process takes its place."""
    before = set(psutil.Process().children())
    with Summariser("embedded") as summariser:
        results = iter(summariser.stream((SHORT.format(number) for number in range(40)), concurrency=2))
        found = [next(results)]
        for worker in set(psutil.Process().children()) - before:
            os.kill(worker.pid, signal.SIGKILL)
        found += results
    errors = [result.error for result in found if result.error]
    assert len(found) == 40
    assert 1 <= len(errors) <= 2
    assert all(isinstance(error, WorkerDied) for error in errors)


def test_an_error_in_a_process_keeps_its_type() -> None:
    """A language that the engine does not read is told as in this process."""
    texts = [Article(SHORT.format(number), language="kk") for number in range(12)]
    with Summariser("embedded") as summariser:
        names = {type(result.error).__name__ for result in summariser.stream(texts, concurrency=2)}
    assert names == {"UnsupportedLanguage"}


def test_a_store_is_asked_first(tmp_path: Path) -> None:
    """What is there is not asked for again; a library writes only where it is told to."""
    with serving(GOOD) as server:
        for asked in (4, 4):
            with model(server, store=tmp_path / "store.db") as summariser:
                found = list(summariser.stream(articles(4)))
                assert len(server.requests) == asked
                assert all(result.report for result in found)
        assert all(result.reused for result in found)
        with model(server) as summariser:
            list(summariser.stream(articles(1)))
    assert len(server.requests) == 5
    assert [path.name for path in tmp_path.iterdir()] == ["store.db"]


def test_an_article_that_failed_is_tried_again(tmp_path: Path) -> None:
    """Only a report is final."""
    kept = {"store": tmp_path / "store.db", "timeout": 20}
    with serving(*[fails(500)] * 5, GOOD) as server, model(server, **kept) as summariser:
        (failed,) = summariser.stream(articles(1))
        assert isinstance(failed.error, ProviderUnavailable)
        (done,) = summariser.stream(articles(1))
        assert done.report is not None
