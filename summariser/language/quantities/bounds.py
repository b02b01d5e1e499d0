"""Words that limit a number: «не менее», «около», "up to", "or more"."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from summariser.language.lexicon import load_table, words
from summariser.language.tokens import Token, low_at
from summariser.schemas.vocabulary import Bound

_LONGEST = 4
# What may stand between a bound and its number: «не менее чем в 2 раза», "more than a dozen".
_BETWEEN = words("quantity_words", "bounds", "between")
# After these, «до 5%» is where a change ended, not a limit.
_CHANGE = re.compile(
    r"(?:вы|под|воз|до|при|по|про)?(?:рас?[тс]|рос)(?:ет|ут|ла|ло|ли|ти|тет|тут|$)|вырас|возрас|увелич|повы[сш]|подн[яи]|"
    r"сниж|сниз|пони[зж]|уменьш|сокра[тщ]|упа[лсд]|пада|опуст|опуск|подорож|подешев|довест|довел|довод|продл|"
    r"замедл|ускор|усил|просе[лд]|прибав|укреп|ослаб|улучш|ухудш|расшир|скорректир|пересмотр|изменил|обвал|взлет|подскоч|рухну"
)
_AGES = frozenset({"возраст", "возраста", "возрасте", "возрасту", "возрастом"})
_CHANGE_REACH = 9
_COMPARING = ("than", "чем")
_ANOTHER = ("полов", "трет", "четверт", "half", "a ", "two", "one")
"""«600 случаев и более половины …»: the limit is that of the next amount."""


class Limit(NamedTuple):
    """A bound and where its words begin (before a number) or end (after it)."""

    bound: Bound
    edge: int


def bound_before(tokens: Sequence[Token], start: int) -> Limit | None:
    """The bound whose words end just before a token."""
    gap = start - 1 if low_at(tokens, start - 1) in _BETWEEN else start
    for end in (start, gap) if gap < start else (start,):
        found = _phrase_before(tokens, end)
        if found is not None:
            return _unless_change(tokens, found)
    return None


def bound_after(tokens: Sequence[Token], end: int) -> Limit | None:
    """The bound whose words begin at a token."""
    table = _phrases("after")
    if low_at(tokens, end) not in _edge_words("after"):
        return None
    for length in range(min(_LONGEST, len(tokens) - end), 0, -1):
        bound = table.get(tuple(token.low for token in tokens[end : end + length]))
        following = low_at(tokens, end + length)
        if bound is not None and following not in _COMPARING and not following.startswith(_ANOTHER):
            return Limit(bound, end + length)
    return None


def _phrase_before(tokens: Sequence[Token], end: int) -> Limit | None:
    if low_at(tokens, end - 1) not in _edge_words("before"):
        return None
    table = _phrases("before")
    for length in range(min(_LONGEST, end), 0, -1):
        bound = table.get(tuple(token.low for token in tokens[end - length : end]))
        if bound is not None:
            return Limit(bound, end - length)
    return None


def _unless_change(tokens: Sequence[Token], found: Limit) -> Limit | None:
    """«вырос до 5%» says exactly five."""
    if low_at(tokens, found.edge) != "до":
        return found
    for index in range(found.edge - 1, max(found.edge - _CHANGE_REACH, 0) - 1, -1):
        low = tokens[index].low
        if low in (".", "!", "?", ";"):
            break
        if tokens[index].kind == "word" and low not in _AGES and _CHANGE.match(low):
            return None
    return found


@cache
def _phrases(place: str) -> dict[tuple[str, ...], Bound]:
    rows: dict[str, list[str]] = load_table("bounds")[place]
    plain = {tuple(phrase.split()): Bound(bound) for bound, phrases in rows.items() for phrase in phrases}
    return plain | {_with_comma(phrase): bound for phrase, bound in plain.items() if phrase[-1] == "чем"}


def _with_comma(phrase: tuple[str, ...]) -> tuple[str, ...]:
    """«не менее, чем»."""
    return (*phrase[:-1], ",", phrase[-1])


@cache
def _edge_words(place: str) -> frozenset[str]:
    """The word of each phrase that stands next to the number."""
    return frozenset(phrase[-1 if place == "before" else 0] for phrase in _phrases(place))
