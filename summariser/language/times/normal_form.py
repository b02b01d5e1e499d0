"""Normal forms of a moment: base, EDTF (ISO 8601-2) and the first and last day that it allows."""

import re
from calendar import monthrange
from datetime import date, timedelta

from summariser.language.times.moment import Moment
from summariser.schemas.vocabulary import TimePart, TimeRelation

PAST, NEXT = "past", "next"
LONG_UNITS = ("10Y", "100Y")  # «в прошлом веке» is not a hundred years ago
UP_TO = (TimeRelation.by, TimeRelation.before, TimeRelation.until)
FROM_ON = (TimeRelation.since, TimeRelation.after)
# Codes of ISO 8601-2 in the place of a month.
EDTF_PARTS = {
    TimePart.spring: 21, TimePart.summer: 22, TimePart.autumn: 23, TimePart.winter: 24,
    TimePart.q1: 33, TimePart.q2: 34, TimePart.q3: 35, TimePart.q4: 36,
    TimePart.first_half: 40, TimePart.second_half: 41,
}  # fmt: skip
# First and last month; winter begins in the year before and may end in the year after.
MONTHS = {
    TimePart.spring: (3, 5), TimePart.summer: (6, 8), TimePart.autumn: (9, 11), TimePart.winter: (0, 14),
    TimePart.q1: (1, 3), TimePart.q2: (4, 6), TimePart.q3: (7, 9), TimePart.q4: (10, 12),
    TimePart.first_half: (1, 6), TimePart.second_half: (7, 12),
    TimePart.start: (1, 4), TimePart.middle: (5, 8), TimePart.end: (9, 12),
}  # fmt: skip
DAYS = {
    TimePart.start: (1, 10), TimePart.middle: (11, 20), TimePart.end: (21, 31),
    TimePart.first_half: (1, 15), TimePart.second_half: (16, 31),
}  # fmt: skip


def base(moment: Moment) -> str | None:
    """As "2021", "2021-12", "2021-12-05", "XXXX-12-09", "199X", "18XX", "2021-12-05T14:30"; else None."""
    if moment.year is None and moment.month is None:
        return _wide_base(moment)
    text = "XXXX" if moment.year is None else _year(moment.year)
    if moment.month is not None:
        text += f"-{moment.month:02}"
        if moment.day is not None:
            text += f"-{moment.day:02}"
            if moment.clock:
                text += f"T{moment.clock}"
    return text


def _wide_base(moment: Moment) -> str | None:
    if moment.decade is not None and moment.decade >= 1000:
        return f"{moment.decade // 10}X"
    if moment.decade is not None:
        return f"XX{moment.decade // 10}X"
    if moment.century is None:
        return None
    return f"{'-' if moment.century < 0 else ''}{abs(moment.century) - 1:02}XX"


def _year(year: int) -> str:
    return f"{year:04}" if year >= 0 else f"-{-year:04}"


def edtf(moment: Moment) -> str | None:
    """The moment with its relation in ISO 8601-2; None where the words name no calendar."""
    start = _edtf_point(moment)
    if start is None:
        return None
    if moment.until is not None:
        end = _edtf_point(moment.until.having(approximate=moment.approximate))
        if end is None:
            return None
        return f"{{{start},{end}}}" if moment.listed else f"{start}/{end}"
    if moment.relation in UP_TO:
        return f"../{start}"
    if moment.relation in FROM_ON:
        return f"{start}/.."
    return start


def _edtf_point(moment: Moment) -> str | None:
    point = base(moment)
    if point is None:
        return None
    if moment.part in EDTF_PARTS and moment.month is None and moment.year is not None:
        point = f"{point}-{EDTF_PARTS[moment.part]}"
    if "T" in point:
        point = point.split("T")[0] if moment.year is None else f"{point}:00"
    return f"{point}~" if moment.approximate else point


def bounds(moment: Moment) -> tuple[date | None, date | None]:
    """The first and the last day that the moment with its relation allows; None where it is open."""
    first, last = _days(moment)
    if moment.until is not None:
        last = _days(moment.until)[1]
    if moment.relation in UP_TO:
        first = None
    if moment.relation in FROM_ON and moment.until is None:
        last = None
    return first, last


def _days(moment: Moment) -> tuple[date | None, date | None]:
    if moment.year is None:
        return _wide_days(moment)
    if not 1 <= moment.year <= 9998:
        return None, None
    if moment.month is None:
        first, last = MONTHS.get(moment.part, (1, 12)) if moment.part else (1, 12)
        return _month_start(moment.year, first), _month_start(moment.year, last + 1) - timedelta(1)
    length = monthrange(moment.year, moment.month)[1]
    if moment.day and moment.day > length:  # 29 February of a common year
        return None, None
    first, last = (moment.day, moment.day) if moment.day else (1, length)
    if moment.part in DAYS and not moment.day:
        first, last = DAYS[moment.part]
    return date(moment.year, moment.month, first), date(moment.year, moment.month, min(last, length))


def _month_start(year: int, month: int) -> date:
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def _wide_days(moment: Moment) -> tuple[date | None, date | None]:
    if moment.decade is not None and moment.decade >= 1000:
        return date(moment.decade, 1, 1), date(moment.decade + 9, 12, 31)
    if moment.century is not None and moment.century > 0:
        return date(moment.century * 100 - 99, 1, 1), date(moment.century * 100, 12, 31)
    return None, None


def relative(moment: Moment) -> str | None:
    """How far away: "P-1D", "PT2H"; "PT0S" is now, "PXY" a few years, "P-5Y/PT0S" the last five."""
    if moment.shift is None or (moment.shift[1] in LONG_UNITS and not moment.counted):
        return None
    distance = _distance(*moment.shift, vague=moment.vague)
    if moment.reach == PAST:
        return f"{distance}/PT0S"
    return f"PT0S/{distance}" if moment.reach == NEXT else distance


def _distance(count: int, unit: str, *, vague: bool) -> str:
    several = re.match(r"\d*", unit)
    factor, letters = int(unit[: several.end()] or 1) if several else 1, unit.lstrip("0123456789")
    number = f"{'-' if count < 0 else ''}X" if vague else str(count * factor)
    return f"PT{number}{letters[1:]}" if letters.startswith("T") else f"P{number}{letters}"
