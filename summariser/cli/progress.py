"""How far a long run has come, on a terminal only."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from summariser.cli.exit_codes import Tally

Advance = Callable[[Tally], None]


@contextmanager
def progress(*, wanted: bool) -> Iterator[Advance]:
    """A line on standard error that counts articles, gone at the end; nothing where that is no terminal."""
    if not (wanted and sys.stderr.isatty()):
        yield lambda tally: None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(_counts(Tally()))
        yield lambda tally: bar.update(task, description=_counts(tally))


def _counts(tally: Tally) -> str:
    counts = {"written": tally.written, "failed": tally.failed, "withheld": tally.withheld}
    return " · ".join(f"{count} {name}" for name, count in counts.items() if count or name == "written")
