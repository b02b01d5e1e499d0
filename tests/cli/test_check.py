"""``summariser check`` as a user runs it."""

import json
from pathlib import Path

from tests.cli.conftest import Run

SOURCE = "Построено не менее 4 мостов."
GOOD, BAD = "At least 4 bridges were built.", "Up to 4 bridges were built."


def test_a_faithful_claim_exits_with_0(run: Run) -> None:
    """No error stands."""
    done = run("check", SOURCE, GOOD)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Nothing is wrong" in done.stdout


def test_an_error_exits_with_3_and_is_marked(run: Run) -> None:
    """Claim and source show the words concerned, and the reason follows."""
    done = run("check", SOURCE, BAD)
    assert done.returncode == 3
    assert "*Up to 4 bridges* were built." in done.stdout
    assert "Построено *не менее 4 мостов*." in done.stdout
    assert "error  bound  «Up to 4 bridges»: the source says «не менее 4 мостов»" in done.stdout


def test_json_of_one_pair(run: Run) -> None:
    """One object on one line."""
    done = run("check", SOURCE, BAD, "--json")
    assert done.returncode == 3
    assert json.loads(done.stdout) == {
        "ok": False,
        "findings": [
            {
                "kind": "bound",
                "severity": "error",
                "reason": "«Up to 4 bridges»: the source says «не менее 4 мостов»",
                "claim_start": 0,
                "claim_end": 15,
                "source_spans": [{"start": 10, "end": 27}],
            }
        ],
    }
    assert done.stdout.count("\n") == 1


def test_files_and_standard_input(run: Run, tmp_path: Path) -> None:
    """An argument is a file where there is one, "-" standard input, words otherwise."""
    (tmp_path / "source.txt").write_text(SOURCE, encoding="utf-8")
    assert run("check", "source.txt", "-", stdin=GOOD).returncode == 0
    assert run("check", "source.txt", BAD).returncode == 3


def test_a_missing_file_is_no_claim(run: Run) -> None:
    """What looks like a file name and is none is told, not checked."""
    done = run("check", "source.txt", GOOD)
    assert done.returncode == 1
    assert done.stderr.startswith("summariser: source.txt: ")


def test_pairs_in_input_order(run: Run, tmp_path: Path) -> None:
    """One line each, with the id of the input; the document rescues what it says elsewhere."""
    records = [
        {"id": "a", "source": SOURCE, "claim": BAD},
        {"id": 7, "source": SOURCE, "claim": GOOD},
        {"source": SOURCE, "claim": "5 roads were built.", "document": f"{SOURCE} И 5 дорог."},
    ]
    lines = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
    (tmp_path / "pairs.jsonl").write_text(lines, encoding="utf-8")
    done = run("check", "--pairs", "pairs.jsonl", "--json")
    outcomes = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(outcome.get("id"), outcome["ok"]) for outcome in outcomes] == [
        ("a", False),
        (7, True),
        (None, True),
    ]
    assert [finding["kind"] for finding in outcomes[2]["findings"]] == ["citation"]
    assert done.returncode == 3


def test_pairs_from_standard_input(run: Run) -> None:
    """A dash is standard input."""
    done = run(
        "check", "--pairs", "-", "--json", stdin=json.dumps({"id": "a", "source": SOURCE, "claim": GOOD})
    )
    assert (done.returncode, done.stdout) == (0, '{"id": "a", "ok": true, "findings": []}\n')


def test_a_bad_line_does_not_stop_the_others(run: Run, tmp_path: Path) -> None:
    """It is told with its number, and the exit code says that something is missing."""
    good = json.dumps({"id": "b", "source": SOURCE, "claim": GOOD})
    (tmp_path / "pairs.jsonl").write_text(f'{{"id": "a"}}\nno json\n\n{good}\n', encoding="utf-8")
    done = run("check", "--pairs", "pairs.jsonl", "--json")
    assert done.stdout == '{"id": "b", "ok": true, "findings": []}\n'
    assert done.returncode == 3
    assert "pairs.jsonl, line 1: «source»" in done.stderr
    assert "pairs.jsonl, line 2: " in done.stderr


def test_usage(run: Run) -> None:
    """A claim without a source, or both ways at once, is a mistake of usage."""
    assert run("check", SOURCE).returncode == 2
    assert run("check", SOURCE, GOOD, "--pairs", "pairs.jsonl").returncode == 2
    assert run("check", "--pairs", "missing.jsonl").returncode == 1


def test_a_translation_must_be_whole(run: Run) -> None:
    """With --pair, what the claim leaves out is an error."""
    assert run("check", SOURCE, "Bridges were built.").returncode == 0
    assert run("check", SOURCE, "Bridges were built.", "--pair").returncode == 3
