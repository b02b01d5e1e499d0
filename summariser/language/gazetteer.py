"""The gazetteer's tables: countries, regions, cities, waters, larger regions, and words derived from them.

Countries come from CLDR, cities from GeoNames (see ``tools/build_gazetteer.py``); all else is a list of this
project's own. The tables are read on first use.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from summariser.language.cities import Cities, known_abroad, large_names
from summariser.language.mentions import PlaceName
from summariser.language.name_folding import fold, fold_phrase
from summariser.schemas.vocabulary import EntityKind

DATA = Path(__file__).parent / "data"
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
    places: dict[str, tuple[PlaceName, ...]] = {}
    for place in (*codes.values(), *_waters()):
        _enter(places, place)
    rows = [*_rows("towns.tsv"), *_rows("cities.tsv")]
    names = _Names(places, Cities(rows, aliases))
    derived = {**dict(_derived_regions(codes)), **dict(_derived(codes, names))}
    return Gazetteer(names, derived, codes, large_names(rows), known_abroad(rows))


class _Names(Mapping[str, tuple[PlaceName, ...]]):
    """Folded name → places, the cities last."""

    def __init__(self, places: Mapping[str, tuple[PlaceName, ...]], cities: Cities) -> None:
        self._places = places
        self._cities = cities

    def __getitem__(self, name: str) -> tuple[PlaceName, ...]:
        found = (*self._places.get(name, ()), *self._cities.get(name, ()))
        if not found:
            raise KeyError(name)
        return found

    def __contains__(self, name: object) -> bool:
        return name in self._places or name in self._cities

    def __iter__(self) -> Iterator[str]:
        return iter({**self._places, **dict.fromkeys(self._cities)})

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _enter(names: dict[str, tuple[PlaceName, ...]], place: PlaceName) -> None:
    for name in {fold_phrase(name) for name in (place.ru, place.en, *place.aliases)}:
        names[name] = (*names.get(name, ()), place)


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
