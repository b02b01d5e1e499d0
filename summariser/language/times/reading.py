"""Normal forms taken apart again, for whoever says or compares them."""

import re
from dataclasses import dataclass

from summariser.language.mentions import TimeExpression

BASE = re.compile(r"(-?\d{4}|\d{3}X|-?\d\dXX|XX\dX|XXXX)(?:-(\d\d))?(?:-(\d\d))?(?:T.*)?")
DISTANCE = re.compile(r"P(T?)(-?)(X|\d+)([SHMDWY])")


@dataclass(frozen=True, slots=True)
class Calendar:
    """What a base names: a year with or without month and day, or a decade, or a century; else all None."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    decade: str | None = None
    century: int | None = None


@dataclass(frozen=True, slots=True)
class Distance:
    """A relative time: "P-3D" is -3 days; `count` is None for a vague one; `reach` is past, next or point."""

    count: int | None
    sign: int
    unit: str
    reach: str


def calendar(base: str | None) -> Calendar:
    """The numbers of a base."""
    found = BASE.fullmatch(base or "")
    if found is None:
        return Calendar()
    year, month, day = found.groups()
    in_year = (int(month) if month else None, int(day) if day else None)
    if year == "XXXX":
        return Calendar(None, *in_year)
    if year.endswith("XX"):
        century = int(year[:-2])
        return Calendar(century=-(abs(century) + 1) if year.startswith("-") else century + 1)
    if year.endswith("X"):
        return Calendar(decade=year)
    return Calendar(int(year), *in_year)


def distance(time: TimeExpression) -> Distance | None:
    """The distance of a relative time."""
    if time.relative is None:
        return None
    reach = (
        "past"
        if time.relative.endswith("/PT0S")
        else "next"
        if time.relative.startswith("PT0S/")
        else "point"
    )
    found = DISTANCE.fullmatch(time.relative.removesuffix("/PT0S").removeprefix("PT0S/"))
    if found is None:
        return None
    clock, minus, count, unit = found.groups()
    sign = -1 if minus else 1
    return Distance(None if count == "X" else sign * int(count), sign, clock + unit, reach)
