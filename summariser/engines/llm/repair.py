"""What goes back to a model after its answer was checked, and what its corrections change."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Protocol

from summariser.engines.llm.prompt import Message, conversation, numbered, render
from summariser.engines.llm.tolerance import Broken, as_json
from summariser.engines.llm.wire import MendedFigure, Wire, WireExtraction, WireRepair
from summariser.schemas.report import Finding, Uncovered
from summariser.schemas.span import Span
from summariser.source import Source

Place = tuple[str, int]
"""Where an item stands in an answer: the name of the list, and its position there, counted from 0."""

# «event e2 figure 1», «quote q1», «pair 3 en», «thing 2»; sound entities by their ids: «entity p1».
_LABEL = re.compile(r"([a-z]+) [eq]?(\d+)\b")
LISTS = {
    "person": "people",
    "thing": "things",
    "event": "events",
    "figure": "figures",
    "quote": "quotes",
    "pair": "pairs",
}


class Mended(Protocol):
    """A corrected item and the number of the one whose place it takes."""

    @property
    def item(self) -> int | None:
        """The number; None is one more."""

    @property
    def value(self) -> Wire:
        """The item."""


def repair_messages(
    source: Source, answer: WireExtraction, findings: Iterable[Finding], missed: Uncovered
) -> list[Message] | None:
    """The conversation that asks for corrections; None where nothing can be corrected.

    Args:
        source: the article.
        answer: what the model answered.
        findings: what is wrong in it.
        missed: what is not cited and should be; empty where that has been asked before.
    """
    listed = [*_flaws(source, answer, findings), *_gaps(source, missed)]
    if not listed:
        return None
    return conversation(numbered(source), render("repair.md.j2"), *listed)


def mend(answer: WireExtraction, repair: WireRepair) -> WireExtraction:
    """The answer with its corrections in their places."""
    events = _replaced(answer.events, repair.events)
    figures = _replaced(answer.figures, (one for one in _sound(repair.figures) if one.event is None))
    for one in _sound(repair.figures):
        index = (one.event or 0) - 1
        if 0 <= index < len(events) and not isinstance(events[index], Broken):
            told = [*events[index].figures, one.value]
            events[index] = events[index].model_copy(update={"figures": told})
    return answer.model_copy(
        update={
            "people": _replaced(answer.people, repair.people),
            "things": _replaced(answer.things, repair.things),
            "events": events,
            "figures": figures,
            "quotes": _replaced(answer.quotes, repair.quotes),
            "pairs": _replaced(answer.pairs, repair.pairs),
        }
    )


def _sound(figures: Sequence[MendedFigure | Broken]) -> Iterator[MendedFigure]:
    return (figure for figure in figures if not isinstance(figure, Broken))


def _replaced(items: Sequence[Any], mended: Iterable[Mended | Broken]) -> list[Any]:
    """The list with items replaced and added; a correction that is broken itself corrects nothing."""
    result = list(items)
    for one in mended:
        if isinstance(one, Broken):
            continue
        if one.item is None:
            result.append(one.value)
        elif 1 <= one.item <= len(items):
            result[one.item - 1] = one.value
    return result


def _told(source: Source, finding: Finding) -> str:
    """The finding in words, with the sentences that say it otherwise where the words do not name them."""
    places = (source.sentence_at(span.start) for span in finding.source_spans)
    numbers = dict.fromkeys(f"[{place.number}]" for place in places if place)
    unnamed = [number for number in numbers if number not in finding.reason]
    return f"{finding.reason}, {', '.join(unnamed)}" if unnamed else finding.reason


def _flaws(source: Source, answer: WireExtraction, findings: Iterable[Finding]) -> Iterator[str]:
    """Every item in which something was found, as it was written, with all that was found in it."""
    reasons: dict[Place, list[str]] = {}
    for finding in findings:
        place = _place(answer, finding.item)
        if place:
            reasons.setdefault(place, []).append(f"- {finding.item}: {_told(source, finding)}")
    for (name, index), found in sorted(reasons.items()):
        written = json.dumps(as_json(getattr(answer, name)[index]), ensure_ascii=False, separators=(",", ":"))
        yield "\n".join([f"{name} {index + 1}: {written}", *dict.fromkeys(found)])


def _place(answer: WireExtraction, label: str) -> Place | None:
    """Where the item stands that a finding speaks of; None for what is not corrected."""
    for name, entities in (("people", answer.people), ("things", answer.things)):
        for index, entity in enumerate(entities):
            if not isinstance(entity, Broken) and f"{label} ".startswith(f"entity {entity.id} "):
                return name, index
    match = _LABEL.match(label)
    if not match or match[1] not in LISTS:
        return None
    name, index = LISTS[match[1]], int(match[2]) - 1
    return (name, index) if index < len(getattr(answer, name)) else None


def _gaps(source: Source, missed: Uncovered) -> Iterator[str]:
    figures = [span for span in missed.figures if _in_digits(source.text[span.start : span.end])]
    lines = [*_listed(source, "figure", figures), *_listed(source, "quote", missed.quotes)]
    if lines:
        yield "\n".join(["Not cited:", *lines])


def _in_digits(figure: str) -> bool:
    """«Двух стран» is worth no question; what an article counts, it writes in digits."""
    return any(sign.isdigit() for sign in figure)


def _listed(source: Source, kind: str, spans: Iterable[Span]) -> Iterator[str]:
    for span in spans:
        sentence = source.sentence_at(span.start)
        number = f" [{sentence.number}]" if sentence else ""
        yield f"- {kind}{number} {source.text[span.start : span.end]}"
