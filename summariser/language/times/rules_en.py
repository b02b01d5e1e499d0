"""The grammar of English times: levels in their order, each a table of rules, the longer before the shorter."""

from summariser.language.times import building as b
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
    "BETWEEN|THE|A|POSSESSIVE|DASH|OPEN|UPPER|IN|SINCE|BY|UNTIL|AFTER|BEFORE|FROM|TO|DURING|AND|DATED|PART"
)

NUMBERS = [
    rule("tens:NUMERAL DASH? units:ORDINAL", "ORDINAL DAY", b.added),
    rule("tens:NUMERAL DASH? units:NUMERAL", "NUMERAL NUMBER", b.added),
]
CLOCKS = [
    rule("HALF_PAST hour:NUMBER OCLOCK? daypart:HOUR_PART?", "DAYTIME", b.half_past),
    rule(
        "BETWEEN first:NUMBER AND last:NUMBER (OCLOCK daypart:HOUR_PART?|daypart:HOUR_PART)",
        "TIME",
        b.clocks_between,
    ),
    rule("(time:CLOCK|time:DOTTED_CLOCK) daypart:HOUR_PART zone:ZONE?", "DAYTIME", b.clock),
    rule("hour:NUMBER OCLOCK? daypart:HOUR_PART zone:ZONE?", "DAYTIME", b.clock),
    rule("hour:NUMBER OCLOCK zone:ZONE?", "DAYTIME", b.clock),
    rule("(time:CLOCK|time:DOTTED_CLOCK) zone:ZONE", "DAYTIME", b.clock),
    rule("(?<=AT|BY|UNTIL|SINCE|AFTER|BEFORE|APPROXIMATE|TO|FROM|BETWEEN)time:CLOCK", "DAYTIME", b.clock),
    rule("(?<=AT)time:DOTTED_CLOCK(?!COUNTED)", "DAYTIME", b.clock),
    rule("(?<=AT|BY|UNTIL|APPROXIMATE|BEFORE|AFTER)daypart:DAY_NOUN(?!DASH)", "DAYTIME", b.day_part),
]
CALENDAR = [
    rule(f"BETWEEN THE? first:DAY AND THE? last:DAY OF? month:MONTH {OF_YEAR}", "DATE", b.days_of_month),
    rule(f"BETWEEN month:MONTH first:DAY AND last:DAY(?!MONTH) {OF_YEAR}", "DATE", b.days_of_month),
    rule(
        f"THE? first:DAY (DASH|TO|listed:AND) THE? last:DAY OF? month:MONTH {OF_YEAR}",
        "DATE DAY_DATE",
        b.days_of_month,
    ),
    rule(
        f"month:MONTH first:DAY (DASH|TO|listed:AND) last:DAY(?!MONTH) {OF_YEAR}",
        "DATE DAY_DATE",
        b.days_of_month,
    ),
    rule(f"THE? day:DAY OF? month:MONTH (COMMA|OF)? {YEAR}", "DATE DAY_DATE", b.calendar_day),
    rule(f"month:MONTH THE? day:DAY (COMMA|OF)? {YEAR}", "DATE DAY_DATE", b.calendar_day),
    rule("month:MONTH(?<!ABBREVIATION) THE? day:DAY(?!COUNTED)", "DATE DAY_DATE", b.calendar_day),
    rule("month:MONTH day:DAY(?!COUNTED|LOWER)", "DATE DAY_DATE", b.calendar_day),
    rule("THE? day:DAY OF? month:MONTH", "DATE DAY_DATE", b.calendar_day),
    rule(f"first:MONTH (DASH|listed:AND|TO) last:MONTH (COMMA|OF)? {YEAR}", "DATE", b.months_of_year),
    rule("first:MONTH (DASH|listed:AND) last:MONTH", "DATE", b.months_of_year),
    rule(f"month:MONTH (COMMA|OF|DASH)? {YEAR}", "DATE"),
    rule("(number:NUMBER|number:YEAR) BEFORE_CHRIST", "DATE", b.year_before_christ),
    rule(f"THE? number:ORDINAL QUARTER_WORD (OF? {YEAR})?", "DATE", b.quarter),
    rule(f"THE? number:ORDINAL HALF (OF? {YEAR})", "DATE", b.half),
    rule("(QUARTER_CODE number:NUMBER|number:NUMBER QUARTER_CODE) (OF? year:YEAR)?", "DATE", b.quarter),
    rule("(HALF_CODE number:NUMBER|number:NUMBER HALF_CODE) (OF? year:YEAR)?", "DATE", b.half),
    rule("THE? season:SEASON OF? first:YEAR (DASH|SLASH) (last:YEAR|short:SHORT_YEAR)", "DATE", b.winter),
    rule(f"THE? season:SEASON OF? {YEAR}", "DATE", b.season),
    rule("(ahead:CURRENT|ahead:SHIFTED|ahead:THIS) season:SEASON", "DATE", b.shifted),
    rule("(?<=IN|BY|UNTIL|SINCE|DURING|PART|OVER)THE? season:SEASON", "DATE", b.season),
    rule(
        "first:LIKELY_YEAR (DASH|SLASH|TO) (last:YEAR|short:SHORT_YEAR(?!COUNTED|UNIT))(?!COUNTED)",
        "DATE",
        b.years,
    ),
    rule(
        "first:ROUND_YEAR (DASH|SLASH) (last:YEAR|short:SHORT_YEAR(?!COUNTED|UNIT))(?!COUNTED)",
        "DATE",
        b.years,
    ),
    rule("OUR_ERA first:YEAR DASH last:YEAR", "DATE", b.years),
    rule("OUR_ERA year:YEAR", "DATE"),
    rule("(?<=OPEN)first:YEAR DASH last:YEAR(?=CLOSE)", "DATE", b.years),
    rule("(?<=OPEN)year:YEAR(?=CLOSE)", "BARE_YEAR"),
    rule("year:YEAR OUR_ERA", "DATE"),
    rule("THE? first:DECADE (DASH|listed:AND|TO) THE? last:DECADE", "DATE", b.decades),
    rule("(?<!POSSESSIVE)THE? number:DECADE", "DATE", b.decade),
    rule(
        "THE? (number:ORDINAL|number:ROMAN) (DASH|AND|TO) THE? (last:ORDINAL|last:ROMAN) DASH? CENTURY_WORD era:BEFORE_CHRIST?",
        "DATE",
        b.century,
    ),
    rule("THE? (number:ORDINAL|number:ROMAN) DASH? CENTURY_WORD era:BEFORE_CHRIST?", "DATE", b.century),
    rule("month:MONTH(?<!HOMOGRAPH)", "DATE"),
    rule("(?<=IN|ON|BY|SINCE|UNTIL|DURING|AFTER|BEFORE|PART|SHIFTED|THIS|THE|A|FROM|TO)month:MONTH", "DATE"),
    rule(f"(?<={BEFORE_YEAR})year:LIKELY_YEAR(?!COUNTED|NUMBER|SLASH)", "BARE_YEAR"),
    rule("(?<!CURRENCY)year:LIKELY_YEAR(?!COUNTED|NUMBER|SLASH)", "DOUBTFUL_YEAR"),
]
SHIFTS = [
    rule("THE? (ahead:CURRENT|ahead:SHIFTED|ahead:THIS) weekday:WEEKDAY", "WEEK_DAY", b.shifted),
    rule("(ahead:SHIFTED|ahead:THIS) month:MONTH", "DATE", b.shifted),
    rule("(ahead:SHIFTED|ahead:THIS) daypart:DAY_NOUN", "SHIFT_DAY", b.daypart_shift),
    rule("TONIGHT", "SHIFT_DAY", b.tonight),
    rule("ahead:DAY_SHIFT", "SHIFT_DAY", b.shifted),
    rule("THE? (ahead:SHIFTED|ahead:CURRENT) unit:SINGLE_UNIT", "SHIFT", b.shifted),
    rule("ahead:THIS unit:SINGLE_UNIT", "SHIFT", b.this_unit),
    rule("(THAT|THE SAME|THAT SAME) TIMES", "SHIFT", b.that_time),
    rule("fixed:HALF_UNIT", "LENGTH", b.length),
    rule("NUMBER (DASH|OR|TO) vague:NUMBER unit:UNIT", "LENGTH", b.length),
    rule("number:NUMBER unit:UNIT", "LENGTH", b.length),
    rule("vague:VAGUE OF? unit:UNIT", "LENGTH", b.length),
    rule("A unit:SINGLE_UNIT", "LENGTH", b.length),
]
PARTS = [
    rule(
        "THE? (part:PART OF|part:PART_ADJECTIVE (OF|DASH)?) of:DATE OF? year:SHIFT", "DATE", b.part_of_shifted
    ),
    rule("of:DATE OF? year:SHIFT", "DATE", b.of_year),
    rule(
        "THE? (part:PART OF|part:PART_ADJECTIVE (OF|DASH)?) (of:DATE|of:SHIFT|of:BARE_YEAR|of:ROUND_YEAR)",
        "DATE",
        b.part_of,
    ),
    rule("THE? part:PART DASH? OF THE? unit:SINGLE_UNIT", "DATE", b.part_of_unit),
    rule("unit:SINGLE_UNIT DASH? part:PART (of:DATE|of:BARE_YEAR)", "DATE", b.part_of),
    rule("THE? number:ORDINAL HALF OF (of:DATE|of:SHIFT|of:BARE_YEAR)", "DATE", b.half),
    rule("THE? number:ORDINAL QUARTER_WORD OF (of:SHIFT)", "DATE", b.quarter),
    rule("THE? number:ORDINAL HALF OF THE unit:SINGLE_UNIT", "DATE", b.half),
    rule("THE? number:ORDINAL QUARTER_WORD OF THE unit:SINGLE_UNIT", "DATE", b.quarter),
]
WEEKDAYS = [
    rule("weekday:WEEKDAY COMMA? THE? of:DAY_DATE", "DATE DAY_DATE"),
    rule("of:DAY_DATE (COMMA|OPEN) weekday:WEEKDAY CLOSE?", "DATE DAY_DATE"),
    rule("of:SHIFT_DAY COMMA? (ON|OPEN)? weekday:WEEKDAY COMMA? date:DAY_DATE CLOSE?", "DATE DAY_DATE"),
    rule("of:SHIFT_DAY COMMA? (ON|OPEN)? (date:DAY_DATE|weekday:WEEKDAY) CLOSE?", "DATE DAY_DATE"),
    rule("weekday:WEEKDAY", "WEEK_DAY"),
]
DAYS = [
    rule("of:SHIFT_DAY daypart:DAY_NOUN", "SHIFT_DAY", b.at_day),
    rule(
        f"{DAY} (COMMA? AT? daytime:DAYTIME|daypart:DAY_NOUN|COMMA? AT? time:CLOCK)",
        "DATE DAY_DATE",
        b.at_day,
    ),
    rule(f"time:CLOCK COMMA? ON? {DAY}", "DATE DAY_DATE", b.at_day),
    rule(f"daytime:DAYTIME COMMA? (ON|OF)? {DAY}", "DATE DAY_DATE", b.at_day),
    rule(f"(IN THE|ON THE|THE)? daypart:DAY_NOUN (OF|ON) {DAY}", "DATE DAY_DATE", b.at_day),
]
SPANS = [
    rule("(SINCE|FROM) first:DAY (TO) last:DAY_DATE", "TIME", b.between),
    rule(f"(SINCE|FROM) {FIRST} (TO) {LAST}", "TIME", b.between),
    rule("BETWEEN first:DAY AND last:DAY_DATE", "TIME", b.between),
    rule(f"BETWEEN {FIRST} AND {LAST}", "TIME", b.between),
    rule("first:DATE (DASH|TO) last:DATE", "DATE", b.apart),
    rule("first:WEEK_DAY (DASH|TO) last:WEEK_DAY", "WEEK_DAY", b.apart),
    rule("first:DAYTIME (DASH|TO) last:DAYTIME", "DAYTIME", b.apart),
    rule("length:LENGTH (AGO)", "TIME", b.ago),
    rule("length:LENGTH EARLIER_BY", "TIME", b.ago),
    rule("WITHIN length:LENGTH", "TIME", b.later),
    rule("length:LENGTH LATER", "TIME", b.later),
    rule("(DURING|OVER|IN|DATED|WITHIN)? THE? PAST length:LENGTH", "TIME", b.recent),
    rule("(DURING|OVER|IN|DATED) THE? PAST (plural:UNIT)", "TIME", b.recent),
    rule("(DURING|OVER|IN|DATED|WITHIN)? THE? COMING length:LENGTH", "TIME", b.coming),
    rule("(DURING|OVER|IN|DATED) THE? COMING (plural:UNIT)", "TIME", b.coming),
    rule("OVER length:LENGTH", "TIME", b.lasting),
    rule("PRESENT", "TIME", b.present),
]
RELATIONS = [
    rule(f"BY ({TIME}(?!APOSTROPHE)|{YEAR_ALONE})", "TIME", b.placed, relation=Relation.by),
    rule(f"BEFORE ({TIME}(?!APOSTROPHE)|{YEAR_ALONE})", "TIME", b.placed, relation=Relation.before),
    rule(f"UNTIL ({TIME}(?!APOSTROPHE)|{YEAR_ALONE})", "TIME", b.placed, relation=Relation.until),
    rule(f"AFTER ({TIME}(?!APOSTROPHE)|{YEAR_ALONE})", "TIME", b.placed, relation=Relation.after),
    rule(f"SINCE ({TIME}(?!APOSTROPHE)|{YEAR_ALONE})", "TIME", b.since),
    rule(f"DURING ({TIME}(?!APOSTROPHE)|{YEAR_ALONE})", "TIME", b.placed, relation=Relation.during),
    rule(f"{TIME}(?=APOSTROPHE)", "TIME", b.placed),
    rule(f"(IN|ON|AT|DATED)? {TIME}", "TIME", b.placed),
    rule(f"(IN|ON|OF|DATED) {YEAR_ALONE}", "TIME", b.placed),
    rule("IN of:YEAR(?!COUNTED|NUMBER)", "TIME", b.placed),
    rule("of:BARE_YEAR", "TIME", b.placed),
    rule("of:DOUBTFUL_YEAR", "TIME"),
    rule("IN THE daypart:DAY_NOUN", "TIME", b.in_day_part),
]
FRAMES = [
    rule("APPROXIMATE of:TIME", "TIME", b.placed, approximate=True),
    rule("EARLIER of:TIME", "TIME", b.within_shift),
]
STAGES = [NUMBERS, CLOCKS, CALENDAR, SHIFTS, PARTS, WEEKDAYS, DAYS, SPANS, RELATIONS, FRAMES]
