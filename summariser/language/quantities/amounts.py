"""Amounts: a number or a range of numbers, with the signs that stand around it."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from summariser.language.numerals import Number, parse_number
from summariser.language.quantities.measures import Measure, measure_after, sign_before
from summariser.language.tokens import Token

_DASHES = frozenset("-–—−")


class Amount(NamedTuple):
    """One number or two, and what they measure.

    Attributes:
        low, high: ends of the range, equal for a single number.
        first: index of the first token, a currency sign, «от» or "between" included.
        end: index after the last token, unit included.
        number: the number read first.
        number_end: index after the last number or scale word.
        ranged: True for a range.
    """

    low: Decimal
    high: Decimal
    first: int
    end: int
    number: Number
    number_end: int
    measure: Measure
    ranged: bool = False


def parse_amount(tokens: Sequence[Token], start: int, language: str) -> Amount | None:
    """The amount whose number begins at a token, or None."""
    number = parse_number(tokens, start, language)
    if number is None:
        return None
    sign = sign_before(tokens, start)
    first = start if sign is None else start - sign.length
    measure = measure_after(tokens, number.end, number, language)
    ranged = _range(tokens, first, number, measure, language)
    if ranged is not None:
        return ranged
    if sign is not None:
        measure = Measure(number.end, unit=sign.code) if measure.unit is None else measure
    value = number.value * measure.factor
    return Amount(value, value, first, measure.end, number, number.end, measure)


def _range(
    tokens: Sequence[Token], first: int, number: Number, measure: Measure, language: str
) -> Amount | None:
    for at, end in dict.fromkeys(((number.end, number.end), (measure.end, measure.end))):
        opened = _opening(tokens, first)
        join = _joint(tokens, at, opened)
        if join is None:
            continue
        sign = _sign_at(tokens, join)
        second = parse_number(tokens, join if sign is None else join + 1, language)
        if second is None or second.role not in ("cardinal", "fraction") or number.role not in ("cardinal", "fraction"):
            continue
        after = measure_after(tokens, second.end, second, language)
        low, high = number.value, second.value
        if number.scale == 1 and second.scale > 1 and low < high / second.scale and at == number.end:
            low *= second.scale
        if after.unit is None and after.noun is None and measure.unit is not None and at == measure.end:
            after = measure._replace(end=second.end)
        if sign is None and sign_before(tokens, number.end - 1) is not None:
            sign = sign_before(tokens, number.end - 1)
        unit = sign.code if sign is not None and after.unit is None else after.unit
        after = after._replace(unit=unit)
        low, high = sorted((low * after.factor, high * after.factor))
        return Amount(low, high, first if opened is None else opened, after.end, number, second.end, after, True)
    return None


def _opening(tokens: Sequence[Token], first: int) -> int | None:
    """Index of «от», «с», "from" or "between" just before a range, or None."""
    return first - 1 if first and tokens[first - 1].low in ("от", "с", "from", "between") else None


def _joint(tokens: Sequence[Token], at: int, opened: int | None) -> int | None:
    """Index after the word or dash that joins the ends of a range, or None."""
    if at >= len(tokens):
        return None
    token = tokens[at]
    if token.text in _DASHES and at + 1 < len(tokens):
        tight = not token.spaced and not tokens[at + 1].spaced
        return at + 1 if tight or (token.spaced and tokens[at + 1].kind == "number") else None
    if token.low == "to" or (opened is not None and token.low == "до"):
        return at + 1
    if opened is not None and tokens[opened].low == "between" and token.low == "and":
        return at + 1
    return None


def _sign_at(tokens: Sequence[Token], index: int) -> "object | None":
    return None
