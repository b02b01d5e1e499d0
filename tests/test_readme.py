"""What the README shows is what the program prints."""

import re
from pathlib import Path

from summariser import summarise
from summariser.reading.inputs import read_inputs
from summariser.reading.limits import Limits
from summariser.rendering.terminal import render_terminal
from summariser.schemas.article import Article

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
LAST_LINE = re.compile(r"Written by: .*")


def test_the_output_under_the_first_command_is_real() -> None:
    """Whoever changes what is printed renews the README; only the time it took may differ."""
    (shown,) = re.findall(r"It prints:\n\n```text\n(.*?)\n```", README, re.DOTALL)
    (article,) = read_inputs([str(ROOT / "examples" / "tcfo.txt")], limits=Limits())
    assert isinstance(article, Article)
    article = article.model_copy(update={"source": "examples/tcfo.txt"})
    printed = render_terminal(summarise(article, engine="embedded"), width=80)
    assert LAST_LINE.sub("", shown).rstrip() == LAST_LINE.sub("", printed).rstrip()


def test_the_commands_of_the_readme_lock_what_they_install() -> None:
    """A reader installs exactly what was tested."""
    commands = re.findall(r"^python3 -m venv .*$", README, re.MULTILINE)
    assert [re.search(r"-r (\S+)", command)[1] for command in commands] == [  # type: ignore[index]  # each has one
        "requirements.lock",
        "requirements-dev.lock",
    ]
    assert all(
        "--hash=sha256:" in (ROOT / name).read_text()
        for name in ("requirements.lock", "requirements-dev.lock")
    )
    assert all(
        "://" not in (ROOT / name).read_text() for name in ("requirements.lock", "requirements-dev.lock")
    )
