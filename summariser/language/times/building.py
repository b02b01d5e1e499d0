"""What rules make of the values that they captured."""

from typing import Any

from summariser.language.times.moment import Moment
from summariser.schemas.vocabulary import TimePart, TimeRelation

QUARTERS = (TimePart.q1, TimePart.q2, TimePart.q3, TimePart.q4)
HALVES = (TimePart.first_half, TimePart.second_half)


def month_span(said: dict[str, Any]) -> Moment | None:
    """«10–15 мая»."""
    month, year = said["month"], said.get("year")
    last = Moment(year=year, month=month, day=said["second"])
    return Moment(year=year, month=month, day=said["first"], until=last)


def year_span(said: dict[str, Any]) -> Moment | None:
    """«2021–2022 гг.», "2021/22"."""
    first = said["first"]
    second = said["second"] if "second" in said else first // 100 * 100 + said["short"]
    return Moment(year=first, until=Moment(year=second)) if second > first else None


def quarter(said: dict[str, Any]) -> Moment | None:
    """«I квартал 2021 года»."""
    number = _number(said)
    return Moment(part=QUARTERS[number - 1], year=said.get("year")) if 1 <= number <= len(QUARTERS) else None


def half(said: dict[str, Any]) -> Moment | None:
    """«второе полугодие 2021 года»."""
    number = _number(said)
    return Moment(part=HALVES[number - 1], year=said.get("year")) if 1 <= number <= len(HALVES) else None


def season_part(said: dict[str, Any]) -> Moment | None:
    """«весной 2020 года»."""
    return Moment(part=TimePart(said["season"]), year=said.get("year"))


def decade(said: dict[str, Any]) -> Moment | None:
    """«1990-е», «девяностые»."""
    return Moment(decade=said["number"])


def century(said: dict[str, Any]) -> Moment | None:
    """«XIX век»."""
    return Moment(century=_number(said))


def shift(said: dict[str, Any]) -> Moment | None:
    """«вчера», «на прошлой неделе»."""
    if "days" in said:
        return Moment(shift=(said["days"], "D"))
    return Moment(shift=(said["ahead"], said["unit"]))


def between(said: dict[str, Any]) -> Moment | None:
    """«с 1 апреля по 30 июня 2021 года»: what only one end says holds for both."""
    first, second = said["first"], said["second"]
    if first.year is None:
        first = first.having(year=second.year)
    return first.having(until=second, relation=TimeRelation.during)  # type: ignore[no-any-return]


def bounded(said: dict[str, Any]) -> Moment | None:
    """A time on its own or after «в»: on a day, in anything longer."""
    moment: Moment = said["date"]
    if moment.until is not None:
        return moment.having(relation=TimeRelation.during)
    exact = moment.day or moment.weekday or moment.clock or (moment.shift and moment.shift[1] == "D")
    return moment.having(relation=TimeRelation.on if exact else TimeRelation.in_)


def _number(said: dict[str, Any]) -> int:
    return int(said["number"] if "number" in said else said["roman"])
