"""Asking for help costs nothing."""

import re
import subprocess
import sys

import pytest
from typer.testing import CliRunner

from summariser.cli.app import app
from tests.cli.conftest import Run

SLOW = {
    "anyio",
    "babel",
    "httpx2",
    "instructor",
    "navec",
    "numpy",
    "openai",
    "pydantic",
    "pydantic_settings",
    "pymorphy3",
    "rich",
    "slovnet",
    "sqlalchemy",
    "trafilatura",
}

IMPORTED = """
import sys
from summariser.cli import main
try:
    main()
except SystemExit:
    print(*sorted({name.partition(".")[0] for name in sys.modules}), file=sys.stderr)
"""


@pytest.mark.parametrize(
    "arguments", [["--help"], ["--version"], ["summarise", "--help"], ["check", "-h"], ["schema", "-h"]]
)
def test_help_and_version_import_nothing_slow(arguments: list[str], environment: dict[str, str]) -> None:
    """They answer at once because neither a model, nor a dictionary, nor a schema is loaded."""
    done = subprocess.run(
        [sys.executable, "-c", IMPORTED, *arguments],
        capture_output=True,
        text=True,
        env=environment,
        check=True,
    )

    assert done.stdout
    assert not SLOW & set(done.stderr.split())


def test_version_is_the_packages(run: Run) -> None:
    """Name and version, on standard output."""
    done = run("--version")

    assert re.fullmatch(r"summariser \d+\.\d+\.\d+\n", done.stdout)
    assert (done.returncode, done.stderr) == (0, "")


def test_help_names_the_exit_codes(run: Run) -> None:
    """A script's author finds them where options are explained."""
    done = run("--help")

    assert done.returncode == 0
    for code in ("0    all", "1    nothing", "2    usage", "3    some", "4    auth", "5    prov", "130  int"):
        assert f"    {code}" in done.stdout


def test_no_command_gets_help(run: Run) -> None:
    """On standard error, since nobody asked for data."""
    done = run()

    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("Usage: ")


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("summariser s", {"summarise", "schema", "search", "show"}),
        ("summariser summarise --engine ", {"auto", "llm", "embedded"}),
    ],
)
def test_the_shell_completes_commands_and_choices(words: str, offered: set[str]) -> None:
    """As the script says that --show-completion prints."""
    asked = {
        "_SUMMARISER_COMPLETE": "complete_bash",
        "COMP_WORDS": words,
        "COMP_CWORD": str(len(words.split(" ")) - 1),
    }
    done = CliRunner().invoke(app, prog_name="summariser", env=asked)

    assert set(done.stdout.split()) == offered
