"""Findings and what is uncovered as they are shown: all that an editor should look at."""

import re
from collections.abc import Iterable

from summariser.rendering.foreign import inline, line
from summariser.rendering.lookup import Lookup
from summariser.rendering.reasons import item_in, reason_in
from summariser.rendering.view import FindingView, Group, Row, Tone
from summariser.schemas.report import Uncovered
from summariser.schemas.span import Span
from summariser.schemas.vocabulary import Severity

EVENT_ID = re.compile(r"(?<=\bevent )\S+")
KINDS = ("figures", "dates", "people", "quotes")


def findings(lookup: Lookup) -> Iterable[FindingView]:
    """The findings; a claim with several faults is shown with the first of them."""
    last = ""
    for finding in lookup.report.findings:
        start, end, claim = finding.claim_start, finding.claim_end, finding.claim
        if claim in {last, claim[start:end]}:
            start = end = 0
            claim = ""
        else:
            last = claim
        mark = finding.severity.value if finding.withheld is None else "withheld"
        yield FindingView(
            mark=lookup.tongue.word(mark),
            error=finding.severity is Severity.error,
            withheld=finding.withheld is not None,
            item=item_in(
                line(EVENT_ID.sub(lambda match: _number(match, lookup), finding.item)), lookup.tongue
            ),
            reason=reason_in(line(finding.reason), lookup.tongue),
            before=inline(claim[:start]),
            fault=inline(claim[start:end]),
            after=inline(claim[end:]),
            spans=finding.source_spans,
            tone=Tone.fault,
        )


def _number(event: re.Match[str], lookup: Lookup) -> str:
    """The number that an event is shown under; the id of one that is not shown."""
    return str(lookup.events[event[0]][0]) if event[0] in lookup.events else event[0]


def uncovered(lookup: Lookup) -> Iterable[Group]:
    """What stands in the source and in no item, by its kind."""
    missed = lookup.report.uncovered
    for kind in KINDS:
        rows = tuple(_words(getattr(missed, kind), lookup))
        if rows:
            count = len(getattr(missed, kind))
            text = f"{count}: {' · '.join(row.text for row in rows)}"
            yield Group(lookup.tongue.word(kind), text, rows=rows)
    yield from _sentences(missed, lookup)


def _words(spans: Iterable[Span], lookup: Lookup) -> Iterable[Row]:
    """A row for the same words, wherever they stand."""
    places: dict[str, list[Span]] = {}
    for span in spans:
        places.setdefault(lookup.words(span), []).append(span)
    for words, found in places.items():
        yield Row("", words, spans=tuple(found), tone=Tone.uncovered)


def _sentences(missed: Uncovered, lookup: Lookup) -> Iterable[Group]:
    if missed.sentences:
        yield Group(
            lookup.tongue.word("sentences"),
            f"{len(missed.sentences)} {lookup.tongue.word('of')} {len(lookup.sentences)}",
            sentences=missed.sentences,
            tone=Tone.uncovered,
        )
