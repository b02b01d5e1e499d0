"""One form for what print and keyboards vary: case, ё/е, quote marks, dashes, spaces, invisible signs."""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate

QUOTE_MARKS = '"«»“”„‟‹›❝❞〝〞＂'
CLOSING_MARKS = "\"»”’')]"
APOSTROPHES = "'‘’‚‛`´ʼ＇"
DASHES = "-‐‑‒–—―−﹘﹣－"
SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t"
INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"

_VARIANTS = (
    dict.fromkeys(QUOTE_MARKS.replace('"', ""), '"')
    | dict.fromkeys(APOSTROPHES.replace("'", ""), "'")
    | dict.fromkeys(DASHES.replace("-", ""), "-")
    | dict.fromkeys(SPACES, " ")
    | {"ё": "е"}
)
_VARIANT = re.compile("[" + re.escape("".join(_VARIANTS)) + "]")
_ACCENTS = "\u0300-\u036f"
# What becomes shorter: invisible characters, letters with combining accents, three dots.
_SHRINKING = re.compile(rf"[{INVISIBLE}]+|[^\W\d_][{_ACCENTS}]+|\.{{3,}}")


_ANY_SHRINKING = re.compile(rf"[{INVISIBLE}{_ACCENTS}]|\.\.\.")


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and the way back to the text it was made of.

    Attributes:
        text: the folded text.
        cuts: places in `text`, ascending, from which on the original is further ahead.
        ahead: for each of `cuts`, how many code points the original is ahead there.
    """

    text: str
    cuts: tuple[int, ...]
    ahead: tuple[int, ...]

    def origin(self, offset: int) -> int:
        """The place in the original text that a place in the folded text stands for."""
        before = bisect_right(self.cuts, offset)
        return offset + (self.ahead[before - 1] if before else 0)


def fold(text: str) -> Folded:
    """The text in lower case, with one kind of quote mark, apostrophe, dash and space.

    ё becomes е, soft hyphens and other invisible characters and stress marks are dropped, letters and
    their combining accents are composed (Unicode NFC), three dots or more become «…».
    """
    if not _ANY_SHRINKING.search(text):
        return Folded(_even(_lower(text)), (), ())
    pieces: list[str] = []
    cuts: list[int] = []
    dropped: list[int] = []
    length = previous = 0
    for match in _SHRINKING.finditer(text):
        short = _shrink(match[0])
        pieces += (text[previous : match.start()], short)
        length += match.start() - previous + len(short)
        previous = match.end()
        cuts.append(length)
        dropped.append(len(match[0]) - len(short))
    pieces.append(text[previous:])
    shrunk = "".join(pieces)
    return Folded(_even(_lower(shrunk)), tuple(cuts), tuple(accumulate(dropped)))


def _shrink(piece: str) -> str:
    if piece[0] in INVISIBLE:
        return ""
    return "…" if piece[0] == "." else unicodedata.normalize("NFC", piece)[0]


def _even(text: str) -> str:
    return _VARIANT.sub(lambda match: _VARIANTS[match[0]], text)


def _lower(text: str) -> str:
    low = text.lower()
    if len(low) == len(text):
        return low
    # A few capitals («İ») have a longer small form, which would shift every offset behind them.
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
