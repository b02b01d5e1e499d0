"""Processes that summarise with the embedded engine, one article each at a time."""

import asyncio
import json
import os
import sys
from pathlib import Path

from summariser.errors import WorkerDied
from summariser.schemas.article import Article
from summariser.schemas.report import Report
from summariser.worker import from_record

PACKAGE = Path(__file__).parent
LONGEST_ANSWER = 1 << 28
"""Bytes of a report; far more than any article's."""


class Worker:
    """One process; a fresh interpreter, so that no script needs to guard itself against being run again."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    @classmethod
    async def start(cls, sentences: int | None) -> "Worker":
        """Start a process."""
        path = os.pathsep.join(filter(None, (str(PACKAGE.parent), os.environ.get("PYTHONPATH"))))
        arguments = [] if sentences is None else [str(sentences)]
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-P",
            "-m",
            "summariser.worker",
            *arguments,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            env=os.environ | {"PYTHONPATH": path},
            limit=LONGEST_ANSWER,
            start_new_session=True,  # a terminal's Ctrl-C is for us; it may come while they are starting
        )
        return cls(process)

    async def ask(self, article: Article) -> Report:
        """The report of an article.

        Raises:
            WorkerDied: the process ended without an answer.
            SummariserError: the article has none.
        """
        asked, answers = self._process.stdin, self._process.stdout
        if asked is None or answers is None:
            raise AssertionError("a worker is started with pipes")
        try:
            asked.write(json.dumps(article.model_dump(mode="json")).encode() + b"\n")
            await asked.drain()
            line = await answers.readline()
        except ConnectionError:
            line = b""
        if not line.endswith(b"\n"):
            code = await self._process.wait()
            raise WorkerDied(
                f"the process that worked on it died (exit code {code})",
                remedy="run it again; --concurrency 1 takes less memory",
            )
        kind, _, answer = line.partition(b" ")
        if kind == b"error":
            raise from_record(json.loads(answer))
        return Report.model_validate_json(answer)

    async def end(self) -> None:
        """End the process at once, whatever it does."""
        if self._process.returncode is None:
            self._process.kill()
        await self._process.wait()


class Workers:
    """As many processes as articles are in hand at the same time."""

    def __init__(self, sentences: int | None) -> None:
        self._sentences = sentences
        self._idle: list[Worker] = []

    async def summarise(self, article: Article) -> Report:
        """The report of an article; a process that dies, or whose answer nobody awaits, is replaced.

        Raises:
            WorkerDied: the process that worked on this article ended without an answer.
            SummariserError: the article has no report.
        """
        worker = self._idle.pop() if self._idle else await Worker.start(self._sentences)
        try:
            report = await worker.ask(article)
        except (asyncio.CancelledError, WorkerDied):
            await worker.end()
            raise
        except Exception:  # the article is at fault, the process goes on
            self._idle.append(worker)
            raise
        self._idle.append(worker)
        return report

    async def aclose(self) -> None:
        """End all processes."""
        while self._idle:
            await self._idle.pop().end()
