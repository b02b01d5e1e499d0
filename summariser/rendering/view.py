"""What a view of a report holds: what to say, in which order, in clean text; not how it looks."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from summariser.schemas.span import Span


class Tone(StrEnum):
    """What sort of thing words of the source are marked as."""

    person = "person"
    place = "place"
    thing = "thing"
    time = "time"
    figure = "figure"
    quote = "quote"
    fact = "fact"
    fault = "fault"
    uncovered = "uncovered"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proven:
    """Something that words of the source prove.

    Attributes:
        sentences: the numbers of the sentences that it cites.
        spans: where the words themselves stand in the article.
        tone: what sort of thing they are.
    """

    sentences: tuple[int, ...] = ()
    spans: tuple[Span, ...] = ()
    tone: Tone = Tone.fact

    @property
    def cited(self) -> str:
        """The sentences as they are cited: [1][3]."""
        return "".join(f"[{number}]" for number in self.sentences)


@dataclass(frozen=True, slots=True)
class Row(Proven):
    """One fact.

    Attributes:
        name: what sort of fact: "when", "agent", "figure".
        text: the fact in normal form.
        words: the words of the source that it rests on ("" where it cites whole sentences).
    """

    name: str
    text: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Group(Row):
    """Several facts of a sort; `text` is all of them on one line."""

    rows: tuple[Row, ...] = ()

    @classmethod
    def of(cls, name: str, rows: Iterable[Row]) -> "Group":
        """The rows under a name."""
        rows = tuple(rows)
        return cls(name, " · ".join(row.text for row in rows), rows=rows)


@dataclass(frozen=True, slots=True)
class PairView(Proven):
    """A pair of the summary; `facts`: the English is no translation, but built of known facts."""

    ru: str
    en: str
    facts: bool


@dataclass(frozen=True, slots=True)
class EventView(Proven):
    """An event; `evidence` is what it cites, "" where a title quotes it."""

    number: int
    main: bool
    type: str
    status: str
    ru: str
    en: str
    rows: tuple[Row, ...]
    evidence: str


@dataclass(frozen=True, slots=True)
class DatedView:
    """A point of the timeline: an event by its number, or 0 for the article's publication."""

    when: str
    what: str
    event: int
    status: str


@dataclass(frozen=True, slots=True)
class QuoteView(Proven):
    """A quote with who says it; `manner` is "direct" or "indirect"."""

    speaker: str
    manner: str
    text: str
    en: str


@dataclass(frozen=True, slots=True)
class FindingView(Proven):
    """A finding; the fault stands inside its claim between `before` and `after`.

    All three are "" where the claim says no more than the reason. `mark` is "withheld", "error" or
    "warning".
    """

    mark: str
    error: bool
    withheld: bool
    item: str
    reason: str
    before: str
    fault: str
    after: str


@dataclass(frozen=True, slots=True)
class View:
    """All that a view shows, in the order in which it is shown; `summary` is the heading of `pairs`."""

    headline: tuple[str, ...]
    about: str
    summary: str
    pairs: tuple[PairView, ...]
    events: tuple[EventView, ...]
    timeline: tuple[DatedView, ...]
    figures: tuple[Row, ...]
    people: tuple[Row, ...]
    entities: tuple[Group, ...]
    quotes: tuple[QuoteView, ...]
    findings: tuple[FindingView, ...]
    uncovered: tuple[Group, ...]
    engine: str
