"""The grammar of English times: levels in their order, each a table of rules, longer ones first."""

from summariser.language.times import dates, distances, hours, relations
from summariser.language.times.grammar import rule
from summariser.schemas.vocabulary import TimeRelation as Relation

YEAR = "year:YEAR(?!COUNTED|NUMBER)"
OF_YEAR = f"((COMMA|OF)? {YEAR})?"
DAY = "(of:DAY_DATE|of:WEEK_DAY|of:SHIFT_DAY)"
TIME = "(of:DATE|of:WEEK_DAY|of:SHIFT_DAY|of:SHIFT|of:DAYTIME)"
YEAR_ALONE = "(of:BARE_YEAR|of:ROUND_YEAR(?!COUNTED|NUMBER)|of:YEAR(?!COUNTED|NUMBER|LOWER))"
FIRST = (
    "(first:DATE|first:WEEK_DAY|first:SHIFT_DAY|first:SHIFT|first:DAYTIME|first:BARE_YEAR|first:ROUND_YEAR)"
)
LAST = "(last:DATE|last:WEEK_DAY|last:SHIFT_DAY|last:SHIFT|last:DAYTIME|last:BARE_YEAR|last:ROUND_YEAR)"

BEFORE_YEAR = (
    "THE|A|POSSESSIVE|DASH|OPEN|UPPER|IN|SINCE|BY|UNTIL|AFTER|BEFORE|FROM|TO|DURING|BETWEEN|AND|DATED|PART"
    "|PART_ADJECTIVE"
)
NTH = "(number:ORDINAL|number:ROMAN)"

NUMBERS = [
    rule("tens:NUMERAL DASH? units:ORDINAL", "ORDINAL DAY", dates.added),
    rule("tens:NUMERAL DASH? units:NUMERAL", "NUMERAL NUMBER", dates.added),
]
CLOCKS = [
    rule("HALF_PAST hour:NUMBER OCLOCK? daypart:HOUR_PART?", "DAYTIME", hours.half_past),
    rule(
        "BETWEEN first:NUMBER AND last:NUMBER (OCLOCK daypart:HOUR_PART?|daypart:HOUR_PART)",
        "TIME",
        hours.clocks_between,
    ),
    rule("(time:CLOCK|time:DOTTED_CLOCK) daypart:HOUR_PART zone:ZONE?", "DAYTIME", hours.clock),
    rule("hour:NUMBER OCLOCK? daypart:HOUR_PART zone:ZONE?", "DAYTIME", hours.clock),
    rule("hour:NUMBER OCLOCK zone:ZONE?", "DAYTIME", hours.clock),
    rule("(time:CLOCK|time:DOTTED_CLOCK) zone:ZONE", "DAYTIME", hours.clock),
    rule("(?<=AT|BY|UNTIL|SINCE|AFTER|BEFORE|APPROXIMATE|TO|FROM|BETWEEN)time:CLOCK", "DAYTIME", hours.clock),
    rule("(?<=AT|BY|UNTIL|APPROXIMATE|BEFORE|AFTER)daypart:DAY_NOUN(?!DASH)", "DAYTIME", hours.day_part),
]
CALENDAR = [
    rule(
        "(SINCE|FROM) first:YEAR TO last:YEAR(?!COUNTED|LOWER)", "TIME", dates.years, relation=Relation.during
    ),
    rule(f"BETWEEN THE? first:DAY AND THE? last:DAY OF? month:MONTH {OF_YEAR}", "DATE", dates.days_of_month),
    rule(f"BETWEEN month:MONTH first:DAY AND last:DAY(?!MONTH) {OF_YEAR}", "DATE", dates.days_of_month),
    rule(
        f"THE? first:DAY (DASH|TO|listed:AND) THE? last:DAY OF? month:MONTH {OF_YEAR}",
        "DATE DAY_DATE",
        dates.days_of_month,
    ),
    rule(
        f"month:MONTH first:DAY (DASH|TO|listed:AND) last:DAY(?!MONTH) {OF_YEAR}",
        "DATE DAY_DATE",
        dates.days_of_month,
    ),
    rule(f"THE? day:DAY OF? month:MONTH (COMMA|OF)? {YEAR}", "DATE DAY_DATE", dates.calendar_day),
    rule(f"month:MONTH THE? day:DAY (COMMA|OF)? {YEAR}", "DATE DAY_DATE", dates.calendar_day),
    rule("month:MONTH(?<!ABBREVIATION) THE? day:DAY(?!COUNTED)", "DATE DAY_DATE", dates.calendar_day),
    rule("month:MONTH day:DAY(?!COUNTED|LOWER)", "DATE DAY_DATE", dates.calendar_day),
    rule("THE? day:DAY OF? month:MONTH", "DATE DAY_DATE", dates.calendar_day),
    rule(f"first:MONTH (DASH|listed:AND|TO) last:MONTH (COMMA|OF)? {YEAR}", "DATE", dates.months_of_year),
    rule("first:MONTH (DASH|listed:AND) last:MONTH", "DATE", dates.months_of_year),
    rule(f"month:MONTH (COMMA|OF|DASH)? {YEAR}", "DATE"),
    rule("(number:NUMBER|number:YEAR) BEFORE_CHRIST", "DATE", dates.year_before_christ),
    rule(f"THE? number:ORDINAL QUARTER_WORD (OF? {YEAR})?", "DATE", dates.quarter),
    rule(f"THE? number:ORDINAL HALF (OF? {YEAR})", "DATE", dates.half),
    rule(f"THE? number:ORDINAL HALF_YEAR (OF? {YEAR})?", "DATE", dates.half),
    rule("(QUARTER_CODE number:NUMBER|number:NUMBER QUARTER_CODE) (OF? year:YEAR)?", "DATE", dates.quarter),
    rule("(HALF_CODE number:NUMBER|number:NUMBER HALF_CODE) (OF? year:YEAR)?", "DATE", dates.half),
    rule("THE? season:SEASON OF? first:YEAR (DASH|SLASH) (last:YEAR|short:SHORT_YEAR)", "DATE", dates.winter),
    rule(f"THE? season:SEASON OF? {YEAR}", "DATE", dates.season),
    rule("(ahead:CURRENT|ahead:SHIFTED|ahead:THIS) season:SEASON", "DATE", distances.shifted),
    rule("(?<=IN|BY|UNTIL|SINCE|DURING|PART|OVER)THE? season:SEASON", "DATE", dates.season),
    rule(
        "first:LIKELY_YEAR (DASH|SLASH|TO) (last:YEAR|short:SHORT_YEAR(?!COUNTED|UNIT))(?!COUNTED)",
        "DATE",
        dates.years,
    ),
    rule(
        "first:ROUND_YEAR (DASH|SLASH) (last:YEAR|short:SHORT_YEAR(?!COUNTED|UNIT))(?!COUNTED)",
        "DATE",
        dates.years,
    ),
    rule("OUR_ERA first:YEAR DASH last:YEAR", "DATE", dates.years),
    rule("OUR_ERA year:YEAR", "DATE"),
    rule("THE? YEAR_WORD year:YEAR(?!COUNTED)", "DATE"),
    rule("(?<=OPEN)first:YEAR DASH last:YEAR(?=CLOSE)", "DATE", dates.years),
    rule("(?<=OPEN)year:YEAR(?=CLOSE)", "BARE_YEAR"),
    rule("year:YEAR OUR_ERA", "DATE"),
    rule("THE? first:DECADE (DASH|listed:AND|TO) THE? last:DECADE", "DATE", dates.decades),
    rule("(?<!POSSESSIVE)THE? APOSTROPHE? number:DECADE", "DATE", dates.decade),
    rule(
        f"THE? {NTH} (DASH|AND|TO) THE? (last:ORDINAL|last:ROMAN) DASH? CENTURY_WORD era:BEFORE_CHRIST?",
        "DATE",
        dates.century,
    ),
    rule(f"THE? {NTH} DASH? CENTURY_WORD era:BEFORE_CHRIST?", "DATE", dates.century),
    rule("month:MONTH(?<!HOMOGRAPH)(?!UPPER)", "DATE"),
    rule(
        "(?<=IN|OF|ON|BY|SINCE|UNTIL|DURING|AFTER|BEFORE|PART|PART_ADJECTIVE|SHIFTED|THIS|THE|A|FROM|TO)month:MONTH",
        "DATE",
    ),
    rule(f"(?<={BEFORE_YEAR})year:LIKELY_YEAR(?!COUNTED|SLASH)", "BARE_YEAR"),
    rule("(?<!CURRENCY)year:LIKELY_YEAR(?!COUNTED|NUMBER|SLASH)", "DOUBTFUL_YEAR"),
]
SHIFTS = [
    rule("THE? (ahead:CURRENT|ahead:SHIFTED|ahead:THIS) weekday:WEEKDAY", "WEEK_DAY", distances.shifted),
    rule("(ahead:SHIFTED|ahead:THIS) month:MONTH", "DATE", distances.shifted),
    rule("(ahead:SHIFTED|ahead:THIS) daypart:DAY_NOUN", "SHIFT_DAY", distances.daypart_shift),
    rule("TONIGHT", "SHIFT_DAY", distances.tonight),
    rule("ahead:DAY_SHIFT", "SHIFT_DAY", distances.shifted),
    rule("THE? (ahead:SHIFTED|ahead:CURRENT) unit:SINGLE_UNIT", "SHIFT", distances.shifted),
    rule("ahead:THIS unit:SINGLE_UNIT", "SHIFT", distances.this_unit),
    rule("(THAT|THE SAME|THAT SAME) TIMES", "SHIFT", distances.that_time),
    rule("fixed:HALF_UNIT", "LENGTH", distances.length),
    rule("NUMBER (DASH|OR|TO) vague:NUMBER unit:UNIT", "LENGTH", distances.length),
    rule("number:NUMBER unit:UNIT", "LENGTH", distances.length),
    rule("vague:VAGUE OF? unit:UNIT", "LENGTH", distances.length),
    rule("A unit:SINGLE_UNIT", "LENGTH", distances.length),
]
PARTS = [
    rule(
        "THE? (part:PART OF|part:PART_ADJECTIVE (OF|DASH)?) of:DATE OF? year:SHIFT",
        "DATE",
        dates.part_of_shifted,
    ),
    rule("of:DATE OF? year:SHIFT", "DATE", dates.of_year),
    rule(
        "THE? (part:PART OF|part:PART_ADJECTIVE (OF|DASH)?) (of:DATE|of:SHIFT|of:BARE_YEAR|of:ROUND_YEAR)",
        "DATE",
        dates.part_of,
    ),
    rule("THE? part:PART DASH? OF THE? unit:SINGLE_UNIT", "DATE", dates.part_of_unit),
    rule("unit:SINGLE_UNIT DASH? part:PART (of:DATE|of:BARE_YEAR)", "DATE", dates.part_of),
    rule("THE? number:ORDINAL HALF OF (of:DATE|of:SHIFT|of:BARE_YEAR)", "DATE", dates.half),
    rule("THE? number:ORDINAL QUARTER_WORD OF (of:SHIFT)", "DATE", dates.quarter),
    rule("THE? number:ORDINAL HALF OF THE unit:SINGLE_UNIT", "DATE", dates.half),
    rule("THE? number:ORDINAL QUARTER_WORD OF THE unit:SINGLE_UNIT", "DATE", dates.quarter),
]
WEEKDAYS = [
    rule("of:WEEK_DAY daypart:DAY_NOUN COMMA? date:DAY_DATE", "DATE DAY_DATE", hours.at_day),
    rule("weekday:WEEKDAY COMMA? THE? of:DAY_DATE", "DATE DAY_DATE"),
    rule("of:DAY_DATE (COMMA|OPEN) weekday:WEEKDAY CLOSE?", "DATE DAY_DATE"),
    rule("of:SHIFT_DAY COMMA? (ON|OPEN)? weekday:WEEKDAY COMMA? date:DAY_DATE CLOSE?", "DATE DAY_DATE"),
    rule("of:SHIFT_DAY COMMA? (ON|OPEN)? (date:DAY_DATE|weekday:WEEKDAY) CLOSE?", "DATE DAY_DATE"),
    rule("weekday:WEEKDAY", "WEEK_DAY"),
]
DAYS = [
    rule("of:WEEK_DAY daypart:DAY_NOUN COMMA? date:DAY_DATE", "DATE DAY_DATE", hours.at_day),
    rule("of:SHIFT_DAY daypart:DAY_NOUN", "SHIFT_DAY", hours.at_day),
    rule(
        f"{DAY} (COMMA? AT? daytime:DAYTIME|daypart:DAY_NOUN|COMMA? AT? time:CLOCK)",
        "DATE DAY_DATE",
        hours.at_day,
    ),
    rule(f"time:CLOCK COMMA? ON? {DAY}", "DATE DAY_DATE", hours.at_day),
    rule(f"daytime:DAYTIME COMMA? (ON|OF)? {DAY}", "DATE DAY_DATE", hours.at_day),
    rule(f"(IN THE|ON THE|THE)? daypart:DAY_NOUN (OF|ON) {DAY}", "DATE DAY_DATE", hours.at_day),
]
SPANS = [
    rule("(SINCE|FROM) first:DAY (TO) last:DAY_DATE", "TIME", relations.between),
    rule(f"(SINCE|FROM) {FIRST} (TO) {LAST}", "TIME", relations.between),
    rule("BETWEEN first:DAY AND last:DAY_DATE", "TIME", relations.between),
    rule(f"BETWEEN {FIRST} AND {LAST}", "TIME", relations.between),
    rule("first:DATE (DASH|TO) last:DATE", "DATE", relations.apart),
    rule("first:WEEK_DAY (DASH|TO) last:WEEK_DAY", "WEEK_DAY", relations.apart),
    rule("first:DAYTIME (DASH|TO) last:DAYTIME", "DAYTIME", relations.apart),
    rule("length:LENGTH (AGO)", "TIME", distances.ago),
    rule("length:LENGTH EARLIER_BY", "TIME", distances.earlier),
    rule("WITHIN length:LENGTH", "TIME", distances.later),
    rule("length:LENGTH LATER", "TIME", distances.later),
    rule("((DURING|OVER|IN|DATED|WITHIN) THE?|THE) PAST length:LENGTH", "TIME", distances.recent),
    rule("(DURING|OVER|IN|DATED) THE? PAST (plural:UNIT)", "TIME", distances.recent),
    rule("((DURING|OVER|IN|DATED|WITHIN) THE?|THE) COMING length:LENGTH", "TIME", distances.coming),
    rule("(DURING|OVER|IN|DATED) THE? COMING (plural:UNIT)", "TIME", distances.coming),
    rule("OVER length:LENGTH", "TIME", distances.lasting),
    rule("PRESENT", "TIME", distances.present),
]
RELATIONS = [
    rule(f"BY ({TIME}(?!APOSTROPHE)|{YEAR_ALONE})", "TIME", relations.placed, relation=Relation.by),
    rule(f"BEFORE ({TIME}(?!APOSTROPHE)|{YEAR_ALONE})", "TIME", relations.placed, relation=Relation.before),
    rule(f"UNTIL ({TIME}(?!APOSTROPHE)|{YEAR_ALONE})", "TIME", relations.placed, relation=Relation.until),
    rule(f"AFTER ({TIME}(?!APOSTROPHE)|{YEAR_ALONE})", "TIME", relations.placed, relation=Relation.after),
    rule(f"SINCE ({TIME}(?!APOSTROPHE)|{YEAR_ALONE})", "TIME", relations.since),
    rule(f"DURING ({TIME}(?!APOSTROPHE)|{YEAR_ALONE})", "TIME", relations.placed, relation=Relation.during),
    rule(f"{TIME}(?=APOSTROPHE)", "TIME", relations.placed),
    rule(f"(IN|ON|AT|DATED)? {TIME}", "TIME", relations.placed),
    rule(f"(IN|ON|OF|DATED) {YEAR_ALONE}", "TIME", relations.placed),
    rule("IN of:YEAR(?!COUNTED|NUMBER)", "TIME", relations.placed),
    rule("of:BARE_YEAR", "TIME", relations.placed),
    rule("of:DOUBTFUL_YEAR", "TIME"),
    rule("IN THE daypart:DAY_NOUN", "TIME", hours.in_day_part),
]
FRAMES = [
    rule("BY APPROXIMATE of:TIME", "TIME", approximate=True, relation=Relation.by),
    rule("(IN|ON|AT)? APPROXIMATE of:TIME", "TIME", relations.placed, approximate=True),
    rule("EARLIER of:TIME", "TIME", distances.within_shift),
]
STAGES = [NUMBERS, CLOCKS, CALENDAR, SHIFTS, PARTS, WEEKDAYS, DAYS, SPANS, RELATIONS, FRAMES]
