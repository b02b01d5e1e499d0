"""Counts and what follows from them."""

import pytest

from summariser.evaluation.matching import pair_up
from summariser.evaluation.scores import Score, total


def test_recall_precision_and_f1_follow_from_the_counts() -> None:
    """3 found, 1 missed, 2 added: 3/4, 3/5 and their harmonic mean."""
    score = Score(found=3, missed=1, added=2)
    assert (score.recall, score.precision) == (0.75, 0.6)
    assert score.f1 == pytest.approx(2 / 3)


def test_nothing_to_find_and_nothing_reported_is_perfect() -> None:
    """An article without quotes costs no recall."""
    assert (Score().recall, Score().precision, Score().f1) == (1.0, 1.0, 1.0)


def test_articles_are_counted_together() -> None:
    """The total is of items, not of articles."""
    assert total([Score(1, 2, 3), Score(4, 5, 6)]) == Score(5, 7, 9)


def test_the_matching_is_as_large_as_possible() -> None:
    """An item gives way where its rival has no other partner."""
    fits = {("a", 1), ("a", 2), ("b", 1)}
    assert pair_up(["a", "b"], [1, 2], lambda one, other: (one, other) in fits) == {0: 1, 1: 0}


def test_each_item_is_matched_once() -> None:
    """One reported event does not count for two expected ones."""
    assert len(pair_up(["a", "b"], [1], lambda *_: True)) == 1
