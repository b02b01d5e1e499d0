"""Words and their forms: Russian by pymorphy3 (OpenCorpora), English by simplemma.

Everything is loaded on first use and every word is analysed once per process. The English dictionary is read
in its packed form: half as long to load, thirty megabytes less, a tenth of a millisecond for a new word.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from summariser.language.dictionary import WORDS_KEPT, Parse, form_of, forms_of, parses

__all__ = ["Parse", "fold_yo", "inflect", "inflected", "is_cyrillic", "lemma", "lemmas", "parses"]

CYRILLIC = re.compile("[Ѐ-ӿ]")
NOMINATIVE = frozenset(("nomn", "sing"))
# The lemma of a woman's surname is the man's; that of a plural is the singular.
NOT_ITS_LEMMA = frozenset(("Surn", "Patr", "plur", "Fixd"))


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
    return form_of(parse.origin, frozenset(tags))


def inflected(parse: Parse) -> Iterator[tuple[str, frozenset[str]]]:
    """All forms of a parsed Russian word, lower case, with their grammemes."""
    return forms_of(parse.origin)


def is_cyrillic(word: str) -> bool:
    """True where a word has a Cyrillic letter."""
    return CYRILLIC.search(word) is not None


def fold_yo(word: str) -> str:
    """The word in lower case with ё written as е."""
    return word.lower().replace("ё", "е")


def _english_lemma(word: str) -> str:
    import simplemma

    return str(simplemma.lemmatize(word, lang="en", low_memory=True)).lower()
