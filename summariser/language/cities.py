"""The cities of the world by their names.

There are some 15,000 and an article names a few, so one is made a place when somebody asks for it; their
names are folded in the plainest way that serves.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence

from summariser.language.mentions import PlaceName
from summariser.language.morphology import is_cyrillic
from summariser.language.name_folding import fold_phrase
from summariser.schemas.vocabulary import EntityKind

LARGE = 500  # thousands of people
KNOWN = 100  # thousands; a smaller city is named beside its country or not known abroad

Row = Sequence[str]
"""Russian name, English name, country, thousands of people (none: as many as need be)."""


class Cities(Mapping[str, tuple[PlaceName, ...]]):
    """Folded name → cities, in the order of the table."""

    def __init__(self, rows: Sequence[Row], aliases: Mapping[str, tuple[str, ...]]) -> None:
        """Index the rows of a table; the first city of a name has its aliases."""
        self._rows = rows
        self._aliases: dict[int, tuple[str, ...]] = {}
        self._places: dict[str, tuple[int, ...]] = {}
        for place, (ru, en, *_) in enumerate(rows):
            for name in (_folded(ru), _folded(en)):
                self._places[name] = (*self._places.get(name, ()), place)
        for ru in aliases.keys() & {row[0] for row in rows}:
            place = self._places[_folded(ru)][0]
            self._aliases[place] = aliases[ru]
            for name in {fold_phrase(alias) for alias in aliases[ru]} - {*map(_folded, rows[place][:2])}:
                self._places[name] = tuple(sorted((*self._places.get(name, ()), place)))

    def __getitem__(self, name: str) -> tuple[PlaceName, ...]:
        """The cities of this folded name, the largest first."""
        return tuple(map(self._city, self._places[name]))

    def __contains__(self, name: object) -> bool:
        """True where a city has this folded name."""
        return name in self._places

    def __iter__(self) -> Iterator[str]:
        """All folded names."""
        return iter(self._places)

    def __len__(self) -> int:
        """How many names there are."""
        return len(self._places)

    def _city(self, place: int) -> PlaceName:
        ru, en, country, *_ = self._rows[place]
        return PlaceName(EntityKind.city, ru, en, country=country, aliases=self._aliases.get(place, ()))


def large_names(rows: Iterable[Row]) -> frozenset[str]:
    """Folded names of cities so large that their name needs no other sign."""
    return frozenset(_folded(name) for row in _of_size(rows, LARGE) for name in row[:2])


def known_abroad(rows: Iterable[Row]) -> frozenset[tuple[str, str | None]]:
    """English name and country of the cities whose name needs no country beside it to be understood."""
    return frozenset((en, country) for _, en, country, *_ in _of_size(rows, KNOWN))


def _of_size(rows: Iterable[Row], thousands: int) -> Iterator[Row]:
    return (row for row in rows if len(row) < 4 or int(row[3]) >= thousands)


def _folded(name: str) -> str:
    plain = name.lower()
    if plain.isascii():
        return plain
    if is_cyrillic(plain):
        return plain.replace("ё", "е").replace("’", "'")
    marked = unicodedata.normalize("NFKD", plain.replace("’", "'"))
    return "".join(letter for letter in marked if not unicodedata.combining(letter))
