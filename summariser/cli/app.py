"""The command ``summariser``: its sub-commands and what all of them share."""

import sys
from typing import Annotated

import typer
from typer.main import get_command

from summariser.cli.check import check
from summariser.cli.doctor import doctor
from summariser.cli.exit_codes import ExitCode, usage_errors_in_one_line
from summariser.cli.export import export
from summariser.cli.list_reports import list_reports
from summariser.cli.messages import configure_messages
from summariser.cli.prune import prune
from summariser.cli.schema import schema
from summariser.cli.search import search
from summariser.cli.show import show
from summariser.cli.summarise import summarise

EXIT_CODES = """\b
Exit codes:
  0    all inputs written
  1    nothing written
  2    usage or configuration
  3    some inputs failed; with --strict: items were withheld; check: an error stands
  4    authentication
  5    provider or quota
  130  interrupted"""

SETTINGS = """\b
Settings that no option names (part_tokens, fetch_timeout, ...) and defaults
for those above are taken from, the first that knows them first:
  SUMMARISER_MODEL, SUMMARISER_BASE_URL, ... in the environment
  summariser.toml in this folder
  summariser/summariser.toml in $XDG_CONFIG_HOME (~/.config)
  OPENAI_API_KEY, OPENAI_BASE_URL in the environment"""

app = typer.Typer(
    name="summariser",
    rich_markup_mode=None,  # rich takes longer to import than --help may take
    pretty_exceptions_enable=False,
    invoke_without_command=True,
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
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """What happened, in Russian and English, with every fact traced to the words that say it."""
    configure_messages()
    if context.invoked_subcommand is None:
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(ExitCode.usage)


app.command(epilog=SETTINGS)(summarise)
app.command()(check)
app.command("list")(list_reports)
app.command()(show)
app.command()(search)
app.command()(export)
app.command()(prune)
app.command()(schema)
app.command()(doctor)


def main() -> None:
    """Run the command line and leave with its exit code."""
    command = get_command(app)
    for flag in command.get_params(typer.Context(command)):
        flag.default = False  # typer loads pydantic to find out that None is no default
    with usage_errors_in_one_line():
        sys.exit(command(standalone_mode=False))
