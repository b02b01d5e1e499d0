"""What was summarised is found again."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

RUSSIAN = "Мэр Бишкека Айбек Джунушалиев открыл 9 октября 2025 года мост длиной 120 метров."

Invoke = Callable[..., Result]


@pytest.fixture
def kept(invoke: Invoke, tmp_path: Path) -> str:
    """The id of a report in the user's store."""
    (tmp_path / "bridge.txt").write_text(RUSSIAN, encoding="utf-8")
    assert invoke("summarise", "bridge.txt", "-q").exit_code == 0
    return invoke("list").stdout.split()[0]


def test_the_list_has_a_line_for_each(invoke: Invoke, kept: str) -> None:
    """Id, when, engine, events, title; or the same as JSON."""
    (line,) = invoke("list").stdout.splitlines()
    assert line.startswith(kept)
    assert "embedded" in line
    assert "Мэр Бишкека" in line
    assert json.loads(invoke("list", "--json").stdout)["source"] == "bridge.txt"


def test_a_report_is_shown_in_any_form(invoke: Invoke, kept: str, tmp_path: Path) -> None:
    """As it was made, without its being made again."""
    assert "9 октября 2025 года" in invoke("show", kept[:5]).stdout
    assert json.loads(invoke("show", kept, "--json").stdout)["article"]["text"] == RUSSIAN
    invoke("show", kept, "-o", "report.md")
    assert (tmp_path / "report.md").read_text(encoding="utf-8").startswith("# ")


def test_an_id_that_is_none_is_1(invoke: Invoke, kept: str) -> None:
    """One line that leads on."""
    done = invoke("show", "ffff")
    assert (done.exit_code, done.stderr) == (
        1,
        "summariser: ffff: no report has this id; see summariser list\n",
    )


def test_words_find_it_in_any_form(invoke: Invoke, kept: str) -> None:
    """Nothing found is 1, as grep has it."""
    assert invoke("search", "мосты", "мэра").stdout.startswith(kept)
    assert invoke("search", "открыл 9 октября").stdout.startswith(kept)
    assert invoke("search", "трамвай").exit_code == 1


def test_it_is_exported(invoke: Invoke, kept: str, tmp_path: Path) -> None:
    """As reports, or as tables; a folder gets both tables."""
    assert json.loads(invoke("export").stdout)["article"]["text"] == RUSSIAN
    rows = list(csv.DictReader(io.StringIO(invoke("export", "--format", "csv").stdout.lstrip("\ufeff"))))
    assert rows[0]["title_ru"]
    for form in ("csv", "parquet"):
        assert invoke("export", "--format", form, "-o", "tables/").exit_code == 0
    assert {path.name for path in (tmp_path / "tables").iterdir()} == {
        f"{table}.{form}" for table in ("events", "figures") for form in ("csv", "parquet")
    }
    invoke("export", "--format", "csv", "--rows", "figures", "-o", "figures.csv")
    assert "120 метров" in (tmp_path / "figures.csv").read_text(encoding="utf-8-sig")


def test_runs_are_listed(invoke: Invoke, kept: str) -> None:
    """What became of each."""
    (line,) = invoke("list", "--runs").stdout.splitlines()
    assert "1 of 1 done" in line
    run = json.loads(invoke("list", "--runs", "--json").stdout)
    assert (run["inputs"], run["done"], run["finished"], run["engine"]) == (1, 1, True, "embedded")


def test_the_store_is_pruned_where_that_is_said(invoke: Invoke, kept: str) -> None:
    """What to delete has no default."""
    assert invoke("prune").exit_code == 2
    assert invoke("prune", "--before", "2020-01-01").stdout == "0 reports, 0 answers, 0 runs deleted\n"
    assert invoke("prune", "--before", "2999-01-01", "-n").stdout.startswith(
        "1 reports, 0 answers, 1 runs would"
    )
    assert invoke("prune", "--before", "2999-01-01").stdout == "1 reports, 0 answers, 1 runs deleted\n"
    assert invoke("list").stdout == ""


@pytest.mark.parametrize(
    "command", [["list"], ["show", "x"], ["search", "x"], ["export"], ["prune", "--superseded"]]
)
def test_without_a_store_there_is_nothing_to_look_at(invoke: Invoke, command: list[str]) -> None:
    """And none is made."""
    done = invoke(*command)
    assert done.exit_code == 1
    assert "there is no store yet; summarise something first" in done.stderr


def test_what_was_made_is_not_made_again(invoke: Invoke, kept: str) -> None:
    """The second time it comes from the store; --force makes it anew, --no-store knows of none."""

    def made(*flags: str) -> str:
        done = invoke("summarise", "bridge.txt", "-q", "--json", *flags)
        return str(json.loads(done.stdout)["provenance"]["created"])

    first = made()
    assert made() == first
    assert made("--no-store") != first
    forced = made("--force")
    assert forced != first
    assert made() == forced


@pytest.mark.parametrize("flags", [["--no-store", "--force"], ["--no-store", "--store", "x.db"]])
def test_contradictions_are_2(invoke: Invoke, kept: str, flags: list[str]) -> None:
    """Guessing which was meant would be worse."""
    assert invoke("summarise", "bridge.txt", *flags).exit_code == 2


def test_the_account_of_a_run_is_written(invoke: Invoke, kept: str, tmp_path: Path) -> None:
    """Inputs, done, failed with their reasons, withheld, usage, time."""
    done = invoke("summarise", "bridge.txt", "gone.txt", "--run-report", "run.json", "-o", "out.jsonl")
    assert "1 of 2 done, 1 from the store, 1 failed (UnreadableInput 1), " in done.stderr
    run = json.loads((tmp_path / "run.json").read_text(encoding="utf-8"))
    assert (run["inputs"], run["done"], run["reused"], run["failed"]) == (2, 1, 1, 1)
    assert run["errors"] == {"UnreadableInput": 1}
    assert run["failures"][0]["input"] == "gone.txt"
    assert (run["finished"], run["stopped_by"], run["usage"]["calls"]) == (True, None, 0)


def test_a_run_that_an_error_ends_has_an_account(invoke: Invoke, kept: str, tmp_path: Path) -> None:
    """It says what ended it."""
    lines = "\n".join(json.dumps({"text": f"{RUSSIAN} {number}."}) for number in range(3))
    (tmp_path / "many.jsonl").write_text(lines, encoding="utf-8")
    invoke("summarise", "many.jsonl", "-o", "/dev/full", "--run-report", "run.json")
    run = json.loads((tmp_path / "run.json").read_text(encoding="utf-8"))
    assert "No space left" in run["stopped_by"]
