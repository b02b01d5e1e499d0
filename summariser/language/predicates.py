"""Verbs of a text, each affirmed or denied, under a name that is the same in Russian and English."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import takewhile

from summariser.language.lexicon import load_table, words
from summariser.language.mentions import Mention
from summariser.language.morphology import fold_yo, lemma, lemmas, parses
from summariser.language.negation import LANGUAGES, is_explicit

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|[.!?…;:,()—–\n]")
_REACH = 5  # words before a verb in which it may be denied
_AFTER = 3  # words after a verb in which "no" denies its object
_SUBJECT = 10  # words before a verb in which "nobody" or "no country" may be its subject
_CLAUSE_END = frozenset(".!?…;:,()—–\n")
_VERBAL = frozenset(("VERB", "INFN", "PRTS", "GRND"))


@dataclass(frozen=True, slots=True)
class Predicate(Mention):
    """A verb of the table.

    Attributes:
        rows: the rows of the table that the verb stands in.
        denied: True where the clause denies it, False where it affirms it, None where it does neither surely
            («отказался признать», "if he comes").
    """

    rows: frozenset[int]
    denied: bool | None


def find_predicates(text: str, language: str) -> list[Predicate]:
    """The verbs of the table in a Russian or English text, in its order; none in other languages."""
    if language not in LANGUAGES:
        return []
    found = list(_WORD.finditer(text))
    return [
        Predicate(word.start(), word.end(), word[0], rows, _denied(found, at, language))
        for at, word in enumerate(found)
        if (rows := _rows_of(word[0], language))
        and not (at and found[at - 1][0].lower() in words("predicates", "en", "before_nouns"))
    ]


def _denied(found: Sequence[re.Match[str]], at: int, language: str) -> bool | None:
    """What the words before a verb, and a "no" after it, say of it."""
    reached = found[max(0, at - _REACH) : at]
    for place in range(len(reached) - 1, -1, -1):
        word = reached[place]
        if word[0] in _CLAUSE_END:
            break
        if is_explicit(word[0], language):  # «не может не знать»
            return None if any(is_explicit(other[0], language) for other in reached[:place]) else True
        if _is_listed(word[0], language, "withheld"):
            return None
        if not _is_listed(word[0], language, "between"):
            break
    if _names_nobody(found[at + 1 : at + 1 + _AFTER]):
        return True  # "recorded no violations"
    return None if _names_nobody(found[max(0, at - _SUBJECT) : at][::-1]) else False


def _names_nobody(found: Sequence[re.Match[str]]) -> bool:
    """Whether "nobody", "no" and their kin stand before the end of the clause."""
    clause = takewhile(lambda word: word not in _CLAUSE_END, (word[0].lower() for word in found))
    return not words("predicates", "nobody").isdisjoint(clause)


@lru_cache(12_000)
def _is_listed(word: str, language: str, row: str) -> bool:
    listed = words("predicates", language, row)
    return not listed.isdisjoint({fold_yo(word), *lemmas(word)})


@lru_cache(12_000)
def _rows_of(word: str, language: str) -> frozenset[int]:
    if language == "en":
        return _table("en").get(lemma(word.lower()), frozenset())
    verbs = {parse.lemma for parse in parses(word) if parse.pos in _VERBAL and parse.score > _LIKELY}
    return frozenset().union(*(_table("ru").get(verb, frozenset()) for verb in verbs))


_LIKELY = 0.3


@cache
def _table(language: str) -> dict[str, frozenset[int]]:
    table: dict[str, frozenset[int]] = {}
    lines = load_table("predicates")["verbs"].strip().splitlines()
    for number, line in enumerate(lines):
        ru, en = line.split("|")
        for verb in fold_yo(ru if language == "ru" else en).split():
            table[verb] = table.get(verb, frozenset()) | {number}
    return table
