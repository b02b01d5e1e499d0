"""Words that limit a number: «не менее», «около», "up to", "or more"."""

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from summariser.language.tokens import Token
from summariser.schemas.vocabulary import Bound

_LONGEST = 5


def bound_before(tokens: Sequence[Token], start: int) -> tuple[Bound, int] | None:
    """The bound whose words end just before a token, and the index of its first word."""
    table = _phrases("before")
    at = start
    while at > 0 and tokens[at - 1].low in _BETWEEN and at > start - 2:
        at -= 1
    for end in dict.fromkeys((start, at)):
        for length in range(min(_LONGEST, end), 0, -1):
            first = end - length
            bound = table.get(tuple(token.low for token in tokens[first:end]))
            if bound is not None:
                return bound, first
    return None


def bound_after(tokens: Sequence[Token], end: int) -> tuple[Bound, int] | None:
    """The bound whose words begin at a token, and the index after its last word."""
    table = _phrases("after")
    for length in range(min(_LONGEST, len(tokens) - end), 0, -1):
        bound = table.get(tuple(token.low for token in tokens[end : end + length]))
        if bound is not None:
            return bound, end + length
    return None


# What may stand between a bound and its number: «не менее чем в 2 раза», "at least a dozen".
_BETWEEN = frozenset(("в", "на", "за", "чем", "a", "an", "the", "by", ",", "еще"))


@cache
def _phrases(place: str) -> dict[tuple[str, ...], Bound]:
    source = files("summariser.language") / "data" / "bounds.toml"
    rows: dict[str, list[str]] = tomllib.loads(source.read_text(encoding="utf-8"))[place]
    return {tuple(phrase.split()): Bound(bound) for bound, phrases in rows.items() for phrase in phrases}
