"""Digits that are no figures: years, dates, clock times, numbers of models, articles, houses and telephones."""

import re
from collections.abc import Sequence

from summariser.language.tokens import Token

_MONTH = re.compile(
    r"(?:январ|феврал|апрел|июн|июл|август|сентябр|октябр|ноябр|декабр)[ьяюеи]?м?|март[аеу]?|ма[йяе]"
    r"|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
)
_YEAR_WORD = frozenset("год года году годом годе годы годов годам годами годах г гг".split())
_LABEL = frozenset(
    "№ # no ст статья статьи статье статью статей п пункт пункта пункте дом д корпус стр кв квартира тел телефон "
    "article section paragraph chapter page room flight route highway boeing airbus channel".split()
)
_YEAR_BEFORE = frozenset(
    "в с до к по на за от после из in since by until till of from during before after mid early late through".split()
)


def excluded(tokens: Sequence[Token], index: int, language: str) -> int:
    """How many tokens from a number on are no figure; 0 where it may be one."""
    for rule in RULES:
        length = rule(tokens, index, language)
        if length:
            return length
    return 0


def _label(tokens: Sequence[Token], index: int, language: str) -> int:
    """«№ 127», «ст. 228», "Article 5"."""
    before = index - 1
    if before >= 0 and tokens[before].text == "." and not tokens[before].spaced:
        before -= 1
    if before >= 0 and tokens[before].low in _LABEL:
        return 1
    return 0


def _model(tokens: Sequence[Token], index: int, language: str) -> int:
    """«Ту-154», "COVID-19", "5G"."""
    token = tokens[index]
    if not token.spaced and index >= 2 and tokens[index - 1].text == "-" and not tokens[index - 1].spaced:
        return 1 if tokens[index - 2].kind == "word" else 0
    return 0


def _date(tokens: Sequence[Token], index: int, language: str) -> int:
    """«5 октября», "October 5", «5–7 мая», "May 3, 2021", «12.05.2021»."""
    token = tokens[index]
    if re.fullmatch(r"\d{1,2}\.\d{1,2}\.(?:\d{2}|\d{4})", token.text):
        return 1
    if not token.text.isdecimal():
        return 0
    after = index + 1
    if int(token.text) <= 31:
        if _low(tokens, after) in ("-", "–", "—") and _kind(tokens, after + 1) == "number":
            after += 2
        if _low(tokens, after) in ("st", "nd", "rd", "th"):
            after += 1
        if _low(tokens, after) == "of":
            after += 1
        if _MONTH.fullmatch(_low(tokens, after)):
            return after - index
    before = _low(tokens, index - 1) if index else ""
    if before == "," and index >= 2:
        before = _low(tokens, index - 2)
    if _MONTH.fullmatch(before) and (before not in ("may", "march") or tokens[index - 1].text[0].isupper()):
        return 1
    return 0


def _year(tokens: Sequence[Token], index: int, language: str) -> int:
    """«в 2021 году», «2019–2020 гг.», "in 2021", "the 1990s"."""
    token = tokens[index]
    if not re.fullmatch(r"1[5-9]\d\d|20\d\d", token.text):
        return 0
    after = index + 1
    while _low(tokens, after) in ("-", "–", "—", "/", ",", "и", "по", "and", "to") and _kind(tokens, after + 1) == "number":
        after += 2
    if _low(tokens, after) in _YEAR_WORD or _low(tokens, after) == "s":
        return after - index
    if _low(tokens, after) == "-" and _low(tokens, after + 1) in ("х", "м", "го", "й", "е", "ый", "му", "ого"):
        return after - index
    before = _low(tokens, index - 1) if index else ""
    if language == "en" and (before in _YEAR_BEFORE or before in ("(", "the", "-", "–")):
        return 1
    if before in ("(", "-", "–"):
        return 1
    return 0


def _clock(tokens: Sequence[Token], index: int, language: str) -> int:
    """«14:30», "5 p.m."."""
    if not tokens[index].text.isdecimal() or int(tokens[index].text) > 24:
        return 0
    if _low(tokens, index + 1) == ":" and re.fullmatch(r"[0-5]\d", _low(tokens, index + 2)):
        return 3
    if _low(tokens, index + 1) in ("am", "pm", "a", "p") and _low(tokens, index + 2) in ("m", "."):
        return 2
    return 0


RULES = [_label, _model, _date, _year, _clock]


def _low(tokens: Sequence[Token], index: int) -> str:
    return tokens[index].low if 0 <= index < len(tokens) else ""


def _kind(tokens: Sequence[Token], index: int) -> str:
    return tokens[index].kind if 0 <= index < len(tokens) else ""
