"""The grammar of Russian times: levels in their order, each a table of rules, the longer before the shorter."""

from summariser.language.times import building as b
from summariser.language.times.grammar import rule
from summariser.schemas.vocabulary import TimeRelation as Relation

YEAR = "year:YEAR(YEAR_WORD|(?!COUNTED|NUMBER|MONTH))"
OWN_YEAR = f"(COMMA? {YEAR})?"
NTH = "(number:ORDINAL|number:ROMAN|number:NUMBER)"
DAY = "(of:DAY_DATE|of:WEEK_DAY|of:SHIFT_DAY)"
TIME = "(of:DATE|of:WEEK_DAY|of:SHIFT_DAY|of:SHIFT|of:DAYTIME)"
YEAR_ALONE = "(of:BARE_YEAR|of:ROUND_YEAR(?!COUNTED|NUMBER))"
BEFORE_YEAR = "DASH|OPEN|IN|SINCE|BY|UNTIL|AFTER|BEFORE|DURING|THROUGH|AND|PART|UPPER"
FIRST = "(first:DATE|first:WEEK_DAY|first:SHIFT_DAY|first:SHIFT|first:DAYTIME|first:YEAR|first:BARE_YEAR)"
LAST = "(last:DATE|last:WEEK_DAY|last:SHIFT_DAY|last:SHIFT|last:DAYTIME|last:BARE_YEAR)"

NUMBERS = [
    rule("tens:NUMERAL units:ORDINAL", "ORDINAL DAY", b.added),
    rule("tens:NUMERAL units:NUMERAL", "NUMERAL NUMBER", b.added),
]
CLOCKS = [
    rule("HALF hour:ORDINAL daypart:HOUR_PART", "DAYTIME", b.half_past_before),
    rule("BETWEEN first:NUMBER AND last:NUMBER HOUR daypart:HOUR_PART?", "TIME", b.clocks_between),
    rule("hour:NUMBER HOUR minute:NUMBER MINUTE daypart:HOUR_PART? zone:ZONE?", "DAYTIME", b.clock),
    rule("hour:NUMBER HOUR daypart:HOUR_PART zone:ZONE?", "DAYTIME", b.clock),
    rule(
        "(?<=IN|BY|UNTIL|SINCE|AFTER|APPROXIMATE)hour:NUMBER daypart:HOUR_PART(?<!UNIT) zone:ZONE?",
        "DAYTIME",
        b.clock,
    ),
    rule("(?<=IN)HOUR daypart:HOUR_PART", "DAYTIME", b.clock),
    rule("(?<=IN)hour:NUMBER HOUR(?!AGO|LATER) zone:ZONE?", "DAYTIME", b.clock),
    rule("(?<=BY)hour:NUMBER HOURS_DATIVE zone:ZONE?", "DAYTIME", b.clock),
    rule("(time:CLOCK|time:DOTTED_CLOCK) daypart:HOUR_PART zone:ZONE?", "DAYTIME", b.clock),
    rule("(time:CLOCK|time:DOTTED_CLOCK) HOUR? zone:ZONE", "DAYTIME", b.clock),
    rule(
        "(?<=IN|BY|ON|UNTIL|SINCE|AFTER|BEFORE|APPROXIMATE)(time:DOTTED_CLOCK|time:CLOCK)(?!COUNTED|MONTH|UNIT)",
        "DAYTIME",
        b.clock,
    ),
    rule("daypart:DAY_ADVERB", "DAYTIME", b.day_part),
]
CALENDAR = [
    rule(f"BETWEEN first:DAY AND last:DAY month:MONTH {OWN_YEAR}", "DATE DAY_DATE", b.days_of_month),
    rule("(ahead:CURRENT|ahead:SHIFTED|ahead:THIS) season:SEASON", "DATE", b.shifted),
    rule(
        f"first:DAY (DASH|listed:AND|listed:COMMA) last:DAY month:MONTH {OWN_YEAR}",
        "DATE DAY_DATE",
        b.days_of_month,
    ),
    rule(f"day:DAY month:MONTH COMMA? {YEAR}", "DATE DAY_DATE", b.calendar_day),
    rule("day:DAY month:MONTH", "DATE DAY_DATE", b.calendar_day),
    rule(f"first:MONTH (DASH|listed:AND) last:MONTH ({YEAR})?", "DATE", b.months_of_year),
    rule(f"month:MONTH {YEAR}", "DATE"),
    rule("number:NUMBER YEAR_WORD? BEFORE_CHRIST", "DATE", b.year_before_christ),
    rule(f"{NTH} QUARTER_WORD ({YEAR})?", "DATE", b.quarter),
    rule(f"{NTH} HALF_YEAR ({YEAR})?", "DATE", b.half),
    rule(f"number:ORDINAL HALF {YEAR}", "DATE", b.half),
    rule("season:SEASON first:YEAR (DASH|SLASH) (last:YEAR|short:SHORT_YEAR) YEAR_WORD?", "DATE", b.winter),
    rule(f"season:SEASON {YEAR}", "DATE", b.season),
    rule("season:SEASON_ADVERB", "DATE", b.season),
    rule("(?<=IN|BY|UNTIL|SINCE|ON|DURING|PART|AFTER|BEFORE)season:SEASON(?!NUMBER)", "DATE", b.season),
    rule("(first:NUMBER|first:DECADE) (DASH|listed:AND) last:DECADE YEAR_WORD?", "DATE", b.decades),
    rule("number:YEAR YEARS_WORD", "DATE", b.written_decade),
    rule("first:YEAR (DASH|SLASH|listed:AND) last:YEAR YEAR_WORD", "DATE", b.years),
    rule("first:YEAR (DASH|SLASH) short:SHORT_YEAR YEAR_WORD", "DATE", b.years),
    rule(
        "first:LIKELY_YEAR (DASH|SLASH) (last:YEAR|short:SHORT_YEAR(?!COUNTED|UNIT))(?!COUNTED)",
        "DATE",
        b.years,
    ),
    rule("number:DECADE YEAR_WORD? (cent:ROMAN|cent:ORDINAL|cent:NUMBER) CENTURY_WORD", "DATE", b.decade),
    rule("number:DECADE YEAR_WORD", "DATE", b.decade),
    rule("number:DECADE(?!COUNTED|UNIT|TIMES|NUMBER_OF_DAY)", "DECADE_ONLY", b.decade),
    rule("year:YEAR OPEN YEAR_WORD CLOSE", "DATE"),
    rule("year:YEAR YEAR_WORD OUR_ERA?", "DATE"),
    rule(
        "(number:ORDINAL|number:ROMAN|number:NUMBER) DASH (last:ORDINAL|last:ROMAN) CENTURY_WORD era:BEFORE_CHRIST?",
        "DATE",
        b.century,
    ),
    rule("(number:ORDINAL|number:ROMAN) CENTURY_WORD era:BEFORE_CHRIST?", "DATE", b.century),
    rule("number:NUMBER ONE_CENTURY era:BEFORE_CHRIST?", "DATE", b.digit_century),
    rule("(?<=OPEN)first:YEAR DASH last:YEAR(?=CLOSE)", "DATE", b.years),
    rule("(?<=OPEN)year:YEAR(?=CLOSE)", "BARE_YEAR"),
    rule("month:MONTH(?<!HOMOGRAPH)", "DATE"),
    rule("(?<=IN|BY|UNTIL|SINCE|ON|DURING|PART|AFTER|BEFORE)month:MONTH", "DATE"),
    rule(f"(?<={BEFORE_YEAR})year:LIKELY_YEAR(?!COUNTED|NUMBER|MONTH|SLASH)", "BARE_YEAR"),
    rule("year:LIKELY_YEAR(?<=ORDINAL)", "BARE_YEAR"),
    rule("(?<!CURRENCY)year:LIKELY_YEAR(?!COUNTED|NUMBER|MONTH|SLASH)", "DOUBTFUL_YEAR"),
]
SHIFTS = [
    rule("(ahead:CURRENT|ahead:SHIFTED|COMING) weekday:WEEKDAY", "WEEK_DAY", b.shifted),
    rule("(ahead:CURRENT|ahead:SHIFTED|ahead:THIS) daypart:DAY_NOUN", "SHIFT_DAY", b.shifted),
    rule("ahead:DAY_SHIFT TODAY_DAY?", "SHIFT_DAY", b.shifted),
    rule("(ahead:SHIFTED|ahead:CURRENT) SAME? unit:SINGLE_UNIT", "SHIFT", b.shifted),
    rule("ahead:THIS SAME? unit:SINGLE_UNIT", "SHIFT", b.this_unit),
    rule("ahead:YEAR_ADJECTIVE", "SHIFT", b.of_last_year),
    rule("(THAT SAME?|THIS SAME) TIMES", "SHIFT", b.that_time),
    rule("month:MONTH_ADJECTIVE", "DATE"),
    rule("number:NUMBER plushalf:WITH_HALF unit:UNIT", "LENGTH", b.length),
    rule("fixed:HALF_UNIT", "LENGTH", b.length),
    rule("NUMBER (DASH|OR)? vague:NUMBER unit:UNIT", "LENGTH", b.length),
    rule("number:NUMBER unit:UNIT", "LENGTH", b.length),
    rule("vague:VAGUE unit:UNIT", "LENGTH", b.length),
]
PARTS = [
    rule("part:PART of:DATE year:SHIFT", "DATE", b.part_of_shifted),
    rule("of:DATE year:SHIFT", "DATE", b.of_year),
    rule("of:DAY_DATE year:SHIFT", "DATE DAY_DATE", b.of_year),
    rule("part:PART (of:DATE|of:SHIFT|of:DECADE_ONLY|of:BARE_YEAR)", "DATE", b.part_of),
    rule("part:PART unit:SINGLE_UNIT", "DATE", b.part_of_unit),
    rule("number:ORDINAL HALF (of:DATE|of:SHIFT)", "DATE", b.half),
    rule("number:ORDINAL (HALF|HALF_YEAR) unit:SINGLE_UNIT", "DATE", b.half),
    rule(f"{NTH} QUARTER_WORD unit:SINGLE_UNIT", "DATE", b.quarter),
]
WEEKDAYS = [
    rule("weekday:WEEKDAY COMMA? IN? of:DAY_DATE", "DATE DAY_DATE"),
    rule("(of:DAY_DATE|of:SHIFT_DAY) (COMMA IN?|OPEN|IN) weekday:WEEKDAY CLOSE?", "DATE DAY_DATE"),
    rule("of:SHIFT_DAY COMMA? IN? date:DAY_DATE", "DATE DAY_DATE"),
    rule("(?<=IN|BY|UNTIL|SINCE|ON|THROUGH|AFTER|BEFORE|AND|DAYTIME|DAY_NOUN)weekday:WEEKDAY", "WEEK_DAY"),
    rule("weekday:WEEKDAY(?<!HOMOGRAPH)", "WEEK_DAY"),
    rule("weekday:WEEKDAY(?=DAYTIME)", "WEEK_DAY"),
    rule("weekday:WEEKDAY_ADJECTIVE", "WEEK_DAY"),
]
DAYS = [
    rule(f"(daytime:DAYTIME|daypart:DAY_NOUN) ((IN|ON)? {DAY})", "DATE DAY_DATE", b.at_day),
    rule(f"{DAY} COMMA? (IN|BY)? daytime:DAYTIME (COMMA? IN? clock:DAYTIME)?", "DATE DAY_DATE", b.at_day),
    rule(f"{DAY} COMMA? time:CLOCK", "DATE DAY_DATE", b.at_day),
    rule(f"time:CLOCK COMMA? {DAY}", "DATE DAY_DATE", b.at_day),
    rule("daytime:DAYTIME COMMA? IN clock:DAYTIME", "DAYTIME"),
]
SPANS = [
    rule("IN daypart:NIGHT SINCE first:DAY ON last:DAY_DATE", "TIME", b.night_between),
    rule("IN daypart:NIGHT SINCE first:WEEK_DAY ON last:WEEK_DAY", "TIME", b.night_between),
    rule(f"IN daypart:NIGHT ON {DAY}", "TIME", b.night_before),
    rule("(SINCE|DATED) first:DAY (THROUGH|UNTIL) last:DAY_DATE", "TIME", b.between),
    rule("(SINCE|DATED) first:DECADE_ONLY (THROUGH|UNTIL) last:DECADE_ONLY YEAR_WORD?", "TIME", b.between),
    rule(f"(SINCE|DATED) {FIRST} COMMA? (THROUGH|UNTIL) {LAST}", "TIME", b.between),
    rule("BETWEEN first:DAY AND last:DAY_DATE", "TIME", b.between),
    rule(f"BETWEEN {FIRST} AND {LAST}", "TIME", b.between),
    rule("first:DATE DASH last:DATE", "DATE", b.apart),
    rule("first:WEEK_DAY DASH last:WEEK_DAY", "WEEK_DAY", b.apart),
    rule("(length:LENGTH|unit:SINGLE_UNIT) AGO", "TIME", b.ago),
    rule("(WITHIN|LATER) (length:LENGTH|unit:SINGLE_UNIT)", "TIME", b.later),
    rule("(length:LENGTH|unit:SINGLE_UNIT) LATER", "TIME", b.later),
    rule("(DURING|ON|IN)? PAST length:LENGTH", "TIME", b.recent),
    rule("(DURING|ON|IN) PAST (unit:SINGLE_UNIT|plural:UNIT)", "TIME", b.recent),
    rule("(DURING|ON|IN)? COMING length:LENGTH", "TIME", b.coming),
    rule("(DURING|ON|IN) COMING (unit:SINGLE_UNIT|plural:UNIT)", "TIME", b.coming),
    rule("OVER (length:LENGTH|unit:SINGLE_UNIT)", "TIME", b.lasting),
    rule("PRESENT", "TIME", b.present),
]
RELATIONS = [
    rule(f"BY ({TIME}|{YEAR_ALONE})", "TIME", b.placed, relation=Relation.by),
    rule(f"UNTIL ({TIME}|{YEAR_ALONE})", "TIME", b.placed, relation=Relation.until),
    rule(f"BEFORE ({TIME}|{YEAR_ALONE})", "TIME", b.placed, relation=Relation.before),
    rule(f"AFTER ({TIME}|{YEAR_ALONE})", "TIME", b.placed, relation=Relation.after),
    rule(f"SINCE ({TIME}|{YEAR_ALONE})", "TIME", b.since),
    rule(f"THROUGH ({TIME}|of:BARE_YEAR)", "TIME", b.placed, relation=Relation.until),
    rule(f"DURING ({TIME}|of:BARE_YEAR)", "TIME", b.placed, relation=Relation.during),
    rule(f"(IN|ON|DATED)? {TIME}", "TIME", b.placed),
    rule(f"(IN|ON) ({YEAR_ALONE}|of:DECADE_ONLY)", "TIME", b.placed),
    rule("of:DECADE_ONLY", "TIME", b.placed),
    rule("EVE", "TIME", b.eve),
    rule("of:BARE_YEAR", "TIME", b.placed),
    rule("of:DOUBTFUL_YEAR", "TIME"),
]
FRAMES = [
    rule("APPROXIMATE of:TIME", "TIME", b.placed, approximate=True),
    rule("EARLIER of:TIME", "TIME", b.within_shift),
]
STAGES = [NUMBERS, CLOCKS, CALENDAR, SHIFTS, PARTS, WEEKDAYS, DAYS, SPANS, RELATIONS, FRAMES]
