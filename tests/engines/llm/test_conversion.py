"""From an answer to an extraction: what does not fit the schema costs itself and nothing else."""

import json

import pytest

from summariser.engines.llm.conversion import convert
from summariser.engines.llm.passages import passage
from summariser.engines.llm.wire import WireExtraction
from summariser.schemas.extraction import Extraction
from summariser.schemas.report import Finding
from summariser.schemas.vocabulary import (
    EventType,
    FindingKind,
    PairKind,
    ParticipantRole,
    PlaceRole,
    Severity,
    Stance,
)
from summariser.source import Source
from tests.engines.llm.answers import ANSWER, ARTICLE, altered

SOURCE = Source(ARTICLE)


def converted(answer: object, source: Source = SOURCE) -> tuple[Extraction, tuple[Finding, ...]]:
    """The extraction of an answer, and its findings."""
    return convert(WireExtraction.model_validate_json(json.dumps(answer)), source)


def test_a_sound_answer_is_converted_whole() -> None:
    """Every field has its place in the extraction."""
    extraction, findings = converted(ANSWER)
    assert findings == ()
    (event,) = extraction.events
    assert event.id == "e1"
    assert [(one.entity, one.role) for one in event.participants] == [("o1", ParticipantRole.agent)]
    assert [(place.entity, place.role, place.explicit) for place in event.places] == [
        ("g1", PlaceRole.at, True)
    ]
    assert [figure.text for figure in event.figures] == ["4,5 млрд рублей", "200 рабочих мест"]
    assert [(quote.id, quote.text) for quote in extraction.quotes] == [("q1", "Мы создали 200 рабочих мест")]
    assert {pair.kind for pair in extraction.summary.pairs} == {PairKind.translation}


def test_an_inferred_place_is_marked() -> None:
    """«~at g1» is shown as inferred."""
    extraction, _ = converted(altered("events.0.roles", ["~at g1"]))
    assert [place.explicit for place in extraction.events[0].places] == [False]


@pytest.mark.parametrize(
    ("path", "value", "item"),
    [
        ("people.0", ["p1", "Олег Белкин", "Oleg Belkin", "директор"], "person 1"),
        ("things.0.1", "factory", "thing 1"),
        ("things.0.0", "p1", "thing 1"),
        ("things.1", None, "thing 2"),
        ("also", ["p9 руководитель"], "also 1"),
        ("also", ["p1"], "also 1"),
        ("also", [""], "also 1"),
        ("relations", [""], "relation 1"),
        ("events.0.figures.0.0", 45, "event e1 figure 1"),
        ("events.0.figures.0.0", " ", "event e1 figure 1"),
        ("events.0.details", [["colour", "синий", "blue"]], "event e1 detail 1"),
        ("events.0.roles", ["o1"], "event e1 role 1"),
        ("events.0.roles", ["builder o1"], "event e1 role 1"),
        ("events.0.roles", ["~agent o1"], "event e1 role 1"),
        ("events.0.roles", ["agent o9"], "event e1 role 1"),
        ("events.0.roles", ["at g7"], "event e1 role 1"),
        ("events.0.roles", ["source m1"], "event e1 role 1"),
        ("events.0.type", "party", "event e1"),
        ("events.0.sentences", ["[1]"], "event e1"),
        ("events.0.extra", 1, "event e1"),
        ("figures", [["200"]], "figure 1"),
        ("quotes.0.speaker", "p9", "quote q1 speaker"),
        ("quotes.0.direct", 1, "quote q1"),
        ("pairs.1", None, "pair 2"),
        ("pairs.1.en", None, "pair 2"),
        ("relations", ["1 causes 2"], "relation 1"),
        ("relations", ["1 causes 1"], "relation 1"),
        ("relations", ["1 likes 1"], "relation 1"),
        ("relations", ["1 causes"], "relation 1"),
    ],
)
def test_an_item_that_breaks_the_schema_is_a_finding(path: str, value: object, item: str) -> None:
    """It names the item, says why, and keeps it as it came."""
    _, findings = converted(altered(path, value))
    assert [finding.item for finding in findings][:1] == [item]
    assert {finding.kind for finding in findings} == {FindingKind.schema}
    assert {finding.severity for finding in findings} == {Severity.error}
    assert all(finding.reason and finding.withheld is not None for finding in findings)


def test_a_broken_item_costs_no_other() -> None:
    """All but the broken pair stays as it is."""
    whole, _ = converted(ANSWER)
    rest, _ = converted(altered("pairs.1.sentences", "2"))
    assert rest.summary.pairs == whole.summary.pairs[:1]
    assert rest.model_copy(update={"summary": whole.summary}) == whole


def test_events_keep_their_numbers() -> None:
    """A broken event leaves a gap, so that relations by position still mean what was meant."""
    event = ANSWER["events"][0]
    answer = ANSWER | {"events": [{"type": "?"}, event, event], "relations": ["~3 causes 2"]}
    extraction, findings = converted(answer)
    assert [event.id for event in extraction.events] == ["e2", "e3"]
    assert [(one.source, one.target, one.explicit) for one in extraction.relations] == [("e3", "e2", False)]
    assert [finding.item for finding in findings] == ["event e1"]


def test_the_first_event_is_the_main_one() -> None:
    """Exactly one is."""
    event = ANSWER["events"][0]
    extraction, _ = converted(ANSWER | {"events": [event, event]})
    assert [one.main for one in extraction.events] == [True, False]


def test_whoever_reports_an_event_is_no_participant() -> None:
    """«source p1» is said of the event."""
    extraction, _ = converted(altered("events.0.roles", ["source p1", "agent o1"]))
    (event,) = extraction.events
    assert (event.reported_by, [one.entity for one in event.participants]) == ("p1", ["o1"])


def test_a_stance_belongs_to_statements() -> None:
    """It is part of their type; a bare statement is a neutral one."""
    for told, stance in (("statement accuse", Stance.accuse), ("statement", Stance.neutral)):
        extraction, _ = converted(altered("events.0.type", told))
        assert (extraction.events[0].type, extraction.events[0].stance) == (EventType.statement, stance)


def test_the_title_of_the_first_event_is_the_headline() -> None:
    """It is written once."""
    extraction, _ = converted(ANSWER)
    assert extraction.headline == extraction.events[0].title


@pytest.mark.parametrize(
    ("language", "name"), [("ru", "Тверь"), ("en", "Tver"), ("uk", "Твер"), ("kk", "Твер")]
)
def test_an_entity_has_the_name_that_the_source_uses(language: str, name: str) -> None:
    """In a third language the article's own form opens `also`."""
    answer = altered("also", ["g1 Твер"])
    extraction, _ = converted(answer, Source(ARTICLE, language=language))
    assert extraction.entities[2].name == name


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [
        ("Мы создали 200", "200 рабочих мест", "Мы создали 200 рабочих мест"),
        ("мы создали 200", "рабочих мест", "Мы создали 200 рабочих мест"),
        ("Мы создали 200 рабочих мест", "Мы создали 200 рабочих мест", "Мы создали 200 рабочих мест"),
        ("Мы закрыли", "рабочих мест", "Мы закрыли … рабочих мест"),
        ("рабочих мест", "Мы создали", "рабочих мест … Мы создали"),
    ],
)
def test_a_quote_reaches_from_its_first_words_to_its_last(start: str, end: str, found: str) -> None:
    """What lies between is copied from the source; ends that are not there find nothing."""
    assert passage(SOURCE, start, end, [2]) == found
