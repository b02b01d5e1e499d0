"""A line break that became a letter is a line break again; no other letter is touched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summariser.language.line_breaks import restore_line_breaks


@pytest.mark.parametrize(
    ("broken", "restored"),
    [
        ("Срок сокращён.nДля этого", "Срок сокращён.\nДля этого"),
        ("Срок сокращён.nnДля этого", "Срок сокращён.\n\nДля этого"),
        ("Он спросил: «Когда?»n«Завтра»", "Он спросил: «Когда?»\n«Завтра»"),
        ("Готово!n— Да", "Готово!\n— Да"),
        ("сообщаетnпресс-служба клубаn.", "сообщает пресс-служба клуба ."),
        (
            "вошли:nИванов (глава РФn),nПетров. А вчера.nБыло",
            "вошли:\nИванов (глава РФ ), Петров. А вчера.\nБыло",
        ),
        ("Было.nВ журналеnNature. Из Greenpeacenсообщили", "Было.\nВ журнале Nature. Из Greenpeace сообщили"),
        ("зампредnСергейnИванов", "зампред Сергей Иванов"),
        ("сообщаетn«Газета»", "сообщает «Газета»"),
    ],
)
def test_a_glued_n_is_a_break(broken: str, restored: str) -> None:
    """After a sentence it is a line break, between words a space."""
    assert restore_line_breaks(broken) == restored


@pytest.mark.parametrize(
    "text",
    [
        "Компания nVidia и группа Queen",
        "Курс на n-й день",
        "в n раз",
        "The train.nobody knows",
        "Sony, Canon и Nikon.",
        "владельцы Amazonа и Canonовских камер",
        "гранулы Nплюс",
        "x.n",
        "",
    ],
)
def test_every_other_n_stays(text: str) -> None:
    """Latin names and mathematics are left alone."""
    assert restore_line_breaks(text) == text


@given(st.text())
def test_offsets_hold(text: str) -> None:
    """The restored text is as long as the broken one."""
    assert len(restore_line_breaks(text)) == len(text)
