"""An article made ready to be cited: numbered sentences, repeats folded, offsets kept."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from summariser.errors import NoSuchSentence
from summariser.grounding import Match, QuoteIndex
from summariser.language import sentences as segmentation
from summariser.language.folding import fold
from summariser.language.identification import identify
from summariser.language.line_breaks import restore_line_breaks
from summariser.language.mentions import Quantity, TimeExpression
from summariser.language.quantities import find_quantities
from summariser.language.times import find_times
from summariser.schemas.article import Article
from summariser.schemas.span import Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a source.

    Attributes:
        number: 1, 2, …; what claims cite.
        start: first code point in `Source.text`.
        end: one past the last code point.
        text: ``Source.text[start:end]``.
        paragraph: 0, 1, …; the line of the text that it stands in, blank lines not counted.
        heading: True in a title or sub-heading.
        occurrences: exact repeats further on in the text; they have no number of their own.
    """

    number: int
    start: int
    end: int
    text: str
    paragraph: int
    heading: bool
    occurrences: tuple[Span, ...] = ()


class Source:
    """A text with numbered sentences in which quotes can be found.

    Attributes:
        article: the article, with the text that all offsets refer to and the language filled in.
        sentences: the numbered sentences in the order of the text.
    """

    def __init__(self, text: str, *, language: str | None = None, published: date | None = None) -> None:
        """Segment a text.

        Args:
            text: the article's text; offsets are code points into it. A line break that was lost to
                a letter («месяца.nnДля») is a line break again, of the same length.
            language: ISO 639-1 code; recognised where None ("und" where it cannot be).
            published: when it was published.
        """
        self._prepare(Article(text, language=language, published=published))

    @classmethod
    def from_article(cls, article: Article) -> "Source":
        """Segment an article; a title that does not open the text becomes its first paragraph."""
        source = cls.__new__(cls)
        source._prepare(article)
        return source

    def _prepare(self, article: Article) -> None:
        given = _with_title(article)
        text = restore_line_breaks(given)
        self._broken = text != given
        language = article.language or identify(text)
        self.article = article.model_copy(update={"text": text, "language": language})
        self.sentences = tuple(_numbered(text, language))

    @property
    def text(self) -> str:
        """The text that all offsets refer to, the title included."""
        return self.article.text

    @property
    def language(self) -> str:
        """ISO 639-1 code, "und" where unknown."""
        return self.article.language or "und"

    def sentence(self, number: int) -> Sentence:
        """The sentence with this number.

        Raises:
            NoSuchSentence: no sentence has this number.
        """
        if not 1 <= number <= len(self.sentences):
            raise NoSuchSentence(
                f"no sentence {number}", remedy=f"the source has sentences 1 to {len(self.sentences)}"
            )
        return self.sentences[number - 1]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that a code point belongs to, in a repeat the original; None between sentences."""
        starts, places = self._places
        before = bisect_right(starts, offset)
        if not before:
            return None
        span, sentence = places[before - 1]
        return sentence if offset < span.end else None

    @cached_property
    def quantities(self) -> tuple[tuple[Quantity, ...], ...]:
        """The figures of every sentence; offsets are those of the text."""
        return tuple(
            tuple(found.shifted(sentence.start) for found in find_quantities(sentence.text, self.language))
            for sentence in self.sentences
        )

    @cached_property
    def times(self) -> tuple[tuple[TimeExpression, ...], ...]:
        """The dates and times of every sentence; offsets are those of the text."""
        anchor = self.article.published_on
        return tuple(
            tuple(found.shifted(sentence.start) for found in find_times(sentence.text, self.language, anchor))
            for sentence in self.sentences
        )

    def find(self, quote: str, *, cited: Iterable[int] = ()) -> Match:
        """Where a quote stands; `cited` are numbers of sentences in which to look first.

        Numbers that no sentence has are passed over: what an engine cites is checked elsewhere.
        """
        known = [self.sentences[number - 1] for number in cited if 1 <= number <= len(self.sentences)]
        spans = [span for sentence in known for span in _everywhere(sentence)]
        match = self._quotes.find(quote, cited=spans)
        if match.span is None and self._broken:
            match = self._quotes.find(restore_line_breaks(quote, broken=True), cited=spans)
        return replace(match, text=self.text)

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """Where the sentences stand, repeats included, in the order of the text."""
        return tuple(span for span, _ in self._places[1])

    @cached_property
    def _quotes(self) -> QuoteIndex:
        return QuoteIndex(self.text, self.language)

    @cached_property
    def _places(self) -> tuple[list[int], list[tuple[Span, Sentence]]]:
        places = [(span, sentence) for sentence in self.sentences for span in _everywhere(sentence)]
        places.sort(key=lambda place: place[0].start)
        return [span.start for span, _ in places], places


def _everywhere(sentence: Sentence) -> tuple[Span, ...]:
    return Span(start=sentence.start, end=sentence.end), *sentence.occurrences


def _with_title(article: Article) -> str:
    title = (article.title or "").strip()
    if not title or " ".join(fold(article.text).text.split()).startswith(" ".join(fold(title).text.split())):
        return article.text
    return f"{title}\n\n{article.text}"


def _numbered(text: str, language: str) -> Iterator[Sentence]:
    found: dict[str, Sentence] = {}
    repeats: dict[str, list[Span]] = {}
    paragraphs = list(segmentation.paragraphs(text))
    for index, (start, end) in enumerate(paragraphs):
        paragraph = text[start:end]
        heading = end < paragraphs[-1][1] and segmentation.is_heading(paragraph, first=index == 0)
        for first, last in segmentation.sentences(paragraph, language):
            words = paragraph[first:last]
            if words in found:
                repeats.setdefault(words, []).append(Span(start=start + first, end=start + last))
            else:
                found[words] = Sentence(len(found) + 1, start + first, start + last, words, index, heading)
    for words, sentence in found.items():
        yield replace(sentence, occurrences=tuple(repeats[words])) if words in repeats else sentence
