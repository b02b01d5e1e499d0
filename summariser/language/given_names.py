"""Given names in Russian with their English spellings, gender and home."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from summariser.language.morphology import fold_yo

FOREIGN = "foreign"
WORLD = "world"


@dataclass(frozen=True, slots=True)
class GivenName:
    """A given name.

    Attributes:
        english: spellings of the English press, the preferred one first.
        gender: "masc", "femn", or None where both bear it.
        native: True where the surnames that go with it are spelled by the rules for Russian.
        international: True where foreigners bear it as often («Анна», «Виктор»).
    """

    english: tuple[str, ...]
    gender: str | None
    native: bool
    international: bool


def given_name(word: str) -> GivenName | None:
    """The given name that a Russian word in the nominative is."""
    return _russian().get(fold_yo(word))


def is_english_given_name(word: str) -> bool:
    """True where an English spelling of a known given name stands."""
    return word.lower() in _english()


def same_given_name(ru: str, en: str) -> bool:
    """True where the table lists the English word as a spelling of the Russian one."""
    known = given_name(ru)
    return known is not None and en.lower() in (spelling.lower() for spelling in known.english)


@cache
def _russian() -> Mapping[str, GivenName]:
    genders = {"m": "masc", "f": "femn"}
    text = (Path(__file__).parent / "data" / "given_names.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {
        fold_yo(ru): GivenName(tuple(en.split("|")), genders.get(gender), home != FOREIGN, home == WORLD)
        for ru, en, gender, home in rows
    }


@cache
def _english() -> frozenset[str]:
    return frozenset(spelling.lower() for name in _russian().values() for spelling in name.english)
