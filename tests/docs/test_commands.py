"""Every command of README and docs is run, but for those that need a network, a key or a model."""

import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from typer.testing import CliRunner

from summariser.cli.app import app

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "tcfo.txt"
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]

SHELL = {"", "console", "sh", "shell", "bash"}
COMMAND = re.compile(r"^(?:\$ )?(summariser [a-z].*?)(?:\s+#.*| \| .*)?$", re.MULTILINE)
# What makes a command one that is not run here, and why.
NEEDS = {
    r"https?://": "a network",
    r"--model|--base-url|--max-cost|--estimate|--show-prompt|doctor": "a language model",
    r"--show-completion|--install-completion": "a shell",
    r"postgresql": "a PostgreSQL server",
    r"[A-Z]{2,}|…|<|\bID\b": "words of the reader's own",
}
FINE = {0, 3}  # 3: check found an error, which is what it is for


def commands() -> Iterator[tuple[str, str]]:
    """Page and command, each once."""
    seen = set()
    for page in PAGES:
        for token in MarkdownIt().parse(page.read_text(encoding="utf-8")):
            shell = token.type == "fence" and token.info in SHELL
            for command in COMMAND.findall(token.content) if shell else ():
                if command not in seen:
                    seen.add(command)
                    yield page.name, command


def need(command: str) -> str | None:
    """What a command needs that is not here."""
    return next((why for pattern, why in NEEDS.items() if re.search(pattern, command)), None)


ALL = list(commands())
RUN = [command for _, command in ALL if need(command) is None]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the pages suppose a reader to have."""
    folder = tmp_path_factory.mktemp("reader")
    text = "Министр Сергей Волков открыл в Самаре мост 12 мая 2022 года. На открытие пришли 300 человек."
    for name in ("article.txt", "source.txt", "news/1.txt", "news/2.txt"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "examples").mkdir()
    shutil.copy(EXAMPLE, folder / "examples")
    (folder / "claim.txt").write_text(
        "Sergei Volkov opened a bridge in Samara on 12 May 2022.", encoding="utf-8"
    )
    (folder / "pairs.jsonl").write_text(
        '{"id": 1, "source": "4 моста", "claim": "4 bridges"}\n', encoding="utf-8"
    )
    page = f"<html><body><article><h1>Мост</h1><p>{text} {text}</p></article></body></html>"
    (folder / "page.html").write_text(page, encoding="utf-8")
    return folder


@pytest.mark.parametrize("command", RUN)
def test_a_command_of_the_docs_runs(command: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As it stands there, by a reader without settings."""
    monkeypatch.chdir(folder)
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(folder / "home"))
    for name in ("SUMMARISER_MODEL", "SUMMARISER_BASE_URL", "OPENAI_API_KEY", "OPENAI_BASE_URL"):
        monkeypatch.delenv(name, raising=False)
    done = CliRunner().invoke(app, shlex.split(command)[1:])

    assert done.exit_code in FINE, done.output


def test_most_commands_are_run() -> None:
    """The exceptions stay exceptions."""
    assert len(RUN) >= 15
    assert {"README.md", "index.md", "verification.md"} <= {page for page, _ in ALL}
