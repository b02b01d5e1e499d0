"""The command as a user runs it: in a process of its own, or in this one where only its output counts."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

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
    return kept | {"XDG_CONFIG_HOME": str(tmp_path / "xdg"), "PYTHONIOENCODING": "utf-8"}


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
