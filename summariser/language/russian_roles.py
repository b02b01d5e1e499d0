"""What a Russian word may be in a person's name, and which rows of words make one."""

import re
from collections.abc import Callable
from functools import lru_cache

from summariser.language.acronyms import organisation_index
from summariser.language.demonyms import derived_from
from summariser.language.given_names import given_name
from summariser.language.morphology import parses
from summariser.language.name_cues import cues
from summariser.language.name_folding import nominatives
from summariser.language.places import russian_index
from summariser.schemas.vocabulary import EntityKind

NAME_TAGS = frozenset({"Name", "Surn", "Patr"})
LIKELY = 0.05
# Endings of Slavic, Armenian and Georgian surnames, in any case.
SURNAME = re.compile(
    r"(?:[её]в|ов|ин|ын)(?:а|у|ым|е|ой|ы|ых|ыми)?$|(?:ск|цк)(?:ий|ого|ому|им|ом|ая|ой|ую)$"
    r"|(?:енк|швил|ч[ую]к|дзе|баев|беков)[а-я]{0,3}$|[аеоуя]н[ья]?ц[а-я]{0,3}$|ян(?:а|у|ом|е)?$"
)


@lru_cache(12_000)
def is_ordinary(word: str) -> bool:
    """True where the dictionary knows the word, and its likeliest reading is no name."""
    best = parses(word)[0]
    return best.known and not best.tags & (NAME_TAGS | {"Geox", "Orgn", "Trad", "Abbr"})


# The first role whose test holds is the word's. Besides: I an initial, p a particle, blank no part of a name.
ROLES: list[tuple[str, Callable[[str], bool]]] = [
    ("E", lambda word: word.lower() in cues("east_asian_surnames")),  # «Си»
    ("G", lambda word: any(map(given_name, nominatives(word)))),
    ("P", lambda word: _tagged(word, "Patr")),
    (" ", lambda word: _is_place_of(word, {EntityKind.country})),
    ("S", lambda word: _tagged(word, "Surn")),
    ("L", lambda word: _is_place_of(word, {EntityKind.city})),  # «Владимир Винник»: a city of that name
    ("G", lambda word: _tagged(word, "Name")),
    (" ", lambda word: russian_index().get((word,)) is not None),
    ("L", lambda word: derived_from(word) is not None),  # «Андрей Черкасский»
    (" ", lambda word: organisation_index().get((word,)) is not None),
    ("S", lambda word: SURNAME.search(word) is not None and not is_ordinary(word)),
    ("X", lambda word: parses(word)[0].known),  # another dictionary word
    ("U", lambda _: True),  # a word that the dictionary lacks
]
PERSON = re.compile(
    r"I{1,2}p*[SUXGEL]|G{1,2}I?P?p{0,2}[SUXGL][SUX]?(?:p{1,2}[SUXGL])*|GP|[SU]G(?![SUXPI])|E[XUGS]{1,2}|[SUX]GP|[SUX]I{1,2}[SUXL]?"
    r"|XS|[US]p?[US]|G|P|S"
)


@lru_cache(12_000)
def role(word: str) -> str:
    """The letter of a capitalised word's role."""
    return next(letter for letter, holds in ROLES if holds(word))


def _tagged(word: str, tag: str) -> bool:
    return any(
        tag in parse.tags and (parse.known or tag != "Name") and parse.score > LIKELY
        for parse in parses(word)
    )


def _is_place_of(word: str, kinds: set[EntityKind]) -> bool:
    places = russian_index().get((word,))
    return places is not None and places[0].kind in kinds
