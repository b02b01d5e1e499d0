"""Nouns that count the same in two languages, and nouns that surely do not."""

import pytest

from summariser.language.counted_kinds import may_count_the_same
from summariser.language.lexicon import load_table
from summariser.language.units import counted_english


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("человек", "person"),
        ("житель", "person"),
        ("больной", "case"),
        ("дом", "building"),
        ("рабочее место", "worker"),
        ("трактор", "person"),
        ("дом", "yurt"),
    ],
)
def test_they_may_count_the_same(first: str, second: str) -> None:
    """The same thing, another word for it, or a word that no table has."""
    assert may_count_the_same(first, second)
    assert may_count_the_same(second, first)


@pytest.mark.parametrize(
    ("first", "second"),
    [("человек", "house"), ("дом", "school"), ("врач", "teacher"), ("женщина", "man"), ("раненый", "dead")],
)
def test_they_count_different_things(first: str, second: str) -> None:
    """Both words are known, and nobody would say the one for the other."""
    assert not may_count_the_same(first, second)
    assert not may_count_the_same(second, first)


def test_words_for_people_are_known() -> None:
    """Every word that tells people apart stands among the counted nouns, else it would tell nothing."""
    rows = [row for rows in load_table("counted_kinds")["apart"].values() for row in rows]
    assert [
        word for row in rows for word in row.split() if counted_english(word.replace("_", " ")) is None
    ] == []
