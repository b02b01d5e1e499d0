"""Digits that name a thing: «№ 127», «ст. 228», «Ту-154», "COVID-19", telephones, stages of a cup."""

import re
from collections.abc import Sequence

from summariser.language import units
from summariser.language.lexicon import words
from summariser.language.tokens import Token, low_at

_QUOTES = frozenset("\"«»“”„'")
_LABELS = words("quantity_words", "designations", "labels")
_MODELS = words("quantity_words", "designations", "models")
_NO_MODELS = words("quantity_words", "designations", "no_models")
_TOUCHING = words("quantity_words", "designations", "touching")
_CHANNEL = re.compile(r"канал[аеуы]?|каналом|channel|tv|тв")
_BROADCAST = re.compile(r"(?:теле|радио)?канал\w*|channel|station|tv|тв|radio|радио|эфир\w*")
_BROADCAST_REACH = 4
_STAGE = re.compile(r"финал\w*|finals?")
_TELEPHONE_DIGITS = 7


def telephone(tokens: Sequence[Token], index: int, _language: str) -> int:
    """«8 800 555-35-35», "+7 (495) 123-45-67"."""
    end = index
    while end < len(tokens) and (tokens[end].kind == "number" or tokens[end].text in "-()+"):
        end += 1
    piece = tokens[index:end]
    digits = sum(char.isdecimal() for token in piece for char in token.text)
    dashes = sum(token.text == "-" and not token.spaced for token in piece)
    return end - index if dashes >= 2 and digits >= _TELEPHONE_DIGITS else 0


def quarterfinal(tokens: Sequence[Token], index: int, _language: str) -> int:
    """«1/8 финала»."""
    slashed = low_at(tokens, index + 1) == "/" and low_at(tokens, index + 2).isdecimal()
    return 4 if slashed and _STAGE.fullmatch(low_at(tokens, index + 3)) else 0


def model(tokens: Sequence[Token], index: int, _language: str) -> int:
    """«Ту-154», "COVID-19", "5G", "agent 007", «матч "Футбол 2"»."""
    token = tokens[index]
    if token.text[0] == "0" and token.text.isdecimal() and len(token.text) > 1:
        return 1
    if not token.spaced and index >= 2 and tokens[index - 1].text in "-–" and not tokens[index - 1].spaced:
        return 1 if tokens[index - 2].kind == "word" and tokens[index - 2].low not in _NO_MODELS else 0
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if after is not None and not after.spaced and after.kind == "word":
        return 0 if _may_touch(after) else 2
    return 1 if _ends_name(tokens, index) else 0


def label(tokens: Sequence[Token], index: int, _language: str) -> int:
    """«№ 127», «ст. 228», "Article 5", "Boeing 737", «телеканал "360"», «24 канал»."""
    if _is_broadcaster(tokens, index):
        return 1
    before = index - 1
    while before >= 0 and tokens[before].text in (".", "-", "–", *_QUOTES):
        if tokens[before].text == "." and tokens[before].spaced:
            return 0
        before -= 1
    low = low_at(tokens, before)
    if before >= 0 and not tokens[before].spaced and low.isalpha() and low_at(tokens, before - 1) == ".":
        return 0  # «и т.д. 70-летний»
    if low == "no" and tokens[before].text == "no" and low_at(tokens, before + 1) != ".":
        return 0  # "there are no 5-star hotels"
    return 1 if (low in _LABELS or low in _MODELS) and not _is_measured(tokens, index + 1, low) else 0


def _is_measured(tokens: Sequence[Token], index: int, low: str) -> bool:
    """True where a unit follows: "a section 100 feet wide" is no section 100."""
    word = low_at(tokens, index)
    return low.isalpha() and len(word) > 2 and word.isalpha() and units.unit_of(word) is not None


def _is_broadcaster(tokens: Sequence[Token], index: int) -> bool:
    """«телеканал Россия 1», «24 канал», "the Moscow 24 channel", "the 360 television station", «"360"»."""
    if _CHANNEL.fullmatch(low_at(tokens, index + 1)):
        return True
    if low_at(tokens, index - 1) in _QUOTES and low_at(tokens, index + 1) in _QUOTES:
        return True
    named = index > 0 and tokens[index - 1].text[0].isupper()
    near = tokens[max(index - _BROADCAST_REACH, 0) : index + _BROADCAST_REACH]
    if not named and low_at(tokens, index + 1) != "television":
        return False
    return any(_BROADCAST.fullmatch(token.low) for token in near)


def _ends_name(tokens: Sequence[Token], index: int) -> bool:
    """«"Футбол 2"»: a short number that closes a quoted name."""
    text = tokens[index].text
    if not text.isdecimal() or len(text) > 3 or index < 1 or low_at(tokens, index + 1) not in _QUOTES:
        return False
    return tokens[index - 1].kind == "word" and tokens[index - 1].text[0].isupper()


def _may_touch(token: Token) -> bool:
    """True for what may touch digits: units, scales, ordinal endings; "5G" and "4K" are names."""
    if token.low in _TOUCHING:
        return token.text != "K"
    unit = units.unit_of(token.low)
    if unit is not None:
        return len(token.text) > 1 or token.text.islower() or token.text == unit.code
    return units.currency_of(token.low) is not None
