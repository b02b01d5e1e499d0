"""Numbers in digits, grouped and pointed as Russian or as English does it."""

import re
from decimal import Decimal

_SPACES = re.compile(r"[ \u00a0\u2009\u202f'’]")
_COMMA_GROUPS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_POINT_GROUPS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3}){2,}(?:,\d+)?|[1-9]\d{0,2}\.000")
_DECIMAL = re.compile(r"\d+[.,]\d+")


def digits_value(digits: str, language: str, *, scaled: bool = False) -> Decimal | None:
    """The value of a number in digits, or None for what is no number ("12.05.2021", "1.1.7").

    Args:
        digits: digits with grouping and decimal signs.
        language: decides whether "1,500" is one and a half ("ru") or fifteen hundred (any other).
        scaled: a scale follows («1,500 млн»), so that a comma cannot group thousands in Russian.
    """
    plain = _SPACES.sub("", digits)
    if plain.isdecimal():
        return Decimal(plain)
    if _COMMA_GROUPS.fullmatch(plain) and _commas_group(plain, language, scaled):
        return Decimal(plain.replace(",", ""))
    if _POINT_GROUPS.fullmatch(plain):
        return Decimal(plain.replace(".", "").replace(",", "."))
    if _DECIMAL.fullmatch(plain):
        return Decimal(plain.replace(",", "."))
    return None


def _commas_group(plain: str, language: str, scaled: bool) -> bool:
    if plain.startswith("0"):
        return False
    return language != "ru" or plain.count(",") > 1 or "." in plain or (plain.endswith("000") and not scaled)
