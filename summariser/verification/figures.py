"""Figures of a claim against figures of the source: value, scale, unit, bound."""

import re
from collections.abc import Callable, Sequence
from decimal import Decimal

from summariser.language.mentions import Mention, Quantity
from summariser.schemas.vocabulary import Bound, FindingKind
from summariser.verification.mentions import Mentions, in_base_unit, outside, within

DIRECTIONS = {Bound.at_least: 1, Bound.more_than: 1, Bound.up_to: -1, Bound.less_than: -1}
"""Bounds that limit from one side; a figure without one only tells where the value is."""
ALMOST = re.compile(r"almost|nearly|just under|почти|чуть менее|чуть меньше|без малого", re.IGNORECASE)
EXPRESSLY = re.compile(r"exactly|precisely|ровно", re.IGNORECASE)
SMALL = frozenset(map(Decimal, (0, 1, 2)))
"""Numbers that are as often words of grammar as figures, where they are not written in digits."""
DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
WORDS_WITH_NUMBERS = re.compile(r"COVID-$", re.IGNORECASE)
POUNDS = frozenset(("GBP", "[lb_av]"))
"""What one word may mean: «фунт»."""
SCALES = {10**power for power in (1, 2, 3, 6, 9, 12)}


def mentioned(claim: Mentions) -> Sequence[Quantity | Mention]:
    """The figures of a text that the other language cannot well leave unsaid, and digits in names."""
    dates = [time for time in claim.times if time.base or time.relative is None]
    figures = [figure for figure in outside(claim.quantities, dates) if not _is_soft(figure)]
    return [*figures, *(name for name in claim.designations if not _is_word(name, claim.text))]


def supporters(claim: Quantity | Mention, source: Mentions) -> Sequence[Mention] | None:
    """The figures of the source that say what the claim's says."""
    if not isinstance(claim, Quantity):
        return _standing(claim.text, source) or _counted(claim.text, source) or None
    keys = (claim.low, claim.high), in_base_unit(claim)
    alike = dict.fromkeys(figure for key in keys for figure in source.by_value.get(key, ()))
    found = [figure for figure in alike if all(agree(figure, claim) for agree in AGREEMENTS)]
    return found or (_standing(_number(claim), source) if _is_bare(claim) else []) or None


def explain(claim: Quantity | Mention, source: Mentions) -> tuple[FindingKind, str, Sequence[Mention]]:
    """What is wrong with a figure that nothing supports: the nearest miss decides."""
    if isinstance(claim, Quantity):
        for kind, near in NEAR_MISSES:
            missed = [figure for figure in source.quantities if near(figure, claim)]
            if missed:
                return kind, f"«{claim.text}»: the source says «{missed[0].text}»", missed
        alike = [figure for figure in source.quantities if _counts_alike(figure, claim)]
        if len(alike) == 1:
            return FindingKind.figure, f"«{claim.text}»: the source says «{alike[0].text}»", alike
    return FindingKind.figure, f"«{claim.text}» stands nowhere in the source", source.quantities


def _is_soft(figure: Quantity) -> bool:
    """Numbers that a faithful text may leave out or add: "the first", «двое», "one or two"."""
    worded = not any(letter.isdigit() for letter in figure.text)
    return figure.loose or (worded and ({figure.low, figure.high} <= SMALL or figure.ordinal))


def _same_value(source: Quantity, claim: Quantity) -> bool:
    return (source.low, source.high) == (claim.low, claim.high) or _equal(source, claim)


def _equal(source: Quantity, claim: Quantity) -> bool:
    """«полгода» and "six months"."""
    return None not in {source.low, claim.low} and in_base_unit(source) == in_base_unit(claim)


def _same_unit(source: Quantity, claim: Quantity) -> bool:
    units = {source.unit, claim.unit}
    return len(units) == 1 or None in units or units <= POUNDS or _equal(source, claim)


def _same_bound(source: Quantity, claim: Quantity) -> bool:
    if {source.bound, claim.bound} == {Bound.exact, Bound.approximate}:
        return not any(EXPRESSLY.match(figure.text) for figure in (source, claim))
    return _direction(source) * _direction(claim) >= 0


def _direction(figure: Quantity) -> int:
    """1 where the true value lies above the figure, -1 where it lies below, 0 where that is not said."""
    return -1 if ALMOST.match(figure.text) else DIRECTIONS.get(figure.bound, 0)


def _is_bare(figure: Quantity) -> bool:
    plain = DIGITS.fullmatch(_number(figure)) is not None
    return plain and figure.unit is None and figure.noun is None and figure.bound is Bound.exact


def _is_word(designation: Mention, text: str) -> bool:
    """«COVID-19» may be put as «коронавирус», "No. 1" as «лучший»."""
    return designation.text == "1" or WORDS_WITH_NUMBERS.search(text, 0, designation.start) is not None


def _counted(digits: str, source: Mentions) -> Sequence[Mention]:
    """A number that is a name on one side only: "Channel 5" for «Пятый канал»."""
    return [figure for figure in source.quantities if digits.isdecimal() and figure.low == Decimal(digits)]


def _number(figure: Quantity) -> str:
    return figure.text[figure.number_start - figure.start : figure.number_end - figure.start]


def _standing(digits: str, source: Mentions) -> Sequence[Mention]:
    """Where the same digits stand, even if the source does not take them for a figure: «Ту-154», a score."""
    number = DIGITS.match(digits)
    if number is None:
        return []
    found = re.finditer(rf"(?<!\d)(?<!\d[.,]){re.escape(number[0])}(?![.,]?\d)", source.text)
    return within((Mention(place.start(), place.end(), place[0]) for place in found), source.passages)


def _counts_alike(source: Quantity, claim: Quantity) -> bool:
    return (source.unit, source.kind, source.ordinal) == (claim.unit, claim.kind, claim.ordinal)


def _other_unit(source: Quantity, claim: Quantity) -> bool:
    return (source.low, source.high) == (claim.low, claim.high) and not _same_unit(source, claim)


def _other_bound(source: Quantity, claim: Quantity) -> bool:
    return _same_value(source, claim) and _same_unit(source, claim)


def _other_scale(source: Quantity, claim: Quantity) -> bool:
    if not source.low or not claim.low or source.unit != claim.unit:
        return False
    return max(source.low, claim.low) / min(source.low, claim.low) in SCALES


Agreement = Callable[[Quantity, Quantity], bool]

AGREEMENTS: Sequence[Agreement] = (_same_value, _same_unit, _same_bound)
NEAR_MISSES: Sequence[tuple[FindingKind, Agreement]] = (
    (FindingKind.bound, _other_bound),
    (FindingKind.unit, _other_unit),
    (FindingKind.scale, _other_scale),
)
