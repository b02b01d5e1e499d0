"""Whether words spell the same name; an article's names are compared again and again, so each pair once."""

import re
from functools import lru_cache

from summariser.language.name_folding import nominatives
from summariser.language.names import same_person, same_token

ADJECTIVE = re.compile(r"(?:[сц]к(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими)|sk(?:y|iy|ii|i|aya))$")
"""What makes an adjective of a name."""


@lru_cache(12_000)
def same_name(source: tuple[str, ...], claim: tuple[str, ...]) -> bool:
    """Whether every word of the claim's name is a word of the source's."""
    return same_person(source, claim)


@lru_cache(12_000)
def spells(word: str, token: str) -> bool:
    """Whether a word of the source, in any case, spells a word of a name."""
    return any(same_token(form, token) for form in (word, *nominatives(word)))


def is_adjective(word: str) -> bool:
    """Whether a word has an ending that makes an adjective of a name: «гарлемский»."""
    return ADJECTIVE.search(word) is not None


def is_made_of(word: str, token: str) -> bool:
    """A single name may stand in a word of any sort: «майя», «кэмп-дэвидский», «гарлемский»."""
    parts = [word, *word.split("-")] if "-" in word else [word]
    parts += [ADJECTIVE.sub("", part) for part in parts if ADJECTIVE.search(part)]
    return any(spells(part, ADJECTIVE.sub("", token)) or spells(part, token) for part in parts if part)
