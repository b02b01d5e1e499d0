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
from itertools import islice, product

from summariser.language.mentions import PlaceName
from summariser.language.morphology import inflect, is_cyrillic, parses
from summariser.schemas.vocabulary import EntityKind

READINGS_TRIED = 64
NONE = "-"


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All places, found by any of their names.

    Attributes:
        by_name: folded name → places, the likeliest first.
        by_derived: folded lemma of an adjective or of a person's word → place.
        by_code: ISO or own code → place.
        first_words: folded first word → largest number of words of a name that opens with it.
    """

    by_name: Mapping[str, tuple[PlaceName, ...]]
    by_derived: Mapping[str, PlaceName]
    by_code: Mapping[str, PlaceName]
    first_words: Mapping[str, int]


def find_place(name: str, language: str = "ru") -> PlaceName | None:
    """The likeliest place of this name, in the nominative or inflected; None where there is none."""
    return next(iter(find_places(name, language)), None)


@lru_cache(50_000)
def find_places(name: str, language: str = "ru") -> tuple[PlaceName, ...]:
    """All places of this name, the likeliest first (Georgia the country before the state)."""
    known = gazetteer().by_name
    exact = known.get(fold(name), ())
    if exact or language != "ru":
        return exact
    words = name.split()
    readings = islice(product(*(nominatives(word) for word in words)), READINGS_TRIED)
    return next((known[key] for reading in readings if (key := " ".join(reading)) in known), ())


def demonym_country(lemma: str) -> PlaceName | None:
    """The place that an adjective or a word for its people is derived from: «российский», «россиянин», "Russian"."""
    return gazetteer().by_derived.get(fold(lemma))


def contains(outer: PlaceName, inner: PlaceName) -> bool:
    """True where the inner place lies in the outer one, or is it, as far as the gazetteer knows."""
    if outer == inner:
        return True
    if outer.kind is EntityKind.country:
        return inner.country == outer.iso or inner.iso == outer.iso
    return False


@lru_cache(50_000)
def nominatives(word: str) -> tuple[str, ...]:
    """A Russian word and what it may be in the nominative, folded."""
    forms = dict.fromkeys((fold(word),))
    if is_cyrillic(word):
        for parse in parses(word):
            nominative = inflect(parse, "nomn")
            if nominative is not None:
                forms[fold(nominative)] = None
    return tuple(forms)


@lru_cache(50_000)
def fold(name: str) -> str:
    """A name as the gazetteer knows it: lower case, ё as е, no diacritics on Latin letters, plain dashes, quotes."""
    plain = (
        name.lower()
        .replace("ё", "е")
        .replace("’", "'")
        .replace("–", "-")
        .replace("—", "-")
        .replace("\xa0", " ")
    )
    if plain.isascii() or is_cyrillic(plain):
        return plain
    return "".join(
        letter for letter in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(letter)
    )


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
        for name in {fold(each) for each in (full.ru, full.en, *full.aliases)}:
            by_name[name].append(full)
    return Gazetteer(
        by_name={name: tuple(places) for name, places in by_name.items()},
        by_derived=dict(_derived(by_code, named)),
        by_code=by_code,
        first_words=_first_words(by_name),
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


def _first_words(names: Mapping[str, object]) -> dict[str, int]:
    longest: dict[str, int] = {}
    for name in names:
        words = name.split()
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return longest


def _rows(table: str) -> Iterator[list[str]]:
    text = (files("summariser.language") / "data" / table).read_text(encoding="utf-8")
    return (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
