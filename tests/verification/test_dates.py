"""Dates in two languages."""

import pytest

from summariser.schemas.vocabulary import FindingKind
from summariser.verification.check import check

SAME = [
    ("Это было 5 декабря 2021 года.", "It was on December 5, 2021."),
    ("Это было 5 декабря 2021 года.", "It was on 5 December 2021."),
    ("Это было 05.12.2021.", "It was on December 5, 2021."),
    ("Это было 5 декабря.", "It was on the 5th of December."),
    ("Это было в декабре 2021 года.", "It was in December 2021."),
    ("Это будет к концу 2021 года.", "It will be by the end of 2021."),
    ("Это было в первом квартале 2021 года.", "It was in the first quarter of 2021."),
    ("Это было в первой половине 2021 года.", "It was in the first half of 2021."),
    ("Это было летом 2022 года.", "It was in the summer of 2022."),
    ("Это было в пятницу, 3 июня.", "It was on Friday, June 3."),
    ("Это было в понедельник.", "It was on Monday."),
    ("Это было в 18:30.", "It was at 6:30 p.m."),
    ("Это было в 90-е годы.", "It was in the 1990s."),
    ("Это было в XIX веке.", "It was in the 19th century."),
    ("Это было в 2015-2016 годах.", "It was in 2015-2016."),
    ("Это было с 2015 по 2017 год.", "It was from 2015 to 2017."),
    ("Это было в прошлом году.", "It was last year."),
    ("Это было вчера.", "It was yesterday."),
    ("Это было 10 лет назад.", "It was 10 years ago."),
    ("Это было десять лет назад.", "It was a decade ago."),
    ("Это будет через пять месяцев.", "It will be in five months."),
]

WRONG = [
    ("Это было 5 декабря 2021 года.", "It was on December 6, 2021."),
    ("Это было 5 декабря 2021 года.", "It was on November 5, 2021."),
    ("Это было 5 декабря 2021 года.", "It was on December 5, 2022."),
    ("Это было в декабре 2021 года.", "It was in September 2021."),
    ("Это было в пятницу.", "It was on Thursday."),
    ("Это было в пятницу, 3 июня.", "It was on Thursday, June 3."),
    ("Это будет к концу 2021 года.", "It will be by the end of 2022."),
    ("Это было в первом квартале 2021 года.", "It was in the third quarter of 2021."),
    ("Это было летом 2022 года.", "It was in the summer of 2002."),
    ("Это было в 18:30.", "It was at 7:30 p.m."),
    ("Это было в 90-е годы.", "It was in the 1980s."),
    ("Это было в XIX веке.", "It was in the 18th century."),
    ("Это было в 2015-2016 годах.", "It was in 2015-2018."),
    ("Это было вчера.", "It was on May 3."),
]


@pytest.mark.parametrize(("ru", "en"), SAME)
def test_the_same_time_in_the_other_language(ru: str, en: str) -> None:
    """Either language may be the claim."""
    assert [check(ru, en).findings, check(en, ru).findings] == [(), ()]


@pytest.mark.parametrize(("source", "claim"), WRONG)
def test_another_time(source: str, claim: str) -> None:
    """A wrong day, month, year, weekday, quarter or hour is an error."""
    found = check(source, claim)
    assert not found.ok
    assert {finding.kind for finding in found.findings} == {FindingKind.date}


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("Это было 10 лет назад.", "It was 12 years ago."),
        ("Это будет через пять месяцев.", "It will be in eight months."),
        ("Это было за последние 10 лет.", "It was over the past 10 months."),
    ],
)
def test_another_distance(source: str, claim: str) -> None:
    """The number of years or months is a figure wherever the time lies."""
    assert not check(source, claim).ok


def test_a_number_without_its_unit() -> None:
    """What the source leaves out because it has just said it may be filled in."""
    source = "Ждать пять месяцев, а больным через четыре."
    assert check(source, "Wait five months, and the sick in four months.").ok


def test_a_claim_may_say_less() -> None:
    """The year alone is borne out by the day."""
    assert check("Это было 5 декабря 2021 года.", "It was in 2021.").ok
    assert not check("Это было в 2021 году.", "It was on December 5, 2021.").ok
