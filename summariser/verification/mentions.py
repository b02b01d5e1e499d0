"""All figures, times and names of a text, or of passages of it, each found once, on first use."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import TypeVar

from summariser.language.mentions import Mention, NameMention, Quantity, TimeExpression
from summariser.language.name_mentions import find_names
from summariser.language.name_words import Word, split_words
from summariser.language.negation import denies
from summariser.language.predicates import Predicate, find_predicates
from summariser.language.quantities import Comparable, comparable, find_designations, find_quantities
from summariser.language.sentences import paragraphs, sentences
from summariser.language.times import find_times
from summariser.schemas.span import Span

Found = TypeVar("Found", Mention, Quantity, TimeExpression, NameMention, Predicate, Word)


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
    def quantities(self) -> Sequence[Quantity]:
        """The figures."""
        return tuple(find_quantities(self.text, self.language))

    @cached_property
    def designations(self) -> Sequence[Mention]:
        """Digits that name and do not measure."""
        return tuple(find_designations(self.text, self.language))

    @cached_property
    def times(self) -> Sequence[TimeExpression]:
        """Dates and times."""
        return tuple(find_times(self.text, self.language, self.anchor))

    @cached_property
    def names(self) -> Sequence[NameMention]:
        """People, places and organisations."""
        return tuple(find_names(self.text, self.language, self.words))

    @cached_property
    def predicates(self) -> Sequence[Predicate]:
        """Verbs whose denial is told the same way in both languages."""
        return tuple(find_predicates(self.text, self.language))

    @cached_property
    def known_supporters(self) -> dict[object, Sequence[Mention] | None]:
        """The names that support a name of another text, as far as they were asked for."""
        return {}

    @cached_property
    def words(self) -> Sequence[Word]:
        """All words."""
        return tuple(split_words(self.text))

    @cached_property
    def word_parts(self) -> Sequence[str]:
        """Every different word and half of a word, those with a capital first."""
        words = sorted(self.words, key=lambda word: not word.capital)
        return tuple(
            dict.fromkeys(part for word in words for part in (word.text, *word.text.split("-")) if part)
        )

    @cached_property
    def figures(self) -> Sequence[Quantity]:
        """The quantities that are no part of a date («2021» in «к концу 2021 года»)."""
        return outside(self.quantities, self.times)

    @cached_property
    def denies(self) -> bool:
        """True where some word of the passages denies."""
        return any(denies(self.text[span.start : span.end], self.language) for span in self.passages)

    @cached_property
    def by_value(self) -> Mapping[object, Sequence[Quantity]]:
        """The figures by their ends as they stand, and by their value in the base unit."""
        index: dict[object, list[Quantity]] = {}
        for figure in self.quantities:
            for key in {(figure.low, figure.high), in_base_unit(figure)}:
                index.setdefault(key, []).append(figure)
        return index

    @property
    def passages(self) -> tuple[Span, ...]:
        """What of the text is looked at: all of it."""
        return (Span(start=0, end=len(self.text)),)

    @cached_property
    def sentences(self) -> Sequence[Span]:
        """The sentences of the passages."""
        return tuple(sentence for passage in self.passages for sentence in self.sentences_in(passage))

    def sentences_in(self, passage: Span) -> Sequence[Span]:
        """The sentences of a passage."""
        return tuple(self._sentences(passage))

    def _sentences(self, passage: Span) -> Iterator[Span]:
        words = self.text[passage.start : passage.end]
        for start, end in paragraphs(words):
            for first, last in sentences(words[start:end], self.language):
                offset = passage.start + start
                yield Span(start=offset + first, end=offset + last)

    def excerpt(self, spans: Iterable[Span]) -> "Mentions":
        """What some passages of the text mention; many claims cite the same ones."""
        passages = tuple(spans)
        key = tuple((span.start, span.end) for span in passages)
        if key not in self._excerpts:
            self._excerpts[key] = Excerpt(self.text, self.language, self.anchor, whole=self, spans=passages)
        return self._excerpts[key]

    @cached_property
    def _excerpts(self) -> dict[tuple[tuple[int, int], ...], "Excerpt"]:
        return {}


@dataclass(frozen=True)
class Excerpt(Mentions):
    """What passages of a text mention; offsets refer to the whole text.

    Attributes:
        whole: the text with its mentions.
        spans: the passages.
    """

    whole: Mentions = Mentions("", "und")
    spans: tuple[Span, ...] = ()

    @property
    def passages(self) -> tuple[Span, ...]:
        """The passages."""
        return self.spans

    def sentences_in(self, passage: Span) -> Sequence[Span]:
        """The sentences of a passage."""
        return self.whole.sentences_in(passage)

    @cached_property
    def quantities(self) -> Sequence[Quantity]:
        """The figures of the passages."""
        return within(self.whole.quantities, self.spans)

    @cached_property
    def designations(self) -> Sequence[Mention]:
        """Digits of the passages that name and do not measure."""
        return within(self.whole.designations, self.spans)

    @cached_property
    def times(self) -> Sequence[TimeExpression]:
        """Dates and times of the passages."""
        return within(self.whole.times, self.spans)

    @cached_property
    def names(self) -> Sequence[NameMention]:
        """Names in the passages."""
        return within(self.whole.names, self.spans)

    @cached_property
    def predicates(self) -> Sequence[Predicate]:
        """Verbs of the passages."""
        return within(self.whole.predicates, self.spans)

    @cached_property
    def words(self) -> Sequence[Word]:
        """Words of the passages."""
        return within(self.whole.words, self.spans)


@lru_cache(10_000)
def in_base_unit(figure: Quantity) -> Comparable:
    """The figure in the unit that its kind is compared in; exact fractions take their time."""
    return comparable(figure)


def within(mentions: Iterable[Found], spans: Iterable[Span]) -> tuple[Found, ...]:
    """Those mentions that overlap one of the spans."""
    ranges = tuple(spans)
    return tuple(mention for mention in mentions if any(_overlap(mention, span) for span in ranges))


def outside(mentions: Iterable[Found], spans: Iterable[Span | Mention]) -> tuple[Found, ...]:
    """Those mentions that overlap none of the spans."""
    ranges = tuple(spans)
    return tuple(mention for mention in mentions if not any(_overlap(mention, span) for span in ranges))


def _overlap(mention: Mention | Word, span: Span | Mention) -> bool:
    return mention.start < span.end and span.start < mention.end
