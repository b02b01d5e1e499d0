"""What code found in the source and no item of the extraction cites."""

import re
from collections.abc import Iterable, Iterator

from summariser.language.mentions import Mention
from summariser.language.quotations import spoken_spans
from summariser.schemas.event import Grounded
from summariser.schemas.extraction import Extraction
from summariser.schemas.report import Uncovered
from summariser.schemas.span import Span
from summariser.schemas.vocabulary import EntityKind
from summariser.source import Source
from summariser.verification.evidence import Evidence
from summariser.verification.mentions import outside

LINE = re.compile(r"[^\n]+")


def uncovered(evidence: Evidence, extraction: Extraction) -> Uncovered:
    """The figures, dates, people, quotes and sentences of the source that the extraction leaves out."""
    mentions = evidence.mentions
    texts = [span for item in _texts(extraction) for span in item.spans]
    named = [span for entity in extraction.entities for span in entity.mentions]
    figures = (figure for figure in mentions.figures if not figure.vague and not figure.ordinal)
    people = (name for name in mentions.names if name.kind is EntityKind.person)
    cited = set(_cited(extraction))
    return Uncovered(
        figures=_spans(evidence, outside(figures, texts)),
        dates=_spans(evidence, outside((time for time in mentions.times if time.base), texts)),
        people=_spans(evidence, outside(people, named)),
        quotes=_spans(evidence, outside(_speech(evidence.source), texts)),
        sentences=tuple(
            sentence.number for sentence in evidence.source.sentences if sentence.number not in cited
        ),
    )


def _speech(source: Source) -> Iterator[Mention]:
    """What stands in quotation marks beside a word of saying."""
    for line in LINE.finditer(source.text):
        for start, end in spoken_spans(source.text, *line.span()):
            yield Mention(start, end, source.text[start:end])


def _texts(extraction: Extraction) -> Iterator[Grounded]:
    for event in extraction.events:
        yield from event.figures
        if event.time:
            yield event.time
    yield from extraction.figures
    yield from extraction.quotes


def _cited(extraction: Extraction) -> Iterator[int]:
    for items in (extraction.events, extraction.quotes, extraction.summary.pairs):
        for item in items:
            yield from item.sentences


def _spans(evidence: Evidence, mentions: Iterable[Mention]) -> tuple[Span, ...]:
    """The mentions that stand in a numbered sentence; those in repeats are the same ones again."""
    return tuple(
        Span(start=mention.start, end=mention.end)
        for mention in mentions
        if (sentence := evidence.source.sentence_at(mention.start))
        and sentence.start <= mention.start < sentence.end
    )
