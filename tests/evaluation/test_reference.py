"""Reading reference annotations, and scoring reports against them."""

from pathlib import Path

import pytest

from summariser import Source
from summariser.errors import UnreadableInput
from summariser.evaluation.matching import match_events, match_figures
from summariser.evaluation.reference import load_reference
from summariser.schemas.event import Event, Figure
from summariser.schemas.extraction import Extraction
from summariser.schemas.span import Bilingual
from summariser.schemas.vocabulary import EventType, Status
from tests.articles import report_on

REFERENCE = load_reference(Path(__file__).with_name("tcfo.gold.json"))
SOURCE = Source(REFERENCE.text)


def talks(sentences: tuple[int, ...], figures: tuple[Figure, ...] = ()) -> Extraction:
    """An extraction with nothing but talks."""
    event = Event(
        id="e1",
        type=EventType.meeting_talks,
        status=Status.happened,
        main=True,
        title=Bilingual(ru="Переговоры"),
        figures=figures,
        sentences=sentences,
    )
    return Extraction(events=(event,))


def sentence_with(words: str) -> int:
    """The number of the sentence in which words stand."""
    return next(sentence.number for sentence in SOURCE.sentences if words in sentence.text)


def test_the_reference_is_read_whole() -> None:
    """Eight events, four figures, two quotes, seven people."""
    people = [entity for entity in REFERENCE.entities if entity.kind == "person"]
    assert (len(REFERENCE.events), len(REFERENCE.all_figures), len(REFERENCE.quotes)) == (8, 4, 2)
    assert len(people) == 7


def test_an_event_matches_by_type_and_a_shared_sentence() -> None:
    """The talks are found, seven other events are missed, nothing is added."""
    report = report_on(talks((sentence_with("обсудили"),)), SOURCE.article)
    score, ids = match_events(REFERENCE, report, SOURCE)
    assert (score.found, score.missed, score.added) == (1, 7, 0)
    assert ids == {"E3": "e1"}


def test_the_right_type_in_the_wrong_sentence_is_an_added_event() -> None:
    """Talks where nobody talks count against precision."""
    report = report_on(talks((sentence_with("капсулы"),)), SOURCE.article)
    score, _ = match_events(REFERENCE, report, SOURCE)
    assert (score.found, score.added) == (0, 1)


def test_a_figure_matches_by_value_and_place() -> None:
    """«4000 рабочих мест» is one of the four."""
    figure = Figure(text="4000 рабочих мест", label=Bilingual(ru="рабочие места"))
    report = report_on(talks((sentence_with("4000"),), (figure,)), SOURCE.article)
    score = match_figures(REFERENCE, report, SOURCE)
    assert (score.found, score.missed, score.added) == (1, 3, 0)


def test_a_file_that_is_no_reference_is_named() -> None:
    """The error says which file and why."""
    with pytest.raises(UnreadableInput, match=r"test_reference.py: this is no reference"):
        load_reference(Path(__file__))
