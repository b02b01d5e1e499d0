"""``summariser summarise``: articles in, reports out."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

RUSSIAN = "Мэр Бишкека Айбек Джунушалиев открыл 9 октября 2025 года мост длиной 120 метров."
KAZAKH = "Қазақстан Президенті Қасым-Жомарт Тоқаев Ақтауда жаңа зауыттың құрылысын бастады."

Invoke = Callable[..., Result]


@pytest.fixture
def bridge(tmp_path: Path) -> str:
    """A file with an article."""
    (tmp_path / "bridge.txt").write_text(RUSSIAN, encoding="utf-8")
    return "bridge.txt"


def test_an_article_is_shown_as_text(invoke: Invoke, bridge: str) -> None:
    """Without --format and -o, standard output gets what a person reads."""
    done = invoke("summarise", bridge)

    assert done.exit_code == 0
    assert "\nSummary" in done.stdout
    assert "9 октября 2025 года" in done.stdout


def test_one_line_says_which_engine_auto_took(invoke: Invoke, bridge: str) -> None:
    """On standard error; silent where the engine was named, and with -q."""
    assert invoke("summarise", bridge).stderr == (
        "summariser: engine: embedded (no language model is configured)\n"
    )
    assert invoke("summarise", bridge, "-q").stderr == ""
    assert invoke("summarise", bridge, "--engine", "embedded").stderr == ""


def test_standard_input_is_read_without_arguments_and_for_a_dash(invoke: Invoke) -> None:
    """A pipe needs no file name."""
    for arguments in (["--json"], ["-", "--json"]):
        done = invoke("summarise", *arguments, stdin=RUSSIAN)

        assert json.loads(done.stdout)["article"]["text"].strip() == RUSSIAN


@pytest.mark.parametrize("arguments", [["--json"], ["--format", "json"], ["--json", "--format", "json"]])
def test_json_has_two_spellings(arguments: list[str], invoke: Invoke, bridge: str) -> None:
    """--json is --format json."""
    assert json.loads(invoke("summarise", bridge, *arguments).stdout)["language"] == "ru"


def test_contradicting_formats_are_refused(invoke: Invoke, bridge: str) -> None:
    """Guessing which was meant would be worse."""
    done = invoke("summarise", bridge, "--json", "--format", "markdown")

    assert (done.exit_code, done.stdout) == (2, "")
    assert "--json and --format markdown contradict each other" in done.stderr


def test_several_articles_are_one_report_a_line(invoke: Invoke, bridge: str) -> None:
    """One failed input never stops the others: its line is missing, standard error says why."""
    done = invoke("summarise", "gone.txt", bridge, "-", bridge, "--json", stdin=KAZAKH)

    sources = [json.loads(line)["article"]["source"] for line in done.stdout.splitlines()]
    assert (done.exit_code, sources) == (3, [bridge, bridge])
    assert "gone.txt: no such file or folder" in done.stderr
    assert "stdin: the embedded engine reads Russian and English; configure a model for kk" in done.stderr


def test_the_form_depends_on_the_inputs_not_on_their_success(invoke: Invoke, bridge: str) -> None:
    """Of two inputs one fails: still JSONL, so that a program knows what it gets."""
    assert invoke("summarise", bridge, "gone.txt", "--json").stdout.count("\n") == 1


def test_nothing_written_is_1(invoke: Invoke, tmp_path: Path) -> None:
    """And no file is left behind."""
    done = invoke("summarise", "gone.txt", "-o", "out.json")

    assert (done.exit_code, done.stdout) == (1, "")
    assert not (tmp_path / "out.json").exists()


def test_the_suffix_of_the_output_decides(invoke: Invoke, bridge: str, tmp_path: Path) -> None:
    """.json, .md, and terminal text for all others."""
    for name, start in (("a.json", "{"), ("a.md", "# Мэр"), ("a.txt", "Мэр")):
        assert invoke("summarise", bridge, "-o", name).exit_code == 0
        assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)


def test_a_format_overrules_the_suffix(invoke: Invoke, bridge: str, tmp_path: Path) -> None:
    """What is said outright counts."""
    invoke("summarise", bridge, "-o", "a.txt", "--json")

    assert (tmp_path / "a.txt").read_text(encoding="utf-8").startswith("{")


def test_a_folder_gets_a_file_for_each(invoke: Invoke, bridge: str, tmp_path: Path) -> None:
    """Named after headline and key."""
    invoke("summarise", bridge, "-", "-o", "out/", "--json", stdin="В Оше открыли новую школу.")

    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert len(names) == 2
    assert all(name.endswith(".json") for name in names)


def test_an_article_is_not_overwritten(invoke: Invoke, bridge: str, tmp_path: Path) -> None:
    """An output that is an input is a slip of the hand, by whatever name."""
    done = invoke("summarise", bridge, "-o", f"./{bridge}")

    assert done.exit_code == 2
    assert "./bridge.txt: is an input, too" in done.stderr
    assert (tmp_path / bridge).read_text(encoding="utf-8") == RUSSIAN


def test_what_was_written_before_the_output_failed_counts(
    invoke: Invoke, bridge: str, tmp_path: Path
) -> None:
    """The first report is there, the second cannot be written: incomplete, not nothing."""
    invoke("summarise", bridge, "-o", "out/", "--json")
    (written,) = (tmp_path / "out").iterdir()
    (tmp_path / "out" / f"{written.stem}-2.json").mkdir()
    done = invoke("summarise", bridge, bridge, "-o", "out/", "--json")

    assert done.exit_code == 3
    assert "-2.json: cannot be written (Is a directory)" in done.stderr


def test_an_unwritable_output_is_1(invoke: Invoke, bridge: str) -> None:
    """One line that says what to do."""
    done = invoke("summarise", bridge, "-q", "-o", "gone/out.json")

    assert done.exit_code == 1
    assert done.stderr.endswith("cannot be written (No such file or directory); name another file with -o\n")


@pytest.mark.parametrize(
    ("date", "published"), [("2025-10-10", "2025-10-10"), ("2025-10-10T08:30", "2025-10-10T08:30:00")]
)
def test_the_date_of_publication_can_be_given(date: str, published: str, invoke: Invoke) -> None:
    """It replaces the date that the article carries."""
    line = json.dumps({"text": RUSSIAN, "published": "2001-01-01"})
    done = invoke("summarise", "-", "--json", "--published", date, stdin=line)

    assert json.loads(done.stdout)["article"]["published"] == published


def test_a_date_that_is_none_is_refused(invoke: Invoke, bridge: str) -> None:
    """With an example of one."""
    done = invoke("summarise", bridge, "--published", "yesterday")

    assert done.exit_code == 2
    assert '"yesterday" is no date; write 2021-12-05' in " ".join(done.stderr.split())


def test_the_cap_on_bytes_is_kept(invoke: Invoke, bridge: str) -> None:
    """From the flag to the reader, and the message names the flag."""
    done = invoke("summarise", bridge, "--max-bytes", "10", "-q")

    assert done.exit_code == 1
    assert "more than 10 bytes" in done.stderr


@pytest.mark.parametrize("count", ["0", "51"])
def test_a_senseless_number_of_sentences_is_2(count: str, invoke: Invoke, bridge: str) -> None:
    """The flag is held to what the setting allows."""
    done = invoke("summarise", bridge, "--sentences", count)

    assert done.exit_code == 2
    assert done.stderr.startswith("summariser: --sentences: input should be ")


def test_settings_come_from_a_file_and_from_the_environment(
    invoke: Invoke, bridge: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """--config names the file; SUMMARISER_* overrules it."""
    (tmp_path / "my.toml").write_text("max_bytes = 10", encoding="utf-8")

    assert invoke("summarise", bridge, "--config", "my.toml").exit_code == 1
    monkeypatch.setenv("SUMMARISER_MAX_BYTES", "100000")
    assert invoke("summarise", bridge, "--config", "my.toml").exit_code == 0


def test_a_wrong_setting_is_2(invoke: Invoke, bridge: str, tmp_path: Path) -> None:
    """File and key are named, and what was probably meant."""
    (tmp_path / "summariser.toml").write_text('modle = "m"', encoding="utf-8")
    done = invoke("summarise", bridge)

    assert done.exit_code == 2
    assert done.stderr == 'summariser: summariser.toml: unknown setting "modle"; did you mean "model"?\n'


def test_a_misspelt_variable_is_told(invoke: Invoke, bridge: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """It changes nothing, so it is no error."""
    monkeypatch.setenv("SUMMARISER_ENGNE", "llm")
    done = invoke("summarise", bridge)

    assert done.exit_code == 0
    assert "SUMMARISER_ENGNE: no such setting; did you mean SUMMARISER_ENGINE?" in done.stderr


def test_a_language_model_that_is_not_configured_is_2(invoke: Invoke, bridge: str) -> None:
    """Asked for by name, it is not replaced by another engine."""
    done = invoke("summarise", bridge, "--engine", "llm")

    assert (done.exit_code, done.stdout) == (2, "")
    assert "no language model is configured" in done.stderr


def test_foreign_names_do_not_steer_the_terminal(invoke: Invoke, tmp_path: Path) -> None:
    """A file name is a foreign string too: one line, no escape sequences."""
    (tmp_path / "evil\x1b[2J\nname.txt").write_text("", encoding="utf-8")
    done = invoke("summarise", "evil\x1b[2J\nname.txt", "-q")

    assert done.stderr.startswith("summariser: evil name.txt: ")
    assert done.stderr.count("\n") == 1


def test_verbose_tells_of_every_article(invoke: Invoke, bridge: str) -> None:
    """-v: a line for each, with what was found and how long it took."""
    said = invoke("summarise", bridge, "-v", "--engine", "embedded").stderr

    assert re.fullmatch(r"summariser: bridge\.txt: events \d+, findings \d+, \d+\.\d\d s\n", said)


def test_debugging_shows_the_traceback(invoke: Invoke) -> None:
    """-vv is for reports of faults; without it there is none."""
    assert "Traceback" not in invoke("summarise", "gone.txt", "-v").stderr
    assert "UnreadableInput" in invoke("summarise", "gone.txt", "-vv").stderr
