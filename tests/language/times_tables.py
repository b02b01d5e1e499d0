"""Gold tables of times: a sentence with its times in brackets, then what they are.

The normal form of a time is written in one fixed order, and only what it has: relation (? for a number that
only looks like a year), base, part, edge, day of the week, clock, part of the day, zone, distance, "about",
"anaphoric", "= EDTF". Several times of one sentence are joined by &, - stands for none.
"""

import re
from pathlib import Path

from summariser.language.mentions import TimeExpression

BRACKETED = re.compile(r"\[(.*?)\]")


def table(name: str) -> list[tuple[str, str]]:
    """The lines of a table, each with its sentence and the normal forms."""
    lines = (Path(__file__).parent / f"{name}.txt").read_text("utf-8").splitlines()
    rows = [line.split(" | ") for line in lines]
    return [(sentence.strip(), forms.strip()) for sentence, forms in rows]


def plain(sentence: str) -> str:
    """The sentence without its brackets."""
    return sentence.replace("[", "").replace("]", "")


def bracketed(sentence: str) -> list[str]:
    """What stands in the brackets."""
    return BRACKETED.findall(sentence)


def normal_form(time: TimeExpression) -> str:
    """All that the time has, in the order of the tables."""
    said = [
        time.relation or "?",
        _range(time.base, time.base_end),
        time.part,
        time.edge,
        time.weekday
        and f"day{_range(str(time.weekday), str(time.weekday_end) if time.weekday_end else None)}",
        _range(time.clock, time.clock_end),
        time.day_part,
        time.zone,
        time.relative,
        "about" if time.approximate else None,
        "anaphoric" if time.anaphoric else None,
        time.edtf and f"= {time.edtf}",
    ]
    return " ".join(each for each in said if each)


def _range(first: str | None, last: str | None) -> str | None:
    return f"{first}..{last}" if last else first
