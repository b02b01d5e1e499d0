"""The nominative of a name of any kind: «Мангистаускую область» → «Мангистауская область»."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from summariser.language.acronyms import organisation_index
from summariser.language.gazetteer import gazetteer
from summariser.language.name_folding import fold_phrase
from summariser.language.person_nominative import nominative_person
from summariser.language.word_readings import CASES, Reading, cased_like, readings
from summariser.schemas.vocabulary import EntityKind

__all__ = ["nominative", "nominative_person"]

# What sticks to a word.
MARKS = re.compile(r"[«»\"“”„()\[\],;:*]")
QUOTED = re.compile(r"[«\"“„(\[]")
ACRONYM_WITH_ENDING = re.compile(r"(?<=[А-ЯЁ]{2})(?:[аеу]|ом)\b")
# After these a place is named in their own case.
TOOK_WITH = frozenset(
    {"город", "село", "деревня", "поселок", "посёлок", "станица", "республика", "река", "столица"}
)
PLACES = frozenset(
    {EntityKind.country, EntityKind.region, EntityKind.city, EntityKind.water, EntityKind.place}
)
PLURAL_NAME = 0.25
KNOWN_NAME = 3.0
NAME_OF_PERSON = 0.3
NOMINATIVE = 1.3


@dataclass(frozen=True, slots=True)
class Head:
    """How the first words of a name are read: their nominatives, the last of them the head's."""

    forms: tuple[str, ...]
    case: str
    weight: float


def nominative(words: str, kind: EntityKind, *, gender: str | None = None, number: str | None = None) -> str:
    """The nominative of a name in any case.

    The head noun and the adjectives that agree with it are inflected, what follows the head stays:
    «Культурного центра имени Абиша Кекилбаева» → «Культурный центр имени Абиша Кекилбаева».

    Args:
        words: the name as it stands; Latin words, initials and indeclinable words stay as they are.
        kind: what it names; a person's words are inflected all together.
        gender: "masc", "femn" or "neut" where the caller knows it.
        number: "sing" or "plur" where the caller knows it.
    """
    if kind is EntityKind.person:
        return nominative_person([words]).ru
    if kind in PLACES and " и " in words:
        return " и ".join(nominative(part, kind, gender=gender, number=number) for part in words.split(" и "))
    pieces = [ACRONYM_WITH_ENDING.sub("", piece) for piece in words.split()]
    opened = next((place for place, piece in enumerate(pieces) if place and QUOTED.match(piece)), len(pieces))
    bare = [MARKS.sub("", piece) for piece in pieces[:opened]]
    head = max(_heads(bare, gender, number), key=lambda head: head.weight, default=None)
    if head is None:
        return " ".join(pieces)
    forms = (*head.forms, *_apposition(bare, head))
    inflected = [
        piece.replace(word, cased_like(form, word), 1)
        for piece, word, form in zip(pieces, bare, forms, strict=False)
    ]
    return " ".join((*inflected, *pieces[len(inflected) :]))


def _apposition(words: Sequence[str], head: Head) -> tuple[str, ...]:
    """The name after «город», «республика» where it stands in the same case: «города Орла» → «город Орёл»."""
    at = len(head.forms)
    if head.forms[-1] not in TOOK_WITH or at >= len(words):
        return ()
    return next(
        ((r.nominative,) for r in readings(words[at]) if r.case == head.case and "Geox" in r.tags), ()
    )


def _heads(words: Sequence[str], gender: str | None, number: str | None) -> list[Head]:
    """Every way to read some adjectives and a noun, all in one case, at the beginning of a name."""
    return [
        head
        for last in range(min(len(words), 5))
        for case in CASES
        for head in _agreeing(words[: last + 1], case, gender, number)
    ]


def _agreeing(words: Sequence[str], case: str, gender: str | None, number: str | None) -> list[Head]:
    *modifiers, noun = words
    if noun.isupper():
        return []
    heads = []
    for reading in readings(noun):
        if reading.adjective or not _fits(reading, case, gender, number):
            continue
        forms = [_modifier(word, case, reading) for word in modifiers]
        if all(form is not None for form in forms):
            chosen = (*(form for form in forms if form is not None), reading.nominative)
            heads.append(Head(chosen, case, _weight(reading, chosen, case)))
    return heads


def _fits(reading: Reading, case: str, gender: str | None, number: str | None) -> bool:
    return (
        reading.case in (case, None)
        and (gender is None or reading.gender in (gender, None))
        and (number is None or reading.number == number)
    )


def _modifier(word: str, case: str, noun: Reading) -> str | None:
    """The nominative of an adjective that agrees with the noun."""
    for reading in readings(word):
        same_gender = noun.number == "plur" or reading.gender == noun.gender
        if reading.adjective and reading.case == case and reading.number == noun.number and same_gender:
            return reading.nominative
    return None


def _weight(noun: Reading, forms: Sequence[str], case: str) -> float:
    weight = noun.weight * len(forms) ** 2
    if noun.number == "plur" and "Pltm" not in noun.tags and len(forms) == 1:
        weight *= PLURAL_NAME
    if noun.tags & {"Name", "Surn", "Patr"}:
        weight *= NAME_OF_PERSON
    name = fold_phrase(" ".join(forms))
    if name in gazetteer().names or name in organisation_index():
        weight *= KNOWN_NAME
    return weight * (NOMINATIVE if case == "nomn" else 1)
