"""Places by their names in Russian and English, and how they lie to each other."""

from functools import cache, lru_cache

from summariser.language.gazetteer import gazetteer
from summariser.language.mentions import PlaceName
from summariser.language.name_folding import fold, nominatives, spellings
from summariser.language.phrases import PhraseIndex
from summariser.schemas.vocabulary import EntityKind

# Nouns that may stand before a name without being part of it: «штат Миссури», «города Сочи».
GENERIC = frozenset(
    {"город", "штат", "республика", "село", "поселок", "остров", "река", "озеро", "провинция", "столица"}
)
# First words of names that say nothing of which place is meant.
GENERAL_WORDS = frozenset(
    {"north", "south", "east", "west", "central", "northern", "southern", "eastern", "western", "new", "old",
     "upper", "lower", "great", "saint", "st.", "san", "santa", "los", "las", "la", "el", "le", "port",
     "fort", "cape", "lake", "mount", "sea", "gulf", "bay", "strait", "republic"}
)  # fmt: skip


def find_place(name: str, language: str = "ru") -> PlaceName | None:
    """The likeliest place of this name, in the nominative or inflected; None where there is none."""
    return next(iter(find_places(name, language)), None)


@lru_cache(12_000)
def find_places(name: str, language: str = "ru") -> tuple[PlaceName, ...]:
    """All places of this name, the likeliest first (Georgia the country before the state)."""
    words = name.split()
    if language != "ru":
        return english_index().get(words) or ()
    found = russian_index().get(words)
    if found is None and len(words) > 1 and not GENERIC.isdisjoint(nominatives(words[0])):
        found = russian_index().get(words[1:])
    return found or ()


@cache
def russian_index() -> PhraseIndex[tuple[PlaceName, ...]]:
    """The places by Russian words in any case."""
    return PhraseIndex(gazetteer().names, nominatives)


@cache
def english_index() -> PhraseIndex[tuple[PlaceName, ...]]:
    """The places by English words."""
    return PhraseIndex(gazetteer().names, spellings)


def demonym_country(lemma: str) -> PlaceName | None:
    """The place that an adjective or a word for people comes from: «российский», «россиянин», "Russian"."""
    return gazetteer().derived.get(fold(lemma))


def contains(outer: PlaceName, inner: PlaceName) -> bool:
    """True where the inner place lies in the outer one, or is it, as far as the gazetteer knows."""
    if outer == inner:
        return True
    if outer.kind is EntityKind.country:
        return outer.iso in (inner.country, inner.iso)
    if outer.kind is EntityKind.place:
        return inner.kind is EntityKind.place and inner.en.endswith(f" {outer.en}")  # East Asia lies in Asia
    return outer.kind is EntityKind.region and akin(outer, inner)


def akin(first: PlaceName, second: PlaceName) -> bool:
    """True where one is named after the other: Moscow and Moscow Region, Baltic Sea and Baltic states."""
    kinds = {first.kind, second.kind}
    opening = first.en.split()[0]
    if EntityKind.country in kinds or kinds == {EntityKind.city} or opening.lower() in GENERAL_WORDS:
        return False
    countries = {first.country, second.country} - {None}
    return opening == second.en.split()[0] and len(countries) < 2
