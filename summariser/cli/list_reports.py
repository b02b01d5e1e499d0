"""``summariser list``: the reports that the store has, or its runs."""

from typing import Annotated

import typer

from summariser.cli import options
from summariser.cli.exit_codes import errors_as_exit_codes

Limit = Annotated[int, typer.Option("--limit", "-n", min=1, metavar="N", help="How many at most.")]


@errors_as_exit_codes()
def list_reports(
    limit: Limit = 20,
    runs: Annotated[bool, typer.Option("--runs", help="Runs instead of reports.")] = False,
    json: options.Json = False,
    store: options.Store = None,
) -> None:
    """List the latest reports: id, when it was made, engine, events (− withheld items), title."""
    from summariser.cli.looking_back import existing_store, print_list

    with existing_store(store) as kept:
        if not runs:
            print_list(kept.reports.listed(limit=limit), as_json=json)
            return
        from summariser.cli.progress import outcome

        for run in kept.runs.listed(limit):
            ending = "" if run.finished else ", not finished"
            text = f"{run.id:>4}  {run.started:%Y-%m-%d %H:%M}  {outcome(run)}{ending}"
            typer.echo(run.model_dump_json() if json else text)
