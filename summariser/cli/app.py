"""The command ``summariser``: its sub-commands and what all of them share."""

from typing import Annotated

import typer

from summariser.cli.schema import schema
from summariser.cli.summarise import summarise

EXIT_CODES = """\b
Exit codes:
  0    all inputs written
  1    nothing written
  2    usage or configuration
  3    some inputs failed; with --strict: items were withheld
  4    authentication
  5    provider or quota
  130  interrupted"""

app = typer.Typer(
    name="summariser",
    rich_markup_mode=None,  # rich takes longer to import than --help may take
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=EXIT_CODES,
)


def _print_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"summariser {version('summariser')}")
        raise typer.Exit


@app.callback()
def summariser(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """What happened, in Russian and English, with every fact traced to the words that say it."""


app.command()(summarise)
app.command()(schema)


def main() -> None:
    """Run the command line."""
    app()
