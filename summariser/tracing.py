"""The grounding stage: finds every text of an extraction in the source, and every mention of its names.

What cannot be found stays in the extraction with status `absent` and is reported; `settling` withholds it.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from rapidfuzz import fuzz

from summariser.language.mentions import Mention
from summariser.linking import link
from summariser.schemas.event import Event, Figure, Grounded
from summariser.schemas.extraction import Extraction
from summariser.schemas.quote import Quote
from summariser.schemas.span import Span
from summariser.schemas.vocabulary import EntityKind, FindingKind, GroundingStatus, Severity
from summariser.source import Source
from summariser.valuation import value_figure, value_time
from summariser.verification.claims import Address
from summariser.verification.evidence import Evidence
from summariser.verification.faults import Fault, Verdict

Text = TypeVar("Text", bound=Grounded)

CLOSEST = 2
"""So many figures or times of the cited sentences are told where the one claimed is not there."""

NAME_KINDS = {
    EntityKind.person: FindingKind.person,
    EntityKind.country: FindingKind.place,
    EntityKind.region: FindingKind.place,
    EntityKind.city: FindingKind.place,
    EntityKind.water: FindingKind.place,
    EntityKind.place: FindingKind.place,
}
"""Which kind of finding a missing entity is; all others count as organisations."""


def trace(evidence: Evidence, extraction: Extraction) -> tuple[Extraction, tuple[Fault, ...]]:
    """The extraction with spans, values and mentions filled in, and what the source does not hold."""
    source = evidence.source
    traced = extraction.model_copy(
        update={
            "entities": link(extraction.entities, source),
            "events": tuple(_event(evidence, event) for event in extraction.events),
            "figures": tuple(_figure(evidence, figure, ()) for figure in extraction.figures),
            "quotes": tuple(_quote(source, quote) for quote in extraction.quotes),
        }
    )
    return traced, tuple(_faults(source, traced))


def _event(evidence: Evidence, event: Event) -> Event:
    time = event.time and value_time(_found(evidence.source, event.time, event.sentences), evidence)
    figures = tuple(_figure(evidence, figure, event.sentences) for figure in event.figures)
    return event.model_copy(update={"time": time, "figures": figures})


def _figure(evidence: Evidence, figure: Figure, sentences: tuple[int, ...]) -> Figure:
    return value_figure(_found(evidence.source, figure, sentences), evidence)


def _quote(source: Source, quote: Quote) -> Quote:
    found = _found(source, quote, quote.sentences)
    if quote.direct and found.grounding is GroundingStatus.inflected:
        return found.model_copy(update={"direct": False})
    return found


def _found(source: Source, item: Text, sentences: Iterable[int]) -> Text:
    match = source.find(item.text, cited=sentences)
    return item.model_copy(update={"grounding": match.status, "spans": match.spans})


def _faults(source: Source, extraction: Extraction) -> Iterator[Fault]:
    for entity in extraction.entities:
        if not entity.mentions:
            kind = NAME_KINDS.get(entity.kind, FindingKind.organisation)
            verdict = Verdict(kind, f"«{entity.name}» is not named in the article")
            yield Fault(("entity", entity.id), entity.name, verdict)
    for event in extraction.events:
        yield from _event_faults(source, event)
    for index, figure in enumerate(extraction.figures):
        yield from _absent(("figure", index), figure, FindingKind.figure, ())
    for quote in extraction.quotes:
        yield from _quote_faults(source, quote)
    for index, pair in enumerate(extraction.summary.pairs):
        yield from _citations(source, ("pair", index), pair.sentences)


def _event_faults(source: Source, event: Event) -> Iterator[Fault]:
    address: Address = ("event", event.id)
    yield from _citations(source, address, event.sentences)
    if event.time:
        said = _said(source, source.times, event.sentences)
        yield from _absent((*address, "time"), event.time, FindingKind.date, said)
    said = _said(source, source.quantities, event.sentences)
    for index, figure in enumerate(event.figures):
        yield from _absent((*address, "figure", index), figure, FindingKind.figure, said)


def _quote_faults(source: Source, quote: Quote) -> Iterator[Fault]:
    address: Address = ("quote", quote.id)
    yield from _citations(source, address, quote.sentences)
    yield from _absent(address, quote, FindingKind.quote, ())
    if quote.grounding is GroundingStatus.inflected:
        reason = "only other forms of these words stand in the article; kept as indirect speech"
        yield Fault(address, quote.text, Verdict(FindingKind.quote, reason, Severity.warning))


def _absent(
    address: Address, item: Grounded, kind: FindingKind, said: Sequence[tuple[int, Mention]]
) -> Iterator[Fault]:
    """A text that the source does not hold, with what its cited sentences say in its place."""
    if item.grounding is not GroundingStatus.absent:
        return
    closest = sorted(said, key=lambda one: -fuzz.ratio(one[1].text, item.text))[:CLOSEST]
    reason = f"«{item.text}» does not stand in the article"
    if closest:
        reason += "; " + ", ".join(f"[{number}] says «{mention.text}»" for number, mention in closest)
    spans = tuple(Span(start=mention.start, end=mention.end) for _, mention in closest)
    yield Fault(address, item.text, Verdict(kind, reason, source_spans=spans))


def _said(
    source: Source, mentions: Sequence[Sequence[Mention]], sentences: Iterable[int]
) -> list[tuple[int, Mention]]:
    """The figures or times of the cited sentences, each with the number of its sentence."""
    known = (number for number in sentences if 1 <= number <= len(source.sentences))
    return [(number, mention) for number in known for mention in mentions[number - 1]]


def _citations(source: Source, address: Address, sentences: tuple[int, ...]) -> Iterator[Fault]:
    unknown = [number for number in sentences if not 1 <= number <= len(source.sentences)]
    if unknown or not sentences:
        reason = f"there is no sentence {unknown}" if unknown else "no sentence is cited"
        yield Fault(address, "", Verdict(FindingKind.citation, reason))
