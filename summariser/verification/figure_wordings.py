"""Other ways in which a source may say a claim's figure: bare digits, other units, a scale left out."""

import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from summariser.language.mentions import Mention, Quantity
from summariser.language.quantities import is_converted
from summariser.schemas.vocabulary import Bound
from summariser.verification.figure_agreement import same_bound, same_unit
from summariser.verification.mentions import Mentions, within

DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
PLAIN_DIGITS = re.compile(r"\d+(?:[.,]\d{1,2})?(?![\d.,])")
CHANGE = re.compile(r"(?:с|со|from)\s", re.IGNORECASE)
PART = "часть"
ADJECTIVES: dict[Decimal | None, str] = {
    Decimal(1_000): "многотысячн",
    Decimal(1_000_000): "многомиллионн",
    Decimal(1_000_000_000): "многомиллиардн",
}


def in_digits(claim: Quantity, source: Mentions) -> Sequence[Mention]:
    """A bare number whose digits stand there, whatever they are: «Ту-154», a score, a year."""
    return standing(_number(claim), source) if _is_bare(claim) else []


def converted(claim: Quantity, source: Mentions) -> Sequence[Mention]:
    """Feet for metres, each rounded."""
    return [
        figure for figure in source.quantities if is_converted(figure, claim) and same_bound(figure, claim)
    ]


def scale_left_out(claim: Quantity, source: Mentions) -> Sequence[Mention]:
    """«22 миллиона, … оставшиеся 18»: "18 million", the scale being that of the figure before."""
    return [
        figure
        for before, figure in pairwise(source.quantities)
        if _is_bare(figure) and figure.low != claim.low == (figure.low or 0) * _scale(before)
    ]


def as_end_of_change(claim: Quantity, source: Mentions) -> Sequence[Mention]:
    """«с 50 до 70 рублей»: "to 70 rubles … from 50"."""
    return [
        figure
        for figure in source.quantities
        if is_change(figure)
        and claim.low == claim.high in {figure.low, figure.high}
        and same_unit(figure, claim)
    ]


def as_two_ends(claim: Quantity, source: Mentions) -> Sequence[Mention]:
    """«до 70 рублей с 50»: "from 50 to 70 rubles"."""
    if not is_change(claim):
        return []
    ends = [
        [figure for figure in source.by_value.get((end, end), ()) if same_unit(figure, claim)]
        for end in (claim.low, claim.high)
    ]
    return [figure for figures in ends for figure in figures] if all(ends) else []


def as_ratio(claim: Quantity, source: Mentions) -> Sequence[Mention]:
    """27/100 for «27 баллов из 100»."""
    parts = _number(claim).split("/")
    if len(parts) != 2 or not all(part.isdecimal() for part in parts):
        return []
    said = [source.by_value.get((Decimal(part), Decimal(part)), ()) for part in parts]
    return [figure for figures in said for figure in figures] if all(said) else []


def as_share(claim: Quantity, source: Mentions) -> Sequence[Mention]:
    """A fifth for «20%», and the other way round."""
    return [
        figure
        for figure in source.quantities
        if {figure.unit, claim.unit} == {None, "%"}
        and {figure.noun, claim.noun} <= {None, PART}
        and _percent(figure) == _percent(claim)
        and same_bound(figure, claim)
    ]


def _percent(figure: Quantity) -> tuple[Fraction, Fraction] | None:
    if figure.low is None or figure.high is None:
        return None
    if figure.ordinal:  # «пятая часть»
        return (100 / Fraction(figure.low), 100 / Fraction(figure.high)) if figure.low else None
    low, high = (Fraction(end).limit_denominator(10_000) for end in (figure.low, figure.high))
    return (low, high) if figure.unit == "%" else (low * 100, high * 100)


def as_share_of_change(claim: Quantity, source: Mentions) -> Sequence[Mention]:
    """«в полтора раза»: "by half" where it grew, "by a third" where it fell."""
    if (
        claim.low is None
        or claim.low != claim.high
        or claim.noun is not None
        or claim.unit not in {None, "%"}
    ):
        return []
    share = Fraction(claim.low).limit_denominator(1000) / (100 if claim.unit == "%" else 1)
    return [
        figure
        for figure in source.quantities
        if figure.unit == "x" and figure.low and share in {figure.low - 1, 1 - 1 / Fraction(figure.low)}
    ]


def as_adjective(claim: Quantity, source: Mentions) -> Sequence[Mention]:
    """Thousands for «многотысячный»."""
    stem = ADJECTIVES.get(claim.low) if claim.vague else None
    return [
        Mention(word.start, word.end, word.text)
        for word in (source.words if stem else ())
        if word.text.lower().startswith(stem or "")
    ]


def standing(digits: str, source: Mentions) -> Sequence[Mention]:
    """Where the same digits stand, even if the source does not take them for a figure."""
    number = DIGITS.match(digits)
    if number is None:
        return []
    either_sign = re.sub(r"[.,]", "[.,]", number[0])  # the decimal sign is a matter of language
    found = re.finditer(rf"(?<!\d)(?<!\d[.,]){either_sign}(?![.,]?\d)", source.text)
    return within((Mention(place.start(), place.end(), place[0]) for place in found), source.passages)


Wording = Callable[[Quantity, Mentions], Sequence[Mention]]
WORDINGS: Sequence[Wording] = (
    in_digits,
    converted,
    scale_left_out,
    as_end_of_change,
    as_two_ends,
    as_ratio,
    as_share,
    as_share_of_change,
    as_adjective,
)


def is_change(figure: Quantity) -> bool:
    """A range that something went through, not one that it lies in."""
    return figure.low != figure.high and CHANGE.match(figure.text) is not None


def _number(figure: Quantity) -> str:
    return figure.text[figure.number_start - figure.start : figure.number_end - figure.start]


def _is_bare(figure: Quantity) -> bool:
    plain = DIGITS.fullmatch(_number(figure)) is not None
    limited = figure.bound not in {Bound.exact, Bound.approximate}
    return plain and figure.unit is None and figure.noun is None and not limited


def _scale(figure: Quantity) -> Decimal:
    """What the words of a number multiply its digits by; 1 where there are none."""
    digits = PLAIN_DIGITS.match(_number(figure))
    if digits is None or not figure.low or not float(digits[0].replace(",", ".")):
        return Decimal(1)
    return figure.low / Decimal(digits[0].replace(",", "."))
