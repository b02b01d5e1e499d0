"""Figures, times and names in a reader's words; shared by every view."""

import re
from decimal import Decimal

from summariser.language.units import english_unit
from summariser.rendering.foreign import line
from summariser.schemas.event import Figure, Time
from summariser.schemas.report import Provenance
from summariser.schemas.span import Bilingual
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


def both(ru: str | None, en: str | None) -> str:
    """The same in two languages on one line: «Актау / Aktau», or the one that is known."""
    halves = dict.fromkeys(filter(None, (line(ru), line(en))))
    return " / ".join(halves)


def both_of(text: Bilingual | None) -> str:
    """`both` of a bilingual text; empty for None."""
    return both(text.ru, text.en) if text else ""


def number(value: Decimal) -> str:
    """All digits, in groups of three from five digits on, no exponent: 4000, 12 500, 0.5."""
    whole, _, fraction = f"{value:f}".partition(".")
    if len(whole.lstrip("-")) > 4:
        whole = f"{int(whole):,}".replace(",", NO_BREAK_SPACE)
    fraction = fraction.rstrip("0")
    return f"{whole}.{fraction}" if fraction else whole


def value_of(figure: Figure) -> str:
    """Bound, number or range, and unit: «≥ 4–6 Tbit/s»; a score as it stands.

    Empty where code could not read the words, and where no number says as much as they do: a change («с 8 до
    5»), «треть».
    """
    score = SCORE.search(figure.text) if figure.kind is FigureKind.score else None
    if score:
        return score[0]
    ends = [number(end) for end in (figure.low, figure.high) if end is not None]
    changed = len(set(ends)) > 1 and CHANGE.match(figure.text)
    if not ends or changed or any(len(end.partition(".")[2]) > MOST_DECIMALS for end in ends):
        return ""
    sign = SIGNS.get(figure.bound, "") if figure.bound else ""
    amount = "–".join(dict.fromkeys(ends))
    if figure.unit == "%":
        amount += "%"
    return NO_BREAK_SPACE.join(filter(None, (sign, amount, _unit_of(figure))))


def _unit_of(figure: Figure) -> str:
    """The unit as it is written after the number; a currency by its code, which is the same everywhere."""
    if figure.unit in {None, "%"} or figure.kind in COUNTS:
        return ""
    if figure.kind is FigureKind.money:
        return line(figure.unit)
    single = 1 if figure.low == figure.high == 1 else None
    known = english_unit(figure.unit, single)
    return known or ("" if CYRILLIC.search(figure.unit) else line(figure.unit))


def moment_of(time: Time) -> str:
    """The normal time, then its ISO 8601-2 form where that says more; empty where it is unresolved."""
    if time.base is None:
        return ""
    words = [
        "about" if time.approximate else "",
        RELATIONS.get(time.relation, "") if time.relation else "",
        PARTS[time.part] if time.part else "",
        line(time.base) + (f" – {line(time.end)}" if time.end else ""),
    ]
    moment = " ".join(filter(None, words))
    return f"{moment} ({line(time.edtf)})" if time.edtf and time.edtf != moment else moment


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
