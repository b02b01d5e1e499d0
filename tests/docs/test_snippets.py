"""The Python of README and docs runs as it stands there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from summariser import Article

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
TEXT = (
    "Сдача намечена на 2025 год. Линия передаст не менее 4-6 терабит в секунду, сказал министр Сергей Волков."
)
# What the snippets suppose a reader to have.
GIVEN = {"text": TEXT, "articles": [Article(TEXT)]}
# These ask a language model.
ASKING = ("model=", "base_url=", "api_key")


def snippets() -> Iterator[tuple[str, str]]:
    """Page and code."""
    for page in PAGES:
        for token in MarkdownIt().parse(page.read_text(encoding="utf-8")):
            if (
                token.type == "fence"
                and token.info == "python"
                and not any(one in token.content for one in ASKING)
            ):
                yield f"{page.name}:{(token.map or [0])[0] + 1}", token.content


SNIPPETS = dict(snippets())


@pytest.mark.parametrize("where", SNIPPETS)
def test_a_snippet_runs(where: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without settings of any kind."""
    for name in ("SUMMARISER_MODEL", "SUMMARISER_BASE_URL", "OPENAI_API_KEY", "OPENAI_BASE_URL"):
        monkeypatch.delenv(name, raising=False)
    exec(compile(SNIPPETS[where], where, "exec"), dict(GIVEN))  # noqa: S102 - it is our own


def test_there_are_snippets() -> None:
    """README, first ten minutes, notebooks, checking."""
    assert len(SNIPPETS) >= 4
