"""Standard streams, signals and terminals, as the shell sees them."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run

ARTICLE = "Мэр Бишкека Айбек Джунушалиев открыл 9 октября 2025 года мост длиной 120 метров."

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pipes, signals and terminals of Unix")


def test_data_and_messages_go_their_own_ways(run: Run) -> None:
    """Reports on standard output, all else on standard error; both UTF-8 whatever the locale is."""
    done = run("summarise", "-", "gone.txt", stdin=ARTICLE, env={"LC_ALL": "C", "PYTHONIOENCODING": ""})

    assert done.returncode == 3
    assert "Мэр Бишкека" in done.stdout
    assert "\x1b" not in done.stdout + done.stderr
    *said, outcome = done.stderr.splitlines()
    assert said == [
        "summariser: engine: embedded (no language model is configured)",
        "summariser: gone.txt: no such file or folder; check the path",
    ]
    assert outcome.startswith("summariser: 1 of 2 done, 1 failed (UnreadableInput 1), ")


def test_quiet_leaves_errors(run: Run) -> None:
    """-q: nothing but what went wrong."""
    assert run("summarise", "gone.txt", "-q").stderr.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["bogus"],
        ["summarise", "--bogus"],
        ["summarise", "--engine", "gpt"],
        ["summarise", "-o"],
    ],
)
def test_a_usage_error_is_one_line(arguments: list[str], run: Run) -> None:
    """What, where to read more, exit code 2."""
    done = run(*arguments)

    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert done.stderr.endswith(" --help\n")


def test_a_reader_that_has_enough_is_no_error(command: list[str], environment: dict[str, str]) -> None:
    """``| head``: no traceback, no complaint."""
    process = subprocess.Popen(
        [*command, "schema"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    )
    assert process.stdout
    assert process.stderr
    process.stdout.close()
    said = process.stderr.read()
    process.stderr.close()

    assert (process.wait(), said) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_a_full_disk_behind_standard_output_is_1(command: list[str], environment: dict[str, str]) -> None:
    """One line that says so, not a traceback when Python ends."""
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [*command, "schema"], stdout=full, stderr=subprocess.PIPE, env=environment, text=True, check=False
        )

    assert done.returncode == 1
    assert done.stderr == "summariser: standard output: cannot be written (No space left on device)\n"


def test_ctrl_c_ends_with_130(command: list[str], environment: dict[str, str], tmp_path: Path) -> None:
    """One line, no traceback, and the output file is as it was."""
    output = tmp_path / "out.json"
    output.write_text("old", encoding="utf-8")
    process = subprocess.Popen(
        [*command, "summarise", "-", "-o", str(output)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
        text=True,
    )
    assert process.stderr
    assert process.stderr.readline().startswith("summariser: engine: ")  # now it waits for its input
    process.send_signal(signal.SIGINT)
    out, said = process.communicate(timeout=30)

    assert (process.returncode, out, said) == (130, "", "summariser: interrupted\n")
    assert output.read_text(encoding="utf-8") == "old"


@pytest.mark.parametrize("arguments", [[], ["-"], ["a.txt", "-"]])
def test_a_terminal_where_data_is_expected_gets_help(
    arguments: list[str], command: list[str], environment: dict[str, str]
) -> None:
    """Instead of waiting in silence for somebody to type an article."""
    primary, secondary = os.openpty()
    try:
        done = subprocess.run(
            [*command, "summarise", *arguments],
            stdin=secondary,
            capture_output=True,
            text=True,
            env=environment,
            check=False,
            timeout=30,
        )
    finally:
        os.close(primary)
        os.close(secondary)

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("Usage: ")


def test_a_terminal_gets_colours_and_its_width(
    command: list[str], environment: dict[str, str], tmp_path: Path
) -> None:
    """Standard output is asked, and COLUMNS; NO_COLOR leaves not one escape sequence."""
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    shown = {}
    for colours in ("", "1"):
        primary, secondary = os.openpty()
        process = subprocess.Popen(
            [*command, "summarise", str(tmp_path / "a.txt"), "-q"],
            stdin=subprocess.DEVNULL,
            stdout=secondary,
            env=environment | {"TERM": "xterm", "NO_COLOR": colours, "COLUMNS": "150"},
        )
        os.close(secondary)
        chunks = []
        try:
            while chunk := os.read(primary, 4096):
                chunks.append(chunk)
        except OSError:  # what Linux says when the other side has closed
            pass
        os.close(primary)
        assert process.wait() == 0
        shown[colours] = b"".join(chunks).decode()

    assert "\x1b[1m" in shown[""]
    assert "\x1b" not in shown["1"]
    assert "120 метров.   " in shown["1"]  # side by side: there is room
