"""The gazetteer: countries, regions, cities, waters and larger regions, with the adjectives and people named after them.

The tables in ``data/`` are read on first use. Countries come from CLDR, cities from GeoNames (see
``tools/build_gazetteer.py``); everything else is a list of this project's own.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib.resources import files

from summariser.language.mentions import PlaceName
from summariser.language.morphology import inflect, is_cyrillic, parses
from summariser.language.phrases import PhraseIndex
from summariser.schemas.vocabulary import EntityKind

ACRONYM = 5
LARGE = 500  # thousands of people
NONE = "-"
DERIVES = frozenset({EntityKind.city, EntityKind.place})
# First words of names that say nothing of which place is meant.
GENERAL_WORDS = frozenset(
    "north south east west central northern southern eastern western new old upper lower great saint st. san santa los "
    "las la el le port fort cape lake mount sea gulf bay strait republic".split()
)
CITY_SUFFIXES = ("инский", "енский", "ский", "цкий", "ской", "цкой")
# Adjectives that also look like those of Братск, Октябрьск, …
ORDINARY_ADJECTIVES = frozenset(
    {"братский", "октябрьский", "майский", "красногвардейский", "пролетарский", "комсомольский", "ленинский",
     "горский", "морской", "городской", "заводской", "людской", "мужской", "женский", "детский", "олимпийский"}
)  # fmt: skip
CITY_ENDINGS = ("", "а", "ь", "я", "о", "ы", "и", "е", "к", "ск")
FORMER_SOVIET = frozenset(
    {"RU", "UA", "BY", "KZ", "UZ", "TM", "TJ", "KG", "AZ", "AM", "GE", "MD", "EE", "LV", "LT"}
)


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All places, found by any of their names.

    Attributes:
        names: folded name → places, the likeliest first.
        derived: folded lemma of an adjective or of a word for people → place.
        codes: ISO or own code → place.
        large: folded names of cities so large that their name needs no other sign.
    """

    names: Mapping[str, tuple[PlaceName, ...]]
    derived: Mapping[str, PlaceName]
    codes: Mapping[str, PlaceName]
    large: frozenset[str]


def find_place(name: str, language: str = "ru") -> PlaceName | None:
    """The likeliest place of this name, in the nominative or inflected; None where there is none."""
    return next(iter(find_places(name, language)), None)


@lru_cache(50_000)
def find_places(name: str, language: str = "ru") -> tuple[PlaceName, ...]:
    """All places of this name, the likeliest first (Georgia the country before the state)."""
    index = russian_index() if language == "ru" else english_index()
    return index.get(name.split()) or ()


@cache
def russian_index() -> PhraseIndex[tuple[PlaceName, ...]]:
    """The places by Russian words in any case."""
    return PhraseIndex(gazetteer().names, nominatives)


@cache
def english_index() -> PhraseIndex[tuple[PlaceName, ...]]:
    """The places by English words."""
    return PhraseIndex(gazetteer().names, spellings)


def demonym_country(lemma: str) -> PlaceName | None:
    """The place that an adjective or a word for its people is derived from: «российский», «россиянин», "Russian"."""
    return gazetteer().derived.get(fold(lemma))


@lru_cache(50_000)
def adjective_city(adjective: str) -> PlaceName | None:
    """The city that a Russian adjective is derived from by rule: «балашихинский», «костромской».

    Of cities outside the former Soviet Union only where the dictionary does not know the adjective, because a city of
    the world looks like the stem of many an ordinary one («папский», Pápa).
    """
    known = parses(adjective)[0].known
    for suffix in CITY_SUFFIXES:
        stem = adjective.removesuffix(suffix)
        if stem != adjective and len(stem) >= 3 and adjective not in ORDINARY_ADJECTIVES:
            names = gazetteer().names
            places = (place for ending in CITY_ENDINGS for place in names.get(stem + ending, ()))
            found = next(
                (place for place in places if place.kind in DERIVES and _derives(place, known)), None
            )
            if found is not None:
                return found
    return None


def _derives(city: PlaceName, known: bool) -> bool:
    return not known or city.country in FORMER_SOVIET or fold(city.ru) in gazetteer().large


def contains(outer: PlaceName, inner: PlaceName) -> bool:
    """True where the inner place lies in the outer one, or is it, as far as the gazetteer knows."""
    if outer == inner:
        return True
    if outer.kind is EntityKind.country:
        return outer.iso in (inner.country, inner.iso)
    return outer.kind is EntityKind.region and akin(outer, inner)


def akin(first: PlaceName, second: PlaceName) -> bool:
    """True where one is named after the other: Moscow and Moscow Region, «кировский» and Kirov, Baltic Sea and states."""
    kinds = {first.kind, second.kind}
    opening = first.en.split()[0]
    if EntityKind.country in kinds or kinds == {EntityKind.city} or opening.lower() in GENERAL_WORDS:
        return False
    countries = {first.country, second.country} - {None}
    return opening == second.en.split()[0] and len(countries) < 2


@lru_cache(50_000)
def nominatives(word: str) -> tuple[str, ...]:
    """A Russian word and what it may be in the nominative, folded."""
    forms = dict.fromkeys(spellings(word))
    if is_cyrillic(word):
        for parse in parses(word):
            nominative = inflect(parse, "nomn")
            if nominative is not None:
                forms[fold(nominative)] = None
    return tuple(forms)


def spellings(word: str) -> tuple[str, ...]:
    """How a word may stand in the table: acronyms keep their capitals, words of a headline in capitals do not."""
    folded = fold(word)
    return (folded, fold(word.lower())) if folded.isupper() else (folded,)


@lru_cache(50_000)
def fold(name: str) -> str:
    """A name as tables know it: ё as е, plain dashes and quotes, no marks on Latin letters, lower case.

    Short words in capitals keep them: "US" is no "us".
    """
    plain = name.replace("’", "'").replace("–", "-").replace("—", "-").replace("\xa0", " ")
    if not (plain.isupper() and len(plain) <= ACRONYM):
        plain = plain.lower()
    plain = plain.replace("ё", "е").replace("Ё", "Е")
    if plain.isascii() or is_cyrillic(plain):
        return plain
    return "".join(
        letter for letter in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(letter)
    )


def fold_phrase(name: str) -> str:
    """Every word of a name folded."""
    return " ".join(map(fold, name.split()))


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer, read once."""
    by_code = dict(_coded_places())
    by_name: dict[str, list[PlaceName]] = defaultdict(list)
    uncoded = [*_waters(), *_cities()]
    aliases = {row[0]: tuple(row[1].split("|")) for row in _rows("place_aliases.tsv")}
    for code, place in by_code.items():
        by_code[code] = replace(place, aliases=aliases.get(code, ()))
    named: dict[str, PlaceName] = {}
    for place in (*by_code.values(), *uncoded):
        full = (
            replace(place, aliases=aliases[place.ru])
            if place.ru not in named and place.ru in aliases
            else place
        )
        named.setdefault(place.ru, full)
        for name in {fold_phrase(each) for each in (full.ru, full.en, *full.aliases)}:
            by_name[name].append(full)
    return Gazetteer(
        names={name: tuple(places) for name, places in by_name.items()},
        derived={**dict(_derived_regions(by_code)), **dict(_derived(by_code, named))},
        codes=by_code,
        large=frozenset(
            fold(name)
            for ru, en, _, thousands in _rows("cities.tsv")
            for name in (ru, en)
            if int(thousands) >= LARGE
        ),
    )


def _coded_places() -> Iterator[tuple[str, PlaceName]]:
    for code, ru, en in _rows("countries.tsv"):
        yield code, PlaceName(EntityKind.country, ru, en, iso=code, country=code)
    for code, country, ru, en in _rows("macroregions.tsv"):
        yield code, PlaceName(EntityKind.place, ru, en, country=None if country == NONE else country)
    for code, ru, en in _rows("regions.tsv"):
        yield code, PlaceName(EntityKind.region, ru, en, iso=code, country=code[:2])


def _waters() -> Iterator[PlaceName]:
    for ru, en, others in _rows("waters.tsv"):
        yield PlaceName(EntityKind.water, ru, en, aliases=() if others == NONE else tuple(others.split("|")))


def _cities() -> Iterator[PlaceName]:
    for ru, en, country, *_thousands in (*_rows("towns.tsv"), *_rows("cities.tsv")):
        yield PlaceName(EntityKind.city, ru, en, country=country)


def _derived(
    by_code: Mapping[str, PlaceName], named: Mapping[str, PlaceName]
) -> Iterator[tuple[str, PlaceName]]:
    for origin, *columns in _rows("demonyms.tsv"):
        place = by_code.get(origin) or named[origin]
        for word in (word for column in columns for word in column.split("|") if word != NONE):
            yield fold(word), place


def _derived_regions(by_code: Mapping[str, PlaceName]) -> Iterator[tuple[str, PlaceName]]:
    """«иркутский» from «Иркутская область»."""
    for place in by_code.values():
        adjective, _, noun = place.ru.partition(" ")
        if noun == "область" and adjective.endswith("ая"):
            yield from ((fold(adjective.removesuffix("ая") + ending), place) for ending in ("ий", "ой"))
        elif noun in {"край", "море", "океан"}:
            yield fold(adjective), place


def _rows(table: str) -> Iterator[list[str]]:
    text = (files("summariser.language") / "data" / table).read_text(encoding="utf-8")
    return (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
