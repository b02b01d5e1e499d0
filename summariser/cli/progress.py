"""How far a long run has come: a bar on a terminal, now and then a line elsewhere."""

import logging
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from summariser.accounting import Account
from summariser.schemas.run import RunReport

Advance = Callable[[Account], None]

LINE_EVERY = 30.0
"""Seconds between two lines where there is no terminal."""

SHOWN_EVERY = 0.1

logger = logging.getLogger("summariser.cli")


@contextmanager
def progress(*, bar: bool, lines: bool, total: Callable[[], int | None]) -> Iterator[Advance]:
    """What is called after every input.

    Args:
        bar: show a bar where standard error is a terminal; it is gone at the end.
        lines: say a line now and then where it is none.
        total: counts the inputs, None where only reading would tell.
    """
    if bar and sys.stderr.isatty():
        with _bar(total()) as advance:
            yield advance
    elif lines:
        yield _seldom(LINE_EVERY, lambda run: logger.warning("so far %s", outcome(run)))
    else:
        yield lambda account: None


def outcome(run: RunReport) -> str:
    """What became of a run's inputs, in one line: "3 of 4 done, 1 failed (FetchFailed 1), …"."""
    parts = [f"{run.done:,} of {run.inputs:,} done"]
    if run.reused:
        parts.append(f"{run.reused:,} from the store")
    if run.failed:
        reasons = ", ".join(f"{name} {count:,}" for name, count in run.errors.items())
        parts.append(f"{run.failed:,} failed ({reasons})")
    if run.withheld:
        parts.append(f"{run.withheld:,} {'item' if run.withheld == 1 else 'items'} withheld")
    if run.usage.calls:
        parts.append(f"{run.usage.calls:,} calls, {run.usage.tokens:,} tokens")
    if run.usage.cost is not None:
        parts.append(f"${run.usage.cost:.4f}")
    return ", ".join([*parts, f"{run.seconds:,.1f} s"])


def _seldom(pause: float, show: Callable[[RunReport], None]) -> Advance:
    last = time.monotonic()

    def advance(account: Account) -> None:
        nonlocal last
        if time.monotonic() - last >= pause:
            last = time.monotonic()
            show(account.report())

    return advance


@contextmanager
def _bar(total: int | None) -> Iterator[Advance]:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

    columns = (
        BarColumn(),
        TextColumn("{task.description}", markup=False),
        TimeElapsedColumn(),
        TextColumn("ETA"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as shown:
        task = shown.add_task("0 done", total=total)
        yield _seldom(
            SHOWN_EVERY, lambda run: shown.update(task, completed=run.inputs, description=_counts(run))
        )


def _counts(run: RunReport) -> str:
    counts = {"done": run.done, "failed": run.failed, "withheld": run.withheld}
    parts = [f"{count:,} {name}" for name, count in counts.items() if count or name == "done"]
    if run.usage.cost is not None:
        parts.append(f"${run.usage.cost:.2f}")
    return " · ".join(parts)
