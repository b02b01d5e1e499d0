"""The store made smaller, and no more than was asked for."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import update

from summariser.engines.embedded.engine import EmbeddedEngine
from summariser.engines.memory import Remembered
from summariser.schemas.article import Article
from summariser.schemas.report import Usage
from summariser.storage.keys import keys_of
from summariser.storage.pruning import Pruned
from summariser.storage.store import Store
from summariser.storage.tables import answers, reports
from tests.articles import TEXT, TRUE, report_on

YESTERDAY = datetime.now(UTC) - timedelta(days=1)


@pytest.fixture
def store(place: str) -> Iterator[Store]:
    """An old report, its successor, and another; an old answer and a new one."""
    old, other = Article(TEXT), Article(f"{TEXT} Его ждали.")
    with Store(place) as opened:
        names = keys_of(old, EmbeddedEngine())
        for keys, article in (
            (names._replace(report="0" * 64), old),
            (names, old),
            (keys_of(other, EmbeddedEngine()), other),
        ):
            opened.take(keys)
            opened.finish(keys, report_on(TRUE, article))
        for key in ("old", "new"):
            opened.answers.keep(key, Remembered("{}", None, Usage()), article="a", model="m")
        with opened._database.writing() as connection:
            connection.execute(update(reports).where(reports.c.key == "0" * 64).values(created=1.0))
            connection.execute(update(answers).where(answers.c.key == "old").values(created=1.0))
        yield opened


def test_what_was_made_before_a_day_goes(store: Store) -> None:
    """Answers stay: reports can be made of them anew, at no cost."""
    assert store.prune(before=YESTERDAY) == Pruned(reports=1, answers=0, runs=0)
    assert store.answers.find("old")
    assert len(store.reports.listed()) == 2


def test_answers_go_where_that_is_said(store: Store) -> None:
    """Only old ones."""
    assert store.prune(before=YESTERDAY, answers=True).answers == 1
    assert not store.answers.find("old")
    assert store.answers.find("new")


def test_what_a_later_version_made_again_goes(store: Store) -> None:
    """The latest report of every article stays."""
    assert store.prune(superseded=True) == Pruned(reports=1, answers=0, runs=0)
    assert store.prune(superseded=True) == Pruned(reports=0, answers=0, runs=0)


def test_a_dry_run_deletes_nothing(store: Store) -> None:
    """It counts the same."""
    counted = store.prune(before=YESTERDAY, dry_run=True)
    assert store.prune(before=YESTERDAY) == counted
