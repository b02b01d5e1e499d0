"""Words and their forms: Russian by pymorphy3 (OpenCorpora), English by simplemma.

Everything is loaded on first use and every word is analysed once per process.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from summariser.language.paradigms import Origin, form_of, forms_of, is_listed, origin_of

WORDS_KEPT = 200_000
TAGS_KEPT = 5_000
CYRILLIC = re.compile("[Ѐ-ӿ]")
NOMINATIVE = frozenset(("nomn", "sing"))
# The lemma of a woman's surname is the man's; that of a plural is the singular.
NOT_ITS_LEMMA = frozenset(("Surn", "Patr", "plur", "Fixd"))


@dataclass(frozen=True, slots=True, eq=False)
class Parse:
    """One reading of a Russian word; the tags are OpenCorpora's. Made once a word, compared as objects.

    Attributes:
        word: the word as the dictionary writes it, lower case.
        normal_form: as the dictionary writes it.
        lemma: the normal form with ё folded to е.
        pos: NOUN, ADJF, VERB, …; None for punctuation and the like.
        tags: all grammemes («nomn», «plur», «Name», «Surn», «Geox», …).
        score: how likely the reading is without context, 0–1.
        known: False where pymorphy3 guessed by the ending.
        origin: what the forms of the word are built from.
    """

    word: str
    normal_form: str
    lemma: str
    pos: str | None
    tags: frozenset[str]
    score: float
    known: bool
    origin: Origin


@cache
def _analyzer() -> Any:
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang="ru")


@lru_cache(WORDS_KEPT)
def parses(word: str) -> tuple[Parse, ...]:
    """All readings of a Russian word, the likeliest first."""
    return tuple(
        Parse(
            found.word,
            found.normal_form,
            fold_yo(found.normal_form),
            *_tagged(found.tag),
            score=found.score,
            known=is_listed(found),
            origin=origin_of(found),
        )
        for found in _analyzer().parse(word)
    )


@lru_cache(TAGS_KEPT)
def _tagged(tag: Any) -> tuple[str | None, frozenset[str]]:
    """Part of speech and grammemes of a tag as plain strings."""
    return tag.POS and str(tag.POS), frozenset(tag.grammemes)


@lru_cache(WORDS_KEPT)
def lemma(word: str) -> str:
    """The likeliest lemma of a Russian or English word, lower case, ё folded to е."""
    if is_cyrillic(word):
        return parses(word)[0].lemma
    return _english_lemma(word.lower()) if word.isalpha() else word.lower()


@lru_cache(WORDS_KEPT)
def lemmas(word: str) -> frozenset[str]:
    """Every lemma that a Russian or English word can have."""
    if is_cyrillic(word):
        return frozenset(parse.lemma for parse in parses(word))
    return frozenset((lemma(word),))


@lru_cache(WORDS_KEPT)
def inflect(parse: Parse, *tags: str) -> str | None:
    """The form of a parsed Russian word with these grammemes, lower case; None where there is none."""
    if parse.pos == "NOUN" and NOMINATIVE.issuperset(tags) and parse.tags.isdisjoint(NOT_ITS_LEMMA):
        return parse.normal_form
    return form_of(parse.origin, frozenset(tags), _analyzer().dictionary)


def inflected(parse: Parse) -> Iterator[tuple[str, frozenset[str]]]:
    """All forms of a parsed Russian word, lower case, with their grammemes."""
    return forms_of(parse.origin, _analyzer().dictionary)


def is_cyrillic(word: str) -> bool:
    """True where a word has a Cyrillic letter."""
    return CYRILLIC.search(word) is not None


def fold_yo(word: str) -> str:
    """The word in lower case with ё written as е."""
    return word.lower().replace("ё", "е")


def _english_lemma(word: str) -> str:
    import simplemma

    return str(simplemma.lemmatize(word, lang="en")).lower()
