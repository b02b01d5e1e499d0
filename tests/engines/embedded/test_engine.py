"""The embedded engine as a whole."""

import asyncio
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from summariser.engines.embedded.engine import EmbeddedEngine
from summariser.errors import UnsupportedLanguage
from summariser.schemas.vocabulary import EventType, Status
from summariser.source import Source
from tests.engines.embedded.readings import engine, read

EXAMPLE = (Path(__file__).parents[3] / "examples" / "tcfo.txt").read_text("utf-8")

WORDS = st.sampled_from(
    [
        "Пётр",
        "Орлов",
        "открыл",
        "завод",
        "в",
        "Омске",
        "5",
        "мая",
        "2014",
        "года",
        ",",
        "«",
        "»",
        ".",
        "250",
        "человек",
        "не",
        "будет",
        "сказал",
    ]
)


def test_other_languages_are_refused() -> None:
    """Only Russian and English are read; the error says what to do."""
    with pytest.raises(UnsupportedLanguage, match="configure a model for kk"):
        engine().extract_now(Source("Зауыт ашылды.", language="kk"))


def test_async_face_gives_the_same() -> None:
    """`extract` and `extract_now` agree."""
    source = Source("В Бресте открыли новый вокзал.", language="ru")
    assert asyncio.run(EmbeddedEngine().extract(source)).extraction == engine().extract_now(source)


def test_example_has_its_events() -> None:
    """The project's own example: ceremony, two commissionings, talks, trip, capsule, inspection, visit."""
    found = {(event.type, event.status) for event in read(EXAMPLE).events}
    assert found == {
        (EventType.construction_start, Status.happened),
        (EventType.commissioning_opening, Status.planned),
        (EventType.meeting_talks, Status.happened),
        (EventType.visit, Status.happened),
        (EventType.site_inspection, Status.happened),
    }
    assert len(read(EXAMPLE).events) == 8


def test_repeated_paragraph_counts_once() -> None:
    """The example's first paragraph stands twice; its ceremony is one event of one sentence."""
    first = read(EXAMPLE).events[0]
    assert (first.main, first.sentences) == (True, (1,))


def test_headline_in_english_is_the_main_fact_line() -> None:
    """Type, status, place and people of the main event."""
    headline = read(EXAMPLE).headline
    assert headline is not None
    assert headline.en is not None
    assert headline.en.startswith("Construction start · happened · Aktau · Askar Mamin, Prime Minister")


def test_english_article() -> None:
    """An English article has English titles and pairs, Russian null."""
    extraction = read("The president opened a new hospital in Riga on 5 May 2014. It has 250 beds.", "en")
    (event,) = extraction.events
    assert (event.type, event.status) == (EventType.commissioning_opening, Status.happened)
    assert event.title.ru is None
    assert all(pair.ru is None for pair in extraction.summary.pairs)


def test_negated_english_is_no_event() -> None:
    """A "not" before the verb, and the event is gone."""
    assert read("The president has not opened the hospital.", "en").events == ()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(WORDS, min_size=1, max_size=30))
def test_any_order_of_words_gives_a_valid_record(words: list[str]) -> None:
    """At most one main event, ids without repeats, every sentence number known."""
    text = " ".join(words)
    source = Source(text, language="ru")
    extraction = engine().extract_now(source)
    assert [event.main for event in extraction.events].count(True) == (1 if extraction.events else 0)
    assert len({event.id for event in extraction.events}) == len(extraction.events)
    numbers = {sentence.number for sentence in source.sentences}
    assert all(set(event.sentences) <= numbers for event in extraction.events)


def test_an_english_date_tells_an_event() -> None:
    """A plain English sentence with one date is an event; what is believed or may be is none."""
    dated = read("The museum is closed. The roof collapsed in Riga on 5 May 2014.", "en").events
    assert [event.time and event.time.text for event in dated] == ["on 5 May 2014"]
    assert read("People believe that the roof collapsed on 5 May 2014.", "en").events == ()
    assert read("The talks with the minister may be held on 5 May 2014.", "en").events == ()
