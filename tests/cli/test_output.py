"""Where reports go, and that they go there whole."""

import io
import json
import stat
import sys
from pathlib import Path

import pytest

from summariser.cli.output import opened, wants_colours
from summariser.errors import ConfigurationError, OutputError
from summariser.rendering.formats import Format
from summariser.schemas.article import Article
from tests.rendering.reports import TEXT, report

OTHER = report(article=Article(TEXT, id="bridge-2"))


def test_one_report_as_json_is_one_readable_object(capsys: pytest.CaptureFixture[str]) -> None:
    """Indented, since a person may look at it; valid, since a program may read it."""
    with opened(None, Format.json, several=False) as write:
        write(report())

    out = capsys.readouterr().out
    assert json.loads(out)["article"]["id"] == "bridge-1"
    assert out.count("\n") > 100


def test_several_reports_as_json_are_one_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    """JSONL, in the order of the inputs."""
    with opened("-", Format.json, several=True) as write:
        write(report())
        write(OTHER)

    lines = capsys.readouterr().out.splitlines()
    assert [json.loads(line)["article"]["id"] for line in lines] == ["bridge-1", "bridge-2"]


@pytest.mark.parametrize(
    ("name", "several", "lines"), [("a.json", False, False), ("a.json", True, True), ("a.jsonl", False, True)]
)
def test_a_file_of_json_is_indented_only_for_one_report(
    name: str, several: bool, lines: bool, tmp_path: Path
) -> None:
    """A file named .jsonl holds lines even where there is one."""
    with opened(str(tmp_path / name), Format.json, several=several) as write:
        write(report())

    assert ((tmp_path / name).read_text(encoding="utf-8").count("\n") == 1) is lines


@pytest.mark.parametrize(
    ("form", "between"), [(Format.markdown, "\n---\n\n# "), (Format.terminal, "\n" + "─" * 80)]
)
def test_several_reports_for_people_are_kept_apart(form: Format, between: str, tmp_path: Path) -> None:
    """A rule between two articles, none around them."""
    path = tmp_path / "out"
    with opened(str(path), form, several=True) as write:
        write(report())
        write(OTHER)

    assert path.read_text(encoding="utf-8").count(between) == 1


def test_a_file_has_no_colours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not even where the terminal has."""
    monkeypatch.setenv("FORCE_COLOR", "1")
    with opened(str(tmp_path / "out.txt"), Format.terminal, several=False) as write:
        write(report())

    assert "\x1b" not in (tmp_path / "out.txt").read_text(encoding="utf-8")


def test_a_folder_gets_a_file_for_each_article(tmp_path: Path) -> None:
    """Named by headline and key; a name that is taken in this run is numbered, nothing is overwritten."""
    with opened(str(tmp_path), Format.markdown, several=True) as write:
        write(report())
        write(OTHER)
        write(OTHER)

    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "v-bishkeke-otkryt-most-bridge-1.md",
        "v-bishkeke-otkryt-most-bridge-2-2.md",
        "v-bishkeke-otkryt-most-bridge-2.md",
    ]


def test_a_name_with_a_slash_at_its_end_is_a_folder(tmp_path: Path) -> None:
    """It is made where it is missing."""
    with opened(f"{tmp_path}/new/deep/", Format.json, several=False) as write:
        write(report())

    assert [path.suffix for path in (tmp_path / "new" / "deep").iterdir()] == [".json"]


def test_a_folder_cannot_be_made_of_a_file(tmp_path: Path) -> None:
    """One line that names it."""
    (tmp_path / "file").write_text("", encoding="utf-8")

    with (
        pytest.raises(OutputError, match=r"file/new: cannot be made .*; name another folder with -o"),
        opened(f"{tmp_path}/file/new/", Format.json, several=False),
    ):
        pass


def test_a_file_in_a_missing_folder_is_an_error(tmp_path: Path) -> None:
    """Told before any work is done."""
    with (
        pytest.raises(OutputError, match=r"out\.json: cannot be written .*; name another file with -o"),
        opened(str(tmp_path / "gone" / "out.json"), Format.json, several=False),
    ):
        pytest.fail("the work began")


def test_nothing_is_seen_before_it_is_whole(tmp_path: Path) -> None:
    """While a run goes on, the old file stands; at its end the new one, and no draft beside it."""
    path = tmp_path / "out.txt"
    path.write_text("old", encoding="utf-8")
    with opened(str(path), Format.terminal, several=False) as write:
        write(report())
        during = path.read_text(encoding="utf-8")

    assert during == "old"
    assert path.read_text(encoding="utf-8").startswith("В Бишкеке")
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("stop", "kept"), [(KeyboardInterrupt(), False), (ValueError(), False), (ConfigurationError("x"), True)]
)
def test_a_run_that_is_broken_off_leaves_the_old_file(
    stop: BaseException, kept: bool, tmp_path: Path
) -> None:
    """What was finished before an error of ours is kept; an interrupted run changes nothing."""
    path = tmp_path / "out.txt"
    path.write_text("old", encoding="utf-8")

    def run() -> None:
        with opened(str(path), Format.terminal, several=True) as write:
            write(report())
            raise stop

    with pytest.raises(type(stop)):
        run()

    assert (path.read_text(encoding="utf-8") != "old") is kept
    assert list(tmp_path.iterdir()) == [path]


def test_a_run_without_a_report_writes_no_file(tmp_path: Path) -> None:
    """An empty file would look like a result."""
    with opened(str(tmp_path / "out.jsonl"), Format.json, several=True):
        pass

    assert list(tmp_path.iterdir()) == []


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """The file that it points to is replaced."""
    target, link = tmp_path / "target.txt", tmp_path / "link.txt"
    target.write_text("old", encoding="utf-8")
    link.symlink_to(target)
    with opened(str(link), Format.terminal, several=False) as write:
        write(report())

    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") != "old"


def test_permissions_stay(tmp_path: Path) -> None:
    """A file that only its owner reads is not opened to all by being replaced."""
    path = tmp_path / "out.txt"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o600)
    with opened(str(path), Format.terminal, several=False) as write:
        write(report())

    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.skipif(sys.platform == "win32", reason="a device of Unix")
def test_a_device_is_written_directly() -> None:
    """Nobody wants /dev/null replaced by a file."""
    with opened("/dev/null", Format.terminal, several=False) as write:
        write(report())

    assert Path("/dev/null").is_char_device()


class Screen(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """As a terminal says."""
        return True


@pytest.mark.parametrize(
    ("variables", "screen", "colours"),
    [
        ({}, True, True),
        ({}, False, False),
        ({"NO_COLOR": "1"}, True, False),
        ({"NO_COLOR": ""}, True, True),
        ({"FORCE_COLOR": "1"}, False, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False),
        ({"TERM": "dumb"}, True, False),
    ],
)
def test_colours_are_for_terminals(
    variables: dict[str, str], screen: bool, colours: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """NO_COLOR and FORCE_COLOR overrule what the stream is, NO_COLOR first; empty, they say nothing."""
    for name, value in ({"NO_COLOR": "", "FORCE_COLOR": "", "TERM": "xterm"} | variables).items():
        monkeypatch.setenv(name, value)

    assert wants_colours(Screen() if screen else io.StringIO()) is colours


def test_a_feed_holds_all_reports(tmp_path: Path) -> None:
    """One file, whether it is named or a folder is."""
    for target, name in ((f"{tmp_path}/new/", "new/feed.atom"), (str(tmp_path / "a.atom"), "a.atom")):
        with opened(target, Format.atom, several=True) as write:
            write(report())
            write(OTHER)

        assert (tmp_path / name).read_text(encoding="utf-8").count("<entry") == 2


def test_json_ld_is_a_document_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    """As JSON is."""
    with opened(None, Format.jsonld, several=True) as write:
        write(report())
        write(OTHER)

    lines = capsys.readouterr().out.splitlines()
    assert [json.loads(line)["@type"] for line in lines] == ["NewsArticle"] * 2
