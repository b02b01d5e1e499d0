"""Foreign strings become harmless text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summariser.rendering.foreign import clean, inline, line, shorten


@pytest.mark.parametrize(
    ("foreign", "shown"),
    [
        ("Актау, 5 декабря", "Актау, 5 декабря"),
        ("\x1b[31mкрасный\x1b[0m", "красный"),
        ("\x1b]8;;http://evil.example\x07сюда\x1b]8;;\x07", "сюда"),
        ("\x1b]0;заголовок\x1b\\текст", "текст"),
        ("\x9b2Jчисто", "чисто"),
        ("\x1bPq#0\x1b\\дальше", "дальше"),
        ("\x1bcсброс", "сброс"),
        ("один\x08\x08\x08\x08два", "одиндва"),
        ("скрыто\rвидно", "скрыто\nвидно"),
        ("exe\u202egpj.txt", "exegpj.txt"),
        ("\u2066изолят\u2069", "изолят"),
        ("\ufeffначало", "начало"),
        ("половина \ud83d", "половина \ufffd"),
        ("семья 👨\u200d👩", "семья 👨\u200d👩"),
    ],
)
def test_nothing_steers_the_terminal(foreign: str, shown: str) -> None:
    """Escape sequences, control characters and direction overrides are dropped, letters stay."""
    assert clean(foreign) == shown


@given(
    st.text(alphabet=st.sampled_from("aя \t\n\r\x00\x07\x1b[]PX^_\\;m0\x9b\x9c\x9d\u202e\u2066\ufeff\ud800"))
)
def test_no_control_character_survives(text: str) -> None:
    """Whatever comes in, no control character but tab and line feed comes out."""
    assert not set(clean(text)) & set("\r\x00\x07\x1b\x9b\x9c\x9d\u202e\u2066\ufeff\ud800")


def test_a_line_is_one_line() -> None:
    """Blanks of all kinds become one space; nothing is nothing."""
    assert line("  один\n\n два\tтри ") == "один два три"
    assert line(None) == ""


def test_a_piece_of_a_line_keeps_its_edges() -> None:
    """A claim is shown in three pieces: the spaces between them must stay."""
    assert inline("не менее ") + inline("4\n") + inline(" км") == "не менее 4  км"


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        ("короткий", 8, "короткий"),
        ("строительство завода, начатое весной", 24, "строительство завода…"),
        ("превосходительство", 8, "превосх…"),
    ],
)
def test_a_long_text_is_cut_at_a_word(text: str, width: int, shown: str) -> None:
    """The ellipsis says that something is missing, and counts."""
    assert shorten(text, width) == shown


@given(st.text(), st.integers(min_value=1, max_value=40))
def test_a_cut_text_fits(text: str, width: int) -> None:
    """Never longer than asked for."""
    assert len(shorten(text, width)) <= width
