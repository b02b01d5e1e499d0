"""Whether a source names a place of a claim: itself, a place in it, people or things called after it."""

import re
from collections.abc import Sequence
from functools import lru_cache

from summariser.language.acronyms import find_organisation
from summariser.language.demonyms import derived_from
from summariser.language.mentions import Mention, NameMention, PlaceName
from summariser.language.morphology import fold_yo, is_cyrillic
from summariser.language.name_words import Word
from summariser.language.national_bodies import is_national
from summariser.language.places import akin, contains
from summariser.schemas.vocabulary import EntityKind
from summariser.verification.mentions import Mentions, outside
from summariser.verification.spelling import is_adjective, is_made_of, same_name, spells

SHORTEST_STEM = 3  # letters
# What Russian puts after the stem of a place's name: «гарлемский», «тоболяк», «махачкалинец».
DERIVING = r"(?:[оеиуа]?[вн]?(?:ск|цк)|л?(?:ян|ан|чан)(?:ин|ск|к|е|[аы]?м|ах)?|(?:ин)?(?:ец|ц|ч)|як|ич)"
ADJECTIVE_END = re.compile(r"(?:ая|ий|ый|ое)$")  # «Сахалинская область»
POSSESSIVE = re.compile(r"(?:[её]в|ов|ин)(?:а|у|ым|ом|е|о|ой|ых)?$")  # «Гудзонов залив»
STEM_END = re.compile(r"(?:ь?ск|[аеёийоуыэюяь]+)$")


def place_supporters(claim: NameMention, source: Mentions) -> Sequence[Mention] | None:
    """The passages of the source that name the place, None where there is none.

    Spelling does not decide between countries: Latvia is not Литва, however alike they sound.
    """
    known: list[Mention] = [name for name in source.names if _same_place(name.place, claim.place)]
    if known:
        return known
    others = [name for name in source.names if _is_country(name) and _is_country(claim)]
    named: list[Mention] = [
        name for name in source.names if name not in others and same_name(name.tokens, claim.tokens)
    ]
    if named:
        return named
    words = outside(source.words, others)
    found = [word for token in claim.tokens if (word := _standing(token, words))]
    if claim.place and len(found) < len(claim.tokens):
        found = [word for word in words if _implies(word.text, claim.place)]
    if not found and len(claim.tokens) == 1:
        adjectives = (word for word in words if is_adjective(word.text))
        found = [word for word in adjectives if is_made_of(word.text, claim.tokens[0])]
    return [Mention(word.start, word.end, word.text) for word in found] or _of_bodies(claim, source) or None


def _of_bodies(claim: NameMention, source: Mentions) -> Sequence[Mention]:
    """Organisations of the source whose full name has the place in it: «РПЦ», «ВСУ», «Барса»."""
    wanted = set(claim.text.lower().split())
    bodies = ((name, find_organisation(name.text)) for name in source.names)
    return [
        name
        for name, body in bodies
        if body and any(wanted <= set(full.lower().split()) for names in body for full in names)
    ]


def _implies(word: str, place: PlaceName) -> bool:
    """«тоболяков» of Тобольск, «ФСБ» of Russia, «Гудзонов залив» of the Hudson."""
    if place.kind is EntityKind.country:
        return is_derived(word, place.ru) or is_national(word, place.iso or "")
    possessive = place.kind is EntityKind.water and POSSESSIVE.sub("", word) == place.ru
    return possessive or is_derived(word, place.ru)


def _is_country(name: NameMention) -> bool:
    return name.place is not None and name.place.kind is EntityKind.country


def _standing(token: str, words: Sequence[Word]) -> Word | None:
    """The word with a capital that spells a word of the name."""
    return next((word for word in words if word.capital and spells(word.text, token)), None)


def _same_place(source: PlaceName | None, claim: PlaceName | None) -> bool:
    if source is None or claim is None:
        return False
    return source.en == claim.en or contains(claim, source) or akin(source, claim)


@lru_cache(12_000)
def is_derived(word: str, place: str) -> bool:
    """Whether a Russian word is made of the name of a place: «тоболяков» of «Тобольск»."""
    if not is_cyrillic(word):
        return False
    origin = derived_from(word)
    if origin is not None and (origin.ru == place or origin.kind is EntityKind.country):
        return origin.ru == place
    pattern = _pattern(place)
    return pattern is not None and pattern.search(fold_yo(word)) is not None


@lru_cache(10_000)
def _pattern(place: str) -> re.Pattern[str] | None:
    first, *others = fold_yo(place).split()
    stem = STEM_END.sub("", ADJECTIVE_END.sub("", first) if others else first)
    if len(stem) < SHORTEST_STEM or (others and not ADJECTIVE_END.search(first)):
        return None
    start = "" if len(stem) > 2 * SHORTEST_STEM else r"\b"  # «южносахалинский»
    return re.compile(rf"{start}{stem}[ьй]?{DERIVING}[а-я]{{0,5}}$")
