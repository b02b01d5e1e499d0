"""What was read before changes nothing: caches hold what is true of words, never of an article."""

import functools
import sys
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from summariser.schemas.article import Article
from summariser.summariser import Summariser

ARTICLES = [
    Article(
        "Завод в Омске открыл Пётр Орлов\nВчера губернатор Пётр Орлов открыл в Омске завод. "
        "На нём будут работать 250 человек, сообщил Орлов.",
        published=date(2021, 5, 6),
    ),
    Article(
        "Вчера Анна Орлова не открыла школу в Томске. «Школу откроют в мае», — сказала Орлова. "
        "В ней учатся не менее 250 человек.",
        published=date(2019, 3, 1),
    ),
    Article("Орлов подписал с Мариной Соколовой договор на 12 млн рублей. Соколова возглавляет банк."),
    Article("On 6 May 2021 Peter Orlov opened a plant in Omsk. It will employ 250 people, Orlov said."),
    Article("Президент Казахстана прибыл в Омск 5 мая 2014 года. В Орле прошли выборы."),
]
BIGGEST_CACHE = 50_000
PARTS_OF_TABLES = 1_000
"""Entries of a cache without a bound, at most: it is asked for parts of tables, never for words of a text."""


def _reports(order: list[int]) -> dict[int, dict[str, Any]]:
    with Summariser("embedded") as summariser:
        return {
            place: summariser.summarise(ARTICLES[place]).model_dump(exclude={"provenance"}) for place in order
        }


FIRST = functools.cache(lambda place: _reports([place])[place])


@settings(max_examples=3, deadline=None)
@given(st.permutations(range(len(ARTICLES))))
def test_no_report_depends_on_the_articles_before(order: list[int]) -> None:
    """In whatever order articles come, each has the report that it has alone."""
    assert _reports(order) == {place: FIRST(place) for place in order}


def _caches() -> dict[str, Any]:
    """The caches of all modules that reading articles has loaded."""
    return {
        f"{name}.{attribute}": value
        for name, module in sys.modules.items()
        if name.startswith("summariser.")
        for attribute, value in vars(module).items()
        if isinstance(value, functools._lru_cache_wrapper)
    }


def test_caches_are_bounded() -> None:
    """A cache of words or names has a bound: memory does not grow with the number of articles."""
    _reports([*range(len(ARTICLES))])
    known = {name: cache.cache_info() for name, cache in _caches().items()}
    assert {name for name, info in known.items() if (info.maxsize or 0) > BIGGEST_CACHE} == set()
    assert {
        name for name, info in known.items() if info.maxsize is None and info.currsize > PARTS_OF_TABLES
    } == set()
