"""Source: numbered sentences, repeats folded, offsets kept."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summariser.errors import NoSuchSentence
from summariser.schemas.article import Article
from summariser.schemas.span import Span
from summariser.schemas.vocabulary import GroundingStatus
from summariser.source import Source

EXAMPLE = Path(__file__).parents[1] / "examples" / "tcfo.txt"


@given(st.text(max_size=300))
def test_every_sentence_stands_where_it_says(text: str) -> None:
    """Numbers count up, offsets hold, and sentences with their repeats cover all but white space, once."""
    source = Source(text)
    covered = [0] * len(text)
    for number, sentence in enumerate(source.sentences, start=1):
        assert sentence.number == number
        assert text[sentence.start : sentence.end] == sentence.text
        for span in (Span(start=sentence.start, end=sentence.end), *sentence.occurrences):
            assert text[span.start : span.end] == sentence.text
            for offset in range(span.start, span.end):
                covered[offset] += 1
    assert all(count == 1 or (count == 0 and text[at].isspace()) for at, count in enumerate(covered))
    assert [sentence.start for sentence in source.sentences] == sorted(s.start for s in source.sentences)
    assert len({sentence.text for sentence in source.sentences}) == len(source.sentences)


def test_a_repeated_paragraph_is_counted_once() -> None:
    """The example's second paragraph repeats its first and gets no numbers of its own."""
    source = Source(EXAMPLE.read_text("utf-8"))
    assert len(source.sentences) == 14
    assert source.sentences[0].occurrences == (Span(start=335, end=609),)
    assert source.sentence_at(400) is source.sentences[0]
    assert source.sentences[2].paragraph == 2


def test_sentences_are_asked_for_by_number() -> None:
    """A number that no sentence has is an error of its own kind, and a KeyError."""
    source = Source("Один. Два.")
    assert source.sentence(2).text == "Два."
    for number in (0, 3, -1):
        with pytest.raises(NoSuchSentence):
            source.sentence(number)
    with pytest.raises(KeyError):
        source.sentence(99)


def test_between_sentences_there_is_none() -> None:
    """White space belongs to no sentence."""
    source = Source("Один.\n\nДва.")
    assert source.sentence_at(6) is None
    assert source.sentence_at(7) is source.sentences[1]
    assert source.sentence_at(99) is None


def test_a_title_becomes_the_first_paragraph() -> None:
    """The offsets then refer to title and text together."""
    source = Source.from_article(Article("Движение пошло утром.", title="Мост открыт"))
    assert source.text == source.article.text == "Мост открыт\n\nДвижение пошло утром."
    assert [sentence.heading for sentence in source.sentences] == [True, False]


@pytest.mark.parametrize("title", ["Мост открыт", "мост\u00a0открыт", ""])
def test_a_title_that_opens_the_text_is_not_doubled(title: str) -> None:
    """However it is spaced and written."""
    text = "Мост открыт\nДвижение пошло утром."
    assert Source.from_article(Article(text, title=title)).text == text


def test_the_article_goes_along() -> None:
    """Its language is filled in where it was not given; the rest is kept."""
    article = Article("The bridge was opened.", url="https://example.org/1", published=date(2021, 12, 5))
    source = Source.from_article(article)
    assert source.language == source.article.language == "en"
    assert source.article.url == article.url
    assert source.article.published_on == date(2021, 12, 5)
    assert Source("Мост", language="bg").language == "bg"


def test_cited_sentences_come_first() -> None:
    """A quote that stands twice is first given where it is cited; unknown numbers are passed over."""
    source = Source("Мост открыт. Он длинный. Да, мост открыт.")
    assert source.find("мост открыт").span == Span(start=0, end=11)
    assert source.find("мост открыт", cited=[3, 99]).span == Span(start=29, end=40)
    assert len(source.find("мост открыт", cited=[3]).spans) == 2


def test_a_cited_sentence_is_cited_in_its_repeats_too() -> None:
    """Where a sentence stands twice, both places are the cited one."""
    source = Source("Первый. Мост открыт. Второй. Мост открыт.")
    match = source.find("Мост открыт.", cited=[2])
    assert match.status is GroundingStatus.verbatim
    assert [span.start for span in match.spans] == [8, 29]


def test_line_breaks_lost_to_a_letter_are_restored() -> None:
    """A scraper's n between sentences is a line break; offsets hold in the text as it was given."""
    text = "Срок сокращён.nnДля этого принят закон."
    source = Source(text)
    assert [sentence.text for sentence in source.sentences] == ["Срок сокращён.", "Для этого принят закон."]
    assert [text[sentence.start : sentence.end] for sentence in source.sentences] == [
        "Срок сокращён.",
        "Для этого принят закон.",
    ]


def test_quotes_of_a_broken_text_are_found_as_they_stood_there() -> None:
    """Who copies a passage copies the lost line breaks with it; the span is that of the passage."""
    text = "Срок сокращён.nДля этого принят закон, сообщаетnпресс-служба думыn. Он нов."
    source = Source(text)
    for quote in ("сокращён.nДля этого принят", "сообщаетnпресс-служба", "пресс-служба думыn"):
        span = source.find(quote).span
        assert span is not None
        assert text[span.start : span.end].rstrip("n") == quote.rstrip("n")
