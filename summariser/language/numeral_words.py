"""Number words of Russian and English in every form, by the role they play.

The words of the two languages are in different scripts, so one table holds both.
"""

from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from summariser.language.lexicon import load_table, words

_ROLES = (
    "cardinal",
    "collective",
    "group",
    "scale",
    "fixed",
    "quantifier",
    "vague",
    "fraction",
    "multiple",
    "ordinal",
)
ABBREVIATIONS = words("quantity_words", "numerals", "abbreviations")
_HARD_ENDINGS = ("ый", "ой", "ого", "ому", "ым", "ом", "ая", "ую", "ою", "ое", "ые", "ых", "ыми")
_THIRD_ENDINGS = ("ий", "ьего", "ьему", "ьим", "ьем", "ья", "ьей", "ью", "ьею", "ье", "ьи", "ьих", "ьими")


@cache
def table(role: str) -> dict[str, Decimal]:
    """Word form → number, for a role: a heading of the tables numerals_ru.toml and numerals_en.toml."""
    forms: dict[str, Decimal] = {}
    for language in ("ru", "en"):
        for value, listed in load_table(f"numerals_{language}").get(role, {}).items():
            for form in listed.split():
                endings = _ordinal_endings(form) if role == "ordinal" and language == "ru" else ("",)
                forms.update({form + ending: Decimal(value) for ending in endings})
    return forms


@cache
def number_words() -> frozenset[str]:
    """Every word form that can begin a number."""
    return frozenset(word for role in _ROLES for word in table(role)) - ABBREVIATIONS


def _ordinal_endings(stem: str) -> Sequence[str]:
    return _THIRD_ENDINGS if stem == "трет" else _HARD_ENDINGS
