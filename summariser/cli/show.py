"""``summariser show``: a report from the store."""

from typing import Annotated

import typer

from summariser.cli import options
from summariser.cli.exit_codes import errors_as_exit_codes
from summariser.rendering.formats import Format, format_of

Id = Annotated[str, typer.Argument(metavar="ID", help="As list and search show it, or its beginning.")]


@errors_as_exit_codes()
def show(
    id: Id,  # noqa: A002 - the name that the help shows
    form: options.Form = None,
    json: options.Json = False,
    output: options.Output = None,
    store: options.Store = None,
) -> None:
    """Show a report that was made before, in any form."""
    from summariser.cli.looking_back import existing_store
    from summariser.cli.output import opened

    with existing_store(store) as kept:
        report = kept.reports.show(id)
    written_as = Format.json if json else form or format_of(output or "")
    with opened(output, written_as, several=False) as write:
        write(report)
