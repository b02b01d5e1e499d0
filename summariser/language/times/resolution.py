"""Relative times held against the day of writing."""

from datetime import date, timedelta

from summariser.language.times.moment import Moment

MONTHS_PER_UNIT = {"M": 1, "3M": 3, "6M": 6, "18M": 18}
EXACT_YEARS = 100  # «тысячу лет назад» names no year
YEARS_PER_UNIT = {"Y": 1, "10Y": 10}


def resolved(moment: Moment, anchor: date) -> Moment:
    """The moment with the calendar that its distance from the anchor gives; itself where it gives none.

    Weeks have no normal form; a stretch («за последние пять лет»), a vague number or a distance from another
    time of the text («спустя три дня») has no day to count from.
    """
    if moment.shift is None or not _counts_from_now(moment):
        return moment
    count, unit = moment.shift
    if unit == "D":
        return _on_day(moment, anchor + timedelta(count))
    if unit in MONTHS_PER_UNIT and moment.month is None:
        months = anchor.year * 12 + anchor.month - 1 + count * MONTHS_PER_UNIT[unit]
        return _in_month(moment, months, unit)
    if unit in YEARS_PER_UNIT and abs(count) <= EXACT_YEARS:
        return moment.having(year=anchor.year + count * YEARS_PER_UNIT[unit])
    if unit == "100Y" and not moment.counted:
        return _in_century(moment, (anchor.year - 1) // 100 + 1 + count)
    return moment


def _counts_from_now(moment: Moment) -> bool:
    elsewhere = moment.anaphoric or moment.reach or (moment.counted and moment.shift and moment.shift[0] > 0)
    return not (moment.vague or elsewhere or moment.year is not None)


def _on_day(moment: Moment, day: date) -> Moment:
    """«вчера, 25 июля» takes the year from the anchor only where the day is the same."""
    if moment.part is not None or (moment.day and (moment.month, moment.day) != (day.month, day.day)):
        return moment
    return moment.having(year=day.year, month=day.month, day=day.day)


def _in_century(moment: Moment, century: int) -> Moment:
    """«в прошлом веке»; of «30-е годы прошлого века», the decade."""
    if moment.decade is None:
        return moment.having(century=century)
    return moment.having(decade=moment.decade % 100 + (century - 1) * 100)


def _in_month(moment: Moment, months: int, unit: str) -> Moment:
    """«в прошлом месяце»; of a quarter of the calendar, the quarter."""
    if unit == "M" or moment.counted:
        return moment.having(year=months // 12, month=months % 12 + 1)
    return moment
