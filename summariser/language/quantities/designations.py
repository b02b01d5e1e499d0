"""Digits that name a thing: «№ 127», «ст. 228», «Ту-154», "COVID-19", telephones, stages of a cup."""

import re
from collections.abc import Sequence

from summariser.language import units
from summariser.language.lexicon import words
from summariser.language.numeral_words import table
from summariser.language.numerals import parse_number
from summariser.language.quantities.calendar_numbers import is_counted
from summariser.language.tokens import Token, low_at

_QUOTES = frozenset("\"«»“”„'")
_BEHIND_LABEL = _QUOTES | {".", "-", "–"}
_LABELS = words("quantity_words", "designations", "labels")
_BEFORE_VERBS = words("quantity_words", "designations", "before_verbs")
_MODELS = words("quantity_words", "designations", "models")
_NO_MODELS = words("quantity_words", "designations", "no_models")
_TOUCHING = words("quantity_words", "designations", "touching")
_CHANNEL = re.compile(r"канал[аеуы]?|каналом|channel|tv|тв")
_BROADCAST = re.compile(r"(?:теле|радио)?канал\w*|channel|station|tv|тв|radio|радио|эфир\w*")
_BROADCAST_REACH = 4
_STREETS = words("quantity_words", "designations", "streets")
_STREET_REACH = 4
_STREAM = re.compile(r"поток(?:а|у|ом|е)?|стрим(?:а|у|ом|е)?")
_STREAM_NAME = re.compile(r"северн|южн|турецк|голуб|балтийск|норд|норт")
_STAGE = re.compile(r"финал\w*|finals?")
_TELEPHONE_DIGITS = 7
_CAPITALS = re.compile(r"[A-ZА-ЯЁ]{2,4}")
_DASHES_AND_COLON = frozenset("-–—:")


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


def slashed(tokens: Sequence[Token], index: int, language: str) -> int:
    """Two numbers joined by a slash that are no share: "9/11", "24/7", «дом 5/2»."""
    tight = low_at(tokens, index + 1) == "/" and index + 2 < len(tokens) and not tokens[index + 2].spaced
    if not tight or tokens[index + 1].spaced or tokens[index + 2].kind != "number":
        return 0
    return (
        0 if (found := parse_number(tokens, index, language)) is not None and found.role == "fraction" else 3
    )


def model(tokens: Sequence[Token], index: int, _language: str) -> int:
    """«Ту-154», "COVID-19", "5G", "agent 007", «матч "Футбол 2"»."""
    token = tokens[index]
    if re.fullmatch(r"0\d+", token.text) or _ends_mixed_name(tokens, index):
        return 1
    if not token.spaced and index >= 2 and tokens[index - 1].text in "-–" and not tokens[index - 1].spaced:
        return 1 if tokens[index - 2].kind == "word" and tokens[index - 2].low not in _NO_MODELS else 0
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if after is not None and not after.spaced and after.kind == "word":
        return 0 if _may_touch(after) else 2
    return 1 if _ends_name(tokens, index) else 0


def address(tokens: Sequence[Token], index: int, language: str) -> int:
    """«шоссе Космонавтов, 158», «ул. Ленина, 5, 7»: the numbers of houses."""
    if language != "ru" or not tokens[index].text.isdecimal() or is_counted(tokens, index + 1):
        return 0
    at = index - 1
    while at >= 0 and (tokens[at].text in ",./и" or tokens[at].text.isdecimal()):
        at -= 1
    reach = range(at, max(at - _STREET_REACH, -1), -1)
    street = next((place for place in reach if tokens[place].low in _STREETS), None)
    named = street is not None and all(
        token.text[0].isupper() or token.text in "-." for token in tokens[street + 1 : at + 1]
    )
    return 1 if named and (at > (street or 0) or tokens[index - 1].text in ",.") else 0


def pipeline(tokens: Sequence[Token], index: int, language: str) -> int:
    """«Северный поток - 2»: the number of a pipeline."""
    at = index - 1
    while at > 0 and tokens[at].text in _BEHIND_LABEL | {"—"}:
        at -= 1
    named = at > 0 and _STREAM.fullmatch(tokens[at].low) and _STREAM_NAME.match(tokens[at - 1].low)
    return 1 if language == "ru" and named and not is_counted(tokens, index + 1) else 0


def latin_name(tokens: Sequence[Token], index: int, language: str) -> int:
    """«Sukhoi SuperJet 100», «ракета Atlas 5»: after a name in Latin letters, counting nothing."""
    if language != "ru" or index < 1 or not tokens[index].text.isdecimal():
        return 0
    before = tokens[index - 1].text
    named = before.isascii() and before.isalpha() and before[0].isupper() and len(before) > 1
    if (
        not named
        or units.currency_of(before.lower()) is not None
        or low_at(tokens, index + 1) in table("scale")
    ):
        return 0
    return 0 if is_counted(tokens, index + 1) else 1


def label(tokens: Sequence[Token], index: int, _language: str) -> int:
    """«№ 127», «ст. 228», "Article 5", "Boeing 737", «телеканал "360"», «24 канал», "UFC 242"."""
    named = _is_broadcaster(tokens, index) or _is_catalogued(tokens, index) or _follows_label(tokens, index)
    return 1 if named else 0


def _follows_label(tokens: Sequence[Token], index: int) -> bool:
    """True after «№», «ст.», "Article", "Boeing", through quotes, dashes and the point of an abbreviation."""
    at = index - 1
    while at >= 0 and tokens[at].text in _BEHIND_LABEL and not (tokens[at].text == "." and tokens[at].spaced):
        at -= 1
    if at < 0 or (not tokens[at].spaced and tokens[at].kind == "word" and low_at(tokens, at - 1) == "."):
        return False  # «и т.д. 70-летний»
    low, pointed = tokens[at].low, low_at(tokens, at + 1) == "."
    if low in ("no", "с") and tokens[at].text.islower():
        return pointed  # "no. 5" and «с. 109», but "no 5-star hotels" and «с 109»
    if low == "number" and low_at(tokens, at - 1) in _BEFORE_VERBS:
        return False  # "staff will number 650"
    return (low in _LABELS or low in _MODELS) and not _is_measured(tokens, index + 1, low)


def _is_catalogued(tokens: Sequence[Token], index: int) -> bool:
    """True for the number of «звезда HD 3167», "UFC 242": after capitals, whole, counting nothing."""
    if index < 1 or not tokens[index].text.isdecimal() or not _CAPITALS.fullmatch(tokens[index - 1].text):
        return False
    if tokens[index - 1].text in units.currency_signs() or low_at(tokens, index + 1) in _DASHES_AND_COLON:
        return False
    return low_at(tokens, index + 1) not in table("scale") and not is_counted(tokens, index + 1)


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


def _ends_mixed_name(tokens: Sequence[Token], index: int) -> bool:
    """True for digits after a point that touches letters: "PM2.5", "B.1.1.7"."""
    tight = (
        index >= 2
        and not tokens[index].spaced
        and tokens[index - 1].text == "."
        and not tokens[index - 1].spaced
    )
    return (
        tight
        and tokens[index - 2].kind == "word"
        and (len(tokens[index - 2].text) == 1 or not tokens[index - 2].text.isalpha())
    )


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
