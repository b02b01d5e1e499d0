"""A quantity written in English or Russian, only where every part of it is known."""

from decimal import Decimal

from summariser.language import units
from summariser.language.mentions import Quantity
from summariser.language.morphology import is_cyrillic
from summariser.schemas.vocabulary import Bound, FigureKind

_BOUNDS = {
    "en": {
        Bound.at_least: "at least ",
        Bound.more_than: "more than ",
        Bound.up_to: "up to ",
        Bound.less_than: "less than ",
        Bound.approximate: "about ",
    },
    "ru": {
        Bound.at_least: "не менее ",
        Bound.more_than: "более ",
        Bound.up_to: "до ",
        Bound.less_than: "менее ",
        Bound.approximate: "около ",
    },
}
# Bounds that put the noun into the genitive: «более 5 дней», «до 21 дня».
_GENITIVE = (Bound.more_than, Bound.up_to, Bound.less_than, Bound.approximate, Bound.at_least)
_SCALES = {
    "en": ((10**12, "trillion"), (10**9, "billion"), (10**6, "million")),
    "ru": ((10**12, "трлн"), (10**9, "млрд"), (10**6, "млн")),
}
_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£"}
_PER = {
    "en": {"h": "an hour", "d": "a day", "wk": "a week", "mo": "a month", "a": "a year"},
    "ru": {"h": "в час", "d": "в день", "wk": "в неделю", "mo": "в месяц", "a": "в год"},
}
_DECIMALS = 3


def render_quantity(quantity: Quantity, language: str) -> str | None:
    """The quantity in words of a language («at least 4–6 Tbit/s», "9.7 billion tenge", "4,000 jobs").

    Args:
        quantity: a figure found in Russian or English text.
        language: "en" or "ru".

    Returns:
        None where a part has no known name in the language: a counted noun outside the tables, a vague
        number, an ordinal, a share.
    """
    if quantity.low is None or quantity.high is None or quantity.vague or quantity.ordinal:
        return None
    bare_score = quantity.kind is FigureKind.score and quantity.noun is None
    share = quantity.noun is not None and 0 < quantity.low < 1
    if bare_score or share or quantity.low != round(quantity.low, _DECIMALS):
        return None
    numbers = [quantity.low] if quantity.low == quantity.high else [quantity.low, quantity.high]
    body = _body(quantity, numbers, language)
    if body is None:
        return None
    per = "" if quantity.per is None else " " + _PER[language].get(quantity.per, f"/{quantity.per}")
    return _BOUNDS[language].get(quantity.bound, "") + body + per


def _body(quantity: Quantity, numbers: list[Decimal], language: str) -> str | None:
    written = _numbers(numbers, language)
    if quantity.unit in _SIGNS and language == "en":
        return f"{_SIGNS[quantity.unit]}{written}"
    if quantity.kind is FigureKind.age and quantity.unit == "a" and language == "en":
        return f"{written} {'year' if numbers == [1] else 'years'} old"
    name = (
        _unit_name(quantity, numbers, language) if quantity.unit else _noun_name(quantity, numbers, language)
    )
    if name is None:
        return None
    space = "" if name == "%" and language == "en" else " "
    return f"{written}{space}{name}"


def _unit_name(quantity: Quantity, numbers: list[Decimal], language: str) -> str | None:
    whole = _whole(numbers)
    if language == "en":
        return units.english_unit(quantity.unit or "", whole if len(numbers) == 1 else None)
    return units.russian_unit(quantity.unit or "", _governing(quantity, numbers))


def _noun_name(quantity: Quantity, numbers: list[Decimal], language: str) -> str | None:
    if quantity.noun is None:
        return None
    if language == "ru":
        return (
            None
            if not is_cyrillic(quantity.noun)
            else units.counted_forms(quantity.noun, _governing(quantity, numbers))
        )
    russian = is_cyrillic(quantity.noun)
    known = units.counted_noun(quantity.noun) if russian else units.counted_english(quantity.noun)
    if known is None or not known.plural:
        return None
    return known.singular if numbers == [1] else known.plural


def _governing(quantity: Quantity, numbers: list[Decimal]) -> int | None:
    """The number that a Russian noun agrees with: None for a fraction, 5 for a genitive plural."""
    whole = _whole(numbers)
    if whole is None or quantity.bound not in _GENITIVE:
        return whole
    return 2 if whole % 10 == 1 and whole % 100 != 11 else 5


def _whole(numbers: list[Decimal]) -> int | None:
    last = numbers[-1]
    return int(last) if last == last.to_integral_value() else None


def _numbers(numbers: list[Decimal], language: str) -> str:
    for scale, name in _SCALES[language]:
        if numbers[0] >= scale and all(n / scale == round(n / scale, _DECIMALS) for n in numbers):
            return "–".join(_plain(n / scale, language) for n in numbers) + f" {name}"
    return "–".join(_plain(n, language) for n in numbers)


def _plain(number: Decimal, language: str) -> str:
    text = f"{number.normalize():,f}"
    if language == "en":
        return text
    whole, _, decimals = text.partition(".")
    grouped = whole.replace(",", "\u00a0" if len(whole) > 5 else "")
    return f"{grouped},{decimals}" if decimals else grouped
