"""The account of a run: what became of its inputs, written to the store while it runs."""

import time
from collections import Counter
from datetime import UTC, datetime
from importlib.metadata import version
from typing import TYPE_CHECKING

from summariser.errors import StoreError, SummariserError
from summariser.results import Result
from summariser.schemas.run import Failure, RunReport
from summariser.summariser import Summariser

if TYPE_CHECKING:
    from summariser.storage.store import Store

LISTED = 1000
"""Failures that are told one by one; of all, the number is kept."""

RECORDED_EVERY = 5.0
"""Seconds: a killed run's account is no older."""


class Account:
    """Counts results as they come.

    ::

        account = Account(summariser, store)
        for result in summariser.stream(articles):
            account.add(result)
        print(account.close().done)
    """

    def __init__(self, summariser: Summariser, store: "Store | None" = None) -> None:
        """Begin a run.

        Args:
            summariser: what runs.
            store: where the account is kept; None keeps it nowhere.

        Raises:
            StoreError: it cannot be kept.
        """
        self._summariser = summariser
        self._store = store
        self._before = summariser.spent
        self._started = time.monotonic()
        self._recorded = self._started
        self._errors: Counter[str] = Counter()
        self._failures: list[Failure] = []
        self._begun = RunReport(
            started=datetime.now(UTC),
            seconds=0.0,
            engine=summariser.engine_name,
            model=summariser.model,
            package_version=version("summariser"),
        )
        self._inputs = self._done = self._reused = self._withheld = 0
        self._stopped_by: str | None = None
        if store:
            number = store.runs.begin(self._begun, store.worker)
            self._begun = self._begun.model_copy(update={"id": number})

    def add(self, result: Result) -> None:
        """Count a result."""
        self._inputs += 1
        if result.report:
            self._done += 1
            self._reused += result.reused
            self._withheld += result.report.withheld
        if result.error:
            self._failed(result, result.error)
        if time.monotonic() - self._recorded >= RECORDED_EVERY:
            self._record()

    def close(self, stopped_by: BaseException | None = None) -> RunReport:
        """The account of the finished run.

        Args:
            stopped_by: what ended it before its end.
        """
        if stopped_by is not None:
            self._stopped_by = f"{type(stopped_by).__name__}: {stopped_by}".rstrip(": ")
        self._record(finished=True)
        return self.report(finished=True)

    def report(self, *, finished: bool = False) -> RunReport:
        """The account as it stands."""
        return self._begun.model_copy(
            update={
                "seconds": round(time.monotonic() - self._started, 3),
                "finished": finished,
                "inputs": self._inputs,
                "done": self._done,
                "reused": self._reused,
                "failed": self._errors.total(),
                "withheld": self._withheld,
                "usage": self._summariser.spent - self._before,
                "errors": dict(sorted(self._errors.items())),
                "failures": tuple(self._failures),
                "stopped_by": self._stopped_by,
            }
        )

    def _failed(self, result: Result, error: SummariserError) -> None:
        name = type(error).__name__
        self._errors[name] += 1
        if len(self._failures) < LISTED:
            where = result.where or error.where
            self._failures.append(Failure(input=where, error=name, message=str(error)))

    def _record(self, *, finished: bool = False) -> None:
        """A store that cannot be written has been told of already; the account alone is no reason to stop."""
        if self._store:
            try:
                self._store.runs.record(self.report(finished=finished))
            except StoreError:
                return
        self._recorded = time.monotonic()
