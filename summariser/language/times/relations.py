"""How a time stands to what happens: on it, in it, from one to another."""

from typing import Any

from summariser.language.times.grammar import Captured
from summariser.language.times.moment import Moment
from summariser.schemas.vocabulary import TimeRelation


def placed(said: Captured) -> Moment:
    """A time on its own or after «в»: on a day or at an hour, in anything longer."""
    moment = _moment(said["of"])
    if moment.relation:
        return moment
    if moment.until is not None and not moment.listed:
        return moment.having(relation=TimeRelation.during)
    return moment.having(relation=TimeRelation.on if is_exact(moment) else TimeRelation.in_)


def since(said: Captured) -> Moment:
    """«с 2014 года»; a stretch has its own beginning («с 2014–2018 годов»)."""
    moment = _moment(said["of"])
    stretch = moment.until is not None and not moment.listed
    return moment.having(relation=TimeRelation.during if stretch else TimeRelation.since)


def between(said: Captured) -> Moment | None:
    """«с 1 апреля по 30 июня 2021 года»: what only one end says holds for both."""
    first, last = _moment(said["first"]), _moment(said["last"])
    if first.until or last.until:
        return None
    if first.part != last.part and (first.month or first.year):
        first, last = first.having(part=None, edge=None), last.having(part=None, edge=None)
    first = first.having(**{name: getattr(last, name) for name in _missing(first, last)})
    last = last.having(**{name: getattr(first, name) for name in _missing(last, first)})
    if _grain(first) != _grain(last) or first == last:
        return None
    return first.having(until=last, relation=TimeRelation.during)


def apart(said: Captured) -> Moment | None:
    """«30 октября – 2 ноября»; not after a moment that already has an end."""
    if said["first"].part != said["last"].part:
        return None
    span = between(said)
    return span.having(relation=None) if span else None


def _moment(value: Any) -> Moment:
    return value if isinstance(value, Moment) else Moment(**{"year" if value > 31 else "day": value})


def _missing(short: Moment, full: Moment) -> list[str]:
    """What the shorter end of a range leaves to the longer one: the year, «5» before «10 мая» the month."""
    wanted = []
    if short.year is None and full.year is not None and (short.month or short.day or short.part):
        wanted.append("year")
    if short.month is None and short.day and full.day:
        wanted.append("month")
    if short.shift is None and full.shift and short.month and full.month:
        wanted.append("shift")
    return wanted


def _grain(moment: Moment) -> str:
    names = ("century", "decade", "year", "month", "day", "weekday", "clock", "shift")
    finest = [name for name in names if getattr(moment, name) is not None]
    return finest[-1] if finest else ""


def is_exact(moment: Moment) -> bool:
    """True for a day, a weekday or an hour: something happens on it, not in it."""
    of_day = moment.shift is not None and moment.shift[1] == "D"
    return bool(
        moment.day or moment.weekday or moment.clock or of_day or moment.day_part in {"noon", "midnight"}
    )
