"""The library's face: one article in, one report out."""

import asyncio
import subprocess
import sys

import pytest

from summariser import Article, Summariser, asummarise, summarise
from summariser.errors import ConfigurationError, UnsupportedLanguage

TEXT = "Премьер-министр Аскар Мамин посетил Актау 5 декабря 2020 года."


@pytest.fixture(autouse=True)
def nothing_configured(monkeypatch: pytest.MonkeyPatch) -> None:
    """No model of the machine's own environment takes part."""
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "SUMMARISER_MODEL"):
        monkeypatch.delenv(name, raising=False)


def test_a_text_becomes_a_report() -> None:
    """`summarise("…")` is all it takes."""
    report = summarise(TEXT)
    assert report.events[0].time is not None
    assert report.events[0].time.edtf == "2020-12-05"
    assert "Мамин" in report.summary.ru
    assert "Mamin" in report.summary.en


def test_spans_refer_to_the_text_of_the_report() -> None:
    """`report.article.text[start:end]` is the proof."""
    report = summarise(TEXT)
    time = report.events[0].time
    assert time is not None
    span = time.span
    assert span is not None
    assert "5 декабря 2020" in report.article.text[span.start : span.end]


def test_one_summariser_serves_many_articles() -> None:
    """It holds the loaded engine, and can be used again after it was closed."""
    with Summariser("embedded") as summariser:
        assert summariser.engine_name == "embedded"
        first, second = (summariser.summarise(Article(TEXT, id=name)) for name in "ab")
    assert (first.article.id, second.article.id) == ("a", "b")
    assert first.summary == second.summary


def test_the_blocking_face_works_inside_a_running_loop() -> None:
    """A notebook has a loop already."""

    async def cell() -> str:
        return summarise(TEXT).language

    assert asyncio.run(cell()) == "ru"


def test_the_asynchronous_face_gives_the_same() -> None:
    """Sync is a thin face over async."""
    assert asyncio.run(asummarise(TEXT)).summary == summarise(TEXT).summary


def test_a_summariser_left_open_does_not_keep_the_program_from_ending() -> None:
    """Who forgets to close it is not punished with a hanging process."""
    code = f"from summariser import Summariser; Summariser('embedded').summarise({TEXT!r}); print('done')"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert run.stdout.strip() == "done"


def test_a_foreign_language_is_refused_in_one_line() -> None:
    """The embedded engine reads Russian and English, and says what to do about the rest."""
    with pytest.raises(UnsupportedLanguage, match="configure a model for kk"):
        summarise(
            Article("Қазақстан Үкіметі бүгін жаңа жоба туралы айтты.", language="kk"), engine="embedded"
        )


def test_an_unknown_engine_is_a_configuration_error() -> None:
    """Before anything is read."""
    with pytest.raises(ConfigurationError, match="engine"):
        Summariser("magic")
