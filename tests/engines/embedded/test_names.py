"""Names in Russian sentences."""

import re
from pathlib import Path

import pytest

from summariser.engines.embedded.analysis import NameSpan, Token, analyse
from summariser.engines.embedded.name_kinds import machines
from summariser.engines.embedded.name_runs import Run
from summariser.schemas.vocabulary import EntityKind
from summariser.source import Source

KINDS = {
    "p": EntityKind.person,
    "l": EntityKind.place,
    "o": EntityKind.organisation,
    "x": EntityKind.other,
}
LINES = [
    line
    for line in (Path(__file__).parent / "names.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


def marked(line: str) -> tuple[str, set[NameSpan]]:
    """The sentence without its brackets, and the names that they mark."""
    plain = ""
    names = set()
    opened: list[tuple[int, EntityKind]] = []
    for piece in re.findall(r"\[[plox] |\]|[^\[\]]+", line):
        if piece == "]":
            start, kind = opened.pop()
            names.add(NameSpan(start, len(plain), kind))
        elif piece.startswith("["):
            opened.append((len(plain), KINDS[piece[1]]))
        else:
            plain += piece
    return plain, names


def names_of(text: str) -> set[NameSpan]:
    """What is found in a text, quotation marks left out."""
    found = analyse(Source(text, language="ru"))
    return {name for sentence in found.sentences for name in sentence.names}


@pytest.mark.parametrize("line", LINES)
def test_names_are_found(line: str) -> None:
    """Each line marks its own names."""
    text, names = marked(line)
    assert names_of(text) == names


def test_a_surname_is_one_in_every_sentence() -> None:
    """What one sentence names in full, another names by the surname alone."""
    text = "Выступила Марина Полевая. Зал слушал Полевую молча."
    assert "Полевую" in {text[name.start : name.end] for name in names_of(text)}


def test_nobody_has_a_number() -> None:
    """Whatever the network says, Ил-76 is no person."""
    plane = Token(0, 0, 5, "Ил-76", "ил-76", "PROPN", {}, -1, "root")
    assert list(machines([plane], [Run(0, 0, EntityKind.person)])) == [Run(0, 0, EntityKind.other)]
