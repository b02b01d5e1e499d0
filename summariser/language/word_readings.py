"""What a Russian word may be: its nominative, with the case, gender and number that lead to it."""

from dataclasses import dataclass
from functools import lru_cache

from summariser.language.morphology import Parse, fold_yo, inflect, inflected, is_cyrillic, parses

CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
# OpenCorpora's second genitive and locative count as the first.
SAME_CASE = {"gen2": "gent", "loc2": "loct", "acc2": "accs", "gen1": "gent"}
GENDERS = frozenset({"masc", "femn", "neut"})
DECLINED = frozenset({"NOUN", "ADJF", "PRTF"})


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of a word.

    Attributes:
        nominative: the form in the nominative of the same number, lower case.
        case: one of CASES; None where the word is the same in all.
        gender: None in the plural of adjectives, and where the word is the same in all.
        number: "sing" or "plur".
        adjective: True for adjectives and participles.
        weight: how likely the reading is, above 0.
        tags: the grammemes of the dictionary.
        known: False where the dictionary guessed by the ending.
    """

    nominative: str
    case: str | None
    gender: str | None
    number: str
    adjective: bool
    weight: float
    tags: frozenset[str]
    known: bool


@lru_cache(12_000)
def readings(word: str) -> tuple[Reading, ...]:
    """The readings of a word as noun, adjective or participle; empty for anything else."""
    if not is_cyrillic(word):
        return ()
    return tuple(found for parse in parses(word) if (found := _reading(parse)) is not None)


def _reading(parse: Parse) -> Reading | None:
    if parse.pos not in DECLINED:
        return None
    case = next((SAME_CASE.get(tag, tag) for tag in parse.tags if tag in CASES or tag in SAME_CASE), None)
    nominative = _superlative(parse) if "Supr" in parse.tags else inflect(parse, "nomn")
    if nominative is None or case is None:
        return None
    fixed = "Fixd" in parse.tags
    return Reading(
        nominative=nominative,
        case=None if fixed else case,
        gender=next(iter(parse.tags & GENDERS), None),
        number="plur" if "plur" in parse.tags else "sing",
        adjective=parse.pos != "NOUN",
        weight=max(parse.score, 0.001),
        tags=parse.tags,
        known=parse.known,
    )


def _superlative(parse: Parse) -> str | None:
    """«высшей» → «высшая»: the dictionary would offer «высочайшая»."""
    wanted = {"nomn", *(parse.tags & (GENDERS | {"sing", "plur", "Supr"}))}
    forms = [form for form, tags in inflected(parse) if wanted <= tags]
    return max(forms, key=lambda form: _shared(form, parse.word), default=None)


def _shared(first: str, second: str) -> int:
    """How many letters two words have in common at the beginning."""
    return next(
        (at for at, pair in enumerate(zip(first, second, strict=False)) if pair[0] != pair[1]), len(first)
    )


def cased_like(form: str, model: str) -> str:
    """A form with the capitals of the word it stands for; ё only where that word has no е in its place."""
    if fold_yo(form) == fold_yo(model):
        return model
    plain = "".join(
        "е" if letter == "ё" and model[at : at + 1] in ("е", "Е") else letter
        for at, letter in enumerate(form)
    )
    if model.isupper() and len(model) > 1:
        return plain.upper()
    parts, like = plain.split("-"), model.split("-")
    if len(parts) != len(like):
        like = [model] * len(parts)
    return "-".join(
        part[:1].upper() + part[1:] if one[:1].isupper() else part
        for part, one in zip(parts, like, strict=True)
    )
