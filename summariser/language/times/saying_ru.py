"""Times in Russian: names in the four cases that prepositions of time ask for."""

from summariser.language.mentions import TimeExpression
from summariser.language.times.names_ru import (
    ACCUSATIVE,
    CLEAR_DAY_PARTS,
    COUNTED,
    DAY_ADVERBS,
    DAY_PARTS,
    DECADES,
    GENITIVE,
    HARD,
    NEAR_DAYS,
    PARTS,
    PREPOSITIONAL,
    QUARTERS,
    REACHES,
    RELATIONS,
    ROMAN,
    SEASONS,
    STEMS,
    STEPS,
    UNITS,
    WEEKDAYS,
    YEAR,
    ZONES,
)
from summariser.language.times.reading import Calendar, Distance, calendar, distance
from summariser.schemas.vocabulary import TimeRelation


def said(time: TimeExpression) -> str | None:
    """The time with its preposition."""
    if time.base_end or time.weekday_end or time.clock_end:
        return _range(time)
    if time.base is None:
        return _relative(time)
    return _calendar(time)


def _calendar(time: TimeExpression) -> str | None:
    found = calendar(time.base)
    tail = _tail(distance(time), found) if time.relative and not time.anchored else ""
    if tail is None or (
        time.day_part and (time.clock or not found.day or time.day_part not in CLEAR_DAY_PARTS)
    ):
        return None
    if found.day:
        return _on_day(time, f"{_name(found, GENITIVE)}{tail}")
    if time.weekday or time.clock:
        return None
    if time.part is None:
        return _placed(time, *(f"{_name(found, case)}{tail}" for case in range(4)))
    name = _name(found, GENITIVE)
    return _placed_part(time, f"{name}{tail}") if name else None


def _name(found: Calendar, case: int) -> str:
    """A day, month, year, decade or century in a case; a day is always in the genitive."""
    if found.century is not None:
        era = " до н. э." if found.century < 0 else ""
        return f"{_roman(abs(found.century))} {('века', 'веку', 'век', 'веке')[case]}{era}"
    if found.decade is not None:
        return _decade(found.decade, case)
    year = "" if found.year is None else f"{found.year} {YEAR[case]}"
    if found.year is not None and found.year <= 0:
        year = f"{1 - found.year} {YEAR[case]} до н. э."
    if found.month is None:
        return year
    month = _month(found.month, GENITIVE if found.day else case)
    rest = f" {found.year} года" if found.year is not None else ""
    return f"{found.day} {month}{rest}" if found.day else f"{month}{rest}"


def _month(number: int, case: int) -> str:
    endings = ("а", "у", "", "е") if number in HARD else ("я", "ю", "ь", "е")
    ending = "й" if number == 5 and case == ACCUSATIVE else endings[case]
    return STEMS[number - 1] + ending


def _decade(decade: str, case: int) -> str:
    years = ("годов", "годам", "годы", "годах")[case]
    if decade.startswith("XX"):
        stem = DECADES.get(decade[2])
        return f"{stem}{('ых', 'ым', 'ые', 'ых')[case]} {years}" if stem else ""
    return f"{decade[:3]}0-{('х', 'м', 'е', 'х')[case]} {years}"


def _roman(number: int) -> str:
    text = ""
    for value, sign in ROMAN:
        text += sign * (number // value)
        number %= value
    return text


def _tail(away: Distance | None, found: Calendar) -> str | None:
    """«мая прошлого года»."""
    if away is None or away.unit != "Y" or away.count not in STEPS["Y"] or found.year is not None:
        return None
    return f" {STEPS['Y'][away.count][GENITIVE]} года"


def _on_day(time: TimeExpression, day: str) -> str | None:
    """«в пятницу, 5 октября 2018 года в 14:30»; in front of a day the genitive is every case."""
    if time.part:
        return None
    bare = _bare(time)
    preposition, case = ("в", ACCUSATIVE) if bare else RELATIONS[time.relation or TimeRelation.by]
    about = _about(time)
    if time.clock:
        if time.weekday or not bare:
            return None
        return f"{about}{day} в {_clock(time)}"
    if time.weekday:
        day = f"{_joined(preposition, WEEKDAYS[time.weekday - 1][case])}, {day}"
    elif not bare:
        day = f"{preposition} {day}"
    return f"{about}{day}{' ' + DAY_PARTS[time.day_part] if time.day_part else ''}"


def _placed(
    time: TimeExpression, genitive: str, dative: str, accusative: str, prepositional: str
) -> str | None:
    """A name with the preposition and the case of the relation."""
    if not genitive:
        return None
    names = (genitive, dative, accusative, prepositional)
    preposition, case = RELATIONS.get(time.relation or TimeRelation.in_, ("в", PREPOSITIONAL))
    return f"{_about(time)}{_joined(preposition, names[case])}"


def _placed_part(time: TimeExpression, of: str) -> str | None:
    """«к концу 2021 года», «весной 2020 года», «в конце первого квартала 2021 года»."""
    if time.part is None:
        return None
    cases = PARTS[time.part]
    if time.edge:
        return _placed(time, *(f"{form} {cases[GENITIVE]} {of}".rstrip() for form in PARTS[time.edge]))
    if time.part in SEASONS and _bare(time):
        return f"{_about(time)}{cases[PREPOSITIONAL]} {of}".rstrip()
    return _placed(time, *(f"{form} {of}".rstrip() for form in cases))


def _joined(preposition: str, name: str) -> str:
    """«во вторник», «со среды», «ко второму кварталу»: a vowel where consonants would clash."""
    if preposition == "с" and name.startswith(("ср", "вт", "вс")):
        return f"со {name}"
    if preposition in {"в", "к"} and name.startswith("вт"):
        return f"{preposition}о {name}"
    return f"{preposition} {name}"


def _clock(time: TimeExpression) -> str:
    zone = ZONES.get(time.zone or "", time.zone)
    return f"{time.clock} {zone}" if zone else f"{time.clock}"


def _range(time: TimeExpression) -> str | None:
    """«с 1 апреля по 30 июня 2021 года»."""
    if (
        time.part
        or time.day_part
        or time.relative
        or time.relation not in {TimeRelation.during, TimeRelation.on}
    ):
        return None
    about = _about(time)
    if time.clock_end and time.clock and not time.base:
        return None if time.zone else f"{about}с {time.clock} до {time.clock_end}"
    if time.weekday_end and time.weekday and not time.base:
        first, last = WEEKDAYS[time.weekday - 1][GENITIVE], WEEKDAYS[time.weekday_end - 1][ACCUSATIVE]
        return f"{about}{_joined('с', first)} по {last}"
    if time.clock or time.clock_end or time.weekday or time.weekday_end:
        return None
    return _dates(time, about)


def _dates(time: TimeExpression, about: str) -> str | None:
    first, last = calendar(time.base), calendar(time.base_end)
    if (first.day is None) != (last.day is None) or (first.month is None) != (last.month is None):
        return None
    shared = first.year == last.year and first.month is not None
    start = Calendar(None if shared else first.year, first.month, first.day, first.decade, first.century)
    if shared and first.day and first.month == last.month:
        days = f"{first.day} и" if (time.edtf or "").startswith("{") else f"с {first.day} по"
        return f"{about}{days} {_name(last, GENITIVE)}"
    if (time.edtf or "").startswith("{"):
        names = (_name(start, PREPOSITIONAL), _name(last, PREPOSITIONAL))
        return f"{'' if first.day else 'в '}{about}{names[0]} и {names[1]}" if all(names) else None
    names = (_name(start, GENITIVE), _name(last, GENITIVE if last.day else ACCUSATIVE))
    return f"{about}с {names[0]} по {names[1]}" if all(names) else None


def _relative(time: TimeExpression) -> str | None:
    """The first way of saying a time without a calendar that says all of it."""
    if time.anaphoric or (time.edge and time.relative):
        return None
    away = distance(time)
    return next((words for say in RELATIVES if (words := say(time, away))), None)


def _weekday(time: TimeExpression, away: Distance | None) -> str | None:
    if time.weekday is None or time.part or away or time.clock:
        return None
    preposition, case = RELATIONS.get(time.relation or TimeRelation.on, ("в", ACCUSATIVE))
    name = _joined(preposition, WEEKDAYS[time.weekday - 1][case])
    if time.day_part is None:
        return name
    return f"{name} {DAY_PARTS[time.day_part]}" if time.day_part in DAY_PARTS else None


def _alone(time: TimeExpression, away: Distance | None) -> str | None:
    """A clock time, a part of the day, a season or a quarter with nothing else."""
    if away or time.weekday:
        return None
    if time.clock and not time.day_part:
        preposition = "в" if _bare(time) else RELATIONS[time.relation or TimeRelation.by][0]
        return None if time.relation is TimeRelation.during else f"{_about(time)}{preposition} {_clock(time)}"
    if time.day_part:
        return f"{_about(time)}{DAY_ADVERBS[time.day_part]}" if _bare(time) and not time.clock else None
    return _placed_part(time, "") if time.part in SEASONS + QUARTERS else None


def _now(time: TimeExpression, away: Distance | None) -> str | None:
    del time
    return "в настоящее время" if away and away.unit == "TS" and away.count == 0 else None


def _near_day(time: TimeExpression, away: Distance | None) -> str | None:
    """With hour or part: «вчера вечером», «завтра в 14:30»."""
    near = away and away.unit == "D" and away.reach == "point" and not time.weekday and _bare(time)
    if not near or away is None or away.count not in NEAR_DAYS or time.part or time.approximate:
        return None
    name = NEAR_DAYS[away.count]
    if time.day_part:
        name = f"{name} {DAY_ADVERBS[time.day_part]}"
    return f"{name} в {_clock(time)}" if time.clock else name


def _step(time: TimeExpression, away: Distance | None) -> str | None:
    """A step of the calendar: «в прошлом году», «к концу этого месяца»."""
    steps = STEPS.get(away.unit, {}) if away and away.reach == "point" else {}
    if away is None or away.count not in steps or time.relation is TimeRelation.after:
        return None
    if time.weekday or time.clock or time.day_part:
        return None
    cases = [f"{step} {unit}" for step, unit in zip(steps[away.count], UNITS[away.unit], strict=True)]
    if time.part:
        return _placed_part(time, cases[GENITIVE])
    if away.unit == "W" and _bare(time):
        return f"на {cases[PREPOSITIONAL]}"
    return _placed(time, *cases)


def _length(time: TimeExpression, away: Distance | None) -> str | None:
    """A length: «три дня назад», «за последние 5 лет», «в ближайшие 3 месяца»."""
    if away is None or away.unit not in COUNTED or time.weekday or time.clock or time.day_part or time.part:
        return None
    number = abs(away.count or 0)
    words = _counted(number, away.unit) if away.count is not None else f"несколько {COUNTED[away.unit][2]}"
    if away.reach != "point":
        return f"{REACHES[away.reach]} {words}" if away.count is not None and number % 10 != 1 else None
    if away.sign < 0:
        return f"{_about(time)}{words} назад" if _bare(time) else None
    return f"{_about(time)}через {words}" if time.relation is TimeRelation.after else None


def _counted(number: int, unit: str) -> str:
    one, few, many = COUNTED[unit]
    if number == 1:
        return one
    teens = number % 100 in range(11, 15)
    last = number % 10
    return f"{number} {many if teens or last in {0, 5, 6, 7, 8, 9} else one if last == 1 else few}"


def _bare(time: TimeExpression) -> bool:
    return time.relation in {TimeRelation.on, TimeRelation.in_}


def _about(time: TimeExpression) -> str:
    return "примерно " if time.approximate else ""


RELATIVES = (_weekday, _alone, _now, _near_day, _step, _length)
