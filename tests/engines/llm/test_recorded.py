"""Real answers of a language model, recorded once (`make record`) and replayed."""

import asyncio
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from summariser.engines.llm.engine import LanguageModelEngine
from summariser.engines.protocol import Draft
from summariser.evaluation.matching import match_events, match_figures, match_quotes
from summariser.evaluation.reference import load_reference
from summariser.pipeline import run
from summariser.schemas.article import Article
from summariser.schemas.report import Report
from summariser.schemas.vocabulary import EventType, GroundingStatus
from summariser.settings import Settings, load_settings
from summariser.source import Source
from tests.engines.llm.conftest import FOLDER

EXAMPLE = Path(__file__).parents[3] / "examples" / "tcfo.txt"
REFERENCE = Path(__file__).parents[2] / "evaluation" / "tcfo.gold.json"


@dataclass(frozen=True)
class Drafted:
    """An engine that has answered already, so that nothing is asked for repair."""

    draft: Draft
    name: str = "llm"
    model: str | None = "recorded"
    prompt: str | None = None

    async def extract(self, source: Source) -> Draft:
        """The answer."""
        return self.draft


def settings_of(cassette: Path, record_mode: str) -> Settings:
    """The settings of the environment while recording; those of the recording when it is replayed."""
    if record_mode != "none":
        return load_settings(engine="llm")
    request: dict[str, Any] = json.loads(cassette.read_text(encoding="utf-8"))[0]["request"]
    openai = "max_completion_tokens" in request
    url = "https://api.openai.com/v1" if openai else "http://127.0.0.1:9/v1"
    return load_settings(engine="llm", model=request["model"], base_url=url)


@pytest.fixture
def report(record_mode: str, default_cassette_name: str, vcr: object) -> Report:
    """What the pipeline makes of the recorded answer to the example article."""
    article = Article(EXAMPLE.read_text(encoding="utf-8"))
    cassette = FOLDER / f"{default_cassette_name}.json"
    if record_mode == "none" and not cassette.exists():
        pytest.skip("not recorded yet")
    settings = settings_of(cassette, record_mode)

    async def reported() -> Report:
        engine = LanguageModelEngine(settings)
        try:
            draft = await engine.extract(Source.from_article(article))
        finally:
            await engine.aclose()
        return await run(article, Drafted(draft))

    return asyncio.run(reported())


@pytest.mark.vcr
@pytest.mark.default_cassette("tcfo")
def test_the_example_article_is_told_whole(report: Report) -> None:
    """Nine of ten events, every figure and quote of the reference; hardly an event more."""
    reference = load_reference(REFERENCE)
    source = Source.from_article(report.article)
    events, _ = match_events(reference, report, source)
    assert (events.recall >= 0.9, events.precision >= 0.9) == (True, True)
    assert match_figures(reference, report, source).recall >= 0.95
    assert match_quotes(reference, report, source).recall == 1
    (main,) = (event for event in report.events if event.main)
    assert main.type is EventType.construction_start
    assert 3 <= len(report.summary.pairs) <= 6


@pytest.mark.vcr
@pytest.mark.default_cassette("tcfo")
def test_every_word_of_the_example_is_proved(report: Report) -> None:
    """What stands in the report stands in the article."""
    text = report.article.text
    figures = [figure for event in report.events for figure in event.figures]
    times = [event.time for event in report.events if event.time]
    for item in (*figures, *times, *report.quotes, *report.figures):
        assert item.grounding in {GroundingStatus.verbatim, GroundingStatus.folded}
        assert item.span
        assert text[item.span.start : item.span.end]
