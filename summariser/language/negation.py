"""Negations in Russian and English text: words that deny, and words that deny only in their meaning."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from summariser.language.lexicon import load_table, words
from summariser.language.mentions import Mention
from summariser.language.morphology import fold_yo, parses

LANGUAGES = frozenset(("ru", "en"))

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_CONTRACTED = re.compile(
    r"[a-z]+n['’]t|(?:do|did|does|is|are|was|were|has|have|had|wo|ca|could|would|should)nt"
)
_NUMBER_SIGN = re.compile(r"\.?\s?\d")  # "No. 30", "No 30"
_NAMES = frozenset(("Geox", "Name", "Surn", "Patr", "Orgn"))  # «Непал»
_SHORTEST_REST = 4  # letters after a denying prefix


@dataclass(frozen=True, slots=True)
class Negation(Mention):
    """A word that denies.

    Attributes:
        implicit: True for a word that denies only in its meaning («отказался», "unknown"), which another
            language may put as a negation.
        idiom: True for an explicit word in a phrase that denies nothing («не только», "no less than"), or
            that another language may put either way.
        denied: the word after an explicit one («вернется» in «не вернется»), "" at the end of a text.
    """

    implicit: bool = False
    idiom: bool = False
    denied: str = ""


def denies(text: str, language: str) -> bool:
    """True where a word of the text denies explicitly, if only in an idiom: without one nothing is denied."""
    if language not in LANGUAGES:
        return False
    return any(is_explicit(word[0], language) and not _is_number_sign(word) for word in _WORD.finditer(text))


def find_negations(text: str, language: str) -> list[Negation]:
    """The negations of a text in Russian or English, in the order of the text; none in other languages."""
    if language not in LANGUAGES:
        return []
    found = list(_WORD.finditer(text))
    idioms = [idiom.span() for idiom in _idioms(language).finditer(text)]
    return list(_negations(found, idioms, language))


def _negations(
    found: Sequence[re.Match[str]], idioms: Sequence[tuple[int, int]], language: str
) -> Iterator[Negation]:
    for place, word in enumerate(found):
        if _is_number_sign(word):
            continue
        explicit = is_explicit(word[0], language)
        if explicit or _is_implicit(word[0], language):
            in_idiom = explicit and any(start <= word.start() < end for start, end in idioms)
            denied = found[place + 1][0] if place + 1 < len(found) else ""
            yield Negation(word.start(), word.end(), word[0], not explicit, in_idiom, denied)


def _is_number_sign(word: re.Match[str]) -> bool:
    return word[0].lower() == "no" and _NUMBER_SIGN.match(word.string, word.end()) is not None


@lru_cache(12_000)
def is_explicit(word: str, language: str) -> bool:
    """True for «не», "not", "didn't", "nobody": a word that denies wherever it stands."""
    low = fold_yo(word)
    return low in words("negation", language, "explicit") or (
        language == "en" and _CONTRACTED.fullmatch(low) is not None
    )


@lru_cache(12_000)
def _is_implicit(word: str, language: str) -> bool:
    low = fold_yo(word)
    if low in words("negation", language, "implicit") or low.startswith(_listed(language, "stems")):
        return True
    return low.endswith(_listed(language, "endings")) or any(
        _denies_rest(low, prefix) for prefix in _listed(language, "prefixes")
    )


def _denies_rest(word: str, prefix: str) -> bool:
    """«неизвестный», "unknown": the dictionary knows the rest of the word as the same part of speech."""
    rest = word.removeprefix(prefix)
    if rest == word or len(rest) < _SHORTEST_REST:
        return False
    if word.isascii():
        import simplemma

        return bool(simplemma.is_known(rest, lang="en", low_memory=True))
    whole = parses(word)[0]
    if whole.tags & _NAMES:
        return False
    positive = whole.lemma.removeprefix(prefix)
    return any(part.known and (part.pos, part.lemma) == (whole.pos, positive) for part in parses(rest))


@cache
def _listed(language: str, row: str) -> tuple[str, ...]:
    return tuple(load_table("negation")[language].get(row, "").split())


@cache
def _idioms(language: str) -> re.Pattern[str]:
    listed = load_table("negation")[language]["idioms"].replace("\n", " ").split(", ")
    phrases = (re.escape(phrase.strip()).replace(r"\ ", r"\s+").replace(r"\*", r"\w*") for phrase in listed)
    return re.compile(rf"\b(?:{'|'.join(sorted(phrases, key=len, reverse=True))})(?!\w)", re.IGNORECASE)
