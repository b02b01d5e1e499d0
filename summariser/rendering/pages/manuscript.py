"""The article as the page shows it: paragraphs of sentences of marked words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from summariser.rendering.foreign import clean
from summariser.rendering.pages.bilingual import Facts
from summariser.rendering.segments import Mark, Segment, segments
from summariser.rendering.view import Tone
from summariser.schemas.report import Report

# What is only lit up when its fact is: at rest these words are not marked.
UNSEEN = {Tone.fact, Tone.fault}


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that are marked alike.

    Attributes:
        text: the words.
        facts: ids of the facts that they prove.
        tone: what they are marked as; None for what is not marked at rest.
        quoted: True inside a quote, whatever else they are marked as.
        id: for links to it; "" where nothing links to it.
        fact: the fact to which a click leads.
        opens: True where that fact's mark begins here.
    """

    text: str
    facts: tuple[str, ...]
    tone: Tone | None
    quoted: bool
    id: str
    fact: Any
    opens: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence, or what stands between two; `number` is 0 for that, `again` True in a repeat."""

    number: int
    again: bool
    facts: tuple[Any, ...]
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A place of a numbered sentence."""

    number: int
    again: bool


Paragraph = tuple[Line, ...]


def manuscript(report: Report, facts: Facts) -> tuple[Paragraph, ...]:
    """The article with its facts marked; every fact learns its `places`, the ids of the first pieces.

    The facts of words are those that rest on them, the facts of a sentence those that cite it whole.
    """
    text = report.article.text
    marks = [*_paragraphs(text), *_sentences(report), *_words(facts)]
    citing: dict[int, tuple[Any, ...]] = {}
    for fact in facts:
        fact.places = []
        for number in () if fact.spans else fact.sentences:
            citing[number] = (*citing.get(number, ()), fact)
    writer = _Writer(text, citing)
    cut = (segment for segment in segments(len(text), marks) if _find(segment, str) is not None)
    return tuple(
        tuple(writer.line(sentence, list(within)) for sentence, within in groupby(paragraph, _sentence_of))
        for _, paragraph in groupby(cut, lambda segment: _find(segment, str))
    )


def _paragraphs(text: str) -> Iterator[Mark[Any]]:
    """The lines of the text that are not blank, under names of their own."""
    at = 0
    for row in text.split("\n"):
        if row.strip():
            yield Mark(at, at + len(row), f"paragraph {at}")
        at += len(row) + 1


def _sentences(report: Report) -> Iterator[Mark[Any]]:
    for sentence in report.sentences:
        yield Mark(sentence.span.start, sentence.span.end, Sentence(sentence.number, again=False))
        for repeat in sentence.occurrences:
            yield Mark(repeat.start, repeat.end, Sentence(sentence.number, again=True))


def _words(facts: Facts) -> Iterator[Mark[Any]]:
    for fact in facts:
        for span in fact.spans:
            yield Mark(span.start, span.end, fact)


def _find(segment: Segment[Any], kind: type) -> Any:
    return next((mark.of for mark in segment.marks if isinstance(mark.of, kind)), None)


def _sentence_of(segment: Segment[Any]) -> Sentence | None:
    found: Sentence | None = _find(segment, Sentence)
    return found


class _Writer:
    """Writes sentences and their pieces, giving ids to those that a fact links to."""

    def __init__(self, text: str, citing: dict[int, tuple[Any, ...]]) -> None:
        self.text = text
        self.citing = citing
        self.begun: set[tuple[str, int]] = set()
        self.numbered: set[int] = set()
        self.pieces = 0

    def line(self, sentence: Sentence | None, within: Sequence[Segment[Any]]) -> Line:
        pieces = tuple(self.piece(segment) for segment in within)
        if sentence is None:
            return Line(0, again=False, facts=(), pieces=pieces)
        again = sentence.again or sentence.number in self.numbered
        self.numbered.add(sentence.number)
        return Line(sentence.number, again, self.citing.get(sentence.number, ()), pieces)

    def piece(self, segment: Segment[Any]) -> Piece:
        marks = [mark for mark in segment.marks if not isinstance(mark.of, str | Sentence)]
        begin = [mark for mark in marks if (mark.of.id, mark.start) not in self.begun]
        self.begun.update((mark.of.id, mark.start) for mark in begin)
        name = self._name(mark.of for mark in begin)
        seen = next((mark for mark in marks if mark.of.tone not in UNSEEN), None)
        return Piece(
            text=clean(self.text[segment.start : segment.end]),
            facts=tuple(dict.fromkeys(mark.of.id for mark in marks)),
            tone=seen.of.tone if seen else None,
            quoted=any(mark.of.tone is Tone.quote for mark in marks),
            id=name,
            fact=seen.of if seen else None,
            opens=seen in begin,
        )

    def _name(self, begun: Iterable[Any]) -> str:
        """An id for the piece, told to the facts whose words begin here."""
        facts = list(begun)
        if not facts:
            return ""
        self.pieces += 1
        for fact in facts:
            fact.places.append(f"w{self.pieces}")
        return f"w{self.pieces}"
