"""A quantity written in English or Russian."""

from decimal import Decimal

from summariser.language import units
from summariser.language.mentions import Quantity
from summariser.schemas.vocabulary import Bound

_ENGLISH_BOUNDS = {
    Bound.at_least: "at least ",
    Bound.more_than: "more than ",
    Bound.up_to: "up to ",
    Bound.less_than: "less than ",
    Bound.approximate: "about ",
}
_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))


def render_quantity(quantity: Quantity, language: str) -> str | None:
    """The quantity in words of a language, or None where a part of it has no known name there."""
    if language == "ru" or quantity.low is None or quantity.high is None or quantity.vague or quantity.ordinal:
        return None
    numbers = [quantity.low] if quantity.low == quantity.high else [quantity.low, quantity.high]
    single = 1 if numbers == [1] else None
    if quantity.unit is not None:
        unit = units.english_unit(quantity.unit, single)
    elif quantity.noun is not None:
        known = units.counted_noun(quantity.noun)
        unit = None if known is None else (known.singular if single else known.plural)
    else:
        return None
    if unit is None:
        return None
    space = "" if unit == "%" else " "
    return f"{_ENGLISH_BOUNDS.get(quantity.bound, '')}{_numbers(numbers)}{space}{unit}"


def _numbers(numbers: list[Decimal]) -> str:
    for scale, name in _SCALES:
        if numbers[0] >= scale and all(-Decimal(n / scale).normalize().as_tuple().exponent <= 3 for n in numbers):  # type: ignore[operator]  # a finite number's exponent is an int
            return "–".join(_plain(n / scale) for n in numbers) + f" {name}"
    return "–".join(_plain(n) for n in numbers)


def _plain(number: Decimal) -> str:
    normal = number.normalize()
    return f"{normal:,f}"
