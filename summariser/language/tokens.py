"""Words, numbers and signs of a running text, as the grammars of figures read them."""

import re
from typing import NamedTuple

# Grouping spaces: plain, no-break, thin and narrow no-break.
_NUMBER = (
    r"\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)(?:[.,]\d+)?"
    r"|\d+(?:[.,'’]\d+)*"
)
_TOKEN = re.compile(rf"(?P<number>(?<![\d.,]){_NUMBER}|\d+)|(?P<word>[^\W\d_][\w\u0301]*(?:['’][^\W\d_]+)*)|(?P<sign>\S)")


class Token(NamedTuple):
    """A piece of text between white space.

    Attributes:
        kind: "number" (starts with a digit), "word" (starts with a letter) or "sign" (one other character).
        low: the text in lower case, ё folded to е.
        spaced: True where white space, or nothing, stands before it.
    """

    start: int
    end: int
    text: str
    kind: str
    low: str
    spaced: bool


def tokenize(text: str) -> list[Token]:
    """The tokens of a text in order; `text[token.start:token.end] == token.text`."""
    found = []
    previous = -1
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        piece = match[0]
        kind = match.lastgroup or "sign"
        low = piece.lower().replace("ё", "е") if kind == "word" else piece
        found.append(Token(start, end, piece, kind, low, start != previous))
        previous = end
    return found
