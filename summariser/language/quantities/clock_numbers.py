"""Times of day among the numbers: «14:30», "5 p.m.", «в 11 часов 28 минут»."""

import re
from collections.abc import Sequence

from summariser.language import units
from summariser.language.lexicon import words
from summariser.language.tokens import Token, low_at

_HOURS = words("quantity_words", "clock", "hours")
_DAY_PARTS = words("quantity_words", "clock", "day_parts")
_BEFORE = words("quantity_words", "clock", "before")
_SCALES = words("quantity_words", "clock", "not_after")
_MINUTES = re.compile(r"[0-5]\d")
_POINTED = re.compile(r"(?:[01]?\d|2[0-4])\.[0-5]\d")
_SCORE = re.compile(r"сч[её]т\w*|scores?|victory|побед\w*|разгром\w*|ничь\w*")
_SCORE_REACH = 3


def clock(tokens: Sequence[Token], index: int, language: str) -> int:
    """«14:30», "5 p.m.", «в 11 часов 28 минут», «в 22.00», «10 часов утра»."""
    text = tokens[index].text
    if _POINTED.fullmatch(text):
        return _pointed(tokens, index, language)
    if not text.isdecimal() or int(text) > 24:
        return 0
    if low_at(tokens, index + 1) in (":", "։") and _MINUTES.fullmatch(low_at(tokens, index + 2)):
        return 0 if _is_score(tokens, index) else _colon_end(tokens, index + 3) - index
    return _hours(tokens, index) or _english(tokens, index + 1, 1)


def word_clock(tokens: Sequence[Token], index: int, _language: str) -> int:
    """«в четыре часа утра», "at five o'clock"."""
    if low_at(tokens, index + 1) in _HOURS and low_at(tokens, index + 2) in _DAY_PARTS:
        return 3
    return _english(tokens, index + 1, 1)


def _pointed(tokens: Sequence[Token], index: int, language: str) -> int:
    """«в 22.00», "12.00 GMT"."""
    if language == "ru" and low_at(tokens, index - 1) in _BEFORE and not _measured(tokens, index + 1):
        return 1
    return _english(tokens, index + 1, 1)


def _hours(tokens: Sequence[Token], index: int) -> int:
    """«10 часов утра», «в 11 часов 28 минут», «в 5 утра»."""
    after, before = low_at(tokens, index + 1), low_at(tokens, index - 1)
    if after in _HOURS and low_at(tokens, index + 2) in _DAY_PARTS:
        return 3
    if after in ("утра", "вечера", "ночи") and before in _BEFORE:
        return 2
    if after in ("часов", "час", "часа") and before == "в":
        return 4 if low_at(tokens, index + 3).startswith("минут") else 2
    return 0


def _colon_end(tokens: Sequence[Token], end: int) -> int:
    """Index after the seconds, «часов», "p.m." or «мск» behind hours and minutes."""
    if low_at(tokens, end) == ":" and _MINUTES.fullmatch(low_at(tokens, end + 1)):
        end += 2
    if low_at(tokens, end) in _HOURS or low_at(tokens, end) in _DAY_PARTS:
        return end + 1
    return end + _english(tokens, end, 0)


def _english(tokens: Sequence[Token], end: int, length: int) -> int:
    """The length of a time of day with the "p.m." that stands at an index; 0 where none does."""
    low = low_at(tokens, end)
    if low in ("am", "pm", "o'clock", "o’clock"):
        return length + 1
    if low in ("gmt", "utc", "msk"):
        return length
    return (
        length + 3
        if low in ("a", "p") and low_at(tokens, end + 1) == "." and low_at(tokens, end + 2) == "m"
        else 0
    )


def _is_score(tokens: Sequence[Token], index: int) -> bool:
    near = range(max(index - _SCORE_REACH, 0), index)
    return any(_SCORE.fullmatch(tokens[at].low) for at in near)


def _measured(tokens: Sequence[Token], index: int) -> bool:
    low = low_at(tokens, index)
    return low in _SCALES or (low.isalpha() and units.unit_of(low) is not None)
