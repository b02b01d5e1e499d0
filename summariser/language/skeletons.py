"""Lossy forms of a name that Cyrillic and Latin spellings share.

A Cyrillic word has one skeleton. A Latin word has one for each tradition of spelling in which Russian
practice may have heard it: "Michel" is «Мишель», «Михель» or «Мичел».
In a skeleton each consonant stands twice, so that an edit distance counts a consonant as two and a vowel as
one: vowels are what spellings differ in.
"""

import re
import tomllib
import unicodedata
from functools import cache, lru_cache
from pathlib import Path

from summariser.language.morphology import is_cyrillic

CYRILLIC_LETTERS = "абвгдеёжзийклмнопрстуфхцчшщыэюяіїєґўәғқңөұүһ"
CYRILLIC_SOUNDS = "abvgdeojziiklmnoprstufhccssieuaiiegvagknouuh"
CYRILLIC = dict(zip(CYRILLIC_LETTERS, CYRILLIC_SOUNDS, strict=True))
AFFRICATE = re.compile("дж|чж|дз|цз")
# Latin letters that are no base letter with a mark.
LATIN_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "e", "ø": "e", "å": "o", "ð": "d", "þ": "t", "ō": "o", "ū": "u"}
)
VOWELS = frozenset("aeiou")
NOT_LATIN = re.compile("[^a-z]")

Rules = tuple[tuple[re.Pattern[str], str], ...]


def skeleton(token: str) -> str:
    """The first skeleton of a word: the only one of a Cyrillic word, the general one of a Latin word."""
    return skeletons(token)[0]


@lru_cache(12_000)
def skeletons(token: str) -> tuple[str, ...]:
    """All skeletons of a word, without repeats."""
    folded = unicodedata.normalize("NFC", token).lower()
    sounds = (
        (_cyrillic(folded),) if is_cyrillic(folded) else tuple(_heard(folded, rules) for rules in _readings())
    )
    return tuple(dict.fromkeys(_weighed(sound) for sound in sounds))


def _cyrillic(word: str) -> str:
    return "".join(CYRILLIC.get(letter, "") for letter in AFFRICATE.sub("ж", word))


def _heard(word: str, rules: Rules) -> str:
    word = word.translate(LATIN_LETTERS)
    for pattern, sound in rules:
        word = pattern.sub(sound, word)
    return NOT_LATIN.sub("", unicodedata.normalize("NFKD", word.lower()))


def _weighed(sounds: str) -> str:
    """No vowel after и, no sound twice in a row, and then every consonant twice."""
    merged = re.sub(r"(.)\1+", r"\1", re.sub("i(?=[aeou])|t(?=c)", "", sounds.replace("ts", "c")))
    return "".join(sound if sound in VOWELS else sound * 2 for sound in merged)


@cache
def _readings() -> tuple[Rules, ...]:
    text = (Path(__file__).parent / "data" / "latin_readings.toml").read_text(encoding="utf-8")
    return tuple(_rules(listed) for listed in tomllib.loads(text).values())


def _rules(listed: str) -> Rules:
    pairs = (rule.split(">", 1) for line in listed.strip().splitlines() for rule in line.split(", "))
    return tuple((re.compile(pattern.strip()), sound.strip(" ,")) for pattern, sound in pairs)
