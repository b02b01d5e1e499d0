"""Numbers as Russian and English write them: digits in either grouping, words in every case, scales.

The two languages share one machinery: their words are in different scripts, so one table holds both, and only
the meaning of comma and point depends on the language.
"""

import re
import tomllib
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from summariser.language.tokens import Token, tokenize

_LANGUAGES = ("ru", "en")
_SPACES = re.compile(r"[ \u00a0\u2009\u202f'’]")
_HARD_ENDINGS = "ый ого ому ым ом ая ой ую ою ое ые ых ыми"
_THIRD_ENDINGS = "ий ьего ьему ьим ьем ья ьей ью ьею ье ьи ьих ьими"
_HALF = Decimal("0.5")


class Number(NamedTuple):
    """A number read from the tokens.

    Attributes:
        value: the number, scale applied.
        end: index of the first token after it.
        role: cardinal, collective, fraction, multiple, ordinal or vague.
        scale: the last scale applied (1 where there is none), which an earlier number may share.
        digits: True where it is written in digits.
    """

    value: Decimal
    end: int
    role: str
    scale: Decimal = Decimal(1)
    digits: bool = False


@cache
def table(role: str) -> dict[str, Decimal]:
    """Word form → number for one role: cardinal, collective, scale, fixed, vague, fraction, multiple, ordinal."""
    words: dict[str, Decimal] = {}
    for language in _LANGUAGES:
        for value, forms in _numerals(language).get(role, {}).items():
            for form in forms.split():
                if role == "ordinal" and language == "ru":
                    words.update({form + ending: Decimal(value) for ending in _endings(form)})
                else:
                    words[form] = Decimal(value)
    if role == "ordinal":
        words.update({"трет" + ending: Decimal(3) for ending in _THIRD_ENDINGS.split()})
    return words


@cache
def number_words() -> frozenset[str]:
    """Every word form that can begin a number."""
    roles = ("cardinal", "collective", "scale", "fixed", "vague", "fraction", "multiple", "ordinal")
    return frozenset(word for role in roles for word in table(role))


def number_value(text: str, language: str = "ru") -> Decimal | None:
    """The value of a text that is a number and nothing else («двадцать пять тысяч», "2.5 million"), or None."""
    tokens = tokenize(text)
    found = parse_number(tokens, 0, language) if tokens else None
    return found.value if found is not None and found.end == len(tokens) else None


def digits_value(digits: str, language: str, scaled: bool = False) -> Decimal | None:
    """The value of a number in digits, or None for what is no number ("12.05.2021", "1.1.7").

    Args:
        digits: digits with grouping and decimal signs.
        language: decides whether "1,500" is one and a half ("ru") or fifteen hundred ("en").
        scaled: a scale follows («1,500 млн»), so that a comma cannot group thousands in Russian.
    """
    plain = _SPACES.sub("", digits)
    if plain.isdecimal():
        return Decimal(plain)
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", plain) and _comma_groups(plain, language, scaled):
        return Decimal(plain.replace(",", ""))
    if re.fullmatch(r"[1-9]\d{0,2}(?:\.\d{3}){2,}(?:,\d+)?|[1-9]\d{0,2}\.000", plain):
        return Decimal(plain.replace(".", "").replace(",", "."))
    if re.fullmatch(r"\d+[.,]\d+", plain):
        return Decimal(plain.replace(",", "."))
    return None


def parse_number(tokens: Sequence[Token], start: int, language: str) -> Number | None:
    """The longest number that begins at a token, or None."""
    if start >= len(tokens):
        return None
    for rule in RULES:
        found = rule(tokens, start, language)
        if found is not None:
            return found
    return None


def _fraction(tokens: Sequence[Token], start: int, language: str) -> Number | None:
    """«две трети», «половина», "two thirds", "a quarter", "three-fifths"."""
    token = tokens[start]
    count = table("cardinal").get(token.low)
    if count is not None:
        after = start + 1
        if _is(tokens, after, "-"):
            after += 1
        part = _part(tokens, after, count)
        return None if part is None else Number(count / part, after + 1, "fraction")
    whole = table("fraction").get(token.low)
    if whole is None or (token.low not in _SINGLE_FRACTIONS and "а" <= token.low[0] <= "я" and False):
        return None
    if token.low in _NEVER_ALONE:
        return None
    return Number(1 / whole, start + 1, "fraction")


def _vague(tokens: Sequence[Token], start: int, language: str) -> Number | None:
    """«десятки», «сотни тысяч», "dozens", "tens of millions"."""
    value = table("vague").get(tokens[start].low)
    if value is None:
        return None
    after = start + 1
    scale_at = after + 1 if _is(tokens, after, "of") else after
    scale = table("vague").get(tokens[scale_at].low) if scale_at < len(tokens) else None
    if scale is not None and scale > value:
        return Number(value * scale, scale_at + 1, "vague")
    return Number(value, after, "vague")


def _cardinal(tokens: Sequence[Token], start: int, language: str) -> Number | None:
    """«25 тыс.», «два миллиона триста тысяч», "a hundred and five", "2.5bn", «полтора миллиона»."""
    total, index, scale = Decimal(0), start, None
    role, digits = "cardinal", False
    while index < len(tokens):
        group = _group(tokens, index, language, first=scale is None)
        if group is None or (scale is not None and not _continues(tokens, index, group, scale)):
            break
        value, index, role_found = group
        if scale is None:
            role, digits = role_found, tokens[start].kind == "number"
        step, index = _scales(tokens, index)
        if scale is not None and step >= scale:
            break
        total += value * step
        scale = step
        end = index
        if step == 1:
            break
    if scale is None:
        return None
    half = _and_a_half(tokens, end, scale)
    if half is not None:
        total, end, scale = total + half[0] * half[1], half[2], half[1]
        if half[3]:
            total = (total - half[0] * half[1]) * half[1] + half[0] * half[1]
    return Number(total, end, role, scale, digits)


def _ordinal(tokens: Sequence[Token], start: int, language: str) -> Number | None:
    """«третий», «двадцать пятый», "twenty-first"."""
    tens = table("cardinal").get(tokens[start].low)
    index = start
    if tens is not None and tens >= 20:
        index += 2 if _is(tokens, start + 1, "-") else 1
        if index >= len(tokens):
            return None
        units = table("ordinal").get(tokens[index].low)
        return Number(tens + units, index + 1, "ordinal") if units is not None and units < 10 else None
    value = table("ordinal").get(tokens[start].low)
    return None if value is None else Number(value, start + 1, "ordinal")


def _multiple(tokens: Sequence[Token], start: int, language: str) -> Number | None:
    """«вдвое», "threefold", "twice"."""
    value = table("multiple").get(tokens[start].low)
    return None if value is None else Number(value, start + 1, "multiple")


RULES = [_multiple, _ordinal, _fraction, _cardinal, _vague]

_SINGLE_FRACTIONS = frozenset("half third quarter".split())
# Denominators that mean something else where no numerator stands before them.
_NEVER_ALONE = frozenset("third fourths fifths sixths sevenths eighths ninths tenths hundredths thousandths quarters".split())
_FEMININE_PARTS = ("ая", "ую", "ой", "ых", "ыми", "ым")


def _part(tokens: Sequence[Token], index: int, count: Decimal) -> Decimal | None:
    """The denominator of a fraction whose numerator was just read."""
    if index >= len(tokens) or count > 20:
        return None
    low = tokens[index].low
    whole = table("fraction").get(low)
    if whole is not None and low not in ("second", "half"):
        return whole
    ordinal = table("ordinal").get(low)
    if ordinal is not None and ordinal >= 3 and low.endswith(_FEMININE_PARTS):
        return ordinal
    return None


def _group(tokens: Sequence[Token], index: int, language: str, first: bool) -> tuple[Decimal, int, str] | None:
    """A number below the scale word: digits, or words up to 999; (value, next index, role)."""
    token = tokens[index]
    if token.kind == "number":
        scaled = index + 1 < len(tokens) and tokens[index + 1].low in table("scale")
        value = digits_value(token.text, language, scaled)
        return None if value is None else (value, index + 1, "cardinal")
    for role in ("collective", "fixed"):
        known = table(role).get(token.low)
        if known is not None:
            return known, index + 1, role
    if first and token.low in table("scale") and token.low not in _ABBREVIATIONS:
        return Decimal(1), index, "cardinal"
    return _words(tokens, index)


def _words(tokens: Sequence[Token], index: int) -> tuple[Decimal, int, str] | None:
    cardinal = table("cardinal")
    total, floor = Decimal(0), Decimal(1000)
    start = index
    while index < len(tokens):
        at = index + 1 if index > start and tokens[index].low in ("-", "and") else index
        value = cardinal.get(tokens[at].low) if at < len(tokens) else None
        if value is None or value >= floor or (value == 0 and at > start):
            break
        if at > index and tokens[index].low == "and" and floor != 100:
            break
        total, index = total + value, at + 1
        if value < 20:
            floor = Decimal(0)
        else:
            floor = Decimal(10) if value < 100 else Decimal(100)
        if _is(tokens, index, "hundred") and value < 20:
            total, index, floor = total * 100, index + 1, Decimal(100)
    return (total, index, "cardinal") if index > start else None


def _scales(tokens: Sequence[Token], index: int) -> tuple[Decimal, int]:
    """The scale words that follow a group, and the index after them."""
    step = Decimal(1)
    while index < len(tokens):
        token = tokens[index]
        scale = table("scale").get(token.low)
        at = index
        if scale is None and token.low == "-" and index + 1 < len(tokens):
            at = index + 1
            scale = table("scale").get(tokens[at].low)
        if scale is None or (token.low == "k" and token.spaced):
            break
        step, index = step * scale, at + 1
        if _is(tokens, index, ".") and tokens[index - 1].low in _ABBREVIATIONS:
            index += _dot_belongs(tokens, index)
    return step, index


def _dot_belongs(tokens: Sequence[Token], index: int) -> int:
    """1 where a full stop belongs to the abbreviation before it, 0 where it ends the sentence."""
    if tokens[index].spaced:
        return 0
    return 1


def _and_a_half(tokens: Sequence[Token], end: int, scale: Decimal) -> tuple[Decimal, Decimal, int, bool] | None:
    """«с половиной», "and a half" after a number: (half, its scale, next index, scale follows)."""
    if _is(tokens, end, "с") and _is(tokens, end + 1, "половиной"):
        after = end + 2
    elif _is(tokens, end, "and") and _is(tokens, end + 1, "a") and _is(tokens, end + 2, "half"):
        after = end + 3
    else:
        return None
    step, index = _scales(tokens, after)
    return (_HALF, step, index, True) if step > 1 else (_HALF, scale, after, False)


def _continues(tokens: Sequence[Token], index: int, group: tuple[Decimal, int, str], scale: Decimal) -> bool:
    """True where a further group («… триста тысяч», «… 500») still belongs to the number."""
    return group[0] < scale and group[2] == "cardinal" and group[0] == group[0].to_integral_value()


def _comma_groups(plain: str, language: str, scaled: bool) -> bool:
    if plain.startswith("0"):
        return False
    return language != "ru" or plain.count(",") > 1 or "." in plain or (plain.endswith("000") and not scaled)


def _is(tokens: Sequence[Token], index: int, low: str) -> bool:
    return index < len(tokens) and tokens[index].low == low


def _endings(stem: str) -> list[str]:
    hard = _HARD_ENDINGS.split()
    return [*hard, "ой"] if stem in ("втор", "шест", "седьм", "восьм", "сороков") else hard


@cache
def _numerals(language: str) -> dict[str, dict[str, str]]:
    source = files("summariser.language") / "data" / f"numerals_{language}.toml"
    loaded: dict[str, dict[str, str]] = tomllib.loads(source.read_text(encoding="utf-8"))
    return loaded


_ABBREVIATIONS = frozenset("тыс млн млрд трлн k mn mln mio bn bln tn trn trln".split())
