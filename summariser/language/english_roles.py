"""What an English word may be in a person's name, and which rows of words make one."""

import re
from collections.abc import Callable
from functools import lru_cache

from summariser.language.gazetteer import gazetteer
from summariser.language.given_names import is_english_given_name
from summariser.language.mentions import PlaceName
from summariser.language.name_cues import cues
from summariser.language.name_folding import fold
from summariser.language.places import english_index
from summariser.schemas.vocabulary import EntityKind

SLAVIC = re.compile(
    r"[a-z]*(?:ov|ova|ev|eva|yov|in|ina|sky|skiy|skii|skaya|enko|chuk|yan|shvili|dze|bayev|bekov)"
)


@lru_cache(12_000)
def derived_from(words: str) -> PlaceName | None:
    """The place from whose name the words are derived, singular or plural."""
    derived = gazetteer().derived
    folded = fold(words)
    return derived.get(folded) or derived.get(folded.removesuffix("s"))


@lru_cache(12_000)
def is_ordinary(word: str) -> bool:
    """True where the dictionary knows the word as one that is written small."""
    import simplemma

    lower = word.lower()
    known = simplemma.is_known(lower, lang="en", low_memory=True)
    return known and simplemma.lemmatize(lower, lang="en", low_memory=True).islower()


# The first role whose test holds is the word's. Besides: I an initial, p a particle, blank no part of a name.
ROLES: list[tuple[str, Callable[[str], bool]]] = [
    ("M", lambda word: word.lower() in cues("en_titles_of_names")),  # a title after which only names follow
    ("T", lambda word: word.lower() in cues("en_titles")),  # another title
    (" ", lambda word: word.isupper() or word.lower() in cues("en_organisation") | cues("en_other")),
    ("K", lambda word: word.lower() in cues("en_calendar")),  # "Theresa May"
    ("A", lambda word: is_english_given_name(word) and derived_from(word) is not None),  # "German"
    (
        "N",
        lambda word: word.lower() in cues("en_ordinary_given_names") and is_english_given_name(word),
    ),  # "Mark"
    ("G", is_english_given_name),  # any other given name
    ("E", lambda word: word in cues("east_asian_surnames_en")),  # "Xi"
    (" ", lambda word: derived_from(word) is not None),
    ("L", lambda word: _is_place_of(word, {EntityKind.city, EntityKind.region})),  # "Jack London"
    (" ", lambda word: english_index().get((word,)) is not None),
    ("C", is_ordinary),  # a dictionary word: "Tim Cook"
    ("S", lambda word: SLAVIC.fullmatch(word.lower()) is not None),  # the look of a surname: "Peskov"
    ("X", lambda _: True),  # a word that no dictionary knows
]
PERSON = re.compile(
    r"(?:[CTM]*[TM])?"
    r"(?:N[SXE]|AS|G[GN]?I{0,2}p{0,2}[SXCGELNK][SX]?(?:p{1,2}[SXGL])*|[XSL]I{1,2}[SXGL]|I{1,3}p*[SXGL]|E[XGS]{1,2}|XS|G|S)"
    r"|[CTM]*T[XS]{1,2}|[CTM]*M[XSCGL]{1,2}"
)


@lru_cache(12_000)
def role(word: str) -> str:
    """The letter of a capitalised word's role."""
    return next(letter for letter, holds in ROLES if holds(word))


def _is_place_of(word: str, kinds: set[EntityKind]) -> bool:
    places = english_index().get((word,))
    return places is not None and places[0].kind in kinds
