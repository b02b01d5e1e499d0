"""In what a figure of a claim must agree with one of the source, and how it may miss it."""

import re
from collections.abc import Callable, Sequence

from summariser.language.counted_kinds import known_noun, may_count_the_same
from summariser.language.mentions import Quantity
from summariser.schemas.vocabulary import Bound, FindingKind
from summariser.verification.mentions import in_base_unit

DIRECTIONS = {Bound.at_least: 1, Bound.more_than: 1, Bound.up_to: -1, Bound.less_than: -1}
"""Bounds that limit from one side; a figure without one only tells where the value is."""
ALMOST = re.compile(r"almost|nearly|just under|почти|чуть менее|чуть меньше|без малого", re.IGNORECASE)
EXPRESSLY = re.compile(r"exactly|precisely|ровно", re.IGNORECASE)
POUNDS = frozenset(("GBP", "lb"))
"""What one word may mean: «фунт»."""
SCALES = {10**power for power in (1, 2, 3, 6, 9, 12)}


def same_value(source: Quantity, claim: Quantity) -> bool:
    """The same number, or the same amount in another unit of one system: «полгода» and "six months"."""
    return source.falling is claim.falling and (
        (source.low, source.high) == (claim.low, claim.high) or _equal(source, claim)
    )


def same_unit(source: Quantity, claim: Quantity) -> bool:
    """The same unit, or none on one side, where no noun is counted instead of it."""
    units = {source.unit, claim.unit}
    if None in units:
        return len(units) == 1 or not any(_counts_things(figure) for figure in (source, claim))
    return len(units) == 1 or units <= POUNDS or _equal(source, claim)


def same_noun(source: Quantity, claim: Quantity) -> bool:
    """Both may count the same: «40 домов» are no "40 people"; what a table does not know may be anything."""
    return source.noun is None or claim.noun is None or may_count_the_same(source.noun, claim.noun)


def same_pace(source: Quantity, claim: Quantity) -> bool:
    """The same time in which so much is made: «в год» is no "a month"."""
    return None in {source.per, claim.per} or source.per == claim.per


def same_bound(source: Quantity, claim: Quantity) -> bool:
    """No limit from the other side, and nothing exact for what is about so much."""
    if {source.bound, claim.bound} == {Bound.exact, Bound.approximate}:
        return not any(EXPRESSLY.match(figure.text) for figure in (source, claim))
    return _direction(source) * _direction(claim) >= 0


def counts_alike(source: Quantity, claim: Quantity) -> bool:
    """The same sort of figure: the unit, kind and ordinal agree."""
    return (source.unit, source.kind, source.ordinal) == (claim.unit, claim.kind, claim.ordinal)


def _equal(source: Quantity, claim: Quantity) -> bool:
    return None not in {source.low, claim.low} and in_base_unit(source) == in_base_unit(claim)


def _counts_things(figure: Quantity) -> bool:
    return figure.unit is None and figure.noun is not None and known_noun(figure.noun) is not None


def _direction(figure: Quantity) -> int:
    """1 where the true value lies above the figure, -1 where it lies below, 0 where that is not said."""
    return -1 if ALMOST.match(figure.text) else DIRECTIONS.get(figure.bound, 0)


def _other_bound(source: Quantity, claim: Quantity) -> bool:
    return same_value(source, claim) and same_unit(source, claim) and same_noun(source, claim)


def _other_pace(source: Quantity, claim: Quantity) -> bool:
    return _other_bound(source, claim) and not same_pace(source, claim)


def _turned(source: Quantity, claim: Quantity) -> bool:
    return source.falling is not claim.falling and (source.low, source.high) == (claim.low, claim.high)


def _other_noun(source: Quantity, claim: Quantity) -> bool:
    return same_value(source, claim) and same_unit(source, claim)


def _other_unit(source: Quantity, claim: Quantity) -> bool:
    return (source.low, source.high) == (claim.low, claim.high)


def _other_scale(source: Quantity, claim: Quantity) -> bool:
    if not source.low or not claim.low or source.unit != claim.unit:
        return False
    return max(source.low, claim.low) / min(source.low, claim.low) in SCALES


Agreement = Callable[[Quantity, Quantity], bool]

AGREEMENTS: Sequence[Agreement] = (same_value, same_unit, same_noun, same_pace, same_bound)
# Tried in this order on a figure that agrees with none, so each need only say how far it does agree.
NEAR_MISSES: Sequence[tuple[FindingKind, Agreement]] = (
    (FindingKind.unit, _other_pace),
    (FindingKind.bound, _other_bound),
    (FindingKind.figure, _turned),
    (FindingKind.figure, _other_noun),
    (FindingKind.unit, _other_unit),
    (FindingKind.scale, _other_scale),
)
