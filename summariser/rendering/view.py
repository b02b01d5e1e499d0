"""What a view of a report holds: what to say, in which order, in clean text; not how it looks."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One fact.

    Attributes:
        name: what sort of fact: "when", "agent", "figure".
        text: the fact in normal form.
        words: the words of the source that it rests on ("" where it cites whole sentences).
        cited: the sentences: "[3]".
    """

    name: str
    text: str
    words: str = ""
    cited: str = ""


@dataclass(frozen=True, slots=True)
class PairView:
    """A pair of the summary."""

    ru: str
    en: str
    cited: str


@dataclass(frozen=True, slots=True)
class EventView:
    """An event; `evidence` is what it cites, "" where a title quotes it."""

    number: int
    main: bool
    type: str
    status: str
    ru: str
    en: str
    rows: tuple[Row, ...]
    cited: str
    evidence: str


@dataclass(frozen=True, slots=True)
class QuoteView:
    """A quote with who says it; `manner` is "direct" or "indirect"."""

    speaker: str
    manner: str
    text: str
    en: str
    cited: str


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding; the fault stands inside its claim between `before` and `after`.

    All three are "" where the claim says no more than the reason. `mark` is "withheld", "error" or
    "warning".
    """

    mark: str
    error: bool
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
    figures: tuple[Row, ...]
    people: tuple[Row, ...]
    entities: tuple[Row, ...]
    quotes: tuple[QuoteView, ...]
    findings: tuple[FindingView, ...]
    uncovered: tuple[Row, ...]
    engine: str
