"""The words of a text as name finding sees them: where they stand, what they open, what joins them."""

import re
from typing import NamedTuple

# The first half of «российско-китайский», which names a country of its own; «Южно-Африканская» has none.
HALF = (
    r"(?:[А-Яа-яё][а-яё]+[сц]к|американ|англ|франк|итал|австр|грек|инд|украин|иран|япон|герман|афган|армян|грузин|румын"
    r"|болгар|серб)о(?=-[А-Яа-яё]+[сц]к[а-яё]{2,3}\b)"
)
HYPHEN_FOLLOWS = r"(?=[^\W\d_]++-)"  # spares most words the search for a half
# Words with inner hyphens and apostrophes, letters joined by dots (U.S.), mixed names (G20, МИ-6).
WORD = re.compile(
    rf"(?:[^\W\d_]\.){{2,}}|{HYPHEN_FOLLOWS}(?i:{HALF})|[^\W\d_]+(?:['’-][^\W_]+)*(?:-?\d+)?(?![\w])|[^\W\d_]+"
)
# What may stand between the end of a sentence, a heading or a colon and the next word.
OPENING = re.compile(r"(?:^|[.!?…:;]|\n)[\s\"'«»“”„‘’()\[\]*•—–-]*$")
POSSESSIVE = re.compile(r"['’]s?$")
SPACES = frozenset((" ", "\xa0"))
LOOK_BACK = 12
# After these a dot ends no sentence.
ABBREVIATIONS = frozenset(
    {"Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Col", "Lt", "Sgt", "Capt", "Rep", "Sen", "Gov", "St", "Jr",
     "Sr", "vs", "Ed", "г", "гг", "им", "ул", "пр", "пл", "р", "пос", "д", "с", "о", "св", "т", "стр",
     "гл", "др"}
)  # fmt: skip


class Word(NamedTuple):
    """A word of a text.

    Attributes:
        text: the word without a possessive 's.
        start, end: where it stands; `end` leaves the possessive out.
        capital: True where it begins with a capital letter.
        opens: True where it opens a sentence, a heading, a quotation after a colon.
        joined: True where only a space, or the dot of an initial, separates it from the word before.
        initial: True where it is one capital letter with a dot, as in «В. Путин».
        half: True for the first half of «российско-китайский».
    """

    text: str
    start: int
    end: int
    capital: bool
    opens: bool
    joined: bool
    initial: bool
    half: bool


def split_words(text: str) -> list[Word]:
    """All words of a text in order."""
    words: list[Word] = []
    previous: Word | None = None
    before = 0
    possessive = False
    for found in WORD.finditer(text):
        start, end = found.span()
        whole = found[0]
        word = whole if whole.isalpha() else POSSESSIVE.sub("", whole)
        gap = text[before:start]
        spaced = previous is not None and gap in SPACES
        previous = Word(
            word,
            start,
            start + len(word),
            capital=word[:1].isupper(),
            opens=not spaced and _opens(text, start, previous),
            joined=not possessive and (spaced or _joins(gap, previous)),
            initial=len(word) == 1 and word.isupper() and text[end : end + 1] == ".",
            half=word.endswith("о") and text[end : end + 1] == "-",
        )
        words.append(previous)
        before = end
        possessive = len(word) < len(whole)
    return words


def _joins(gap: str, previous: Word | None) -> bool:
    return previous is not None and _shortened(previous) and gap in {".", ". ", ".\xa0"}


def _shortened(word: Word) -> bool:
    return word.initial or word.text in ABBREVIATIONS or word.text.endswith(".")


def _opens(text: str, start: int, previous: Word | None) -> bool:
    if previous is not None and _shortened(previous) and start <= previous.end + 2:
        return False
    return OPENING.search(text[max(0, start - LOOK_BACK) : start]) is not None or start == 0
