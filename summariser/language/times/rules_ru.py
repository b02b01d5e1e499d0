"""The grammar of Russian times: five levels, each a table of rules."""

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
    rule("first:DAY DASH second:DAY month:MONTH (COMMA? year:YEAR YEAR_WORD?)?", "DATE", month_span),
    rule("day:DAY month:MONTH COMMA? year:YEAR YEAR_WORD?", "DATE"),
    rule("day:DAY month:MONTH", "DATE"),
    rule("month:MONTH year:YEAR YEAR_WORD?", "DATE"),
    rule("(number:ORDINAL|roman:ROMAN) QUARTER_WORD (year:YEAR YEAR_WORD)?", "DATE", quarter),
    rule("number:ORDINAL (HALF_YEAR|HALF) (year:YEAR YEAR_WORD)?", "DATE", half),
    rule("season:SEASON year:YEAR YEAR_WORD?", "DATE", season_part),
    rule("first:YEAR (DASH|SLASH) (second:YEAR|short:SHORT_YEAR) YEAR_WORD?", "DATE", year_span),
    rule("year:YEAR YEAR_WORD", "DATE"),
    rule("number:DECADE YEAR_WORD?", "DATE", decade),
    rule("(number:ORDINAL|roman:ROMAN) CENTURY_WORD", "DATE", century),
    rule("month:MONTH", "DATE"),
    rule("ahead:DETERMINER unit:UNIT", "SHIFT", shift),
    rule("days:DAY_SHIFT", "SHIFT", shift),
]
PARTS = [
    rule("part:PART date:DATE", "DATE"),
]
DAYS = [
    rule("weekday:WEEKDAY COMMA? date:DATE", "DATE"),
    rule("weekday:WEEKDAY", "DATE"),
]
RELATIONS = [
    rule("SINCE first:DATE (THROUGH|UNTIL) second:DATE", "TIME", between),
    rule("BY date:DATE", "TIME", relation=TimeRelation.by),
    rule("UNTIL date:DATE", "TIME", relation=TimeRelation.until),
    rule("SINCE date:DATE", "TIME", relation=TimeRelation.since),
    rule("AFTER date:DATE", "TIME", relation=TimeRelation.after),
    rule("DURING date:DATE", "TIME", relation=TimeRelation.during),
    rule("(IN|ON|DATED)? date:DATE", "TIME", bounded),
    rule("(IN|ON)? date:SHIFT", "TIME", bounded),
    rule("IN year:YEAR", "TIME", relation=TimeRelation.in_),
]
STAGES = [CALENDAR, PARTS, DAYS, RELATIONS]
