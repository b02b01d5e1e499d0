"""What the records of the schema accept and refuse."""

import json
from datetime import date, datetime

import pytest
from pydantic import ValidationError

from summariser.schemas.article import Article
from summariser.schemas.event import Event, Figure
from summariser.schemas.span import Bilingual, Span
from summariser.schemas.vocabulary import EventType, Status


def test_an_article_takes_its_text_first() -> None:
    """`Article("…")` is enough."""
    assert Article("Текст.").text == "Текст."


@pytest.mark.parametrize(
    ("published", "day"),
    [
        ("2021-12-05", date(2021, 12, 5)),
        ("2021-12-05T23:30:00+05:00", date(2021, 12, 5)),
        (date(2021, 12, 5), date(2021, 12, 5)),
        (datetime(2021, 12, 5, 10, 0), date(2021, 12, 5)),  # noqa: DTZ001  # a feed may name no zone
        (None, None),
    ],
)
def test_the_day_of_publication_is_a_date(published: object, day: date | None) -> None:
    """However the time of publication is given, the day is known."""
    assert Article("Текст.", published=published).published_on == day


def test_an_article_without_id_is_known_by_its_content() -> None:
    """The key depends on text, title and date, and on nothing else."""
    assert Article("Текст.", url="https://a.example").key == Article("Текст.").key
    assert Article("Текст.").key != Article("Текст!").key
    assert Article("Текст.", id="7").key == "7"


def test_the_keys_of_a_jsonl_line_are_the_fields_of_an_article() -> None:
    """One article a line, with these keys and no others."""
    line = json.dumps({"text": "Текст.", "title": "Т", "published": "2021-12-05"})
    assert Article.model_validate_json(line).title == "Т"
    with pytest.raises(ValidationError, match="headline"):
        Article.model_validate_json('{"text": "Текст.", "headline": "Т"}')


def test_unknown_fields_are_refused() -> None:
    """A record with a field too many is an error, not a guess."""
    with pytest.raises(ValidationError, match="colour"):
        Bilingual.model_validate({"ru": "да", "colour": "red"})


def test_a_bilingual_text_is_never_empty() -> None:
    """Either language may be missing, never both."""
    assert Bilingual(ru="да").en is None
    with pytest.raises(ValidationError, match="at least one language"):
        Bilingual()


def test_a_span_does_not_run_backwards() -> None:
    """The end is not before the start."""
    with pytest.raises(ValidationError, match="ends before it starts"):
        Span(start=5, end=4)


def test_numbers_are_not_taken_from_strings() -> None:
    """Nothing is converted in silence."""
    with pytest.raises(ValidationError):
        Span.model_validate({"start": "1", "end": 2})


def test_records_do_not_change() -> None:
    """A record is what it was made."""
    span = Span(start=0, end=1)
    with pytest.raises(ValidationError, match="frozen"):
        span.end = 2  # type: ignore[misc]  # what mypy forbids is what is tested


def test_the_span_of_a_figure_is_its_first_occurrence() -> None:
    """`.spans` are all occurrences, `.span` the first of them."""
    spans = (Span(start=3, end=5), Span(start=9, end=11))
    assert Figure(text="40", label=Bilingual(ru="длина"), spans=spans).span == spans[0]
    assert Figure(text="40", label=Bilingual(ru="длина")).span is None


def test_a_record_survives_json() -> None:
    """What is written can be read again."""
    event = Event(
        id="e1",
        type=EventType.visit,
        status=Status.happened,
        main=True,
        title=Bilingual(ru="Визит"),
        sentences=(1,),
    )
    assert Event.model_validate_json(event.model_dump_json()) == event
