"""All figures, times and names of a text, each found once, on first use."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from summariser.language.mentions import Mention, NameMention, Quantity, TimeExpression
from summariser.language.name_mentions import find_names
from summariser.language.quantities import find_quantities
from summariser.language.times import find_times
from summariser.schemas.span import Span

Found = TypeVar("Found", bound=Mention)


@dataclass(frozen=True)
class Mentions:
    """A text and what it mentions.

    Attributes:
        text: the text that all offsets refer to.
        language: ISO 639-1 code.
        anchor: the day against which «вчера» is resolved; None leaves it unresolved.
    """

    text: str
    language: str
    anchor: date | None = None

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """The figures."""
        return tuple(find_quantities(self.text, self.language))

    @cached_property
    def times(self) -> tuple[TimeExpression, ...]:
        """Dates and times."""
        return tuple(find_times(self.text, self.language, self.anchor))

    @cached_property
    def names(self) -> tuple[NameMention, ...]:
        """People, places and organisations."""
        return tuple(find_names(self.text, self.language))

    @cached_property
    def figures(self) -> tuple[Quantity, ...]:
        """The quantities that are no part of a date («2021» in «к концу 2021 года»)."""
        return outside(self.quantities, self.times)


def within(mentions: Iterable[Found], spans: Iterable[Span]) -> tuple[Found, ...]:
    """Those mentions that overlap one of the spans."""
    ranges = tuple(spans)
    return tuple(mention for mention in mentions if any(_overlap(mention, span) for span in ranges))


def outside(mentions: Iterable[Found], spans: Iterable[Span | Mention]) -> tuple[Found, ...]:
    """Those mentions that overlap none of the spans."""
    ranges = tuple(spans)
    return tuple(mention for mention in mentions if not any(_overlap(mention, span) for span in ranges))


def _overlap(mention: Mention, span: Span | Mention) -> bool:
    return mention.start < span.end and span.start < mention.end
