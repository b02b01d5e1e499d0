"""Names of persons across two scripts: are these words the same person?"""

from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from summariser.language.given_names import same_given_name
from summariser.language.nominative import nominative
from summariser.language.person_nominative import nominative_person
from summariser.language.skeletons import skeleton, skeletons

__all__ = ["nominative", "nominative_person", "same_person", "same_token", "similarity", "skeleton"]

# Above it, 2 in 1,000 random pairs of names pass and 994 in 1,000 true pairs.
SAME = 0.66


def same_token(first: str, second: str) -> bool:
    """True where two words, in the same or in different scripts, are spellings of one name."""
    return similarity(first, second) >= SAME or same_given_name(first, second)


@lru_cache(200_000)
def similarity(first: str, second: str) -> float:
    """How alike two words are, 0–1: normalised Levenshtein similarity of their closest skeletons."""
    return max(
        Levenshtein.normalized_similarity(one, other)
        for one in skeletons(first)
        for other in skeletons(second)
    )


def same_person(ru_tokens: Sequence[str], en_tokens: Sequence[str]) -> bool:
    """True where every English token matches a Russian token of its own: all of *one* person."""
    if not en_tokens:
        return True
    head, rest = en_tokens[0], en_tokens[1:]
    return any(
        same_token(token, head) and same_person((*ru_tokens[:place], *ru_tokens[place + 1 :]), rest)
        for place, token in enumerate(ru_tokens)
    )
