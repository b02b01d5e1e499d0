"""Amounts: a number or a range of numbers with its unit, and the sign, «от» or "between" that opens it."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from summariser.language.numerals import Number, parse_number
from summariser.language.quantities.bounds import Limit, bound_after
from summariser.language.quantities.measures import Measure, Sign, measure_after, sign_before
from summariser.language.tokens import Token, low_at
from summariser.schemas.vocabulary import FigureKind

_DASHES = frozenset("-–—−")
_OPENINGS = frozenset("от с со from between между".split())
_CHANGES = frozenset(
    "rose fell grew dropped increased decreased rise fall grow drop increase decrease up down jumped climbed declined "
    "slipped surged plunged another by cut raised lowered".split()
)
_RANGED_ROLES = frozenset(("cardinal", "fraction"))
_LARGEST_SCORE = 200


class Amount(NamedTuple):
    """One number or two, and what they measure.

    Attributes:
        low, high: ends of the range, equal for a single number; unit factor applied.
        first: index of the first token, currency sign and opening word included.
        end: index after the last token, unit included.
        number_first, number_end: the tokens of the number itself, digits or words and scale.
        limit: the bound that stands between number and unit or after it («50 с лишним лет», "20 or more").
        form: "single", "range", "score" or "alternative" («два или три»).
    """

    low: Decimal
    high: Decimal
    first: int
    end: int
    number_first: int
    number_end: int
    role: str
    measure: Measure
    limit: Limit | None = None
    form: str = "single"


class _Second(NamedTuple):
    """The other end of a range: where it begins, its number and what follows."""

    number: Number
    measure: Measure
    sign: Sign | None


def parse_amount(tokens: Sequence[Token], start: int, language: str) -> Amount | None:
    """The amount whose number begins at a token, or None."""
    number = parse_number(tokens, start, language)
    if number is None:
        return None
    sign = sign_before(tokens, start)
    limit = bound_after(tokens, number.end)
    measure = measure_after(tokens, number, limit.edge if limit else number.end)
    if limit is not None and measure == Measure(limit.edge):
        measure = Measure(number.end)
    first = start if sign is None else sign.first
    joined = _score(tokens, start, number) or _range(tokens, start, first, number, measure, language)
    if joined is not None:
        return joined
    if sign is not None:
        measure = _signed(measure, number, sign)
    value = number.value * measure.factor
    value, first = _negated(tokens, value, first, measure)
    end = max(measure.end, number.end)
    limit = limit or bound_after(tokens, end)
    return Amount(value, value, first, max(end, limit.edge if limit else 0), start, number.end, number.role, measure, limit)


def _signed(measure: Measure, number: Number, sign: Sign) -> Measure:
    """A currency sign before a number names its unit, whatever noun follows ("$5 million loan")."""
    if measure.kind is FigureKind.money and measure.unit is not None:
        return measure
    end = measure.end if measure.per else number.end
    return Measure(end, unit=sign.code, kind=FigureKind.money, per=measure.per)


def _negated(tokens: Sequence[Token], value: Decimal, first: int, measure: Measure) -> tuple[Decimal, int]:
    """«минус 5 градусов», "-5 °C"; the minus of another unit («-5%») tells a direction and is left out."""
    before = low_at(tokens, first - 1)
    if before in ("минус", "minus") or (before in _DASHES and _is_minus(tokens, first - 1)):
        return (-value if measure.kind is FigureKind.temperature else value), first - 1
    return value, first


def _is_minus(tokens: Sequence[Token], index: int) -> bool:
    return tokens[index].spaced and not tokens[index + 1].spaced


def _score(tokens: Sequence[Token], start: int, number: Number) -> Amount | None:
    """«2:1», "3-0"; «1–2» may be a range as well and is left to it."""
    after = number.end
    if not number.digits or number.scale != 1 or after + 1 >= len(tokens) or tokens[after].spaced:
        return None
    second = tokens[after + 1]
    if second.spaced or not second.text.isdecimal() or not tokens[start].text.isdecimal():
        return None
    low, high = sorted((number.value, Decimal(second.text)))
    downward = tokens[after].text in _DASHES and number.value >= Decimal(second.text)
    if high > _LARGEST_SCORE or not (tokens[after].text == ":" or downward):
        return None
    measure = Measure(after + 2, kind=FigureKind.score)
    return Amount(low, high, start, after + 2, start, after + 2, number.role, measure, form="score")


def _range(
    tokens: Sequence[Token], start: int, first: int, number: Number, measure: Measure, language: str
) -> Amount | None:
    """«4-6», «от 600 тыс. до 800 тыс.», "between 3 and 5", "$5 million to $7 million", «два-три»."""
    if number.role not in _RANGED_ROLES:
        return None
    opening = first - 1 if low_at(tokens, first - 1) in _OPENINGS else None
    for at in dict.fromkeys((number.end, measure.end)):
        joint = _joint(tokens, at, opening, number, bare=at == number.end)
        second = None if joint is None else _second(tokens, joint, language)
        if second is None or not _fits(tokens, first, number, measure if at > number.end else None, second, opening):
            continue
        return _joined(tokens, (start, first, opening), number, measure, second, bare=at == number.end)
    return None


def _joint(tokens: Sequence[Token], at: int, opening: int | None, number: Number, *, bare: bool) -> int | None:
    """Index after the word or dash that can join two numbers at an index, or None."""
    if at + 1 >= len(tokens):
        return None
    token, opened = tokens[at], low_at(tokens, opening) if opening is not None else ""
    if token.text == "-" and not token.spaced and low_at(tokens, at + 1) in ("to", "or"):
        return at + 2
    if token.text in _DASHES:
        tight = not token.spaced and not tokens[at + 1].spaced
        return at + 1 if tight or (bare and number.digits and tokens[at + 1].kind == "number") else None
    if token.low == "to" or (token.low == "до" and opened) or (token.low == "по" and opened in ("с", "со")):
        return at + 1
    if (token.low == "and" and opened == "between") or (token.low == "и" and opened == "между"):
        return at + 1
    return at + 1 if token.low in ("or", "или", "либо") and bare else None


def _second(tokens: Sequence[Token], index: int, language: str) -> _Second | None:
    at = index
    while at < len(tokens) and tokens[at].kind == "sign" and at < index + 2 and sign_before(tokens, at + 1):
        at += 1
    number = parse_number(tokens, at, language)
    if number is None or number.role not in _RANGED_ROLES:
        return None
    return _Second(number, measure_after(tokens, number, number.end), sign_before(tokens, at) if at > index else None)


def _fits(
    tokens: Sequence[Token], first: int, number: Number, measure: Measure | None, second: _Second, opening: int | None
) -> bool:
    """True where two numbers can be the ends of one range."""
    unit = second.measure.unit
    if measure is not None and (measure.unit is None or unit is None or measure.unit != unit):
        return measure.unit is not None and unit is None and opening is not None and second.measure.noun is None
    if (second.measure.kind is FigureKind.percent) != (unit in ("%", "pp")):
        return False
    if opening is not None:
        return True
    changed = any(low_at(tokens, first - back) in _CHANGES for back in (1, 2, 3))
    if measure is not None and changed and low_at(tokens, measure.end) == "to":
        return False
    low, high = number.value, second.number.value
    return low < high or (number.scale == 1 and second.number.scale > 1 and low * second.number.scale < high)


def _joined(
    tokens: Sequence[Token],
    firsts: tuple[int, int, int | None],
    number: Number,
    measure: Measure,
    second: _Second,
    *,
    bare: bool,
) -> Amount:
    start, first, opening = firsts
    low, high = number.value, second.number.value
    if bare and number.scale == 1 and second.number.scale > 1 and low < high / second.number.scale:
        low *= second.number.scale
    after = second.measure
    if after.unit is None and after.noun is None and not bare:
        after = measure._replace(end=second.number.end)
    sign = second.sign or sign_before(tokens, start)
    if sign is not None:
        after = _signed(after, second.number, sign)
    low, high = sorted((low * after.factor, high * after.factor))
    limit = bound_after(tokens, after.end)
    end = limit.edge if limit else after.end
    begin = first if opening is None else opening
    return Amount(low, high, begin, end, start, second.number.end, number.role, after, limit, "range")
