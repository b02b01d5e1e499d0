"""Numbers as Russian and English write them: digits in either grouping, words in every case, scales.

The two languages share one machinery: their words are in different scripts, so one table holds both, and only
the meaning of comma and point depends on the language.
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from summariser.language.lexicon import words
from summariser.language.numeral_groups import ONE, group_at, scales_at, words_at
from summariser.language.numeral_words import number_words, table
from summariser.language.tokens import Token, follows, low_at, tokenize

_FEMININE = ("ая", "ую", "ой", "ых", "ыми", "ым")
_AND_A_HALF = (("с", "половиной"), ("and", "a", "half"), ("-", "and", "-", "a", "-", "half"))
_DENOMINATORS = frozenset(("2", "3", "4", "5", "6", "8", "10", "20", "100"))
_HALF_OPENERS = frozenset(("с", "and", "-"))
# «восточная половина», "the final third" are places and times, not shares.
_PARTITION = re.compile(
    r"(?:друг|последн|восточн|западн|северн|южн|верхн|нижн|лучш|прекрасн|слаб)\w*|"
    r"other|last|latter|final|eastern|western|northern|southern|upper|lower|top|bottom|better|early|closing|opening"
)
_AFTER_HALF = words("quantity_words", "numerals", "after_half")
_BEFORE_HALF = words("quantity_words", "numerals", "before_half")
_AFTER_PART = words("quantity_words", "numerals", "after_part")
# Forms that are the genitive singular as well as the nominative plural.
_ALSO_SINGULAR = words("quantity_words", "numerals", "also_singular")
_GENITIVE_SCALES = words("quantity_words", "numerals", "genitive_scales")
_GENITIVE_BEFORE = words("quantity_words", "numerals", "genitive_before")


class Number(NamedTuple):
    """A number read from tokens.

    Attributes:
        value: the number, scale applied.
        end: index of the first token after it.
        role: cardinal, collective, group, fraction, multiple, ordinal, vague or inverted («тысяч пять»).
        scale: the last scale applied, 1 where there is none; the other end of a range may share it.
        digits: True where it begins with digits.
    """

    value: Decimal
    end: int
    role: str
    scale: Decimal = ONE
    digits: bool = False


def number_value(text: str, language: str = "ru") -> Decimal | None:
    """The value of a text that is one number («двадцать пять тысяч», "2.5 million"), or None."""
    tokens = tokenize(text)
    found = parse_number(tokens, 0, language)
    return found.value if found is not None and found.end == len(tokens) else None


def parse_number(tokens: Sequence[Token], start: int, language: str) -> Number | None:
    """The longest number that begins at a token, or None."""
    if start >= len(tokens) or (tokens[start].kind == "word" and tokens[start].low not in number_words()):
        return None
    for rule in RULES:
        found = rule(tokens, start, language)
        if found is not None:
            return found
    return None


def _multiple(tokens: Sequence[Token], start: int, _language: str) -> Number | None:
    """«вдвое», «трижды», "threefold", "twice"."""
    value = table("multiple").get(tokens[start].low)
    return None if value is None else Number(value, start + 1, "multiple")


def _ordinal(tokens: Sequence[Token], start: int, _language: str) -> Number | None:
    """«третий», «сто двадцать пятый», "twenty-first"."""
    whole, index = words_at(tokens, start) or (Decimal(0), start)
    index += low_at(tokens, index) == "-" and index > start
    low = low_at(tokens, index)
    value = table("ordinal").get(low)
    if value is None or not _fits_after(whole, value):
        return None
    if (whole or value >= 1000) and low.endswith(("ые", "ых", "ыми", "ым")):
        return None  # «двадцать первых», «миллионные суммы»
    return Number(whole + value, index + 1, "ordinal")


def _fits_after(whole: Decimal, part: Decimal) -> bool:
    """True where an ordinal can end a number that began with cardinals: 120 + 3, 20 + 1, but not 10 + 1."""
    return (
        not whole or (whole % 100 >= 20 and whole % 10 == 0 and part < 10) or (whole % 100 == 0 and part < 20)
    )


def _fraction(tokens: Sequence[Token], start: int, language: str) -> Number | None:
    """«две трети», «половина», "a quarter of", "three-fifths", "1/2", "half a million"."""
    return _slashed(tokens, start) or _numerated(tokens, start) or _whole_word(tokens, start, language)


def _slashed(tokens: Sequence[Token], start: int) -> Number | None:
    """Halves with a slash: "1/2", "1 1/2"."""
    shape = [tokens[at].text for at in range(start, min(start + 4, len(tokens)))]
    if len(shape) >= 3 and shape[1] == "/" and _is_proper(shape[0], shape[2]):
        return Number(Decimal(shape[0]) / Decimal(shape[2]), start + 3, "fraction", digits=True)
    if len(shape) == 4 and shape[2] == "/" and shape[0].isdecimal() and _is_proper(shape[1], shape[3]):
        value = Decimal(shape[0]) + Decimal(shape[1]) / Decimal(shape[3])
        return Number(value, start + 4, "cardinal", digits=True)
    return None


def _numerated(tokens: Sequence[Token], start: int) -> Number | None:
    """«две трети», «одна пятая», "two-thirds"."""
    count = table("cardinal").get(tokens[start].low)
    if count is None or not 0 < count < 20:
        return None
    after = start + (2 if low_at(tokens, start + 1) == "-" else 1)
    low = low_at(tokens, after)
    part = table("fraction").get(low)
    if part is None and low.endswith(_FEMININE) and table("ordinal").get(low, ONE) >= 3:
        part = table("ordinal")[low]
    if part is None or (low in ("third", "quarter", "half") and count != 1):
        return None
    return Number(count / part, after + 1, "fraction")


def _whole_word(tokens: Sequence[Token], start: int, language: str) -> Number | None:
    """«половина», «треть», "half of", "a third of", "half a million", «четверть миллиона»."""
    low = tokens[start].low
    part = table("fraction").get(low)
    if part is None or not _stands_for_a_share(tokens, start):
        return None
    after = start + 1
    while low_at(tokens, after) in ("of", "a", "an"):
        after += 1
    scaled = _cardinal(tokens, after, language) if low_at(tokens, after) in table("scale") else None
    if scaled is None and low == "пол":
        return None
    if scaled is None:
        return Number(1 / part, start + 1, "fraction")
    return Number(scaled.value / part, scaled.end, "cardinal", scaled.scale)


def _stands_for_a_share(tokens: Sequence[Token], start: int) -> bool:
    """False for "second half", «первая половина», "the third quarter", «в третьей четверти»."""
    low, before, after = tokens[start].low, low_at(tokens, start - 1), low_at(tokens, start + 1)
    if (before in table("ordinal") or _PARTITION.match(before)) and after != "-":
        return False
    if not low.isascii():
        return True
    if low == "half":
        return after in _AFTER_HALF or before in _BEFORE_HALF or after == "-"
    alone = start + 1 >= len(tokens) or tokens[start + 1].kind == "sign"
    return low in ("third", "quarter") and before in ("a", "one") and (alone or after in _AFTER_PART)


def _inverted(tokens: Sequence[Token], start: int, language: str) -> Number | None:
    """«тысяч пять»: about five thousand."""
    scale = table("vague").get(tokens[start].low)
    if scale is None or tokens[start].low not in _GENITIVE_SCALES:
        return None
    group = words_at(tokens, start + 1)
    if group is None or table("scale").get(low_at(tokens, group[1])) is not None:
        return None
    return Number(group[0] * scale, group[1], "inverted", scale)


def _vague(tokens: Sequence[Token], start: int, _language: str) -> Number | None:
    """«десятки», «сотни тысяч», "tens of millions", «несколько тысяч», "several hundred"."""
    low = tokens[start].low
    value = table("quantifier").get(low)
    if value is not None:
        after = start + (2 if low_at(tokens, start + 1) == "of" else 1)
        value, end = _vague_scales(tokens, after, value)
        return Number(value, end, "vague") if end > after else None
    value = table("vague").get(low)
    if value is None or (low in _ALSO_SINGULAR and _governs_genitive(tokens, start)):
        return None
    after = start + (2 if low_at(tokens, start + 1) == "of" else 1)
    whole, end = _vague_scales(tokens, after, value)
    return Number(whole, end if end > after else start + 1, "vague")


def _vague_scales(tokens: Sequence[Token], index: int, value: Decimal) -> tuple[Decimal, int]:
    while (word := low_at(tokens, index)) in table("scale") or word in table("vague"):
        value *= table("vague").get(word) or _vague_size(table("scale")[word])
        index += 1
        if low_at(tokens, index) == "of" and low_at(tokens, index + 1) in table("vague"):
            index += 1
    return value, index


def _vague_size(scale: Decimal) -> Decimal:
    """The order of a vague scale; "several dozen" and «несколько десятков» are the same."""
    return Decimal(10) if scale == 12 else scale


def _cardinal(tokens: Sequence[Token], start: int, language: str) -> Number | None:
    """«25 тыс.», «два миллиона триста тысяч», "a hundred and five", "2.5bn", «полтора миллиона»."""
    found: Number | None = None
    index = start
    while (group := group_at(tokens, index, language, first=found is None)) is not None:
        value, after, role = group
        if found is not None and not _continues(tokens, index, value, found):
            break
        scale, end = scales_at(tokens, after, start)
        if found is None:
            found = Number(value * scale, end, role, scale, tokens[start].kind == "number")
        elif scale < found.scale:
            found = found._replace(value=found.value + value * scale, end=end, scale=scale)
        else:
            break
        index = end
        if scale == 1:
            break
    return None if found is None else _with_half(tokens, found, start)


def _with_half(tokens: Sequence[Token], number: Number, start: int) -> Number:
    """«два с половиной миллиона», "a million and a half"."""
    if low_at(tokens, number.end) not in _HALF_OPENERS:
        return number
    phrase = next((p for p in _AND_A_HALF if follows(tokens, number.end, p)), None)
    if phrase is None:
        return number
    half = Decimal("0.5")
    scale, end = scales_at(tokens, number.end + len(phrase), start)
    if scale > 1:
        return number._replace(value=(number.value + half) * scale, end=end, scale=scale)
    return number._replace(value=number.value + half * number.scale, end=end)


RULES = [_multiple, _fraction, _ordinal, _inverted, _vague, _cardinal]


def _continues(tokens: Sequence[Token], index: int, value: Decimal, number: Number) -> bool:
    """True where a further group («… триста тысяч», «… 500») belongs to the number before it."""
    if value >= number.scale or value != int(value) or number.value % number.scale:
        return False
    if tokens[index].kind != "number":
        return True
    return low_at(tokens, index + 1) in table("scale") or (value >= 100 and not 1900 <= value < 2100)


def _governs_genitive(tokens: Sequence[Token], index: int) -> bool:
    """«около тысячи» is one thousand, «тысячи людей» are thousands."""
    return low_at(tokens, index - 1) in _GENITIVE_BEFORE


def _is_proper(above: str, below: str) -> bool:
    """True for 1/2, 3/4, 7/10; False for 9/11, 24/7, 50/50."""
    return above.isdecimal() and below in _DENOMINATORS and 0 < int(above) < int(below)
