"""Whether words spell the same name; an article's names are compared again and again, so each pair once."""

from functools import lru_cache

from summariser.language.name_folding import nominatives
from summariser.language.names import same_person, same_token


@lru_cache(100_000)
def same_name(source: tuple[str, ...], claim: tuple[str, ...]) -> bool:
    """Whether every word of the claim's name is a word of the source's."""
    return same_person(source, claim)


@lru_cache(100_000)
def spells(word: str, token: str) -> bool:
    """Whether a word of the source, in any case, spells a word of a name."""
    return any(same_token(form, token) for form in (word, *nominatives(word)))
