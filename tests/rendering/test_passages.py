"""What stands around marked words."""

from summariser.rendering.passages import GAP, LONG, passages
from summariser.rendering.segments import Mark

LONG_TEXT = "Слова. " * 300 + "Построен мост." + " Слова." * 300
BRIDGE = LONG_TEXT.index("мост")


def test_a_short_text_is_shown_whole() -> None:
    """With its marks; of two that overlap the first."""
    shown = passages("Построен новый мост.", [Mark(9, 19, "a"), Mark(15, 19, "b")])

    assert [(piece.text, piece.mark) for piece in shown] == [
        ("Построен ", None),
        ("новый мост", "a"),
        (".", None),
    ]


def test_of_a_long_text_the_passages_are_shown() -> None:
    """Two marks that are near each other share one; ellipses stand for the rest."""
    shown = passages(LONG_TEXT, [Mark(BRIDGE, BRIDGE + 4, "b"), Mark(BRIDGE - 9, BRIDGE - 1, "a")])
    text = "".join(piece.text for piece in shown)

    assert [piece.text for piece in shown if piece.mark] == ["Построен", "мост"]
    assert text.startswith(GAP)
    assert text.endswith(GAP)
    assert len(text) < LONG / 2


def test_marks_outside_the_text_are_passed_over() -> None:
    """And so are empty ones."""
    assert [piece.mark for piece in passages("мост", [Mark(2, 9, "a"), Mark(1, 1, "b")])] == [None]
