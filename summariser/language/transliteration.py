"""Russian names in the spelling of the English press: «Касым-Жомарт Токаев» → "Kassym-Jomart Tokayev".

Given names and a few surnames have an established spelling (tables in ``data/``); all else is written by the
scheme of the English Wikipedia for Russian, which news agencies are close to.
"""

import re
from functools import cache, lru_cache
from pathlib import Path

from summariser.language.given_names import given_name
from summariser.language.morphology import fold_yo, is_cyrillic

LETTERS = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "zh", "з": "z", "и": "i",
    "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
    "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "",
    "э": "e", "ю": "yu", "я": "ya", "і": "i", "ї": "yi", "є": "ye", "ґ": "g", "ў": "w",
    # Kazakh, as the Kazakh press writes names in English
    "ә": "a", "ғ": "g", "қ": "k", "ң": "n", "ө": "o", "ұ": "u", "ү": "u", "һ": "h",
}  # fmt: skip

# Russian letters in their context, before the single letters; the order matters.
RULES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), latin)
    for pattern, latin in (
        (r"(?:ий|ый)\b", "y"),
        (r"(?<=[жшчщ])ё", "o"),
        (r"(?<![а-яё])е|(?<=[аеёиоуыэюяъь])е", "ye"),
        (r"(?<=[аеёоуэюя])й(?=[бвгджзклмнпрстфхцчшщ])|(?<=[ае])й\b", "i"),
        (r"ьи", "yi"),
        (r"ьо", "yo"),
        (r"кс", "ks"),
    )
)
WORD = re.compile(r"[^\W\d_]+")


def press_spelling(name: str) -> str:
    """A Russian name in the nominative as the English press spells it; Latin words stay as they are."""
    return " ".join(_token(token) for token in name.split())


def has_established_spelling(word: str) -> bool:
    """True where a table gives the spelling, or the word is an initial."""
    return _established(word) is not None or len(word.rstrip(".")) == 1


@lru_cache(12_000)
def _token(token: str) -> str:
    if not is_cyrillic(token):
        return token
    established = _established(token)
    if established is not None:
        return _cased(established, token)
    if "-" in token:
        return "-".join(_token(part) for part in token.split("-"))
    return _cased(by_rule(token.lower()), token)


def by_rule(word: str) -> str:
    """A Russian word in lower case by the scheme alone."""
    for pattern, latin in RULES:
        word = pattern.sub(latin, word)
    return "".join(LETTERS.get(letter, letter) for letter in word)


def _established(token: str) -> str | None:
    folded = fold_yo(token)
    if folded in _exceptions():
        return _exceptions()[folded]
    given = given_name(token)
    return None if given is None else given.english[0]


def _cased(latin: str, model: str) -> str:
    if model.isupper() and len(model) > 1:
        return latin.upper()
    return latin[:1].upper() + latin[1:] if model[:1].isupper() else latin.lower()


@cache
def _exceptions() -> dict[str, str]:
    return {fold_yo(ru): en for ru, en in (line.split("\t") for line in _lines("name_exceptions.tsv"))}


def _lines(table: str) -> list[str]:
    text = (Path(__file__).parent / "data" / table).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
