"""What stands between quotation marks: «…», “…”, "…", one within another."""

import re
from collections.abc import Iterator

from summariser.language.attribution import is_reporting
from summariser.language.morphology import fold_yo

OPENING = {"«": "»", "„": "“", "“": "”"}
STRAIGHT = '"'
CLOSING = frozenset({*OPENING.values(), STRAIGHT})
MARK = re.compile(f"[{''.join({*OPENING, *CLOSING})}]")

SPEECH = 4
"""Words between marks from which they may be speech; fewer are a name or a word in another sense."""

NEAR = 80
"""Code points on either side in which who speaks is looked for."""

WORD = re.compile(r"[^\W\d_]+")


def spoken_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Stretches of a line between quotation marks that somebody is said to say, without the marks.

    A title has as many words as a short sentence; what tells speech is a word of saying beside it.
    """
    for first, last in quoted_spans(text, start, end):
        around = f"{text[max(start, first - NEAR) : first]} {text[last : min(end, last + NEAR)]}"
        said = any(is_reporting(fold_yo(word.lower())) for word in WORD.findall(around))
        if said and len(WORD.findall(text, first, last)) >= SPEECH:
            yield first, last


def quoted_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Outermost stretches between quotation marks in a line, without the marks.

    A line that only closes a quote was opened before it, one that does not close is closed after it.
    """
    closing: list[str] = []
    opened, last_closed, found = start, end, False
    for match in MARK.finditer(text, start, end):
        place, mark = match.start(), match[0]
        closes = bool(closing) and mark == closing[-1]
        opens = mark == STRAIGHT and _opens(text, place, start)
        if opens or (mark in OPENING and not closes):
            if not closing:
                opened = place + 1
            closing.append(OPENING.get(mark, STRAIGHT))
        elif mark in CLOSING:
            last_closed = place
            if closes:
                closing.pop()
                if not closing:
                    yield opened, place
                    found = True
            elif not closing and not found:
                yield start, place
                found = True
    if closing:
        yield opened, last_closed if last_closed > opened else end


def open_mark(text: str, start: int, end: int) -> tuple[str, str] | None:
    """The mark that a line opens and does not close, with the one that would close it; None for none."""
    closing: list[tuple[str, str]] = []
    for match in MARK.finditer(text, start, end):
        place, mark = match.start(), match[0]
        closes = bool(closing) and mark == closing[-1][1]
        if (mark == STRAIGHT and _opens(text, place, start)) or (mark in OPENING and not closes):
            closing.append((mark, OPENING.get(mark, STRAIGHT)))
        elif closes:
            closing.pop()
    return closing[0] if closing else None


def _opens(text: str, place: int, start: int) -> bool:
    """True for a straight mark before a word and after none."""
    before = text[place - 1] if place > start else " "
    after = text[place + 1 : place + 2]
    return not before.isalnum() and before not in ".,!?…»" and (after.isalnum() or after in "«(…")
