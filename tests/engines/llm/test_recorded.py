"""Real answers of a language model, recorded once (`make record`) and replayed."""

import asyncio
from functools import reduce
from operator import add

import pytest

from summariser import Summariser, pipeline
from summariser.engines.llm.engine import LanguageModelEngine
from summariser.evaluation.matching import (
    match_dates,
    match_events,
    match_figures,
    match_persons,
    match_quotes,
)
from summariser.evaluation.scores import Score
from summariser.schemas.report import Report
from summariser.schemas.vocabulary import GroundingStatus
from summariser.source import Source
from tests.engines.llm.conftest import FOLDER
from tests.engines.llm.recordings import IN_OTHER_FORMS, REPAIRED, SOLAR, TOLD, VISIT, Recording
from tests.engines.llm.told import RecordedRepair


def recorded(*recordings: Recording) -> pytest.MarkDecorator:
    """One test for each recording, with its cassette."""
    return pytest.mark.parametrize(
        "recording",
        [pytest.param(one, id=one.name, marks=pytest.mark.default_cassette(one.name)) for one in recordings],
    )


@pytest.fixture(autouse=True)
def unrepaired(monkeypatch: pytest.MonkeyPatch) -> None:
    """One question an article: what a better checker finds must not need a new recording."""
    monkeypatch.setattr(pipeline, "REPAIRS", 0)


def report_on(recording: Recording, record_mode: str) -> Report:
    """What the pipeline makes of a recorded answer."""
    with Summariser(settings=recording.settings(record_mode)) as summariser:
        return summariser.summarise(recording.article())


@pytest.mark.vcr
@recorded(*TOLD, *IN_OTHER_FORMS)
def test_what_is_told_is_proved(recording: Recording, record_mode: str) -> None:
    """What stands in a report stands in the article, letter by letter."""
    report = report_on(recording, record_mode)
    figures = [figure for event in report.events for figure in event.figures]
    times = [event.time for event in report.events if event.time]
    for item in (*figures, *times, *report.quotes, *report.figures):
        assert item.grounding in {GroundingStatus.verbatim, GroundingStatus.folded}
        assert item.span
        assert report.article.text[item.span.start : item.span.end]


@pytest.mark.vcr
@recorded(*TOLD, *IN_OTHER_FORMS)
def test_the_news_comes_first(recording: Recording, record_mode: str) -> None:
    """The main event is that of the reference, and the summary has two to six pairs."""
    report, expected = report_on(recording, record_mode), recording.expected()
    _, ids = match_events(expected, report, Source.from_article(report.article))
    (main,) = (event for event in expected.events if event.main)
    assert ids[main.id] == next(event.id for event in report.events if event.main)
    assert 2 <= len(report.summary.pairs) <= 6


@pytest.mark.vcr(*(f"{one.name}.json" for one in TOLD))
@pytest.mark.default_cassette(TOLD[0].name)
def test_what_happened_is_told_whole(record_mode: str) -> None:
    """Nine events of ten and few others, figures, dates, everybody, quotes: of first answers, unrepaired."""
    reports = [report_on(one, record_mode) for one in TOLD]
    scores = [_scores(one, report) for one, report in zip(TOLD, reports, strict=True)]
    events, figures, dates, people, quotes = (reduce(add, counts) for counts in zip(*scores, strict=True))
    assert events.recall >= 0.9, events
    assert events.added <= 0.1 * sum(len(report.events) for report in reports), events
    assert (figures.recall >= 0.93, figures.precision >= 0.93) == (True, True), figures
    assert (dates.recall >= 0.8, dates.precision >= 0.9) == (True, True), dates
    assert (people.recall, people.precision) == (1, 1), people
    assert quotes.recall >= 0.9, quotes


def _scores(recording: Recording, report: Report) -> tuple[Score, ...]:
    expected, source = recording.expected(), Source.from_article(report.article)
    return (
        match_events(expected, report, source)[0],
        match_figures(expected, report, source),
        match_dates(expected, report, source),
        match_persons(expected, report),
        match_quotes(expected, report, source),
    )


@pytest.mark.vcr
@recorded(VISIT)
def test_a_long_article_is_told_in_parts(recording: Recording, record_mode: str) -> None:
    """Each part is asked for, what was said before is not said again, and all parts are told."""
    report = report_on(recording, record_mode)
    assert report.provenance.usage.calls > 1
    titles = [event.title.ru for event in report.events]
    assert len(titles) == len(set(titles))
    names = [entity.name for entity in report.entities]
    assert len(names) == len(set(names))
    first, last = report.sentences[0].number, report.sentences[-1].number
    told = {number for event in report.events for number in event.sentences}
    assert len(told) >= 0.7 * (last - first + 1)


@pytest.mark.vcr
@recorded(SOLAR)
def test_the_asynchronous_face_asks_the_same(recording: Recording, record_mode: str) -> None:
    """And makes the same of the answer."""

    async def reported() -> Report:
        async with Summariser(settings=recording.settings(record_mode)) as summariser:
            return await summariser.asummarise(recording.article())

    report = asyncio.run(reported())
    assert report.events
    assert report.provenance.usage.calls == 1


@pytest.mark.vcr
@recorded(REPAIRED)
def test_what_is_wrong_or_missed_is_mended(
    recording: Recording, record_mode: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A question more, and less is withheld and left out; what was right stays as it was."""
    monkeypatch.setattr(pipeline, "REPAIRS", 1)
    path = FOLDER / f"{recording.name}.findings.json"
    engine = LanguageModelEngine(recording.settings(record_mode))
    told = RecordedRepair(engine, path, recording=record_mode != "none")

    async def reported() -> tuple[Report, Report]:
        article = recording.article()
        first = await pipeline.run(article, told)
        mended = await pipeline.run(article, await told.corrected(Source.from_article(article)))
        await engine.aclose()
        return first, mended

    first, mended = asyncio.run(reported())
    assert mended.provenance.usage.calls == first.provenance.usage.calls + 1
    assert mended.withheld < first.withheld
    assert len(mended.uncovered.figures) < len(first.uncovered.figures)
    assert {event.title for event in first.events} <= {event.title for event in mended.events}


def test_every_recording_is_asked_for() -> None:
    """A file that no test plays is no recording of ours."""
    names = {f"{one.name}.json" for one in (*TOLD, *IN_OTHER_FORMS, REPAIRED)}
    kept = {*names, f"{REPAIRED.name}.findings.json", "README.md"}
    assert {path.name for path in FOLDER.iterdir()} == kept
