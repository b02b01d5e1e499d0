"""The grammar of Russian times: levels in their order, each a table of rules, longer ones first."""

from summariser.language.times import dates, distances, hours, relations
from summariser.language.times.grammar import rule
from summariser.schemas.vocabulary import TimeRelation as Relation

YEAR = "year:YEAR(YEAR_WORD|(?!COUNTED|NUMBER|MONTH))"
OWN_YEAR = f"(COMMA? {YEAR})?"
NTH = "(number:ORDINAL|number:ROMAN|number:NUMBER)"
DAY = "(of:DAY_DATE|of:WEEK_DAY|of:SHIFT_DAY)"
TIME = "(of:DATE|of:WEEK_DAY|of:SHIFT_DAY|of:SHIFT|of:DAYTIME)"
YEAR_ALONE = "(of:BARE_YEAR|of:ROUND_YEAR(?!COUNTED|NUMBER))"
BEFORE_HOUR = "IN|BY|UNTIL|SINCE|AFTER|APPROXIMATE"
BEFORE_YEAR = "DASH|OPEN|IN|SINCE|BY|UNTIL|AFTER|BEFORE|DURING|THROUGH|AND|PART|UPPER"
FIRST = "(first:DATE|first:WEEK_DAY|first:SHIFT_DAY|first:SHIFT|first:DAYTIME|first:YEAR|first:BARE_YEAR)"
LAST = "(last:DATE|last:WEEK_DAY|last:SHIFT_DAY|last:SHIFT|last:DAYTIME|last:BARE_YEAR)"

NUMBERS = [
    rule("tens:NUMERAL units:ORDINAL", "ORDINAL DAY", dates.added),
    rule("tens:NUMERAL units:NUMERAL", "NUMERAL NUMBER", dates.added),
]
CLOCKS = [
    rule("HALF hour:ORDINAL daypart:HOUR_PART", "DAYTIME", hours.half_past_before),
    rule("BETWEEN first:NUMBER AND last:NUMBER HOUR daypart:HOUR_PART?", "TIME", hours.clocks_between),
    rule(
        f"(?<={BEFORE_HOUR})hour:NUMBER HOUR minute:NUMBER MINUTE daypart:HOUR_PART? zone:ZONE?",
        "DAYTIME",
        hours.clock,
    ),
    rule("hour:NUMBER HOUR daypart:HOUR_PART zone:ZONE?", "DAYTIME", hours.clock),
    rule(
        f"(?<={BEFORE_HOUR})hour:NUMBER daypart:HOUR_PART(?<!UNIT) zone:ZONE?",
        "DAYTIME",
        hours.clock,
    ),
    rule("(?<=IN)HOUR daypart:HOUR_PART", "DAYTIME", hours.clock),
    rule("(?<=IN)hour:NUMBER HOUR(?!AGO|LATER) zone:ZONE?", "DAYTIME", hours.clock),
    rule("(?<=SINCE)hour:NUMBER HOUR zone:ZONE?", "DAYTIME", hours.clock),
    rule("(?<=HOUR UNTIL|CLOCK UNTIL)hour:NUMBER HOUR zone:ZONE?", "DAYTIME", hours.clock),
    rule("(?<=HOUR_PART UNTIL)hour:NUMBER HOUR zone:ZONE?", "DAYTIME", hours.clock),
    rule("(?<=AFTER)hour:NUMBER HOUR(?!LOWER) zone:ZONE?", "DAYTIME", hours.clock),
    rule("(?<=BY)hour:NUMBER HOURS_DATIVE zone:ZONE?", "DAYTIME", hours.clock),
    rule("(time:CLOCK|time:DOTTED_CLOCK) daypart:HOUR_PART zone:ZONE?", "DAYTIME", hours.clock),
    rule("(time:CLOCK|time:DOTTED_CLOCK) HOUR? zone:ZONE", "DAYTIME", hours.clock),
    rule(
        "(?<=IN|BY|ON|UNTIL|SINCE|AFTER|BEFORE|APPROXIMATE)(time:DOTTED_CLOCK|time:CLOCK)(?!COUNTED|MONTH|UNIT)",
        "DAYTIME",
        hours.clock,
    ),
    rule("daypart:DAY_ADVERB(?<!HOMOGRAPH)", "DAYTIME", hours.day_part),
    rule("(?<=WEEKDAY|DAY_SHIFT|MONTH)daypart:DAY_ADVERB", "DAYTIME", hours.day_part),
    rule("daypart:DAY_ADVERB(?=IN WEEKDAY|DAY MONTH)", "DAYTIME", hours.day_part),
]
CALENDAR = [
    rule(f"BETWEEN first:DAY AND last:DAY month:MONTH {OWN_YEAR}", "DATE DAY_DATE", dates.days_of_month),
    rule("(ahead:CURRENT|ahead:SHIFTED|ahead:THIS) season:SEASON", "DATE", distances.shifted),
    rule(
        f"first:DAY (DASH|listed:AND|listed:COMMA) last:DAY month:MONTH {OWN_YEAR}",
        "DATE DAY_DATE",
        dates.days_of_month,
    ),
    rule(f"day:DAY month:MONTH COMMA? {YEAR}", "DATE DAY_DATE", dates.calendar_day),
    rule("day:DAY month:MONTH", "DATE DAY_DATE", dates.calendar_day),
    rule(f"first:MONTH(?<!HOMOGRAPH) (DASH|listed:AND) last:MONTH ({YEAR})?", "DATE", dates.months_of_year),
    rule(f"month:MONTH {YEAR}", "DATE"),
    rule("number:NUMBER YEAR_WORD? BEFORE_CHRIST", "DATE", dates.year_before_christ),
    rule(f"{NTH} QUARTER_WORD ({YEAR})?", "DATE", dates.quarter),
    rule(f"{NTH} HALF_YEAR ({YEAR})?", "DATE", dates.half),
    rule(f"number:ORDINAL HALF {YEAR}", "DATE", dates.half),
    rule(
        "season:SEASON first:YEAR (DASH|SLASH) (last:YEAR|short:SHORT_YEAR) YEAR_WORD?", "DATE", dates.winter
    ),
    rule(f"season:SEASON {YEAR}", "DATE", dates.season),
    rule("season:SEASON_ADVERB", "DATE", dates.season),
    rule("(?<=IN|BY|UNTIL|SINCE|ON|DURING|PART|AFTER|BEFORE)season:SEASON(?!NUMBER)", "DATE", dates.season),
    rule("BETWEEN first:YEAR AND last:YEAR YEAR_WORD?", "DATE", dates.years),
    rule("(first:NUMBER|first:DECADE) (DASH|listed:AND) last:DECADE YEAR_WORD?", "DATE", dates.decades),
    rule("(?<!THROUGH|UNTIL|DASH|AND)number:YEAR YEARS_WORD", "DATE", dates.written_decade),
    rule("first:YEAR (DASH|SLASH|listed:AND) last:YEAR YEAR_WORD", "DATE", dates.years),
    rule("first:YEAR (DASH|SLASH) short:SHORT_YEAR YEAR_WORD", "DATE", dates.years),
    rule(
        "first:LIKELY_YEAR (DASH|SLASH) (last:YEAR|short:SHORT_YEAR(?!COUNTED|UNIT))(?!COUNTED)",
        "DATE",
        dates.years,
    ),
    rule("number:DECADE YEAR_WORD? (cent:ROMAN|cent:ORDINAL|cent:NUMBER) CENTURY_WORD", "DATE", dates.decade),
    rule("number:DECADE YEAR_WORD", "DATE", dates.decade),
    rule("number:DECADE(?!COUNTED|UNIT|TIMES|NUMBER_OF_DAY)", "DECADE_ONLY", dates.decade),
    rule("year:YEAR OPEN YEAR_WORD CLOSE", "DATE"),
    rule("year:YEAR YEAR_WORD OUR_ERA?", "DATE"),
    rule(
        f"{NTH} DASH (last:ORDINAL|last:ROMAN) CENTURY_WORD era:BEFORE_CHRIST?",
        "DATE",
        dates.century,
    ),
    rule("(number:ORDINAL|number:ROMAN) CENTURY_WORD era:BEFORE_CHRIST?", "DATE", dates.century),
    rule("number:NUMBER ONE_CENTURY era:BEFORE_CHRIST?", "DATE", dates.digit_century),
    rule("(?<=OPEN)first:YEAR DASH last:YEAR(?=CLOSE)", "DATE", dates.years),
    rule("(?<=OPEN)year:YEAR(?=CLOSE)", "BARE_YEAR"),
    rule("month:MONTH(?<!HOMOGRAPH)", "DATE"),
    rule("(?<=IN|BY|UNTIL|SINCE|ON|DURING|PART|AFTER|BEFORE)month:MONTH", "DATE"),
    rule(f"(?<={BEFORE_YEAR})year:LIKELY_YEAR(?!COUNTED|MONTH|SLASH)", "BARE_YEAR"),
    rule("year:LIKELY_YEAR(?<=ORDINAL)", "BARE_YEAR"),
    rule("(?<=UPPER DASH)year:ROUND_YEAR(?!COUNTED|YEAR_WORD)", "BARE_YEAR"),
    rule("(?<!CURRENCY)year:LIKELY_YEAR(?!COUNTED|NUMBER|MONTH|SLASH)", "DOUBTFUL_YEAR"),
]
SHIFTS = [
    rule("(ahead:CURRENT|ahead:SHIFTED|COMING) weekday:WEEKDAY", "WEEK_DAY", distances.shifted),
    rule("(ahead:CURRENT|ahead:SHIFTED|ahead:THIS) daypart:DAY_NOUN", "SHIFT_DAY", distances.shifted),
    rule("(ahead:DAY_SHIFT|ahead:DAY_ADJECTIVE TODAY_DAY)", "SHIFT_DAY", distances.shifted),
    rule("(ahead:SHIFTED|ahead:CURRENT) SAME? unit:SINGLE_UNIT(?!AGO|LATER)", "SHIFT", distances.shifted),
    rule("ahead:THIS SAME? unit:SINGLE_UNIT(?!AGO|LATER)", "SHIFT", distances.this_unit),
    rule("THIS_YEAR", "SHIFT", distances.this_year),
    rule("(THAT SAME?|THIS SAME) TIMES", "SHIFT", distances.that_time),
    rule("number:NUMBER plushalf:WITH_HALF unit:UNIT", "LENGTH", distances.length),
    rule("fixed:HALF_UNIT", "LENGTH", distances.length),
    rule("NUMBER (DASH|OR)? vague:NUMBER unit:UNIT", "LENGTH", distances.length),
    rule("number:NUMBER unit:UNIT", "LENGTH", distances.length),
    rule("vague:VAGUE unit:UNIT", "LENGTH", distances.length),
]
PARTS = [
    rule("part:PART of:DATE year:SHIFT", "DATE", dates.part_of_shifted),
    rule("of:DATE year:SHIFT", "DATE", dates.of_year),
    rule("of:DAY_DATE year:SHIFT", "DATE DAY_DATE", dates.of_year),
    rule("part:PART (of:DATE|of:SHIFT|of:DECADE_ONLY|of:BARE_YEAR)", "DATE", dates.part_of),
    rule("part:PART unit:SINGLE_UNIT", "DATE", dates.part_of_unit),
    rule("number:ORDINAL HALF (of:DATE|of:SHIFT)", "DATE", dates.half),
    rule("number:ORDINAL (HALF|HALF_YEAR) unit:SINGLE_UNIT", "DATE", dates.half),
    rule(f"{NTH} QUARTER_WORD unit:SINGLE_UNIT", "DATE", dates.quarter),
]
WEEKDAYS = [
    rule("of:WEEK_DAY daytime:DAYTIME COMMA? date:DAY_DATE", "DATE DAY_DATE"),
    rule("weekday:WEEKDAY COMMA? IN? of:DAY_DATE", "DATE DAY_DATE"),
    rule("(of:DAY_DATE|of:SHIFT_DAY) (COMMA IN?|OPEN|IN) weekday:WEEKDAY CLOSE?", "DATE DAY_DATE"),
    rule("of:SHIFT_DAY COMMA? IN? date:DAY_DATE", "DATE DAY_DATE"),
    rule("(?<=IN|BY|UNTIL|SINCE|ON|THROUGH|AFTER|BEFORE|AND|DAYTIME|DAY_NOUN)weekday:WEEKDAY", "WEEK_DAY"),
    rule("weekday:WEEKDAY(?<!HOMOGRAPH)", "WEEK_DAY"),
    rule("weekday:WEEKDAY(?=DAYTIME)", "WEEK_DAY"),
    rule("(?<=WEEKDAY COMMA|WEEK_DAY COMMA)weekday:WEEKDAY", "WEEK_DAY"),
    rule("THROUGH weekday:WEEKDAY(?<=RECURRENT)", "TIME", relation=Relation.on),
]
DAYS = [
    rule("of:WEEK_DAY daytime:DAYTIME COMMA? date:DAY_DATE", "DATE DAY_DATE"),
    rule(f"(daytime:DAYTIME|daypart:DAY_NOUN) ((IN|ON)? {DAY})", "DATE DAY_DATE", hours.at_day),
    rule(f"{DAY} COMMA? (IN|BY)? daytime:DAYTIME (COMMA? IN? clock:DAYTIME)?", "DATE DAY_DATE", hours.at_day),
    rule(f"{DAY} COMMA? IN? time:CLOCK HOUR?", "DATE DAY_DATE", hours.at_day),
    rule(f"time:CLOCK COMMA? {DAY}", "DATE DAY_DATE", hours.at_day),
    rule("daytime:DAYTIME COMMA? IN clock:DAYTIME", "DAYTIME"),
]
ADJECTIVES = [
    rule("ahead:YEAR_ADJECTIVE", "TIME", distances.of_last_year, relation=Relation.in_),
    rule("ahead:DAY_ADJECTIVE", "TIME", distances.shifted, relation=Relation.on),
    rule("month:MONTH_ADJECTIVE", "TIME", relation=Relation.in_),
    rule("weekday:WEEKDAY_ADJECTIVE", "TIME", relation=Relation.on),
]
SPANS = [
    rule("EVE of:DAYTIME", "TIME", distances.eve),
    rule("IN daypart:NIGHT SINCE first:DAY ON last:DAY_DATE", "TIME", hours.night_between),
    rule("IN daypart:NIGHT SINCE first:WEEK_DAY ON last:WEEK_DAY", "TIME", hours.night_between),
    rule(f"IN daypart:NIGHT ON {DAY}", "TIME", hours.night_before),
    rule("(SINCE|DATED) first:DAY (THROUGH|UNTIL) last:DAY_DATE", "TIME", relations.between),
    rule(
        "(SINCE|DATED) first:DECADE_ONLY (THROUGH|UNTIL) last:DECADE_ONLY YEAR_WORD?",
        "TIME",
        relations.between,
    ),
    rule(f"(SINCE|DATED) {FIRST} COMMA? (THROUGH|UNTIL) {LAST}", "TIME", relations.between),
    rule("BETWEEN first:DAY AND last:DAY_DATE", "TIME", relations.between),
    rule(f"BETWEEN {FIRST} AND {LAST}", "TIME", relations.between),
    rule("first:DATE DASH last:DATE", "DATE", relations.apart),
    rule("first:WEEK_DAY DASH last:WEEK_DAY", "WEEK_DAY", relations.apart),
    rule("(length:LENGTH|unit:SINGLE_UNIT) AGO", "TIME", distances.ago),
    rule("(WITHIN|LATER) (length:LENGTH|unit:SINGLE_UNIT)", "TIME", distances.later),
    rule("(length:LENGTH|unit:SINGLE_UNIT) LATER", "TIME", distances.later),
    rule("(DURING|ON|IN)? PAST length:LENGTH", "TIME", distances.recent),
    rule("(DURING|ON|IN) PAST (unit:SINGLE_UNIT|plural:UNIT)", "TIME", distances.recent),
    rule("(DURING|ON|IN)? COMING length:LENGTH", "TIME", distances.coming),
    rule("(DURING|ON|IN) COMING (unit:SINGLE_UNIT|plural:UNIT)", "TIME", distances.coming),
    rule("DURING (length:LENGTH|unit:SINGLE_UNIT)(?=UNTIL)", "TIME", distances.earlier),
    rule("OVER (length:LENGTH|unit:SINGLE_UNIT)", "TIME", distances.lasting),
    rule("PRESENT", "TIME", distances.present),
]
RELATIONS = [
    rule(f"BY ({TIME}|{YEAR_ALONE})", "TIME", relations.placed, relation=Relation.by),
    rule(f"UNTIL ({TIME}|{YEAR_ALONE})", "TIME", relations.placed, relation=Relation.until),
    rule(f"BEFORE ({TIME}|{YEAR_ALONE})", "TIME", relations.placed, relation=Relation.before),
    rule(f"AFTER ({TIME}|{YEAR_ALONE})", "TIME", relations.placed, relation=Relation.after),
    rule(f"SINCE ({TIME}|{YEAR_ALONE})", "TIME", relations.since),
    rule(f"THROUGH ({TIME}|of:BARE_YEAR)", "TIME", relations.placed, relation=Relation.until),
    rule(f"DURING ({TIME}|of:BARE_YEAR)", "TIME", relations.placed, relation=Relation.during),
    rule(f"(IN|ON|DATED)? {TIME}", "TIME", relations.placed),
    rule(f"(IN|ON) ({YEAR_ALONE}|of:DECADE_ONLY)", "TIME", relations.placed),
    rule("of:DECADE_ONLY", "TIME", relations.placed),
    rule("EVE", "TIME", distances.eve),
    rule("of:BARE_YEAR", "TIME", relations.placed),
    rule("of:DOUBTFUL_YEAR", "TIME"),
]
FRAMES = [
    rule("APPROXIMATE of:TIME", "TIME", relations.placed, approximate=True),
    rule("EARLIER of:TIME", "TIME", distances.within_shift),
]
STAGES = [NUMBERS, CLOCKS, CALENDAR, SHIFTS, PARTS, WEEKDAYS, DAYS, ADJECTIVES, SPANS, RELATIONS, FRAMES]
