"""Amounts: a number or a range of numbers with its unit, and the sign, «от» or "between" that opens it."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from summariser.language.lexicon import words
from summariser.language.numerals import Number, parse_number
from summariser.language.quantities.bounds import Limit, bound_after
from summariser.language.quantities.measure import Measure
from summariser.language.quantities.measures import Sign, measure_after, sign_before
from summariser.language.tokens import Token, low_at
from summariser.schemas.vocabulary import FigureKind

_DASHES = frozenset("-–—−")
_OPENINGS = words("quantity_words", "amounts", "openings")
_CHANGES = words("quantity_words", "amounts", "changes")
_BEFORE_DEGREES = words("quantity_words", "amounts", "before_degrees")
_RANGED_ROLES = frozenset(("cardinal", "fraction"))
_LARGEST_SCORE = 200


class Amount(NamedTuple):
    """One number or two, and what they measure.

    Attributes:
        low, high: ends of the range, equal for a single number; unit factor applied.
        first: index of the first token, currency sign and opening word included.
        end: index after the last token, unit included.
        number_first, number_end: the tokens of the number itself, digits or words and scale.
        role: the role of the number (`numerals.Number`), or "compound" for a word that holds number and unit.
        limit: the bound that stands between number and unit or after it («50 с лишним лет», "20 or more").
        form: "single", "range" or "score".
        falling: the higher end of a range stands first («с 70 до 50»).
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
    falling: bool = False


class _End(NamedTuple):
    """One end of a range: its number with what stands around it.

    Attributes:
        first: index of the number's first token.
        opening: index of «от», «с», "from" or "between" before it, or None.
    """

    first: int
    number: Number
    measure: Measure
    sign: Sign | None
    opening: int | None = None

    @property
    def outer(self) -> int:
        """Index of the first token, currency sign included."""
        return self.first if self.sign is None else self.sign.first


def parse_amount(tokens: Sequence[Token], start: int, language: str) -> Amount | None:
    """The amount whose number begins at a token, or None."""
    number = parse_number(tokens, start, language)
    if number is None:
        return None
    return _score(tokens, start, number) or _measured(tokens, start, number, language)


def _measured(tokens: Sequence[Token], start: int, number: Number, language: str) -> Amount:
    limit = bound_after(tokens, number.end)
    measure = measure_after(tokens, number, limit.edge if limit else number.end)
    if limit is not None and measure == Measure(limit.edge):
        measure = Measure(number.end)
    sign = sign_before(tokens, start)
    only = _End(start, number, measure, sign)
    ranged = _range(tokens, only, language)
    if ranged is not None:
        return ranged
    if sign is not None:
        measure = _signed(measure, number, sign)
    value, first = _negated(tokens, number.value * measure.factor, only.outer, measure)
    end = max(measure.end, number.end)
    limit = limit or bound_after(tokens, end)
    end = max(end, limit.edge if limit else 0)
    return Amount(value, value, first, end, start, number.end, number.role, measure, limit)


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
    if measure.kind is FigureKind.temperature and value > 0 and _in_frost(tokens, first):
        return -value, first
    return value, first


def _in_frost(tokens: Sequence[Token], first: int) -> bool:
    """«мороз до 27 градусов», "frost of down to 27 degrees"."""
    at = first - 1
    while low_at(tokens, at) in _BEFORE_DEGREES:
        at -= 1
    return low_at(tokens, at).startswith(("мороз", "frost"))


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


def _range(tokens: Sequence[Token], lower: _End, language: str) -> Amount | None:
    """«4-6», «от 600 тыс. до 800 тыс.», "between 3 and 5", "$5 million to $7 million", «два-три»."""
    if lower.number.role not in _RANGED_ROLES or _is_change_by(tokens, lower):
        return None
    if low_at(tokens, lower.outer - 1) in _OPENINGS:
        lower = lower._replace(opening=lower.outer - 1)
    for at in dict.fromkeys((lower.number.end, lower.measure.end)):
        joint = _joint(tokens, at, lower)
        upper = None if joint is None else _upper_end(tokens, joint, language)
        if upper is not None and _fits(tokens, lower, upper, bare=at == lower.number.end):
            return _joined(tokens, lower, upper, bare=at == lower.number.end)
    return None


def _is_change_by(tokens: Sequence[Token], lower: _End) -> bool:
    """«by a third to 4.2 million»: how far it fell, and where to."""
    return lower.number.role == "fraction" and any(
        low_at(tokens, lower.outer - back) == "by" for back in (1, 2)
    )


def _joint(tokens: Sequence[Token], at: int, lower: _End) -> int | None:
    """Index after the word or dash that can join two numbers at an index, or None."""
    if at + 1 >= len(tokens):
        return None
    token, following, bare = tokens[at], tokens[at + 1], at == lower.number.end
    if token.text == "-" and not token.spaced and following.low in ("to", "or"):  # "18- to 29-year-olds"
        return at + 2
    if token.text in _DASHES:
        tight = not token.spaced and not following.spaced
        return at + 1 if tight or (bare and lower.number.digits and following.kind == "number") else None
    opened = low_at(tokens, lower.opening) if lower.opening is not None else ""
    joins = token.low in _JOINTS.get(opened, ()) or (bare and token.low in _ALTERNATIVES)
    return at + 1 if joins or token.low == "to" else None


# Opening word → words that join the ends of a range.
_JOINTS = {
    "от": ("до",),
    "с": ("до", "по"),
    "со": ("до", "по"),
    "between": ("and",),
    "между": ("и",),
    "from": ("to",),
}
_ALTERNATIVES = frozenset(("or", "или", "либо"))


def _upper_end(tokens: Sequence[Token], index: int, language: str) -> _End | None:
    at = index
    while at < min(index + 2, len(tokens)) and tokens[at].kind == "sign" and sign_before(tokens, at + 1):
        at += 1
    number = parse_number(tokens, at, language)
    if number is None or number.role not in _RANGED_ROLES:
        return None
    sign = sign_before(tokens, at) if at > index else None
    return _End(at, number, measure_after(tokens, number, number.end), sign)


def _fits(tokens: Sequence[Token], lower: _End, upper: _End, *, bare: bool) -> bool:
    """True where two numbers can be the ends of one range; `bare` where the lower has no unit of its own."""
    unit, opened = upper.measure.unit, lower.opening is not None
    if not bare and (lower.measure.unit is None or lower.measure.unit != unit):
        return lower.measure.unit is not None and unit is None and opened and upper.measure.noun is None
    if opened:
        return True
    changed = any(low_at(tokens, lower.outer - back) in _CHANGES for back in (1, 2, 3))
    if not bare and changed and low_at(tokens, lower.measure.end) == "to":
        return False  # "rose 5% to 10%"
    low, high = lower.number.value, upper.number.value
    return low < high or (_shares_scale(lower, upper) and low * upper.number.scale < high)


def _shares_scale(lower: _End, upper: _End) -> bool:
    """«от 30 до 300 тысяч» begins at thirty thousand."""
    return lower.number.scale == 1 < upper.number.scale


def _joined(tokens: Sequence[Token], lower: _End, upper: _End, *, bare: bool) -> Amount:
    low, high, measure = lower.number.value, upper.number.value, upper.measure
    if bare and _shares_scale(lower, upper) and low < high / upper.number.scale:
        low *= upper.number.scale
    if not bare and measure.unit is None and measure.noun is None:
        measure = lower.measure._replace(end=upper.number.end)
    sign = upper.sign or lower.sign
    if sign is not None:
        measure = _signed(measure, upper.number, sign)
    limit = bound_after(tokens, measure.end)
    return Amount(
        min(low, high) * measure.factor,
        max(low, high) * measure.factor,
        first=lower.outer if lower.opening is None else lower.opening,
        end=limit.edge if limit else measure.end,
        number_first=lower.first,
        number_end=upper.number.end,
        role=lower.number.role,
        measure=measure,
        limit=limit,
        form="range",
        falling=low > high,
    )
