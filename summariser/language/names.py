"""Names of persons across two scripts: are these words the same person?"""

from collections.abc import Sequence
from functools import lru_cache

from summariser.language.given_names import same_given_name
from summariser.language.morphology import is_cyrillic
from summariser.language.name_folding import nominatives
from summariser.language.nominative import nominative
from summariser.language.person_nominative import nominative_person
from summariser.language.skeletons import skeleton, skeletons

__all__ = ["nominative", "nominative_person", "same_person", "same_token", "similarity", "skeleton"]

# Above it, 2 in 1,000 random pairs of names pass and 994 in 1,000 true pairs.
SAME = 0.66
# In one script only the form may differ, not the spelling.
SAME_IN_ONE_SCRIPT = 0.8


def same_token(first: str, second: str) -> bool:
    """True where two words, in the same or in different scripts, are spellings of one name."""
    enough = SAME_IN_ONE_SCRIPT if is_cyrillic(first) == is_cyrillic(second) else SAME
    return similarity(first, second) >= enough or same_given_name(first, second)


@lru_cache(200_000)
def similarity(first: str, second: str) -> float:
    """How alike two words are, 0–1: normalised Levenshtein similarity of their closest skeletons."""
    from rapidfuzz.distance import Levenshtein

    return max(
        Levenshtein.normalized_similarity(one, other)
        for one in skeletons(first)
        for other in skeletons(second)
    )


def same_person(ru_tokens: Sequence[str], en_tokens: Sequence[str]) -> bool:
    """True where every English token matches a Russian token of its own: all of *one* person.

    Halves of hyphenated names count as tokens («Чен Ын» / "Jong-un"), initials match what begins like them.
    """
    ours, theirs = _parts(ru_tokens), _parts(en_tokens)
    return _matched(ours, theirs) or (len(ours) != len(theirs) > 1 and _joined(ours, theirs))


def _joined(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """«Чингисхан» / "Genghis Khan": the same letters with the spaces elsewhere."""
    return any(similarity(form, "".join(theirs)) >= SAME_IN_ONE_SCRIPT for form in nominatives("".join(ours)))


def _parts(tokens: Sequence[str]) -> tuple[str, ...]:
    return tuple(part for token in tokens for part in token.split("-") if part)


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
    return any(same_token(form, second) for form in (first, *nominatives(first)))
