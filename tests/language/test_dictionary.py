"""Readings and forms of words are those of pymorphy3, only faster."""

from functools import cache
from typing import Any

import pymorphy3
import pytest

from summariser.language.dictionary import form_of, forms_of, parses

WORDS = [
    "стали",
    "ёлка",
    "елка",
    "Президентом",
    "наилучших",
    "завода",
    "открыты",
    "вице-премьера",
    "премьер-министров",
    "Токаева",
    "Кравченко",
    "гипербутявка",
    "псевдокошками",
    "кто-то",
    "по-русски",
    "А",
    "в",
    "XIV",
    "2021",
    "WHO",
    "люди",
    "человеком",
    "пальто",
    "сто",
    "говоря",
    "сказавшая",
]
TAGS = [("nomn",), ("nomn", "sing"), ("gent", "plur"), ("femn", "sing", "nomn"), ("loc2",)]


@cache
def _reference() -> Any:
    return pymorphy3.MorphAnalyzer(lang="ru")


@pytest.mark.parametrize("word", WORDS)
def test_readings_are_those_of_pymorphy3(word: str) -> None:
    """Word, normal form, tag, order, score and whether it is known."""
    found = [(one.word, one.normal_form, one.pos, one.tags, one.score, one.known) for one in parses(word)]
    assert found == [
        (one.word, one.normal_form, one.tag.POS, one.tag.grammemes, one.score, one.is_known)
        for one in _reference().parse(word)
    ]


@pytest.mark.parametrize("word", WORDS)
def test_forms_are_those_of_pymorphy3(word: str) -> None:
    """Every form asked for by its grammemes, and the whole lexeme."""
    for ours, theirs in zip(parses(word), _reference().parse(word), strict=True):
        for tags in TAGS:
            form = theirs.inflect(frozenset(tags))
            assert form_of(ours.origin, frozenset(tags)) == (form and form.word)
        assert list(forms_of(ours.origin)) == [(form.word, form.tag.grammemes) for form in theirs.lexeme]
