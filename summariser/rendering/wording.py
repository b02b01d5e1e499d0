"""Figures, times and names in a reader's words; shared by every view."""

import re
from datetime import date
from decimal import Decimal

from summariser.language.units import english_unit, russian_unit
from summariser.rendering.foreign import line
from summariser.rendering.tongue import Tongue
from summariser.schemas.event import Figure, Time
from summariser.schemas.report import Provenance
from summariser.schemas.vocabulary import Bound, FigureKind, TimePart, TimeRelation

NO_BREAK_SPACE = "\u00a0"

SCORE = re.compile(r"\d+ ?[:–-] ?\d+")
CHANGE = re.compile(r"со? |from ", re.IGNORECASE)
"""«с 777 до 826», "from 5 to 6": two values, no range."""

MOST_DECIMALS = 6
CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)

SIGNS = {
    Bound.approximate: "≈",
    Bound.at_least: "≥",
    Bound.more_than: ">",
    Bound.up_to: "≤",
    Bound.less_than: "<",
}

# Their unit is the noun that is counted, which the label names in both languages.
COUNTS = {
    FigureKind.count,
    FigureKind.people,
    FigureKind.jobs,
    FigureKind.staff,
    FigureKind.dead,
    FigureKind.injured,
    FigureKind.votes,
    FigureKind.rank,
}

# «в» and «on» go without saying in a row that is headed "when".
RELATIONS = {
    TimeRelation.by: "by",
    TimeRelation.before: "before",
    TimeRelation.after: "after",
    TimeRelation.since: "since",
    TimeRelation.until: "until",
    TimeRelation.during: "during",
}

PARTS = {
    TimePart.start: "the start of",
    TimePart.middle: "the middle of",
    TimePart.end: "the end of",
    TimePart.first_half: "the first half of",
    TimePart.second_half: "the second half of",
    TimePart.q1: "Q1",
    TimePart.q2: "Q2",
    TimePart.q3: "Q3",
    TimePart.q4: "Q4",
    TimePart.spring: "spring",
    TimePart.summer: "summer",
    TimePart.autumn: "autumn",
    TimePart.winter: "winter",
}


def number(value: Decimal, tongue: Tongue = Tongue.both) -> str:
    """All digits, in groups of three from five digits on, no exponent: 4000, 12 500, 0.5 (Russian: 0,5)."""
    whole, _, fraction = f"{value:f}".partition(".")
    if len(whole.lstrip("-")) > 4:
        whole = f"{int(whole):,}".replace(",", NO_BREAK_SPACE)
    fraction = fraction.rstrip("0")
    point = "," if tongue is Tongue.ru else "."
    return f"{whole}{point}{fraction}" if fraction else whole


def value_of(figure: Figure, tongue: Tongue = Tongue.both) -> str:
    """Bound, number or range, and unit: «≥ 4–6 Tbit/s»; a score as it stands.

    Empty where code could not read the words, and where no number says as much as they do: a change («с 8 до
    5»), «треть».
    """
    score = SCORE.search(figure.text) if figure.kind is FigureKind.score else None
    if score:
        return score[0]
    ends = [number(end, tongue) for end in (figure.low, figure.high) if end is not None]
    changed = len(set(ends)) > 1 and CHANGE.match(figure.text)
    if not ends or changed or any(map(_is_endless, ends)):
        return ""
    sign = SIGNS.get(figure.bound, "") if figure.bound else ""
    amount = "–".join(dict.fromkeys(ends))
    if figure.unit == "%":
        amount += "%"
    return NO_BREAK_SPACE.join(filter(None, (sign, amount, _unit_of(figure, tongue))))


def _is_endless(number: str) -> bool:
    return len("".join(re.split("[.,]", number)[1:])) > MOST_DECIMALS


def _unit_of(figure: Figure, tongue: Tongue) -> str:
    """The unit as it is written after the number; a currency by its code, which is the same everywhere."""
    if figure.unit in {None, "%"} or figure.kind in COUNTS:
        return ""
    if figure.kind is FigureKind.money:
        return line(figure.unit)
    if tongue is Tongue.ru:
        last = figure.high if figure.high is not None else figure.low
        whole = int(last) if last is not None and last == last.to_integral_value() else None
        known = russian_unit(figure.unit, whole)
    else:
        known = english_unit(figure.unit, 1 if figure.low == figure.high == 1 else None)
    return known or ("" if CYRILLIC.search(figure.unit) else line(figure.unit))


def moment_of(time: Time, tongue: Tongue = Tongue.both) -> str:
    """The normal time, empty where it is unresolved.

    In one language as a reader would say it ("by the end of 2021"), else short with its ISO 8601-2 form
    where that says more.
    """
    if time.base is None:
        return ""
    if tongue is not Tongue.both:
        return _said(time, tongue) or _moment(time, tongue)
    moment = _moment(time, tongue)
    return f"{moment} ({line(time.edtf)})" if time.edtf and time.edtf != moment else moment


def _moment(time: Time, tongue: Tongue) -> str:
    base = line(time.base) + (f" – {line(time.end)}" if time.end else "")
    if tongue is Tongue.ru:  # its words would have to be inflected
        return f"≈ {base}" if time.approximate else base
    words = [
        "about" if time.approximate else "",
        RELATIONS.get(time.relation, "") if time.relation else "",
        PARTS[time.part] if time.part else "",
        base,
    ]
    return " ".join(filter(None, words))


def _said(time: Time, tongue: Tongue) -> str | None:
    """In words, as far as the normal form has them; None for one that nobody can say."""
    from summariser.language.mentions import TimeExpression
    from summariser.language.times import render_time

    expression = TimeExpression(
        start=0,
        end=len(time.text),
        text=time.text,
        base=time.base,
        base_end=time.end,
        part=time.part,
        relation=time.relation,
        approximate=time.approximate,
        clock=(time.base or "").partition("T")[2] or None,
    )
    try:
        return render_time(expression, tongue)
    except (LookupError, ValueError):  # a report that was written by hand may name a 13th month
        return None


def published_on(day: date, tongue: Tongue) -> str:
    """A day as a reader would write it: "9 October 2025"; in both languages 2025-10-09."""
    if tongue is Tongue.both:
        return day.isoformat()
    from babel.dates import format_date

    return format_date(day, "d MMMM y", locale="ru" if tongue is Tongue.ru else "en")


def engine_of(provenance: Provenance) -> str:
    """Which engine wrote a report, how long it took, what it cost."""
    usage = provenance.usage
    parts = [
        "embedded engine" if provenance.engine == "embedded" else f"{line(provenance.engine)} engine",
        line(provenance.model),
        f"prompt {line(provenance.prompt)}" if provenance.prompt else "",
        f"{usage.calls} call{'s' * (usage.calls != 1)}" if usage.calls else "",
        f"{usage.input_tokens} + {usage.output_tokens} tokens" if usage.calls else "",
        f"${number(usage.cost)}" if usage.cost is not None else "",
        f"{provenance.seconds:.{1 if provenance.seconds >= 1 else 2}f} s",
        f"summariser {line(provenance.package_version)}",
    ]
    return " · ".join(filter(None, parts))
