"""What rules make of the values that they captured; None where the values make no sense together."""

from typing import Any

from summariser.language.times.grammar import Captured, merged
from summariser.language.times.moment import Moment
from summariser.schemas.vocabulary import TimePart, TimeRelation

QUARTERS = (TimePart.q1, TimePart.q2, TimePart.q3, TimePart.q4)
HALVES = (TimePart.first_half, TimePart.second_half)
MONTH_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def added(said: Captured) -> int | None:
    """«двадцать пять», «двадцать пятого», "twenty-fifth"."""
    tens, units = said["tens"], said["units"]
    return tens + units if tens in range(20, 100, 10) and units < 10 else None  # type: ignore[no-any-return]


def calendar_day(said: Captured) -> Moment | None:
    """«5 октября 2018 года»."""
    moment = merged(said)
    return moment if _in_month(moment.day, moment.month) else None


def days_of_month(said: Captured) -> Moment | None:
    """«10–15 мая», «5 и 6 мая»."""
    month, year, first, last = said["month"], said.get("year"), said["first"], said["last"]
    if not (first < last and _in_month(last, month)):
        return None
    until = Moment(year=year, month=month, day=last)
    return Moment(year=year, month=month, day=first, until=until, listed="listed" in said)


def months_of_year(said: Captured) -> Moment | None:
    """«июль–август 2021 года»."""
    year = said.get("year")
    until = Moment(year=year, month=said["last"])
    return Moment(year=year, month=said["first"], until=until, listed="listed" in said)


def years(said: Captured) -> Moment | None:
    """«2021–2022 гг.», "2021/22"."""
    first = said["first"]
    last = said["last"] if "last" in said else first // 100 * 100 + said["short"]
    listed = "listed" in said
    return Moment(year=first, until=Moment(year=last), listed=listed) if first < last else None


def year_before_christ(said: Captured) -> Moment:
    """«в 44 году до нашей эры»: the astronomers' year is one less."""
    return Moment(year=1 - said["number"])


def quarter(said: Captured) -> Moment | None:
    """«I квартал 2021 года», "Q1 2021"."""
    number = said["number"]
    if number not in range(1, 5):
        return None
    return _rest(said).having(part=QUARTERS[number - 1])


def half(said: Captured) -> Moment | None:
    """«второе полугодие 2021 года», "H2 2021", «вторая половина марта»."""
    number = said["number"]
    return _rest(said).having(part=HALVES[number - 1]) if number in {1, 2} else None


def season(said: Captured) -> Moment:
    """«весной 2020 года»."""
    return _rest(said).having(part=TimePart(said["season"]))


def winter(said: Captured) -> Moment | None:
    """«зимой 2020/21 года»."""
    span = years(said)
    return span.having(part=TimePart(said["season"])) if span else None


def part_of(said: Captured) -> Moment | None:
    """«начало марта»; of something that is a part itself, the edge of that part."""
    part = TimePart(said["part"])
    of: Moment = said["of"]
    if of.edge or of.day or of.weekday:
        return None
    return of.having(edge=part) if of.part else of.having(part=part)


def part_of_unit(said: Captured) -> Moment | None:
    """«к концу года»: of the one that runs."""
    if said["unit"] in {"TS", "TM"}:
        return None
    return Moment(part=TimePart(said["part"]), shift=(0, said["unit"]))


def decade(said: Captured) -> Moment | None:
    """«1990-е», «девяностые»; with a century («70-е годы XIX века») that one is counted in."""
    number = said["number"]
    if number < 100 and "cent" in said:
        number += (said["cent"] - 1) * 100
    return Moment(decade=number)


def written_decade(said: Captured) -> Moment | None:
    """«в 1620 годах»: of ten years where the number is round."""
    return decade(said) if said["number"] % 10 == 0 else None


def decades(said: Captured) -> Moment | None:
    """«60–70-е годы», «1960-х и 1970-х годов»."""
    first, last = said["first"], said["last"]
    if first >= 100 > last:
        last += first // 100 * 100
    span = Moment(decade=first, until=Moment(decade=last), listed="listed" in said)
    return span if first < last and first % 10 == 0 else None


def century(said: Captured) -> Moment | None:
    """«XIX век», «XVIII–XIX века»."""
    number = said["number"]
    if not 1 <= number <= 22:
        return None
    until = Moment(century=said["last"]) if "last" in said else None
    return Moment(century=-number if "era" in said else number, until=until)


def shifted(said: Captured) -> Moment:
    """«вчера», «в прошлом году», «прошлым летом», «прошлая пятница»."""
    ahead = said.get("ahead", 0)
    if "weekday" in said:
        return Moment(weekday=said["weekday"], shift=(ahead, "W"))
    if "season" in said:
        return Moment(part=TimePart(said["season"]), shift=(ahead, "Y"))
    if "month" in said:
        return Moment(month=said["month"], shift=(ahead, "Y"))
    unit = said.get("unit", "D")
    return Moment(shift=(ahead, unit), day_part=said.get("daypart"), anaphoric=unit == "D" and "unit" in said)


def length(said: Captured) -> Moment:
    """«пять лет», «полгода», «два с половиной года»: how far, not yet whither."""
    if "fixed" in said:
        fixed = said["fixed"]
        digits = fixed.rstrip("DWMYTHS")
        return Moment(shift=(int(digits), fixed[len(digits) :]))
    if "plural" in said:
        return Moment(shift=(1, said["plural"]), vague=True)
    unit = said["unit"]
    if "vague" in said:
        return Moment(shift=(1, unit), vague=True)
    if "plushalf" in said:
        return (
            Moment(shift=(said["number"] * 12 + 6, "M"))
            if unit == "Y"
            else Moment(shift=(1, unit), vague=True)
        )
    return Moment(shift=(said.get("number", 1), unit))


def ago(said: Captured) -> Moment:
    """«три дня назад»."""
    moment = _turned(said, -1)
    return moment.having(relation=TimeRelation.on if _on(moment) else TimeRelation.in_)


def later(said: Captured) -> Moment:
    """«через три дня», «спустя три месяца»."""
    return _turned(said, 1).having(relation=TimeRelation.after)


def recent(said: Captured) -> Moment:
    """«за последние пять лет»."""
    return _turned(said, -1).having(reach="past", relation=TimeRelation.during)


def coming(said: Captured) -> Moment:
    """«в ближайшие пять месяцев»."""
    return _turned(said, 1).having(reach="next", relation=TimeRelation.during)


def lasting(said: Captured) -> Moment:
    """«в течение трёх лет»."""
    return _turned(said, 1).having(reach="length", relation=TimeRelation.during)


def present(said: Captured) -> Moment:
    """«в настоящее время»."""
    del said
    return Moment(shift=(0, "TS"), relation=TimeRelation.on)


def eve(said: Captured) -> Moment:
    """«накануне»: the day before, of the day of writing or of another one."""
    del said
    return Moment(shift=(-1, "D"), anaphoric=True, relation=TimeRelation.on)


def that_time(said: Captured) -> Moment:
    """«в тот день»: what it is stands elsewhere."""
    del said
    return Moment(anaphoric=True)


def this_unit(said: Captured) -> Moment:
    """«в этом году»; but «в этот день» may be another one than today."""
    return that_time(said) if said["unit"] in {"D", "TH", "TM"} else shifted(said)


def of_last_year(said: Captured) -> Moment:
    """«прошлогодний»."""
    return Moment(shift=(said["ahead"], "Y"))


def day_part(said: Captured) -> Moment:
    """«вечером»."""
    return Moment(day_part=said["daypart"])


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


def of_year(said: Captured) -> Moment | None:
    """«в мае прошлого года»."""
    of, year = said["of"], said["year"]
    if of.year or of.shift or (year.shift and year.shift[1] != "Y"):
        return None
    return of.merge(year)  # type: ignore[no-any-return]


def part_of_shifted(said: Captured) -> Moment | None:
    """«в начале мая прошлого года»."""
    of = of_year(said)
    return part_of({"part": said["part"], "of": of}) if of else None


def digit_century(said: Captured) -> Moment | None:
    """«20 век»; below five it counts centuries («2 века»)."""
    return century(said) if said["number"] >= 5 else None


def within_shift(said: Captured) -> Moment | None:
    """«ранее в этом году»; not before a time that itself says how far."""
    moment: Moment = said["of"]
    runs = moment.shift and moment.shift[0] == 0 and not moment.reach
    return moment if runs else None


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


def placed(said: Captured) -> Moment:
    """A time on its own or after «в»: on a day or at an hour, in anything longer."""
    moment = _moment(said["of"])
    if moment.relation:
        return moment
    if moment.until is not None and not moment.listed:
        return moment.having(relation=TimeRelation.during)
    return moment.having(relation=TimeRelation.on if _on(moment) else TimeRelation.in_)


def since(said: Captured) -> Moment:
    """«с 2014 года»; a stretch has its own beginning («с 2014–2018 годов»)."""
    moment = _moment(said["of"])
    stretch = moment.until is not None and not moment.listed
    return moment.having(relation=TimeRelation.during if stretch else TimeRelation.since)


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
    """ "half past one in the morning"."""
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


def _of_day(hour: int, day_part: str | None) -> int:
    if day_part in {"afternoon", "evening"} and hour < 12:
        return hour + 12
    if day_part in {"morning", "night"} and hour == 12:
        return 0
    if day_part == "night" and 6 < hour < 12:
        return hour + 12
    return hour


def _turned(said: Captured, sign: int) -> Moment:
    moment: Moment = said["length"] if "length" in said else length(said)
    count, unit = moment.shift or (0, "")
    return moment.having(shift=(sign * count, unit), counted=True)


def _rest(said: Captured) -> Moment:
    moment = merged(
        {name: value for name, value in said.items() if isinstance(value, Moment) or name == "year"}
    )
    return moment.merge(Moment(shift=(0, said["unit"]))) if "unit" in said else moment


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


def _on(moment: Moment) -> bool:
    return bool(moment.day or moment.weekday or moment.clock or (moment.shift and moment.shift[1] == "D"))


def _in_month(day: int | None, month: int | None) -> bool:
    return bool(day and month and 1 <= day <= MONTH_LENGTHS[month - 1])


def daypart_shift(said: Captured) -> Moment:
    """ "this morning", "last night": of today, of yesterday."""
    return Moment(shift=(said["ahead"], "D"), day_part=said["daypart"])


def tonight(said: Captured) -> Moment:
    """ "tonight"."""
    del said
    return Moment(shift=(0, "D"), day_part="evening")


def half_or_quarter(said: Captured) -> Moment | None:
    """ "the second half of the year"."""
    return half(said)


def in_day_part(said: Captured) -> Moment:
    """ "in the morning"."""
    return Moment(day_part=said["daypart"], relation=TimeRelation.in_)
