"""The gazetteer's tables: countries, regions, cities, waters, larger regions, and words derived from them.

Countries come from CLDR, cities from GeoNames (see ``tools/build_gazetteer.py``); all else is a list of this
project's own. The tables are read on first use.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from summariser.language.mentions import PlaceName
from summariser.language.morphology import is_cyrillic
from summariser.language.name_folding import fold, fold_phrase
from summariser.schemas.vocabulary import EntityKind

DATA = Path(__file__).parent / "data"
LARGE = 500  # thousands of people
KNOWN = 100  # thousands; a smaller city is named beside its country or not known abroad
NONE = "-"


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All places, found by any of their names.

    Attributes:
        names: folded name → places, the likeliest first.
        derived: folded lemma of an adjective or of a word for people → place.
        codes: ISO or own code → place.
        large: folded names of cities so large that their name needs no other sign.
        known: the cities whose name needs no country beside it to be understood.
    """

    names: Mapping[str, tuple[PlaceName, ...]]
    derived: Mapping[str, PlaceName]
    codes: Mapping[str, PlaceName]
    large: frozenset[str]
    known: frozenset[tuple[str, str | None]]


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer, read once."""
    aliases = {origin: tuple(names.split("|")) for origin, names in _rows("place_aliases.tsv")}
    codes = {code: replace(place, aliases=aliases.get(code, ())) for code, place in _coded_places()}
    names: dict[str, tuple[PlaceName, ...]] = {}
    for place in (*codes.values(), *_waters()):
        _enter(names, place)
    large, known = _enter_cities(names, aliases)
    derived = {**dict(_derived_regions(codes)), **dict(_derived(codes, names))}
    return Gazetteer(names=names, derived=derived, codes=codes, large=large, known=known)


def _enter(names: dict[str, tuple[PlaceName, ...]], place: PlaceName) -> None:
    for name in {fold_phrase(name) for name in (place.ru, place.en, *place.aliases)}:
        names[name] = (*names.get(name, ()), place)


def _enter_cities(
    names: dict[str, tuple[PlaceName, ...]], aliases: Mapping[str, tuple[str, ...]]
) -> tuple[frozenset[str], frozenset[tuple[str, str | None]]]:
    """Add the cities, the largest first; the first of a name has its aliases.

    Returns the large ones' names, and name and country of the known ones.

    There are some 15,000, so their names are folded in the plainest way that serves.
    """
    named: set[str] = set()
    large: set[str] = set()
    known: set[tuple[str, str | None]] = set()
    for ru, en, country, *thousands in (*_rows("towns.tsv"), *_rows("cities.tsv")):
        place = PlaceName(EntityKind.city, ru, en, country=country)
        if ru in aliases and ru not in named:
            _enter(names, replace(place, aliases=aliases[ru]))
        else:
            for name in (_folded_city(ru), _folded_city(en)):
                names[name] = (*names.get(name, ()), place)
        named.add(ru)
        if not thousands or int(thousands[0]) >= LARGE:
            large.update((_folded_city(ru), _folded_city(en)))
        if not thousands or int(thousands[0]) >= KNOWN:
            known.add((en, country))
    return frozenset(large), frozenset(known)


def _folded_city(name: str) -> str:
    plain = name.lower()
    if plain.isascii():
        return plain
    if is_cyrillic(plain):
        return plain.replace("ё", "е").replace("’", "'")
    marked = unicodedata.normalize("NFKD", plain.replace("’", "'"))
    return "".join(letter for letter in marked if not unicodedata.combining(letter))


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


def _derived(
    codes: Mapping[str, PlaceName], names: Mapping[str, tuple[PlaceName, ...]]
) -> Iterator[tuple[str, PlaceName]]:
    for origin, *columns in _rows("demonyms.tsv"):
        place = codes.get(origin) or names[fold_phrase(origin)][0]
        for word in (word for column in columns for word in column.split("|") if word != NONE):
            yield fold(word), place


def _derived_regions(codes: Mapping[str, PlaceName]) -> Iterator[tuple[str, PlaceName]]:
    """«иркутский», «костромской» from «Иркутская область», «Костромская область»."""
    for place in codes.values():
        adjective, _, noun = place.ru.partition(" ")
        if noun == "область" and adjective.endswith("ая"):
            yield from ((fold(adjective.removesuffix("ая") + ending), place) for ending in ("ий", "ой"))
        elif noun == "край":
            yield fold(adjective), place


def _rows(table: str) -> Iterator[list[str]]:
    lines = (DATA / table).read_text(encoding="utf-8").splitlines()
    return (line.split("\t") for line in lines if not line.startswith("#"))
