"""What part a figure plays beside others: where a change began or ended, the part or the whole, dead or hurt.

A claim may have all its source's figures and still swap them. Only roles that exclude each other are told,
and only where the words around the figure leave no doubt.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from decimal import Decimal

from summariser.language.lexicon import words as table
from summariser.language.mentions import Quantity
from summariser.language.morphology import lemma
from summariser.language.quantities import figure_kind
from summariser.schemas.vocabulary import FigureKind
from summariser.verification.mentions import Mentions

OPPOSITES = {
    "from": "to",
    "to": "from",
    "part": "whole",
    "whole": "part",
    FigureKind.dead.value: FigureKind.injured.value,
    FigureKind.injured.value: FigureKind.dead.value,
}
NEAR = 70  # code points between the two figures of a change
REACH = 30  # before a figure
CLAUSE = 80
SENTENCE_END = re.compile(r"[.!?…;](?=\s)|\n")
CLAUSE_END = re.compile(r"[.!?…;](?=\s)|\n|,\s|\s(?:and|а|и|ещё|еще)\s")
WORD = re.compile(r"[^\W\d_]+")
OF = re.compile(r"\s*(?:[^\W\d_]+\s)?(?:out of|of|из)(?:\s(?:the|a|all|total|них|all the|общего числа))?\s*")


def opposed(some: frozenset[str], others: frozenset[str]) -> bool:
    """Whether two figures play opposite parts, and none in common."""
    return not some & others and any(OPPOSITES[role] in others for role in some)


def roles(figure: Quantity, text: Mentions) -> frozenset[str]:
    """The parts that a figure plays in its text."""
    neighbours = _neighbours(figure, text)
    found = {role for rule in RULES if (role := rule(figure, neighbours, text)) is not None}
    return frozenset(found)


def _neighbours(figure: Quantity, text: Mentions) -> list[Quantity]:
    """The figures just before and after it in its sentence."""
    figures = text.quantities
    at = bisect_left(figures, figure.start, key=lambda other: other.start)
    near = [*figures[max(0, at - 1) : at], *figures[at + 1 : at + 2]]
    return [other for other in near if _in_one_sentence(figure, other, text.text)]


def _in_one_sentence(figure: Quantity, other: Quantity, text: str) -> bool:
    first, second = sorted((figure, other), key=lambda mention: mention.start)
    between = text[first.end : second.start]
    return len(between) <= NEAR and SENTENCE_END.search(between) is None


def _of_change(figure: Quantity, neighbours: Sequence[Quantity], text: Mentions) -> str | None:
    """«с 8,1 до 8,5%», "to 8.5% from 8.1%", «до 3,1% против 4,4%»."""
    own = _direction(figure, text.text)
    others = {_direction(other, text.text) for other in neighbours if _comparable(figure, other)}
    return own if own is not None and OPPOSITES[own] in others else None


def end_roles(change: Quantity, value: Decimal | None) -> frozenset[str]:
    """The part that a value plays in «с 50 до 70»."""
    first, last = (change.high, change.low) if change.falling else (change.low, change.high)
    return frozenset(role for role, end in (("from", first), ("to", last)) if end == value)


def _comparable(figure: Quantity, other: Quantity) -> bool:
    return None in {figure.unit, other.unit} or figure.unit == other.unit


def _direction(figure: Quantity, text: str) -> str | None:
    """Whether the last telling word before a number says "from" or "to"."""
    words = WORD.findall(text[max(0, figure.number_start - REACH) : figure.number_start].lower())
    while words and words[-1] in table("figure_roles", "passed_over"):
        words.pop()
    if not words:
        return None
    if words[-1] in table("figure_roles", "from"):
        return "from"
    compared = len(words) > 1 and words[-2] in table("figure_roles", "no_to")
    return "to" if words[-1] in table("figure_roles", "to") and not compared else None


def _of_whole(figure: Quantity, neighbours: Sequence[Quantity], text: Mentions) -> str | None:
    """«31 из 38», "31 of the 38 drones"."""
    for other in neighbours:
        first, second = sorted((figure, other), key=lambda mention: mention.start)
        if OF.fullmatch(text.text[first.number_end : second.number_start]) and _counts(first, second):
            return "part" if figure is first else "whole"
    return None


def _counts(first: Quantity, second: Quantity) -> bool:
    return first.unit is None and second.unit is None and first.low != second.low


def _of_casualties(figure: Quantity, neighbours: Sequence[Quantity], text: Mentions) -> str | None:
    """Dead or hurt, by the words of the figure's own clause."""
    if figure.unit is not None or figure.ordinal:
        return None
    before = text.text[max(0, figure.start - CLAUSE) : figure.start]
    after = text.text[figure.end : figure.end + CLAUSE]
    before = before[max((cut.end() for cut in CLAUSE_END.finditer(before)), default=0) :]
    cut = CLAUSE_END.search(after)
    after = after[: cut.start()] if cut else after
    kind = figure_kind(figure, _lemmas(before), _lemmas(after))
    return kind.value if kind in {FigureKind.dead, FigureKind.injured} else None


def _lemmas(text: str) -> list[str]:
    return [lemma(word) for word in WORD.findall(text)]


RULES = (_of_change, _of_whole, _of_casualties)
