"""The store: what was answered, what was made of it, who works on what."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from enum import Enum, auto
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from summariser.schemas.report import Report
from summariser.storage.answers import Answers
from summariser.storage.claims import Claims
from summariser.storage.database import WAIT, Database
from summariser.storage.keys import Keys
from summariser.storage.pruning import Pruned, prune
from summariser.storage.reports import Reports
from summariser.storage.runs import Runs
from summariser.storage.words import searchable

Outcome = TypeVar("Outcome")


class Standing(Enum):
    """How an article stands with a store.

    Members:
        ours: no report, and ours to make.
        once_made: ours to make, but an earlier version made one of the same answers.
        taken: somebody is working on it.
    """

    ours = auto()
    once_made = auto()
    taken = auto()


class Store:
    """Keeps answers, reports and runs; several processes may use one at the same time.

    ::

        with Store() as store, Summariser(store=store) as summariser:
            report = summariser.summarise(article)     # at the second time nothing is asked

    Its methods block; `aside` calls them from an event loop, one after the other.

    Attributes:
        where: the file or address, without a password.
        answers: what models said.
        reports: what was made of it.
        runs: what became of each run.
    """

    def __init__(self, place: str | Path | None = None, *, make: bool = True, wait: float = WAIT) -> None:
        """Open a store, made where there is none.

        Args:
            place: a path, ``postgresql://user@host/name``, or None for the file in the user's data folder.
            make: make the file where there is none.
            wait: seconds to wait for another process that writes.

        Raises:
            ConfigurationError: the place is no path and no such address.
            StoreError: it cannot be opened or is not of a form that this version knows.
        """
        self._database = Database(place, make=make, wait=wait)
        self._claims = Claims(self._database)
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="summariser-store")
        self.where = self._database.where
        self.answers = Answers(self._database)
        self.reports = Reports(self._database)
        self.runs = Runs(self._database)

    @property
    def worker(self) -> str:
        """This store's user among all that write to it."""
        return self._claims.worker

    def find(self, keys: Keys) -> Report | None:
        """The report of an article as this version makes it."""
        with self._database.reading() as connection:
            return self.reports.find(connection, keys.report)

    def take(self, keys: Keys, *, force: bool = False) -> Report | Standing:
        """The report of an article, or the right to make it.

        Args:
            keys: of the article.
            force: make it anew even where there is one.
        """
        found = None if force else self.find(keys)
        if found:
            return found
        self._claims.sign_on()
        with self._database.writing() as connection:
            if not self._claims.take(connection, keys.report):
                return Standing.taken
            found = None if force else self.reports.find(connection, keys.report)
            if found:  # by who had the claim before us
                self._claims.release(connection, keys.report)
                return found
            made = not force and self.reports.were_made(connection, keys.answers)
        return Standing.once_made if made else Standing.ours

    def finish(self, keys: Keys, report: Report) -> None:
        """Keep the report of an article that was ours, and let go of it, both at once."""
        content = searchable(report)
        with self._database.writing() as connection:
            self.reports.save(connection, keys, report, content)
            self._claims.release(connection, keys.report)

    def give_up(self, keys: Keys, *, failed: bool) -> None:
        """Let go of an article without a report.

        Args:
            keys: of the article.
            failed: nothing came of it; else it was interrupted.
        """
        if failed:
            self.answers.drop_failures(keys.article)
        with self._database.writing() as connection:
            self._claims.release(connection, keys.report)

    def prune(
        self,
        *,
        before: datetime | None = None,
        superseded: bool = False,
        answers: bool = False,
        dry_run: bool = False,
    ) -> Pruned:
        """Delete what is not needed any more, as `pruning.prune` says."""
        return prune(self._database, before=before, superseded=superseded, answers=answers, dry_run=dry_run)

    async def aside(self, work: Callable[..., Outcome], *arguments: object) -> Outcome:
        """Call a method of the store beside the event loop; calls never overlap."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, work, *arguments)

    def close(self) -> None:
        """Let go of all claims and close the connections."""
        self._thread.shutdown()
        try:
            self._claims.close()
        finally:
            self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
