"""Times in English."""

from summariser.language.mentions import TimeExpression
from summariser.language.times.reading import Calendar, Distance, calendar, distance
from summariser.schemas.vocabulary import TimePart, TimeRelation

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December")  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
DECADES = {"2": "twenties", "3": "thirties", "4": "forties", "5": "fifties", "6": "sixties", "7": "seventies",
           "8": "eighties", "9": "nineties"}  # fmt: skip
PARTS = {
    TimePart.start: "the beginning of", TimePart.middle: "the middle of", TimePart.end: "the end of",
    TimePart.first_half: "the first half of", TimePart.second_half: "the second half of",
    TimePart.q1: "the first quarter of", TimePart.q2: "the second quarter of",
    TimePart.q3: "the third quarter of", TimePart.q4: "the fourth quarter of",
    TimePart.spring: "the spring of", TimePart.summer: "the summer of",
    TimePart.autumn: "the autumn of", TimePart.winter: "the winter of",
}  # fmt: skip
QUARTERS = (TimePart.q1, TimePart.q2, TimePart.q3, TimePart.q4)
SEASONS = (TimePart.spring, TimePart.summer, TimePart.autumn, TimePart.winter)
RELATIONS = {
    TimeRelation.by: "by", TimeRelation.before: "before", TimeRelation.after: "after",
    TimeRelation.since: "from",
    TimeRelation.until: "until", TimeRelation.during: "during", TimeRelation.on: "on", TimeRelation.in_: "in",
}  # fmt: skip
UNITS = {"TS": "second", "TM": "minute", "TH": "hour", "D": "day", "W": "week", "M": "month", "Y": "year"}
NEAR_DAYS = {0: "today", -1: "yesterday", 1: "tomorrow"}
NEAR_PARTS = {
    ("today", "morning"): "this morning", ("today", "afternoon"): "this afternoon",
    ("today", "evening"): "this evening", ("today", "night"): "tonight", ("yesterday", "night"): "last night",
}  # fmt: skip
STEP_UNITS = ("W", "M", "Y")
REACHES = {"past": "over the past", "next": "in the next"}
LENGTHS = {TimeRelation.after: "after", TimeRelation.during: "in the course of"}
STEPS = {-1: "last", 0: "this", 1: "next"}
# A night may lie on either side of its day.
DAY_PARTS = ("morning", "afternoon", "evening")
NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
ZONES = {"MSK": "Moscow time", "local": "local time"}


def said(time: TimeExpression) -> str | None:
    """The time with its preposition."""
    if time.base_end or time.weekday_end or time.clock_end:
        return _range(time)
    if time.base is None:
        return _relative(time)
    return _calendar(time)


def _calendar(time: TimeExpression) -> str | None:
    found = calendar(time.base)
    name = _name(found)
    if name is None or _unclear(time, found):
        return None
    if time.relative and not time.anchored:
        name = _of_year(name, found, distance(time))
    if name is None:
        return None
    if time.part:
        name = _of_part(time, name)
    if time.weekday:
        name = f"{WEEKDAYS[time.weekday - 1]}, {name}" if found.day else None
    if name and time.day_part:
        name = f"the {time.day_part} of {name}"
    return _placed(time, name, exact=bool(found.day)) if name else None


def _unclear(time: TimeExpression, found: Calendar) -> bool:
    """True for a part of a day that cannot be said together with the date."""
    return time.day_part is not None and bool(time.clock or not found.day or time.day_part not in DAY_PARTS)


def _name(found: Calendar) -> str | None:
    if found.century is not None:
        era = " BC" if found.century < 0 else ""
        return f"the {_ordinal(abs(found.century))} century{era}"
    if found.decade is not None:
        short = DECADES.get(found.decade[2]) if found.decade.startswith("XX") else f"{found.decade[:3]}0s"
        return f"the {short}" if short else None
    if found.year is not None and found.year <= 0:
        return f"{1 - found.year} BC" if found.month is None else None
    words = [str(found.day or ""), MONTHS[found.month - 1] if found.month else "", str(found.year or "")]
    return " ".join(word for word in words if word) or None


def _of_part(time: TimeExpression, name: str) -> str:
    words = f"{PARTS[time.part]} {name}" if time.part else name
    return f"{PARTS[time.edge]} {words}" if time.edge else words


def _of_year(name: str, found: Calendar, away: Distance | None) -> str | None:
    """The year of a month: "May last year"."""
    if away is None or away.unit != "Y" or away.count not in STEPS or found.year is not None:
        return None
    return f"{name} {STEPS[away.count]} year"


def _placed(time: TimeExpression, name: str, *, exact: bool) -> str:
    about = "around " if time.approximate else ""
    if time.clock:
        day = f" on {name}" if name else ""
        return f"{_preposition(time, exact=True, clock=True)} {about}{_clock(time)}{day}"
    if about and time.relation in {TimeRelation.on, TimeRelation.in_}:
        return f"{about}{name}"
    return f"{_preposition(time, exact=exact)} {about}{name}"


def _preposition(time: TimeExpression, *, exact: bool, clock: bool = False) -> str:
    relation = time.relation or TimeRelation.in_
    if relation in {TimeRelation.on, TimeRelation.in_}:
        edge = time.edge or time.part
        return "at" if clock or edge in {TimePart.start, TimePart.end} else "on" if exact else "in"
    return RELATIONS[relation]


def _clock(time: TimeExpression) -> str:
    zone = ZONES.get(time.zone or "", time.zone)
    return f"{time.clock} {zone}" if zone else f"{time.clock}"


def _ordinal(number: int) -> str:
    ending = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _range(time: TimeExpression) -> str | None:
    """What both ends share is said once: "from 1 April to 30 June 2021"."""
    if (
        time.part
        or time.day_part
        or time.relative
        or time.relation not in {TimeRelation.during, TimeRelation.on}
    ):
        return None
    ends = _ends(time)
    if ends is None:
        return None
    about = "around " if time.approximate else ""
    first, last = ends
    if (time.edtf or "").startswith("{"):
        exact = calendar(time.base).day is not None
        return f"{'on' if exact else 'in'} {about}{first} and {last}"
    return f"from {about}{first} to {about}{last}"


def _ends(time: TimeExpression) -> tuple[str, str] | None:
    if time.clock and time.clock_end and not time.base:
        return (time.clock, time.clock_end) if time.zone is None else None
    if time.clock or time.clock_end:
        return None
    if time.weekday and time.weekday_end and not time.base:
        return WEEKDAYS[time.weekday - 1], WEEKDAYS[time.weekday_end - 1]
    if time.weekday or time.weekday_end:
        return None
    first, last = calendar(time.base), calendar(time.base_end)
    if (first.day is None) != (last.day is None) or (first.month is None) != (last.month is None):
        return None
    names = _name(_without_shared(first, last)), _name(last)
    return (names[0], names[1]) if names[0] and names[1] else None


def _without_shared(first: Calendar, last: Calendar) -> Calendar:
    year = None if first.year == last.year and first.month else first.year
    month = None if year is None and first.month == last.month and first.day else first.month
    return Calendar(year=year, month=month, day=first.day, decade=first.decade, century=first.century)


def _relative(time: TimeExpression) -> str | None:
    """The first way of saying a time without a calendar that says all of it."""
    if time.anaphoric or (time.edge and time.relative):
        return None
    away = distance(time)
    return next((words for say in RELATIVES if (words := say(time, away))), None)


def _weekday(time: TimeExpression, away: Distance | None) -> str | None:
    if time.weekday is None or time.part or (away and (away.unit != "W" or away.count not in STEPS)):
        return None
    name = WEEKDAYS[time.weekday - 1]
    if time.day_part:
        name = f"{name} {time.day_part}"
    if away is None:
        return _placed(time, name, exact=True)
    name = f"{STEPS[away.count or 0]} {name}"
    return name if time.relation is TimeRelation.on and not time.clock else _placed(time, name, exact=True)


def _alone(time: TimeExpression, away: Distance | None) -> str | None:
    """A clock time, a part of the day, a season or a quarter with nothing else."""
    if away or time.weekday:
        return None
    if time.clock and not time.day_part:
        return _placed(time, "", exact=True)
    if time.day_part in {"noon", "midnight"}:
        return f"{_preposition(time, exact=True, clock=True)} {time.day_part}"
    if time.day_part in DAY_PARTS and _bare(time):
        return f"in the {time.day_part}"
    if time.part not in SEASONS and time.part not in QUARTERS:
        return None
    name = time.part.value if time.part in SEASONS else PARTS[time.part].removesuffix(" of")
    return _placed(time, f"{PARTS[time.edge]} {name}" if time.edge else name, exact=False)


def _now(time: TimeExpression, away: Distance | None) -> str | None:
    del time
    return "at present" if away and away.unit == "TS" and away.count == 0 else None


def _near_day(time: TimeExpression, away: Distance | None) -> str | None:
    """With hour or part: "yesterday evening", "at 14:30 tomorrow"."""
    near = away and away.unit == "D" and away.reach == "point" and not time.weekday
    if not near or away is None or away.count not in NEAR_DAYS or time.part or time.approximate:
        return None
    name = NEAR_DAYS[away.count]
    if time.day_part:
        name = NEAR_PARTS.get((name, time.day_part), f"{name} {time.day_part}")
    if time.clock:
        return f"{_preposition(time, exact=True, clock=True)} {_clock(time)} {name}"
    return name if _bare(time) else f"{_preposition(time, exact=True)} {name}"


def _step(time: TimeExpression, away: Distance | None) -> str | None:
    """A step of the calendar: "last year", "by the end of this month"."""
    if away is None or away.reach != "point" or away.count not in STEPS or away.unit not in STEP_UNITS:
        return None
    if time.weekday or time.clock or time.day_part or time.relation is TimeRelation.after:
        return None
    name = f"{STEPS[away.count]} {UNITS[away.unit]}"
    if time.part in SEASONS and time.part:
        name = f"{STEPS[away.count]} {time.part.value}"
    elif time.part:
        return _placed(time, f"{PARTS[time.part]} {name}", exact=False)
    return name if _bare(time) else _placed(time, name, exact=False)


def _length(time: TimeExpression, away: Distance | None) -> str | None:
    """A length: "three days ago", "over the past five years", "in the next five months"."""
    if away is None or away.unit not in UNITS or time.weekday or time.clock or time.day_part or time.part:
        return None
    number = abs(away.count or 0)
    unit = UNITS[away.unit] + ("" if number == 1 else "s")
    words = f"{'several' if away.count is None else _number(number)} {unit}"
    if away.reach != "point":
        return f"{REACHES[away.reach]} {unit if number == 1 else words}"
    about = "about " if time.approximate else ""
    if away.sign < 0:
        return f"{about}{words} ago" if _bare(time) else None
    lead = LENGTHS.get(time.relation or TimeRelation.in_)
    return f"{lead} {about}{words}" if lead else None


def _bare(time: TimeExpression) -> bool:
    return time.relation in {TimeRelation.on, TimeRelation.in_}


def _number(number: int) -> str:
    return NUMBERS[number] if number < len(NUMBERS) else str(number)


RELATIVES = (_weekday, _alone, _now, _near_day, _step, _length)
