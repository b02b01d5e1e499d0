"""Names of persons across two scripts: are these words the same person?

A name is reduced to a *skeleton*, one lossy form for Cyrillic and Latin; two words are the same name where the
normalised Levenshtein similarity of their skeletons is high enough.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from summariser.language.morphology import is_cyrillic
from summariser.language.nominative import nominative, nominative_person

__all__ = ["nominative", "nominative_person", "same_person", "same_token", "skeleton"]

SAME = 0.70

CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "o", "ж": "j", "з": "z", "и": "i", "й": "i",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "h", "ц": "c", "ч": "c", "ш": "s", "щ": "s", "ъ": "", "ы": "i", "ь": "", "э": "e", "ю": "u", "я": "a",
    "і": "i", "ї": "i", "є": "e", "ґ": "g", "ў": "v", "ә": "a", "ғ": "g", "қ": "k", "ң": "n", "ө": "o", "ұ": "u",
    "ү": "u", "һ": "h",
}  # fmt: skip

# In this order, on lower-case Latin letters without diacritics.
LATIN_RULES: tuple[tuple[str, str], ...] = (
    ("shch|sch|sh", "s"), ("tch|ch|ts|tz|cz", "c"), ("zh|dzh|dj|dg", "j"), ("kh", "h"), ("ph", "f"), ("th", "t"),
    ("ck|q|c(?![ei]|$)", "k"), ("x", "ks"), ("w", "v"), ("y", "i"),
)  # fmt: skip


@lru_cache(100_000)
def skeleton(token: str) -> str:
    """One lossy form of a name for both scripts: «Токаев» and "Tokayev" share it or nearly so."""
    folded = token.lower()
    if is_cyrillic(folded):
        letters = "".join(CYRILLIC.get(letter, "") for letter in folded)
    else:
        letters = unicodedata.normalize("NFKD", folded)
        letters = re.sub("[^a-z]", "", letters)
        for pattern, replacement in LATIN_RULES:
            letters = re.sub(pattern, replacement, letters)
    return re.sub(r"(.)\1+", r"\1", letters)


def same_token(first: str, second: str) -> bool:
    """True where two words, in the same or different scripts, are spellings of one name."""
    return Levenshtein.normalized_similarity(skeleton(first), skeleton(second)) >= SAME


def same_person(ru_tokens: Sequence[str], en_tokens: Sequence[str]) -> bool:
    """True where every English token matches a Russian token of its own: all of *one* person."""
    if not en_tokens:
        return True
    head, rest = en_tokens[0], en_tokens[1:]
    return any(
        same_token(token, head) and same_person((*ru_tokens[:place], *ru_tokens[place + 1 :]), rest)
        for place, token in enumerate(ru_tokens)
    )
