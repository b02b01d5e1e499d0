"""Times as ISO 8601-2 (EDTF), as first and last days, and against the day of writing."""

import re
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summariser.language.mentions import TimeExpression
from summariser.language.times import find_times
from tests.language.times_tables import bracketed, plain, table

MONTHS = ("января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября",
          "ноября", "декабря")  # fmt: skip
POINT = r"(?:-?[\dX]{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d:00)?)?)?~?)"
EDTF = re.compile(rf"{POINT}|\.\./{POINT}|{POINT}/\.\.|{POINT}/{POINT}|\{{{POINT},{POINT}\}}")
HEAP = """
    5 31 2021 1945-й 90-е 10:30 XIX с по в на до и - – . , ( ) мая марта года г. век пятницу утром начале
    конце квартал первый вчера назад лет три May March Q3 the of late from to last Friday ago pm 5th 1990s
"""
WRITTEN = date(2021, 12, 5)  # a Sunday

BOUNDS = [
    ("5 октября 2018 года", "2018-10-05", "2018-10-05"),
    ("в феврале 2020 года", "2020-02-01", "2020-02-29"),
    ("в 2021 году", "2021-01-01", "2021-12-31"),
    ("к концу 2021 года", None, "2021-12-31"),
    ("до 2030 года", None, "2030-12-31"),
    ("с апреля 1946 года", "1946-04-01", None),
    ("после 2014 года", "2014-01-01", None),
    ("с 1 апреля по 30 июня 2021 года", "2021-04-01", "2021-06-30"),
    ("с 2014 по 2018 год", "2014-01-01", "2018-12-31"),
    ("в начале марта 2021 года", "2021-03-01", "2021-03-10"),
    ("в конце 2021 года", "2021-09-01", "2021-12-31"),
    ("в I квартале 2021 года", "2021-01-01", "2021-03-31"),
    ("во втором полугодии 2021 года", "2021-07-01", "2021-12-31"),
    ("летом 2020 года", "2020-06-01", "2020-08-31"),
    ("зимой 2020 года", "2019-12-01", "2021-02-28"),
    ("в 1990-х", "1990-01-01", "1999-12-31"),
    ("в XIX веке", "1801-01-01", "1900-12-31"),
    ("9 декабря", None, None),
    ("в пятницу", None, None),
    ("в 44 году до н. э.", None, None),
    ("29 февраля 2021 года", None, None),
]

RESOLVED = [
    ("вчера", "2021-12-04"),
    ("сегодня утром", "2021-12-05"),
    ("завтра в 14:30", "2021-12-06T14:30"),
    ("три дня назад", "2021-12-02"),
    ("в прошлом месяце", "2021-11"),
    ("в конце прошлого месяца", "2021-11"),
    ("месяц назад", "2021-11"),
    ("полтора года назад", "2020-06"),
    ("в этом году", "2021"),
    ("к концу года", "2021"),
    ("в мае прошлого года", "2020-05"),
    ("9 декабря прошлого года", "2020-12-09"),
    ("прошлым летом", "2020"),
    ("20 лет назад", "2001"),
    ("в прошлом веке", "19XX"),
]

UNRESOLVED = [
    "9 декабря",
    "в пятницу",
    "в прошлую пятницу",
    "на прошлой неделе",
    "накануне",
    "спустя три дня",
    "через три дня",
    "за последние пять лет",
    "несколько лет назад",
    "вчера, 25 июля",
    "в тот день",
    "сейчас",
]


def only(text: str, anchor: date | None = None, language: str = "ru") -> TimeExpression:
    """The one time of a text, which is all of it."""
    (found,) = find_times(text, language, anchor)
    assert found.text == text
    return found


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_form_is_edtf(language: str) -> None:
    """What the tables expect is valid in EDTF: a point, an open or closed interval, a set of two."""
    forms = [
        time.edtf
        for sentence, _ in table(f"times_{language}")
        for time in find_times(plain(sentence), language)
        if time.edtf
    ]
    assert len(forms) > 50
    assert [form for form in forms if not EDTF.fullmatch(form)] == []


@pytest.mark.parametrize(("text", "earliest", "latest"), BOUNDS, ids=[text for text, _, _ in BOUNDS])
def test_bounds(text: str, earliest: str | None, latest: str | None) -> None:
    """The first and the last day that the words allow; None on the side that is open."""
    time = only(text)
    assert (time.earliest, time.latest) == tuple(
        day and date.fromisoformat(day) for day in (earliest, latest)
    )


@pytest.mark.parametrize(("text", "base"), RESOLVED, ids=[text for text, _ in RESOLVED])
def test_relative_times_take_the_day_of_writing(text: str, base: str) -> None:
    """A relative word gets a base from the anchor, and says that it did."""
    assert only(text).anchored is False
    time = only(text, WRITTEN)
    assert (time.base, time.anchored) == (base, True)


@pytest.mark.parametrize("text", UNRESOLVED)
def test_what_the_anchor_does_not_tell(text: str) -> None:
    """Without a distance that counts from the day of writing, the anchor changes nothing."""
    assert find_times(text, anchor=WRITTEN) == find_times(text)


@given(st.dates(min_value=date(1801, 1, 1), max_value=date(2099, 12, 31)))
def test_every_day_is_read_in_every_notation(day: date) -> None:
    """A full date means the same day however it is written."""
    month = MONTHS[day.month - 1]
    written = [
        f"{day.day} {month} {day.year} года",
        f"{day:%d.%m.%Y}",
        f"{day:%d.%m.}{day.year}",
        day.isoformat(),
    ]
    assert {only(text).base for text in written} == {day.isoformat()}
    english = [
        f"{day:%B} {day.day}, {day.year}",
        f"{day.day} {day:%B} {day.year}",
        f"{day:%b}. {day.day}, {day.year}",
    ]
    if day.month == 5:
        english.pop()  # "May." is the end of a sentence
    assert {only(text, language="en").base for text in english} == {day.isoformat()}


@given(st.dates(min_value=date(1801, 1, 1), max_value=date(2099, 12, 1)), st.integers(1, 27))
def test_a_range_ends_after_it_begins(first: date, days: int) -> None:
    """From one day to a later one: the bounds are those days."""
    last = first + timedelta(days)
    days_in_words = [f"{day.day} {MONTHS[day.month - 1]} {day.year} года" for day in (first, last)]
    time = only("с {} по {}".format(*days_in_words))
    assert (time.earliest, time.latest) == (first, last)
    assert time.edtf == f"{first.isoformat()}/{last.isoformat()}"


@given(st.text(max_size=80), st.sampled_from(["ru", "en"]))
def test_offsets_hold_in_any_text(text: str, language: str) -> None:
    """Whatever the text: offsets point at the words, in order, without overlap."""
    _holds(text, language)


@given(st.lists(st.sampled_from(HEAP.split()), max_size=14), st.sampled_from(["ru", "en"]))
def test_offsets_hold_in_any_heap_of_words(words: list[str], language: str) -> None:
    """Words of time in any order break nothing."""
    _holds(" ".join(words), language)


def _holds(text: str, language: str) -> None:
    times = find_times(text, language, WRITTEN)
    assert all(text[time.start : time.end] == time.text and time.text for time in times)
    assert all(one.end <= after.start for one, after in pairwise(times))
    assert all(time.edtf is None or EDTF.fullmatch(time.edtf) for time in times)


def test_other_languages_have_no_grammar() -> None:
    """In a language without a table nothing is found, and nothing fails."""
    assert find_times("5 mai 2021", "fr") == []
    assert bracketed("[a] b") == ["a"]
