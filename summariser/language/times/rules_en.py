"""The grammar of English times: five levels, each a table of rules."""

from summariser.language.times.building import (
    between,
    bounded,
    century,
    decade,
    half,
    month_span,
    quarter,
    season_part,
    shift,
    year_span,
)
from summariser.language.times.grammar import rule
from summariser.schemas.vocabulary import TimeRelation

CALENDAR = [
    rule("first:DAY DASH second:DAY month:MONTH (COMMA? year:YEAR)?", "DATE", month_span),
    rule("month:MONTH first:DAY DASH second:DAY (COMMA? year:YEAR)?", "DATE", month_span),
    rule("THE? day:DAY OF? month:MONTH COMMA? year:YEAR", "DATE"),
    rule("month:MONTH THE? day:DAY COMMA? year:YEAR", "DATE"),
    rule("THE? day:DAY OF? month:MONTH", "DATE"),
    rule("month:MONTH THE? day:DAY", "DATE"),
    rule("month:MONTH COMMA? year:YEAR", "DATE"),
    rule("THE? number:ORDINAL QUARTER_WORD (OF? year:YEAR)?", "DATE", quarter),
    rule("THE? number:ORDINAL HALF (OF year:YEAR)?", "DATE", half),
    rule("THE? season:SEASON OF? year:YEAR", "DATE", season_part),
    rule("first:YEAR (DASH|SLASH) (second:YEAR|short:SHORT_YEAR)", "DATE", year_span),
    rule("THE? number:DECADE", "DATE", decade),
    rule("THE? number:ORDINAL CENTURY_WORD", "DATE", century),
    rule("month:MONTH", "DATE"),
    rule("ahead:DETERMINER unit:UNIT", "SHIFT", shift),
    rule("days:DAY_SHIFT", "SHIFT", shift),
    rule("year:YEAR", "YEAR_ONLY"),
]
PARTS = [
    rule("THE? part:PART (OF|DASH)? (date:DATE|date:YEAR_ONLY)", "DATE"),
]
DAYS = [
    rule("weekday:WEEKDAY COMMA? date:DATE", "DATE"),
    rule("weekday:WEEKDAY", "DATE"),
]
RELATIONS = [
    rule("FROM first:DATE TO second:DATE", "TIME", between),
    rule("BY (date:DATE|date:YEAR_ONLY)", "TIME", relation=TimeRelation.by),
    rule("UNTIL (date:DATE|date:YEAR_ONLY)", "TIME", relation=TimeRelation.until),
    rule("BEFORE (date:DATE|date:YEAR_ONLY)", "TIME", relation=TimeRelation.before),
    rule("SINCE (date:DATE|date:YEAR_ONLY)", "TIME", relation=TimeRelation.since),
    rule("AFTER (date:DATE|date:YEAR_ONLY)", "TIME", relation=TimeRelation.after),
    rule("DURING (date:DATE|date:YEAR_ONLY)", "TIME", relation=TimeRelation.during),
    rule("(IN|ON)? date:DATE", "TIME", bounded),
    rule("(IN|ON)? date:SHIFT", "TIME", bounded),
    rule("(IN|OF) date:YEAR_ONLY", "TIME", relation=TimeRelation.in_),
]
STAGES = [CALENDAR, PARTS, DAYS, RELATIONS]
