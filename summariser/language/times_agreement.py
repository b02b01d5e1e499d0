"""Whether a time that one text names is borne out by another text, in the same language or not.

A claim may say less than its source ("2021" for «5 декабря 2021 года»), never more and never something else.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from summariser.language.mentions import TimeExpression
from summariser.language.times.reading import BASE, calendar
from summariser.schemas.vocabulary import TimePart, TimeRelation

UP_TO = {TimeRelation.by, TimeRelation.before, TimeRelation.until}
FROM_ON = {TimeRelation.since, TimeRelation.after}
QUARTERS_OF_HALF = {
    TimePart.first_half: {TimePart.q1, TimePart.q2},
    TimePart.second_half: {TimePart.q3, TimePart.q4},
}
MONTHS = {
    TimePart.q1: ("01", "03"),
    TimePart.q2: ("04", "06"),
    TimePart.q3: ("07", "09"),
    TimePart.q4: ("10", "12"),
    TimePart.first_half: ("01", "06"),
    TimePart.second_half: ("07", "12"),
}
QUARTERS = frozenset(part for parts in QUARTERS_OF_HALF.values() for part in parts)
# Parts of the day that one and the same hour is never called.
CLASHING = {frozenset(("morning", later)) for later in ("noon", "afternoon", "evening")} | {
    frozenset((day, night)) for day in ("noon", "afternoon") for night in ("evening", "night", "midnight")
}
CLOCKS_OF_PARTS = {"noon": "12:00", "midnight": "00:00"}
YEARS_NEAR = 50
LEAP_YEAR = 2000
SEPARABLE = ("weekday", "clock", "relative", "day_part")  # what may stand apart from its date


def supports(source: TimeExpression, claim: TimeExpression) -> bool:
    """True where the claim says the same as the source, or less."""
    return _same_months(source, claim) or all(agree(source, claim) for agree in AGREEMENTS)


def _same_months(source: TimeExpression, claim: TimeExpression) -> bool:
    """«в третьем квартале 2021 года» is "in July–September 2021"."""
    said, asked = _months(source), _months(claim)
    if said is None or asked is None or said[1:] != asked[1:]:
        return False
    return _same_year(said[0], asked[0])


def _months(time: TimeExpression) -> tuple[str, str, str] | None:
    """Year, first and last month of a quarter, a half or a range of months; None for anything else."""
    if time.part in MONTHS and time.base_end is None and time.edge is None:
        year = BASE.fullmatch(time.base or "XXXX")
        return None if year is None or year[2] else (year[1], *MONTHS[time.part])
    first, last = (BASE.fullmatch(end or "") for end in (time.base, time.base_end))
    if not (first and last and first[2] and last[2]) or first[3] or last[3] or first[1] != last[1]:
        return None
    return first[1], first[2], last[2]


def unsupported_times(
    source: Sequence[TimeExpression], claim: Sequence[TimeExpression]
) -> list[TimeExpression]:
    """The times of a claim that the source does not say, neither in one place nor put together.

    A date, a weekday or an hour must be there. What only tells a distance or a part ("now", "last year",
    "in summer", "in the morning") has too many paraphrases: it fails only where the source contradicts it.
    """
    return [time for time in claim if not bears_out(source, time)]


def bears_out(source: Sequence[TimeExpression], claim: TimeExpression) -> bool:
    """Whether the times of a source, by one or put together, say what a claim says."""
    if any(supports(each, claim) for each in source):
        return True
    if claim.base and claim.relation is None:  # a bare number that only looks like a year
        return not any(_near(each, claim) for each in source)
    if not _firm(claim):
        # With several other distances it cannot be told which one the claim was made from.
        return sum(_contradicts(each, claim) for each in source) != 1
    pieces = _pieces(claim)
    return len(pieces) > 1 and all(bears_out(source, piece) for piece in pieces)


def _near(source: TimeExpression, claim: TimeExpression) -> bool:
    """True where the source names a year that the doubtful one of the claim may have been made from."""
    said, asked = source.earliest or source.latest, claim.earliest
    return said is not None and asked is not None and abs(said.year - asked.year) <= YEARS_NEAR


def _firm(time: TimeExpression) -> bool:
    """True for a time that a faithful text can neither leave out nor put otherwise."""
    return bool((time.base and not time.anchored) or time.weekday or time.clock or time.part in QUARTERS)


def _contradicts(source: TimeExpression, claim: TimeExpression) -> bool:
    """True where both name a distance in the same unit, and not the same one."""
    said, asked = source.relative, claim.relative
    if said is None or asked is None or "X" in said + asked:
        return False
    return _unit(said) == _unit(asked) and said != asked


def _unit(relative: str) -> str:
    return re.sub(r"[-\d]", "", relative)


def _pieces(claim: TimeExpression) -> list[TimeExpression]:
    """The ends of a range, the parts of a date with its weekday: a source may name them in several places."""
    bare = TimeExpression(claim.start, claim.end, claim.text, relation=claim.relation)
    pieces: list[TimeExpression] = []
    if claim.base_end:
        pieces += [replace(claim, base_end=None), replace(claim, base=claim.base_end, base_end=None)]
    else:
        if claim.base and (claim.weekday or claim.clock or claim.relative or claim.day_part):
            pieces.append(replace(bare, base=claim.base.split("T")[0], part=claim.part, edge=claim.edge))
        pieces += [
            replace(bare, **{name: getattr(claim, name)}) for name in SEPARABLE if getattr(claim, name)
        ]
    return pieces


def _calendar(source: TimeExpression, claim: TimeExpression) -> bool:
    if claim.base is None:
        return True
    if claim.base_end is not None and source.base_end is not None:
        return _covers(source.base, claim.base) and _covers(source.base_end, claim.base_end)
    if _by_night(source, claim):
        ends = [claim.base, claim.base_end or claim.base]
        return all(any(_covers(said, end) for said in _nearby_days(source)) for end in ends)
    if claim.base_end is not None:
        return False
    return _covers(source.base, claim.base) or _covers(source.base_end, claim.base)


def _by_night(source: TimeExpression, claim: TimeExpression) -> bool:
    """True where the days may differ by one: «в ночь на 6 мая» is "on the night of May 5"."""
    return source.day_part == "night" and claim.day_part in {"night", "evening", None}


def _nearby_days(time: TimeExpression) -> list[str | None]:
    found = calendar(time.base)
    if not found.month or not found.day or (found.year and time.earliest is None):
        return [time.base]
    day = date(found.year or LEAP_YEAR, found.month, found.day)
    return [time.base, *(_as_base(day + timedelta(days), found.year) for days in (-1, 1))]


def _as_base(day: date, year: int | None) -> str:
    return day.isoformat() if year else f"XXXX-{day:%m-%d}"


def _covers(source: str | None, claim: str | None) -> bool:
    if claim is None or source is None:
        return claim is None
    said, asked = BASE.fullmatch(source), BASE.fullmatch(claim)
    if said is None or asked is None:
        return source == claim
    same_day = all(asked[unit] in {None, said[unit]} for unit in (2, 3))
    return same_day and _same_year(said[1], asked[1])


def _same_year(said: str, asked: str) -> bool:
    """Digit by digit: X in the claim leaves it open; "the 1990s" may stand for «90-е»."""
    if len(said) != len(asked):
        return False
    if said.startswith("XX") and said != "XXXX":
        return asked[2:] == said[2:]
    if said.endswith("XX") and asked.endswith("0X"):  # "the 1800s" may be the century
        return asked[:2] == said[:2]
    return all(ask in {"X", say} for say, ask in zip(said, asked, strict=True))


def _part(source: TimeExpression, claim: TimeExpression) -> bool:
    if claim.part is None:
        return True
    results = claim.part is TimePart.end and source.relation is TimeRelation.during  # «по итогам 2019 года»
    same = claim.part == source.part or results or source.part in QUARTERS_OF_HALF.get(claim.part, ())
    return same and claim.edge in {None, source.edge}


def _weekday(source: TimeExpression, claim: TimeExpression) -> bool:
    if claim.weekday is None or claim.weekday == source.weekday:
        return True
    if source.weekday and _by_night(source, claim):
        return (claim.weekday - source.weekday) % 7 in {1, 6}
    exact = source.earliest is not None and source.earliest == source.latest
    day = source.earliest if exact and source.weekday is None else None
    return day is not None and day.isoweekday() == claim.weekday


def _clock(source: TimeExpression, claim: TimeExpression) -> bool:
    said = source.clock or CLOCKS_OF_PARTS.get(source.day_part or "")
    asked = claim.clock or CLOCKS_OF_PARTS.get(claim.day_part or "")
    if claim.clock is None and source.clock is None:
        return frozenset((claim.day_part, source.day_part)) not in CLASHING
    return asked is None or asked == said


def _relative(source: TimeExpression, claim: TimeExpression) -> bool:
    return claim.relative in {None, source.relative}


def _relation(source: TimeExpression, claim: TimeExpression) -> bool:
    relations = {source.relation, claim.relation}
    return not (relations & UP_TO and relations & FROM_ON)


AGREEMENTS = [_calendar, _part, _weekday, _clock, _relative, _relation]
