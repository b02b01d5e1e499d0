"""Which language a text is written in, told by script, small words and letters of its own."""

import re
import tomllib
from collections import Counter
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

UNKNOWN = "und"
READ = 4_000  # code points that are looked at

_WORD = re.compile(r"[^\W\d_]+")
_LATIN, _CYRILLIC = "latin", "cyrillic"
# Scripts, and the language of those that one language, or nearly one, is written in.
_SCRIPTS = {
    _CYRILLIC: re.compile(r"[Ѐ-ӿ]"),
    _LATIN: re.compile(r"[a-zß-öø-ɏə]"),
    "el": re.compile(r"[Ͱ-Ͽ]"),
    "hy": re.compile(r"[԰-֏]"),
    "he": re.compile(r"[֐-׿]"),
    "ar": re.compile(r"[؀-ۿ]"),
    "hi": re.compile(r"[ऀ-ॿ]"),
    "th": re.compile(r"[฀-๿]"),
    "ka": re.compile(r"[Ⴀ-ჿ]"),
    "ja": re.compile(r"[぀-ヿ]"),
    "ko": re.compile(r"[가-힣]"),
    "zh": re.compile(r"[一-鿿]"),
}
_FOREIGN_NAMES = 0.3  # Latin letters fill a text of another script with names, hardly the other way round
_CLEAR = (
    1,
    0.02,
)  # words, and share of all words, by which a language must surpass the likeliest of its script


def identify(text: str) -> str:
    """The ISO 639-1 code of a text's language, "und" where it cannot be told.

    The script that most letters belong to decides first, then small words, and words with letters that
    only some languages have. Where these leave a doubt, Cyrillic is taken for Russian, Latin for English.
    """
    low = text[:READ].lower()
    letters = {name: len(pattern.findall(low)) for name, pattern in _SCRIPTS.items()}
    letters[_LATIN] = int(letters[_LATIN] * _FOREIGN_NAMES) or min(letters[_LATIN], 1)
    script = max(letters, key=lambda name: letters[name])
    if not letters[script]:
        return UNKNOWN
    if script == "zh" and letters["ja"]:
        return "ja"
    return _likeliest(low, script) if script in {_LATIN, _CYRILLIC} else script


def _likeliest(low: str, script: str) -> str:
    table = _languages(script)
    words = _WORD.findall(low)
    scores: Counter[str] = Counter()
    for word, count in Counter(words).items():
        for language in table.small_words.get(word, ()):
            scores[language] += count
        special = table.special.intersection(word)
        for language, letters in table.letters.items() if special else ():
            scores[language] += count if special <= letters else -count
    default = next(iter(table.letters))
    best = max(table.letters, key=lambda language: scores[language])
    margin, share = _CLEAR
    return best if scores[best] > scores[default] + margin + share * len(words) else default


@dataclass(frozen=True, slots=True)
class _Languages:
    """The languages of one script.

    Attributes:
        letters: for each language the letters that not all have.
        special: all of these letters.
        small_words: the languages in which a small word is frequent.
    """

    letters: dict[str, frozenset[str]]
    special: frozenset[str]
    small_words: dict[str, list[str]]


@cache
def _languages(script: str) -> _Languages:
    file = files("summariser.language").joinpath("data/language_words.toml")
    languages = tomllib.loads(file.read_text("utf-8"))[script]
    letters = {code: frozenset(entry["letters"]) for code, entry in languages.items()}
    small_words: dict[str, list[str]] = {}
    for code, entry in languages.items():
        for word in entry["words"].split():
            small_words.setdefault(word, []).append(code)
    return _Languages(letters, frozenset().union(*letters.values()), small_words)
