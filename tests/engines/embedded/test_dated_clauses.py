"""What has a date of its own is told, whatever it is; what only mentions one is not."""

import pytest

from summariser.schemas.vocabulary import EventType
from tests.engines.embedded.readings import english_of, read

TOLD = [
    ("В 2012 году дом был покрашен.", "В 2012 году"),
    ("Библиотеку, которую построили в 1961 году, посещают студенты.", "в 1961 году"),
    ("Как заметил Павел Рогов в среду, 5 июня 2013 года, соседи ему помогли.", "в среду, 5 июня 2013 года"),
    ("Забор у дома покрасят до 1 июля.", "до 1 июля"),
    ("3 мая у нашего нового и очень красивого дома на углу, где растёт сирень, покрасили забор.", "3 мая"),
]

UNTOLD = [
    "По деньгам, занятым до 1 апреля, платят меньше.",
    "Дом красив, сообщает 10 февраля 2023 года сайт города.",
    "Если в 2030 году дом покрасят, соседи обрадуются.",
    "Обычно 5 мая здесь красят забор.",
    "В 2012 году дом не красили.",
    "Бюджет 2019 года велик.",
    "В 2012 году я красил забор.",
]


@pytest.mark.parametrize(("sentence", "date"), TOLD)
def test_a_date_tells_an_event(sentence: str, date: str) -> None:
    """The predicate of a date is an event of no known type, with that date."""
    dated = [event.time.text for event in read(sentence).events if event.time]
    assert dated == [date]


@pytest.mark.parametrize("sentence", UNTOLD)
def test_a_date_that_tells_nothing(sentence: str) -> None:
    """Dates of nouns, reports, conditions, habits and what is denied are nobody's news."""
    assert read(f"Ольга Снегирёва открыла музей в Туле. {sentence}").events[1:] == ()


def test_two_dates_are_two_events() -> None:
    """What happened on different days is not one event."""
    text = "В Туле открыли музей. В 2012 году дом покрасили. В 2014 году дом перестроили."
    others = [event for event in read(text).events if event.type is EventType.other]
    assert [event.time and event.time.text for event in others] == ["В 2012 году", "В 2014 году"]


def test_english_has_the_date_without_a_bare_type() -> None:
    """The English half gives the date and does not call what happened "Other"."""
    english = english_of("В Туле открыли музей. Ольга Снегирёва покрасила там забор в 2012 году.")
    assert "in 2012" in english
    assert "Other" not in english
