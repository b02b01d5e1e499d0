"""The Russian names of times in the cases that prepositions ask for."""

from summariser.schemas.vocabulary import TimePart, TimeRelation

Cases = tuple[str, str, str, str]  # genitive, dative, accusative, prepositional
GENITIVE, DATIVE, ACCUSATIVE, PREPOSITIONAL = range(4)
# The preposition of each relation and the case that it governs; «в» differs by what follows.
RELATIONS = {
    TimeRelation.by: ("к", DATIVE), TimeRelation.before: ("до", GENITIVE),
    TimeRelation.until: ("до", GENITIVE),
    TimeRelation.after: ("после", GENITIVE), TimeRelation.since: ("с", GENITIVE),
    TimeRelation.during: ("в течение", GENITIVE),
}  # fmt: skip
STEMS = (
    "январ",
    "феврал",
    "март",
    "апрел",
    "ма",
    "июн",
    "июл",
    "август",
    "сентябр",
    "октябр",
    "ноябр",
    "декабр",
)
HARD = {3, 8}
WEEKDAYS: tuple[Cases, ...] = (
    ("понедельника", "понедельнику", "понедельник", "понедельнике"),
    ("вторника", "вторнику", "вторник", "вторнике"),
    ("среды", "среде", "среду", "среде"),
    ("четверга", "четвергу", "четверг", "четверге"),
    ("пятницы", "пятнице", "пятницу", "пятнице"),
    ("субботы", "субботе", "субботу", "субботе"),
    ("воскресенья", "воскресенью", "воскресенье", "воскресенье"),
)
REACHES = {"past": "за последние", "next": "в ближайшие"}
DAY_PARTS = {"morning": "утром", "afternoon": "днём", "evening": "вечером", "night": "ночью"}
DAY_ADVERBS = DAY_PARTS | {"noon": "в полдень", "midnight": "в полночь"}
# A night may lie on either side of its day.
CLEAR_DAY_PARTS = ("morning", "afternoon", "evening")
DECADES = {
    "2": "двадцат", "3": "тридцат", "4": "сороков", "5": "пятидесят", "6": "шестидесят", "7": "семидесят",
    "8": "восьмидесят", "9": "девяност",
}  # fmt: skip
ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
YEAR: Cases = ("года", "году", "год", "году")
PARTS: dict[TimePart, Cases] = {
    TimePart.start: ("начала", "началу", "начало", "начале"),
    TimePart.middle: ("середины", "середине", "середину", "середине"),
    TimePart.end: ("конца", "концу", "конец", "конце"),
    TimePart.first_half: ("первой половины", "первой половине", "первую половину", "первой половине"),
    TimePart.second_half: ("второй половины", "второй половине", "вторую половину", "второй половине"),
    TimePart.q1: ("первого квартала", "первому кварталу", "первый квартал", "первом квартале"),
    TimePart.q2: ("второго квартала", "второму кварталу", "второй квартал", "втором квартале"),
    TimePart.q3: ("третьего квартала", "третьему кварталу", "третий квартал", "третьем квартале"),
    TimePart.q4: ("четвёртого квартала", "четвёртому кварталу", "четвёртый квартал", "четвёртом квартале"),
    TimePart.spring: ("весны", "весне", "весну", "весной"),
    TimePart.summer: ("лета", "лету", "лето", "летом"),
    TimePart.autumn: ("осени", "осени", "осень", "осенью"),
    TimePart.winter: ("зимы", "зиме", "зиму", "зимой"),
}
QUARTERS = (TimePart.q1, TimePart.q2, TimePart.q3, TimePart.q4)
SEASONS = (TimePart.spring, TimePart.summer, TimePart.autumn, TimePart.winter)
NEAR_DAYS = {0: "сегодня", -1: "вчера", 1: "завтра"}
UNITS: dict[str, Cases] = {
    "W": ("недели", "неделе", "неделю", "неделе"),
    "M": ("месяца", "месяцу", "месяц", "месяце"),
    "Y": YEAR,
}
STEPS: dict[str, dict[int, Cases]] = {
    "W": {
        -1: ("прошлой", "прошлой", "прошлую", "прошлой"),
        0: ("этой", "этой", "эту", "этой"),
        1: ("следующей", "следующей", "следующую", "следующей"),
    },
    "M": {
        -1: ("прошлого", "прошлому", "прошлый", "прошлом"),
        0: ("этого", "этому", "этот", "этом"),
        1: ("следующего", "следующему", "следующий", "следующем"),
    },
}
STEPS["Y"] = STEPS["M"]
COUNTED = {  # one, two, five of a unit, in the accusative
    "TS": ("секунду", "секунды", "секунд"), "TM": ("минуту", "минуты", "минут"),
    "TH": ("час", "часа", "часов"), "D": ("день", "дня", "дней"), "W": ("неделю", "недели", "недель"),
    "M": ("месяц", "месяца", "месяцев"), "Y": ("год", "года", "лет"),
}  # fmt: skip
ZONES = {"MSK": "по московскому времени", "local": "по местному времени"}
