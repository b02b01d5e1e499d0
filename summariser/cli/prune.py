"""``summariser prune``: the store made smaller."""

from datetime import datetime, time
from typing import Annotated

import typer

from summariser.cli import options
from summariser.cli.exit_codes import errors_as_exit_codes
from summariser.errors import ConfigurationError

Before = Annotated[
    str | None, typer.Option(metavar="DATE", help="What was made before this day (2021-12-05).")
]
Superseded = Annotated[
    bool, typer.Option("--superseded", help="Reports of which a later version has made another.")
]
Answers = Annotated[
    bool,
    typer.Option("--answers", help="With --before: answers of models, too. Who needs them again pays again."),
]
DryRun = Annotated[bool, typer.Option("--dry-run", "-n", help="Only say how much it would be.")]


@errors_as_exit_codes()
def prune(
    before: Before = None,
    superseded: Superseded = False,
    answers: Answers = False,
    dry_run: DryRun = False,
    store: options.Store = None,
) -> None:
    """Delete old reports, and the accounts of old runs, from the store."""
    if before is None and (answers or not superseded):
        raise ConfigurationError("what to delete is not said", remedy="give --before DATE or --superseded")
    from summariser.cli.looking_back import existing_store

    day = before and datetime.combine(options.parse_published(before), time.min).astimezone()
    with existing_store(store) as kept:
        gone = kept.prune(before=day or None, superseded=superseded, answers=answers, dry_run=dry_run)
    verb = "would be deleted" if dry_run else "deleted"
    typer.echo(f"{gone.reports:,} reports, {gone.answers:,} answers, {gone.runs:,} runs {verb}")
