"""A text as a row of words, numbers and signs, with the punctuation that stands between them."""

import re
from dataclasses import dataclass

from summariser.language.folding import INVISIBLE, Folded, fold

# Scripts that do not part words with spaces are read letter by letter.
UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff"
_LETTERS = rf"(?:[а-яa-z]+|[^\W\d_{UNSPACED}])+"  # the usual letters first, for speed
_TOKEN = re.compile(
    rf"{_LETTERS}(?:'{_LETTERS})*"
    r"|(?:(?:(?<=[\s(])|^)-)?"  # a minus, which no word or number stands before
    r"(?:(?<!\d)\d{1,3}(?: \d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,:/]\d+)*)"
    rf"|[{UNSPACED}]"
    r"|[%‰°′″$¢£¥€₽₸₴₾₼№§&@#+=×±≤≥~]|<(?!\s*…)|(?<!…)>"
)
_LETTER_BY_LETTER = re.compile(f"[{UNSPACED}]")
_HYPHENS = "-‐‑"


@dataclass(frozen=True, slots=True)
class Passage:
    """A folded text cut into tokens.

    Attributes:
        text: the text as it was given.
        folded: its folded form.
        keys: the tokens, folded; numbers without spaces between their digits.
        starts: where each token starts in the folded text.
        ends: where it ends.
        glue: what stands before each token and after the last one, without spaces and quote marks.
    """

    text: str
    folded: Folded
    keys: list[str]
    starts: list[int]
    ends: list[int]
    glue: list[str]

    @classmethod
    def read(cls, text: str) -> "Passage":
        """Cut a text into tokens."""
        folded = fold(text)
        found = [(match[0], *match.span()) for match in _TOKEN.finditer(folded.text)]
        keys = [key.replace(" ", "") if " " in key else key for key, _, _ in found]
        starts = [start for _, start, _ in found]
        ends = [end for _, _, end in found]
        edges = zip([0, *ends], [*starts, len(folded.text)], strict=True)
        glue = [_glue(folded.text[start:end]) for start, end in edges]
        return cls(text, folded, keys, starts, ends, glue)

    def part(self, first: int, last: int) -> "Passage":
        """The tokens from `first` up to `last`, in the same text."""
        keys, starts, ends = self.keys[first:last], self.starts[first:last], self.ends[first:last]
        return Passage(self.text, self.folded, keys, starts, ends, self.glue[first : last + 1])

    def start_of(self, place: int) -> int:
        """Where a place in the folded text starts in the text itself."""
        return self.folded.origin(place)

    def end_of(self, place: int) -> int:
        """Where what ends at a place in the folded text ends in the text itself."""
        end = self.folded.origin(place)
        while end and self.text[end - 1] in INVISIBLE:
            end -= 1
        return end

    def is_whole(self, first: int, last: int) -> bool:
        """True where the tokens from `first` up to `last` are cut out of no word, number or range."""
        return not (self._joined(first) or self._joined(last))

    def _joined(self, index: int) -> bool:
        """True where this token and the one before it are one word or one range of numbers."""
        if not 0 < index < len(self.keys):
            return False
        left, right = self.keys[index - 1], self.keys[index]
        if not (left[-1].isalnum() and right[-1].isalnum()):
            return False
        between = self.folded.text[self.ends[index - 1] : self.starts[index]]
        if not between:
            return not (_LETTER_BY_LETTER.match(left) or _LETTER_BY_LETTER.match(right))
        if left[-1].isdigit() and right[0].isdigit():
            return between.strip() == "-" and not (between != "-" and _are_separate(left, right))
        return between == "-" and self.text[self.end_of(self.ends[index - 1])] in _HYPHENS

    def is_capitalised(self, index: int) -> bool:
        """True where a token starts with a capital letter in the text itself."""
        return self.text[self.start_of(self.starts[index])].isupper()


_YEAR = re.compile(r"(?:19|20)\d\d")
_CLOCK = re.compile(r"(?:[01]?\d|2[0-3])[:.][0-5]\d")


def _are_separate(left: str, right: str) -> bool:
    """True for numbers between which a spaced dash makes no range: "2020 - 53.3%", "4:3 — 48:55"."""
    if ":" in left and ":" in right:
        return not (_CLOCK.fullmatch(left) and _CLOCK.fullmatch(right))
    return (
        bool(_YEAR.fullmatch(left))
        and ":" not in right
        and float(right.replace(",", ".").split("/")[0]) < 1900
    )


_USUAL = {"": "", " ": "", "-": "-", ", ": ",", ". ": "."}


def _glue(between: str) -> str:
    if between in _USUAL:
        return _USUAL[between]
    return "".join(sign for sign in between if not sign.isspace() and sign not in "\"'")
