"""The nominative of a person's name, decided from all its forms in a text.

Every form votes: a candidate (gender and nominative words) is as likely as the forms are as cases of it.
«Мамина» alone may be Мамин or Мамина; beside «Маминым» it is Мамин.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import product
from math import log
from typing import NamedTuple

from summariser.language.given_names import given_name
from summariser.language.mentions import PersonName
from summariser.language.name_cues import cues
from summariser.language.word_readings import CASES, Reading, cased_like, readings

CYRILLIC_WORD = re.compile(r"[А-Яа-яЁё]+(?:[-'’][А-Яа-яЁё]+)*")
CLEAR_ENDINGS = ("ом", "ем", "ым", "им")  # hardly a nominative in a name that the dictionary lacks
PERSON_GENDERS = ("masc", "femn")
NAME_TAGS = frozenset({"Name", "Surn", "Patr"})
CONSONANT = "бвгджзклмнпрстфхцчшщ"
VOWELS_FIXED = "оиыуюэеё"
SLAVIC_STEM = re.compile(r"(?:[оеё]в|[иы]н)$")
RELATIVE_ADJECTIVE = re.compile(r"[сц]к(?:ий|ой|ая)$")
SLAVIC_ENDINGS: tuple[tuple[str, str, str, tuple[str, ...]], ...] = (
    ("а", "", "masc", ("gent", "accs")), ("у", "", "masc", ("datv",)), ("ым", "", "masc", ("ablt",)),
    ("е", "", "masc", ("loct",)), ("а", "а", "femn", ("nomn",)), ("у", "а", "femn", ("accs",)),
    ("ой", "а", "femn", ("gent", "datv", "ablt", "loct")),
)  # fmt: skip

# Weights: how well a reading fits a word of a name, a known name being 1.
NATIVE_GIVEN_NAME = 4.0
FOREIGN_GIVEN_NAME = 1.5
GUESSED_NAME = 0.3
ORDINARY_WORD = 0.15
BY_RULE = 0.02
CLEAR_ENDING = 0.2  # a man's name in -у, -ом, -ем that the dictionary lacks
FIXED_IN_U = 0.15  # «Санду», «Роналду», rather than the accusative of a name in -а
UNLIKELY_GUESS = 0.1
UNCHANGED_HALF = 0.01
MANS_NAME_IN_A = 0.5  # «Лоза», «Зоря»: feminine words that men bear
UNLIKELY = 1e-6
# Rough shares of the cases among names in news, and of men and women.
CASE_SHARE = {"nomn": 0.42, "gent": 0.28, "datv": 0.06, "accs": 0.08, "ablt": 0.12, "loct": 0.02}
GENDER_SHARE = {"masc": 0.75, "femn": 0.25}
OPTIONS_TRIED = 3
NAMES_KEPT = 2_000
FORMS_KEPT = 12_000  # of names, each with one of its candidates
TOLD = 0.7  # a lead of two to one tells the gender

# Endings of surnames that the dictionary lacks: ending of the form, ending of the nominative, gender, case.
FOREIGN_ENDINGS: tuple[tuple[str, str, str, str], ...] = (
    *((ending, "", "masc", case) for ending, case in (
        ("а", "gent"), ("а", "accs"), ("у", "datv"), ("ом", "ablt"), ("ем", "ablt"),
        ("ым", "ablt"), ("е", "loct"))),
    *((ending, soft, "masc", case) for soft in "ьй" for ending, case in (
        ("я", "gent"), ("я", "accs"), ("ю", "datv"), ("ем", "ablt"), ("е", "loct"))),
    *((ending, "а", gender, case) for gender in PERSON_GENDERS for ending, case in (
        ("а", "nomn"), ("ы", "gent"), ("и", "gent"), ("е", "datv"), ("у", "accs"), ("ой", "ablt"),
        ("ей", "ablt"), ("е", "loct"))),
    *((ending, "я", gender, case) for gender in PERSON_GENDERS for ending, case in (
        ("я", "nomn"), ("и", "gent"), ("е", "datv"), ("ю", "accs"), ("ей", "ablt"), ("е", "loct"))),
)  # fmt: skip


class Candidate(NamedTuple):
    """A way to read a whole form: these nominative words, a person of this gender."""

    words: tuple[str, ...]
    gender: str


Options = Mapping[tuple[str, str], Mapping[str, float]]


def nominative_person(forms: Sequence[str]) -> PersonName:
    """One person's name in the nominative, from all its forms in a text («Мамина», «Маминым», «Мамин»).

    Raises:
        ValueError: there is no form.
    """
    fullest = max(forms, key=lambda form: (len(form.split()), _spelled_out(form))).split()
    votes = Counter({tuple(form.split()) for form in forms})
    candidates = _candidates(tuple(fullest))
    support = {candidate: _likelihood(votes, candidate) for candidate in candidates}
    best = max(candidates, key=lambda candidate: support[candidate])
    words = tuple(map(cased_like, best.words, fullest))
    return PersonName(ru=" ".join(words), tokens=words, gender=_gender(best, support))


def _gender(best: Candidate, support: Mapping[Candidate, float]) -> str | None:
    """The gender, unless the other one explains the forms as well."""
    other = next(
        (found for found in support if found.words == best.words and found.gender != best.gender), None
    )
    if other is None:
        return best.gender
    lead = support[best] - support[other] - log(GENDER_SHARE[best.gender] / GENDER_SHARE[other.gender])
    return best.gender if lead >= TOLD else None


def _spelled_out(form: str) -> int:
    return sum(len(word) > 2 for word in form.split())


@lru_cache(NAMES_KEPT)
def _candidates(words: tuple[str, ...]) -> tuple[Candidate, ...]:
    found = (
        Candidate(combination, gender)
        for gender in PERSON_GENDERS
        for case in CASES
        for combination in product(*(_likeliest(word, gender, case) for word in words))
    )
    return tuple(dict.fromkeys(found))


def _likeliest(word: str, gender: str, case: str) -> list[str]:
    options = _options(word).get((gender, case), {word.lower(): UNLIKELY})
    return sorted(options, key=lambda nominative: -options[nominative])[:OPTIONS_TRIED]


def _likelihood(votes: Mapping[tuple[str, ...], int], candidate: Candidate) -> float:
    fit = sum(count * _support(form, candidate) for form, count in votes.items())
    return log(GENDER_SHARE[candidate.gender]) + fit


@lru_cache(FORMS_KEPT)
def _support(form: tuple[str, ...], candidate: Candidate) -> float:
    """How well a form fits a candidate as one of its cases: a log likelihood."""
    return max(
        log(share) + sum(_word_support(word, candidate, case) for word in form)
        for case, share in CASE_SHARE.items()
    )


def _word_support(word: str, candidate: Candidate, case: str) -> float:
    options = _options(word).get((candidate.gender, case), {})
    return log(
        max(
            (options[nominative] for nominative in candidate.words if nominative in options), default=UNLIKELY
        )
    )


@lru_cache(12_000)
def _options(word: str) -> Options:
    """(gender, case) → nominative → weight, for one word of a person's name."""
    weighed = [
        (nominative, gender, case, max(weight, _given_weight(nominative, gender)))
        for nominative, gender, case, weight in _weighed(word)
    ]
    given = [way for way in weighed if _given_weight(way[0], way[1])]
    options: dict[tuple[str, str], dict[str, float]] = {}
    for nominative, gender, case, weight in given if given and word[-1] not in CONSONANT else weighed:
        slot = options.setdefault((gender, case), {})
        slot[nominative] = max(slot.get(nominative, 0.0), weight)
    return options


def _weighed(word: str) -> Iterator[tuple[str, str, str, float]]:
    lower = word.lower()
    if not CYRILLIC_WORD.fullmatch(word) or len(word) == 1 or lower in cues("particles"):
        yield from ((lower, gender, case, 1.0) for gender in PERSON_GENDERS for case in CASES)
        return
    for reading in readings(word):
        if "-" in word and not reading.known:
            continue
        if reading.number == "sing" and reading.gender != "neut":
            for gender, share in _bearers(reading):
                weight = share * _fitness(reading, lower)
                for case in CASES if reading.case is None else (reading.case,):
                    yield reading.nominative, gender, case, weight
    yield from _hyphenated(lower) if "-" in word else _by_rule(lower)


def _bearers(reading: Reading) -> Iterator[tuple[str, float]]:
    if reading.gender is None or "Ms-f" in reading.tags:
        yield from ((gender, 1.0) for gender in PERSON_GENDERS)
        return
    yield reading.gender, 1.0
    if reading.gender == "femn" and reading.nominative[-1] in "ая" and not reading.tags & NAME_TAGS:
        yield "masc", MANS_NAME_IN_A


def _fitness(reading: Reading, form: str) -> float:
    """How well a reading fits a name; how often its case occurs is counted elsewhere."""
    if not reading.known and reading.adjective and not RELATIVE_ADJECTIVE.search(reading.nominative):
        return GUESSED_NAME * UNLIKELY_GUESS
    if reading.known:
        return 1.0 if reading.tags & NAME_TAGS else ORDINARY_WORD * reading.weight
    return GUESSED_NAME * (UNLIKELY_GUESS if _unlikely_guess(reading.nominative, form) else 1)


def _given_weight(nominative: str, gender: str) -> float:
    given = given_name(nominative)
    if given is None or given.gender not in (gender, None):
        return 0.0
    return NATIVE_GIVEN_NAME if given.native else FOREIGN_GIVEN_NAME


def _unlikely_guess(nominative: str, form: str) -> bool:
    """A vowel put in («Лепса» → «Лепёс», but not «Кравца» → «Кравец»), or «Асия» → «Асий»."""
    if nominative == form:
        return form.endswith(CLEAR_ENDINGS)
    inserted = (
        nominative[-1] in CONSONANT
        and not form.startswith(nominative)
        and nominative[-2:] not in {"ец", "ок"}
    )
    return inserted or (nominative.endswith("ий") and form[-2:] in {"ия", "ии", "ию"})


def _hyphenated(word: str) -> Iterator[tuple[str, str, str, float]]:
    """Both halves inflected («Мамин-Сибиряк»), or only the last one («Жан-Клод»)."""
    first, last = word.rsplit("-", 1)
    for (gender, case), endings in _options(last).items():
        openings = {first: UNCHANGED_HALF, **_options(first).get((gender, case), {})}
        for opening, opening_weight in openings.items():
            for ending, weight in endings.items():
                yield f"{opening}-{ending}", gender, case, opening_weight * weight


def _by_rule(word: str) -> Iterator[tuple[str, str, str, float]]:
    """Readings that the dictionary lacks: Slavic surnames, foreign ones, indeclinable ones."""
    for ending, added, gender, cases in SLAVIC_ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and SLAVIC_STEM.search(stem):
            yield from ((stem + added, gender, case, GUESSED_NAME) for case in cases)
    for ending, added, gender, case in FOREIGN_ENDINGS:
        stem = word.removesuffix(ending)
        if len(stem) > 1 and stem != word and (stem[-1] not in CONSONANT) == (added == "й"):
            yield (
                stem + added,
                gender,
                case,
                CLEAR_ENDING if added == "" and ending in {"ом", "ем", "у"} else BY_RULE,
            )
    yield from _unchanged(word)


def _unchanged(word: str) -> Iterator[tuple[str, str, str, float]]:
    """Names that keep their form: a woman's in a consonant, most in a vowel; a man's as nominative."""
    if word[-1] in CONSONANT:
        likely = UNLIKELY_GUESS if word.endswith(CLEAR_ENDINGS) else 1.0
        yield word, "masc", "nomn", GUESSED_NAME * likely
        if not SLAVIC_STEM.search(word):
            yield from ((word, "femn", case, GUESSED_NAME * likely) for case in CASES)
    elif (word[-1] in VOWELS_FIXED and not word.endswith("ии")) or word.endswith("ия"):
        weight = FIXED_IN_U if word[-1] == "у" and not SLAVIC_STEM.search(word[:-1]) else BY_RULE
        yield from ((word, gender, case, weight) for gender in PERSON_GENDERS for case in CASES)
