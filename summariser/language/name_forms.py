"""Forms of Russian names: which nominatives they may belong to, and whom they may name."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from summariser.language.morphology import Parse, fold_yo, inflect, parses

_LIKELY = 0.06  # below, a reading tells nothing of who is meant («Петра» as a woman's name)
_GENDERS = ("masc", "femn")
_CASES = frozenset(("nomn", "gent", "datv", "accs", "ablt", "loct"))
_NOMINAL = frozenset(("NOUN", "ADJF"))
_NO_NAMES = frozenset(("Poss", "Supr"))  # «мамин», «новейший»
PERSONAL = frozenset(("Name", "Surn", "Patr"))
"""What the dictionary calls first names, surnames and patronymics."""

_SURNAME_STEM = re.compile(r"[^\W\d_]+(?:[оеё]в|[иы]н)")
_SURNAME_ENDINGS = {
    "": "masc sing nomn",
    "а": "masc sing gent, masc sing accs, femn sing nomn",
    "у": "masc sing datv, femn sing accs",
    "ым": "masc sing ablt, - plur datv",
    "е": "masc sing loct",
    "ой": "femn sing gent, femn sing datv, femn sing ablt, femn sing loct",
    "ы": "- plur nomn",
    "ых": "- plur gent, - plur accs, - plur loct",
    "ыми": "- plur ablt",
}
# Foreign names of men that end in a consonant, where the dictionary has none of the forms.
_CONSONANT_STEM = re.compile(r"[^\W\d_]*[бвгджзклмнпрстфхцчшщ]")
_CONSONANT_ENDINGS = {
    "": "masc sing nomn",
    "а": "masc sing gent, masc sing accs",
    "у": "masc sing datv",
    "ом": "masc sing ablt",
    "ем": "masc sing ablt",
    "е": "masc sing loct",
}


class Form(NamedTuple):
    """What a form of a name may be: its place in the paradigm, and the name itself."""

    gender: str
    case: str
    nominative: str


Paradigm = tuple[re.Pattern[str], dict[str, str]]
_PARADIGMS: list[Paradigm] = [(_SURNAME_STEM, _SURNAME_ENDINGS)]
_GUESSED: list[Paradigm] = [(_CONSONANT_STEM, _CONSONANT_ENDINGS)]


@lru_cache(12_000)
def nominatives(word: str) -> frozenset[tuple[str, str]]:
    """The nominatives that a folded word may belong to, each with the grammatical numbers of the word."""
    readings = [parse for parse in parses(word) if _is_nominal(parse)]
    found = {(parse.lemma, number) for parse in readings for number in parse.tags & {"sing", "plur"}}
    known = any(parse.known for parse in readings)
    for stem, places in _by_table(word, _PARADIGMS if known else _PARADIGMS + _GUESSED):
        found.update((stem, number) for _, number, _ in places)
    return frozenset(found)


@lru_cache(12_000)
def personal_forms(word: str) -> frozenset[Form]:
    """What a folded word may be as the name of one person; nothing where it is no such name."""
    names = [parse for parse in parses(word) if parse.tags & PERSONAL and "plur" not in parse.tags]
    if not names and common_nominatives(word):
        return frozenset()
    total = sum(parse.score for parse in names)
    likely = {form for parse in names if parse.score >= _LIKELY * total for form in _forms(parse)}
    known = any(parse.known for parse in parses(word))
    tabled = {
        Form(gender, case, stem + "а" * (gender == "femn"))
        for stem, places in _by_table(word, _PARADIGMS if known else _PARADIGMS + _GUESSED)
        for gender, number, case in places
        if number == "sing"
    }
    return frozenset(likely | tabled)


def is_personal(word: str, *, surely: bool = False) -> bool:
    """True where a word can be a first name, patronymic or surname; `surely`: by the dictionary."""
    return any(parse.tags & PERSONAL and (parse.known or not surely) for parse in parses(word))


def common_nominatives(word: str) -> set[str]:
    """The nominatives of a word in the singular that the dictionary has."""
    return {
        parse.lemma for parse in parses(word) if parse.known and _is_nominal(parse) and "sing" in parse.tags
    }


def _is_nominal(parse: Parse) -> bool:
    return parse.pos in _NOMINAL and not parse.tags & _NO_NAMES


def _forms(parse: Parse) -> Iterator[Form]:
    cases = parse.tags & _CASES
    genders = parse.tags.intersection(_GENDERS) or _GENDERS  # «Кравченко» is a man or a woman
    nominative = fold_yo(inflect(parse, "nomn") or parse.lemma)
    return (Form(gender, case, nominative) for gender in genders for case in cases)


def _by_table(word: str, paradigms: Sequence[Paradigm]) -> Iterator[tuple[str, list[list[str]]]]:
    """Stems with the places (gender, number, case) that a word has in their paradigm."""
    for stem_pattern, endings in paradigms:
        for ending, places in endings.items():
            stem = word.removesuffix(ending) if word.endswith(ending) else ""
            if stem and stem_pattern.fullmatch(stem):
                yield stem, [place.split() for place in places.split(", ")]
