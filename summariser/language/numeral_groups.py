"""The parts of a number: groups below a scale word, and the scale words."""

import re
from collections.abc import Sequence
from decimal import Decimal

from summariser.language.digits import digits_value
from summariser.language.lexicon import words
from summariser.language.numeral_words import ABBREVIATIONS, table
from summariser.language.tokens import Token, low_at

ONE = Decimal(1)

# How digits take a case ending: «2-х», «18-ти», «49-ю».
_CASE_ENDING = re.compile(r"х|ти|ух|ех|мя|умя|емя|ью|тью|мью|ми")
_INSTRUMENTAL = ("ами", "ями", "ыми", "ими", "ью", "ьми")
_POINTED = words("quantity_words", "numerals", "pointed")


def group_at(
    tokens: Sequence[Token], index: int, language: str, *, first: bool
) -> tuple[Decimal, int, str] | None:
    """A number below its scale word, digits or words up to 999: (value, next index, role)."""
    if index >= len(tokens):
        return None
    token = tokens[index]
    if token.kind == "number":
        value = digits_value(token.text, language, scaled=low_at(tokens, index + 1) in table("scale"))
        return None if value is None else (value, _after_case_ending(tokens, index + 1), "cardinal")
    for role in ("collective", "group", "fixed"):
        known = table(role).get(token.low)
        if known is not None:
            return known, index + 1, "cardinal" if role == "fixed" else role
    if first and token.low in table("scale") and token.low not in ABBREVIATIONS:
        return ONE, index, "cardinal"
    words = words_at(tokens, index)
    return None if words is None else (*words, "cardinal")


def _after_case_ending(tokens: Sequence[Token], index: int) -> int:
    """Index after the ending of «18-ти», «2-х»."""
    if low_at(tokens, index) != "-" or not _CASE_ENDING.fullmatch(low_at(tokens, index + 1)):
        return index
    return index if tokens[index].spaced or tokens[index + 1].spaced else index + 2


def words_at(tokens: Sequence[Token], start: int) -> tuple[Decimal, int] | None:
    """Number words up to 999, each smaller than the place that the one before leaves open."""
    if low_at(tokens, start) == "семью" and not low_at(tokens, start + 1).endswith(_INSTRUMENTAL):
        return None  # the family
    cardinal = table("cardinal")
    total, room, index = Decimal(0), Decimal(1000), start
    while True:
        at = index + 1 if index > start and _joins(tokens, index, room) else index
        value = cardinal.get(low_at(tokens, at))
        if value is None or value >= room or (value == 0 and at > start):
            break
        total, index = total + value, at + 1
        room = _room(value)
        if low_at(tokens, index) == "hundred" and value < 20:
            total, index, room = total + value * 99, index + 1, Decimal(100)
    return (total, index) if index > start else None


def _room(value: Decimal) -> Decimal:
    if value < 20:
        return Decimal(0)
    return Decimal(10) if value < 100 else Decimal(100)


def _joins(tokens: Sequence[Token], index: int, room: Decimal) -> bool:
    """True for the hyphen of "twenty-five" and the "and" of "a hundred and five"."""
    low = tokens[index].low if index < len(tokens) else ""
    return (low == "-" and room == 10 and not tokens[index].spaced) or (low == "and" and room == 100)


def scales_at(tokens: Sequence[Token], index: int, start: int) -> tuple[Decimal, int]:
    """The product of the scale words at an index, and the index after them."""
    product = ONE
    while index < len(tokens):
        at = index + 1 if tokens[index].text == "-" and not tokens[index].spaced else index
        scale = table("scale").get(low_at(tokens, at)) or _letter_scale(tokens, at, start)
        if scale is None:
            break
        product, index = product * scale, at + 1
        if low_at(tokens, index) == "." and _owns_point(tokens, index):
            index += 1
    return product, index


def _letter_scale(tokens: Sequence[Token], index: int, start: int) -> Decimal | None:
    """The scale that a single letter tells where it touches its number: "$5m", "€3b", "10k"."""
    if index >= len(tokens) or tokens[index].spaced:
        return None
    low = tokens[index].low
    if low == "k":
        return Decimal(1000)
    money = start > 0 and tokens[start - 1].text in "$€£¥₽"
    return {"m": Decimal(10**6), "b": Decimal(10**9)}.get(low) if money else None


def _owns_point(tokens: Sequence[Token], index: int) -> bool:
    """True where a full stop belongs to the abbreviation before it and does not end the sentence."""
    abbreviation = tokens[index - 1].low
    if tokens[index].spaced or abbreviation not in _POINTED:
        return False
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return abbreviation == "тыс" or (following is not None and following.text == following.text.lower())
