"""Words, numbers and signs of a running text, as the grammar of figures reads them."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

# Digits may be grouped by a plain, no-break, thin or narrow no-break space, by commas, points or apostrophes.
_TOKEN = re.compile(
    r"(?P<address>(?:https?://|www\.)\S+)|"
    r"(?P<number>(?<![\d.,])\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?![\d])(?:[.,]\d+)?|\d+(?:[.,'’]\d+)*)"
    r"|(?P<word>[^\W\d_][\w\u0301]*(?:['’][^\W\d_]+)*)"
    r"|(?P<sign>\S)"
)
_KINDS = {"number": "number", "word": "word"}


class Token(NamedTuple):
    """A piece of text between white space.

    Attributes:
        kind: "number" (starts with a digit), "word" (starts with a letter) or "sign" (one other character,
            or a web address).
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
        kind = _KINDS.get(match.lastgroup or "", "sign")
        piece = match[0]
        found.append(
            Token(start, end, piece, kind, _fold(piece) if kind == "word" else piece, start != previous)
        )
        previous = end
    return found


def low_at(tokens: Sequence[Token], index: int) -> str:
    """The folded text of a token, "" outside the text."""
    return tokens[index].low if 0 <= index < len(tokens) else ""


def follows(tokens: Sequence[Token], index: int, words: Sequence[str]) -> bool:
    """True where these folded words stand at an index."""
    return all(low_at(tokens, index + at) == word for at, word in enumerate(words))


@lru_cache(12_000)
def _fold(word: str) -> str:
    return word.lower().replace("ё", "е")
