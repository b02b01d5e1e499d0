"""The command as a user runs it: in a process of its own, or in this one where only its output counts."""

import logging
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from summariser.cli.app import app

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """The variables of a user who has set nothing."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("SUMMARISER_", "OPENAI_"))
        and name not in {"NO_COLOR", "FORCE_COLOR", "COLUMNS"}
    }
    own = {name: str(tmp_path / "xdg") for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME")}
    return kept | own | {"PYTHONIOENCODING": "utf-8"}


@pytest.fixture
def command() -> list[str]:
    """How the command is started."""
    return [sys.executable, "-m", "summariser"]


@pytest.fixture
def run(command: list[str], environment: dict[str, str], tmp_path: Path) -> Run:
    """Run the command to its end."""

    def run(
        *arguments: str, stdin: str | bytes = "", env: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [*command, *arguments],
            input=stdin.encode() if isinstance(stdin, str) else stdin,
            capture_output=True,
            env=environment | dict(env or {}),
            cwd=tmp_path,
            check=False,
            timeout=60,
        )
        return subprocess.CompletedProcess(
            done.args, done.returncode, done.stdout.decode(), done.stderr.decode()
        )

    return run


@pytest.fixture
def plain_logging() -> Iterator[None]:
    """Leave logging as it was: the command sets it up for a process of its own."""
    ours, root = logging.getLogger("summariser"), logging.getLogger()
    before = ours.handlers[:], ours.level, ours.propagate, root.handlers[:]
    yield
    ours.handlers, ours.propagate, root.handlers = before[0], before[2], before[3]
    ours.setLevel(before[1])


@pytest.fixture
def invoke(
    environment: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, plain_logging: None
) -> Callable[..., Result]:
    """Run the command in this process, where the engine's models are loaded once for all tests."""
    for name in set(os.environ) - set(environment):
        monkeypatch.delenv(name)
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, environment[name])
    monkeypatch.chdir(tmp_path)

    def invoke(*arguments: str, stdin: str | bytes = "") -> Result:
        return CliRunner().invoke(app, list(arguments), input=stdin)

    return invoke
