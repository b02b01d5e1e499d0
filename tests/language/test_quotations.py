"""What stands between quotation marks, and which of it is speech."""

import pytest

from summariser.language.quotations import open_mark, quoted_spans, spoken_spans

QUOTED = [
    ("Он сказал: «Мы готовы».", ["Мы готовы"]),
    ("«Закон «О недрах» принят», — сказал он.", ["Закон «О недрах» принят"]),
    ('He said: "We are ready."', ["We are ready."]),
    ('Клуб "Женис" и клуб "Сити" встретятся.', ["Женис", "Сити"]),
    ("Дом стоит у реки.", []),
]

SPOKEN = [
    ("Мэр сказал: «Мост откроют уже этой осенью».", ["Мост откроют уже этой осенью"]),
    ("«Мост откроют уже этой осенью», — отметил мэр.", ["Мост откроют уже этой осенью"]),
    ("Книга «Мост откроют уже этой осенью» продаётся.", []),
    ("Мэр сказал, что «Заря» готова.", []),
]


@pytest.mark.parametrize(("text", "expected"), QUOTED)
def test_outermost_marks(text: str, expected: list[str]) -> None:
    """Marks within marks belong to what they stand in."""
    assert [text[start:end] for start, end in quoted_spans(text, 0, len(text))] == expected


@pytest.mark.parametrize(("text", "expected"), SPOKEN)
def test_speech_has_a_word_of_saying_beside_it(text: str, expected: list[str]) -> None:
    """Titles and names in marks are no speech."""
    assert [text[start:end] for start, end in spoken_spans(text, 0, len(text))] == expected


def test_a_quote_that_goes_on_in_the_next_line() -> None:
    """The mark that a line does not close is told, one that it closes is not."""
    assert open_mark("Он сказал: «Мы готовы.", 0, 22) == ("«", "»")
    assert open_mark("Он сказал: «Мы готовы».", 0, 23) is None
