"""Names of persons across two scripts: are these words the same person?"""

from collections.abc import Sequence
from functools import lru_cache

from summariser.language.given_names import given_name, is_english_given_name, same_given_name
from summariser.language.morphology import is_cyrillic
from summariser.language.nominative import nominative
from summariser.language.person_nominative import nominative_person
from summariser.language.skeletons import skeleton, skeletons
from summariser.language.word_readings import readings

__all__ = ["nominative", "nominative_person", "same_person", "same_token", "similarity", "skeleton"]

# Above it, 2 in 1,000 random pairs of names pass and 994 in 1,000 true pairs.
SAME = 0.66
# Where they could be two names: in one script, only one of them a surname, or both known given names.
STRICTLY_SAME = 0.8
# As skeletons write them: -ov, -ova, -ev, -eva, -in, -ina, -sky, -enko.
SURNAME_ENDINGS = ("ovv", "ovva", "evv", "evva", "inn", "inna", "sskki", "ennkko")


def same_token(first: str, second: str) -> bool:
    """True where two words, in the same or in different scripts, are spellings of one name."""
    if same_given_name(first, second):
        return True
    alike = similarity(first, second)
    if _both_given(first, second):  # «Майкл» and "Mike", but not «Марта» and "Maria"
        return alike > STRICTLY_SAME or (alike == STRICTLY_SAME and _is_short_for(first, second))
    strict = is_cyrillic(first) == is_cyrillic(second) or _kin(first, second)
    return alike >= (STRICTLY_SAME if strict else SAME)


def _kin(first: str, second: str) -> bool:
    """True where only one has the ending of a surname: «Пётр» and "Petrov" are two names."""
    shorter, longer = sorted((skeleton(first), skeleton(second)), key=len)
    return _is_surname(longer) and not _is_surname(shorter)


def _both_given(first: str, second: str) -> bool:
    """«Анна» and "Inna" are both known, and not as one name."""
    return given_name(first) is not None and is_english_given_name(second)


def _is_short_for(first: str, second: str) -> bool:
    shorter, longer = sorted((skeleton(first), skeleton(second)), key=len)
    return longer.startswith(shorter)


def _is_surname(word: str) -> bool:
    return any(word.endswith(ending) and len(word) > len(ending) + 2 for ending in SURNAME_ENDINGS)


@lru_cache(12_000)
def similarity(first: str, second: str) -> float:
    """How alike two words are, 0–1: normalised Levenshtein similarity of their closest skeletons."""
    from rapidfuzz.distance import Levenshtein

    return max(
        Levenshtein.normalized_similarity(*_without_shared_ending(one, other))
        for one in skeletons(first)
        for other in skeletons(second)
    )


def _without_shared_ending(first: str, second: str) -> tuple[str, str]:
    """Smirnov and Semyonov are not alike because both end in -ov."""
    ending = next(
        (found for found in SURNAME_ENDINGS if first.endswith(found) and second.endswith(found)), ""
    )
    stems = first.removesuffix(ending), second.removesuffix(ending)
    return stems if min(map(len, stems)) > 2 else (first, second)


def same_person(ru_tokens: Sequence[str], en_tokens: Sequence[str]) -> bool:
    """True where every English token matches a Russian token of its own: all of *one* person.

    Halves of hyphenated names count as tokens («Чен Ын» / "Jong-un"), initials match what begins like them.
    """
    ours, theirs = _parts(ru_tokens), _parts(en_tokens)
    return _matched(ours, theirs) or (len(ours) != len(theirs) > 1 and _joined(ours, theirs))


def _joined(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """«Чингисхан» / "Genghis Khan": the same letters with the spaces elsewhere."""
    return any(similarity(form, "".join(theirs)) >= STRICTLY_SAME for form in _forms("".join(ours)))


def _parts(tokens: Sequence[str]) -> tuple[str, ...]:
    return tuple(part for token in tokens for part in token.rstrip(".").split("-") if part)


def _matched(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    if not theirs:
        return True
    return any(
        _same_part(token, theirs[0]) and _matched((*ours[:at], *ours[at + 1 :]), theirs[1:])
        for at, token in enumerate(ours)
    )


def _same_part(first: str, second: str) -> bool:
    shorter = min(len(first), len(second))
    if shorter == 1 != max(len(first), len(second)):
        return any(one[:1] == other[:1] for one in skeletons(first) for other in skeletons(second))
    others = _forms(second) if is_cyrillic(second) else (second,)  # a Russian claim declines names, too
    return any(same_token(form, other) for form in _forms(first) for other in others)


@lru_cache(12_000)
def _forms(word: str) -> tuple[str, ...]:
    """A word as it stands and what it may be in the nominative singular; a given name is nothing else."""
    singular = (reading.nominative for reading in readings(word) if reading.number == "sing")
    forms = tuple(dict.fromkeys((word, *singular)))
    return tuple(form for form in forms if given_name(form) is not None) or forms
