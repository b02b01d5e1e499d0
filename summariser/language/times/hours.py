"""Hours and parts of the day out of what rules captured."""

from summariser.language.times.grammar import Captured, merged
from summariser.language.times.moment import Moment
from summariser.language.times.relations import between
from summariser.schemas.vocabulary import TimeRelation


def clock(said: Captured) -> Moment | None:
    """«в 9 часов 30 минут», «в 2 часа дня», "2:30 p.m."."""
    hour, minute = said.get("hour", 1), said.get("minute", 0)
    if "time" in said:
        hour, minute = map(int, said["time"].replace(".", ":").split(":"))
    hour = _of_day(hour, said.get("daypart"))
    if not (0 <= hour <= 24 and 0 <= minute < 60):
        return None
    return Moment(clock=f"{hour % 24:02}:{minute:02}", zone=said.get("zone"))


def half_past(said: Captured) -> Moment | None:
    """Half an hour after: "half past one in the morning"."""
    return clock({**said, "minute": 30})


def half_past_before(said: Captured) -> Moment | None:
    """«в половине второго ночи»: half of the second hour is gone."""
    hour = said["hour"]
    if not 1 <= hour <= 12:
        return None
    return clock({**said, "hour": hour - 1 or 12, "minute": 30})


def clocks_between(said: Captured) -> Moment | None:
    """«между тремя и четырьмя часами утра»."""
    first, last = (clock({**said, "hour": said[name]}) for name in ("first", "last"))
    return first.having(until=last, relation=TimeRelation.during) if first and last else None


def day_part(said: Captured) -> Moment:
    """«вечером»."""
    return Moment(day_part=said["daypart"])


def in_day_part(said: Captured) -> Moment:
    """Part of a day: "in the morning"."""
    return Moment(day_part=said["daypart"], relation=TimeRelation.in_)


def at_day(said: Captured) -> Moment:
    """«утром в среду», «5 мая в 14:30»."""
    moment = merged({name: value for name, value in said.items() if isinstance(value, Moment)})
    hour = clock(said) if "time" in said else None
    return moment.merge(Moment(day_part=said.get("daypart"), clock=hour.clock if hour else None))


def night_before(said: Captured) -> Moment:
    """«в ночь на субботу»."""
    moment: Moment = said["of"]
    return moment.having(day_part="night", relation=TimeRelation.on)


def night_between(said: Captured) -> Moment | None:
    """«в ночь с 5 на 6 мая»."""
    span = between(said)
    return span.having(day_part="night", relation=TimeRelation.on) if span else None


def _of_day(hour: int, day_part: str | None) -> int:
    if day_part in {"afternoon", "evening"} and hour < 12:
        return hour + 12
    if day_part in {"morning", "night"} and hour == 12:
        return 0
    if day_part == "night" and 6 < hour < 12:
        return hour + 12
    return hour
