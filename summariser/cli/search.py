"""``summariser search``: the reports in which words stand."""

from typing import Annotated

import typer

from summariser.cli import options
from summariser.cli.exit_codes import ExitCode, errors_as_exit_codes
from summariser.cli.list_reports import Limit

Words = Annotated[
    list[str],
    typer.Argument(
        metavar="WORDS",
        help="In any form, Russian or English; all must stand there. Several in one argument: side by side.",
    ),
]


@errors_as_exit_codes()
def search(words: Words, limit: Limit = 20, json: options.Json = False, store: options.Store = None) -> None:
    """Find reports by words in any form, the best match first."""
    from summariser.cli.looking_back import existing_store, print_list

    with existing_store(store) as kept:
        found = kept.reports.listed(limit=limit, query=" ".join(_quoted(word) for word in words))
        print_list(found, as_json=json)
    raise typer.Exit(ExitCode.done if found else ExitCode.nothing_written)


def _quoted(word: str) -> str:
    """An argument of several words was in quotes, which the shell has taken away."""
    return f'"{word}"' if " " in word and '"' not in word else word
