"""What a bare count measures — dead, injured, staff, votes — told by the lemmas around it."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from summariser.language.lexicon import load_table, words
from summariser.language.mentions import Quantity
from summariser.schemas.vocabulary import FigureKind

_REACH = 8
_SENTENCE_END = frozenset(".!?;")
_COMMA_COSTS = 3
# Nouns that count events rather than people: «25 тыс. случаев смерти» are dead.
_EVENTS = words("quantity_words", "kinds", "events")


class _Class(NamedTuple):
    kind: FigureKind
    refines: str


def figure_kind(quantity: Quantity, lemmas_before: Sequence[str], lemmas_after: Sequence[str]) -> FigureKind:
    """The kind of a figure, a bare count of people or things refined by the nearest telling lemma.

    Args:
        quantity: a figure; only the kinds `count` and `people` are refined.
        lemmas_before: lemmas and punctuation before it, in the order of the text.
        lemmas_after: the same after it.
    """
    if quantity.kind not in (FigureKind.count, FigureKind.people) or quantity.ordinal:
        return quantity.kind
    found = [*_telling(quantity, list(reversed(lemmas_before))), *_telling(quantity, lemmas_after)]
    if not found:
        return FigureKind.output if quantity.per and quantity.kind is FigureKind.count else quantity.kind
    return min(found, key=lambda row: row[0])[1]


def _telling(quantity: Quantity, lemmas: Sequence[str]) -> list[tuple[int, FigureKind]]:
    """(Distance, kind) of the first lemma of a class that may refine the figure; a comma adds distance."""
    distance = 0
    for lemma in lemmas[:_REACH]:
        if lemma in _SENTENCE_END:
            break
        distance += _COMMA_COSTS if lemma == "," else 1
        for told in _classes().get(lemma, ()):
            if told.refines in _what(quantity):
                return [(distance, told.kind)]
    return []


def _what(quantity: Quantity) -> tuple[str, ...]:
    if quantity.kind is FigureKind.people or quantity.noun in _EVENTS:
        return ("people",)
    return ("people", "things", "bare") if quantity.noun is None else ("things",)


@cache
def _classes() -> dict[str, tuple[_Class, ...]]:
    classes: dict[str, tuple[_Class, ...]] = {}
    for kind, row in load_table("figure_kinds").items():
        told = _Class(FigureKind(kind), row["of"])
        for lemma in (row["ru"] + " " + row["en"]).split():
            classes[lemma] = (*classes.get(lemma, ()), told)
    return classes
