"""A text cut at the ends of its marks."""

from hypothesis import given
from hypothesis import strategies as st

from summariser.rendering.segments import Mark, segments

TEXT = "Мэр Бишкека открыл мост 🌉 через Ала-Арчу."

OFFSETS = st.integers(-3, len(TEXT) + 3)
MARKS = st.lists(st.builds(Mark, OFFSETS, OFFSETS, st.sampled_from("abcdef")), max_size=12)


def cut(*marks: Mark[str]) -> list[tuple[str, str]]:
    """Words and what covers them."""
    return [
        (TEXT[one.start : one.end], "".join(mark.of for mark in one.marks))
        for one in segments(len(TEXT), marks)
    ]


def test_a_text_without_marks_is_one_segment() -> None:
    """All of it, unmarked."""
    assert cut() == [(TEXT, "")]


def test_nested_marks_come_the_shortest_first() -> None:
    """What is said of one word counts more than what is said of the sentence."""
    assert cut(Mark(0, 11, "p"), Mark(4, 11, "g"))[:2] == [("Мэр ", "p"), ("Бишкека", "gp")]


def test_overlapping_marks_share_their_middle() -> None:
    """No mark must end because another one does."""
    assert cut(Mark(0, 11, "a"), Mark(4, 18, "b"))[:3] == [
        ("Мэр ", "a"),
        ("Бишкека", "ab"),
        (" открыл", "b"),
    ]


def test_of_equal_marks_the_later_comes_first() -> None:
    """A person's entry is more telling than the event that names the person."""
    assert cut(Mark(0, 3, "e"), Mark(0, 3, "p"))[0] == ("Мэр", "pe")


def test_an_empty_text_has_no_segments() -> None:
    """Whatever marks claim to stand in it."""
    assert list(segments(0, [Mark(0, 5, "a")])) == []


@given(MARKS)
def test_the_segments_are_the_text(marks: list[Mark[str]]) -> None:
    """In order, without gap or overlap, whatever the marks are."""
    assert "".join(TEXT[one.start : one.end] for one in segments(len(TEXT), marks)) == TEXT


@given(MARKS)
def test_every_code_point_keeps_its_marks(marks: list[Mark[str]]) -> None:
    """A segment carries exactly the marks that cover each of its code points."""
    for segment in segments(len(TEXT), marks):
        for at in range(segment.start, segment.end):
            covering = [mark for mark in marks if mark.start <= at < mark.end]
            assert sorted(mark.of for mark in segment.marks) == sorted(mark.of for mark in covering)
