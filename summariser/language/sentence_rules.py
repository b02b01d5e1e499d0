"""Whether a sentence ends at a place: rules in the order in which they are asked."""

import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files

from summariser.language.attribution import is_reporting
from summariser.language.folding import CLOSING_MARKS, DASHES
from summariser.language.morphology import fold_yo, is_cyrillic, parses

AHEAD, BEHIND = 60, 240  # code points after and before a boundary that the rules see

_END = re.compile(rf"([.!?…。！？]+)[{re.escape(CLOSING_MARKS)}\s]*$")
_ABBREVIATION = re.compile(r"(?:(?<![^\W_])[^\W\d_]\.\s?)*[^\W_]+(?:-[^\W_]+)*$")
_NUMBER = re.compile(r"(?:[\d/]|\b[IVXLC]+)[\s-]*$")
_OPENING = re.compile(rf"[\s\"«“„‘'(\[{re.escape(DASHES)}]*")
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_LAST_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*$")
_ROMAN = frozenset("IVX")
_AGE = re.compile(r"\d+-[^\W\d_]")
_INITIAL = re.compile(r"[^\W\d_]\.")
_BULLET = re.compile(r"\s*(?:\d{1,3}|[^\W\d_]|[ivxIVX]+)[.)]\s*$")
_DATELINE = re.compile(
    r"(?:[^\W\d_a-zа-яё][\w-]+[.,]?\s*){1,3}(?:\d{1,2} [^\W\d_]+[.,]?\s*)?(?:/[^/\n]{2,30}/[.,]?\s*)?$"
)
_DAY_OR_AGENCY = re.compile(
    r"\d{1,2} [^\W\d_]+[.,/ ]|/[^/\n]{2,30}/|[^\W\d_a-zа-яё]{4,}(?:\.[A-ZА-ЯЁ]{2,3})?\s?[-–—/.]"
)
_EDITORS_NOTE = re.compile(rf"[{re.escape(DASHES)}]\s*[^()]{{1,40}}\)")
_RESUMING = re.compile(rf"[{re.escape(DASHES)}]\s")
_ATTRIBUTED = re.compile(rf"[,!?…»\"”]\s*[{re.escape(DASHES)}]\s+([^«»\"“”]+)$")
_TITLE_OPEN = re.compile(r"[\w,]\s+(?:«[^»]{1,40}|\"[^\"]{1,40}|“[^”]{1,40})$")
_TITLE_CLOSE = re.compile(r"[^«»\"“”.!?]{1,40}[.!?]?[»\"”]")
_QUOTE_MARK = re.compile('[»"”]')
_PREDICATES = frozenset(("VERB", "PRTS", "PRED", "INFN"))


@dataclass(frozen=True)
class Boundary:
    """A place where a sentence may end.

    Attributes:
        left: the sentence so far.
        right: what follows, as far as the rules need to see it.
        language: ISO 639-1 code.
    """

    left: str
    right: str
    language: str

    @cached_property
    def body(self) -> str:
        """The sentence so far without its final punctuation."""
        end = _END.search(self.left)
        return self.left[: end.start()] if end else self.left.rstrip()

    @cached_property
    def mark(self) -> str:
        """The final punctuation; "" where there is none."""
        end = _END.search(self.left)
        return end[1] if end else ""

    @cached_property
    def abbreviation(self) -> str:
        """The word before a full stop, folded, with the single letters before it: "г", "т.д", "u.s"."""
        found = _ABBREVIATION.search(self.body) if self.mark == "." else None
        return fold_yo("".join(found[0].split())) if found else ""

    @cached_property
    def last(self) -> str:
        """The last word as it is written."""
        found = _LAST_WORD.search(self.body)
        return found[0] if found else ""

    @cached_property
    def before(self) -> str:
        """What stands before the last word or abbreviation."""
        found = _ABBREVIATION.search(self.body)
        return self.body[: found.start()] if found else self.body

    @cached_property
    def next(self) -> str:
        """The text that follows, without opening marks and dashes."""
        opening = _OPENING.match(self.right)
        return self.right[opening.end() :] if opening else self.right

    @cached_property
    def begins(self) -> bool:
        """True where the next word is one that sentences begin with, and names do not."""
        word = _WORD.match(self.next)
        return word is not None and not _INITIAL.match(self.next) and fold_yo(word[0]) in _words("starters")

    def is_a(self, role: str) -> bool:
        """True where the last word is in a column of the table of abbreviations."""
        table = _words(role)
        return self.abbreviation in table or self.abbreviation.rpartition(".")[2] in table


def is_end(boundary: Boundary, *, proposed: bool) -> bool:
    """Whether a sentence ends here; `proposed` is the verdict where no rule has one."""
    return next((verdict for rule in RULES if (verdict := rule(boundary)) is not None), proposed)


def no_final_mark(boundary: Boundary) -> bool | None:
    """A semicolon ends no sentence; neither does a lone mark without a word before it."""
    return None if boundary.mark and _WORD.search(boundary.body) else False


def list_item(boundary: Boundary) -> bool | None:
    """«1. Проект…»: the number of a list item belongs to the item."""
    return False if _BULLET.match(boundary.left) else None


def lower_case_follows(boundary: Boundary) -> bool | None:
    """A sentence begins with a capital, whatever marks stand before it."""
    return False if boundary.next[:1].islower() else None


def dateline(boundary: Boundary) -> bool | None:
    """«МОСКВА, 8 августа. /ТАСС/.»: place, day and agency stand together, apart from the news."""
    if not _DATELINE.match(boundary.left):
        return None
    if _DAY_OR_AGENCY.match(boundary.right):
        return False
    return True if boundary.left.rstrip(". ").endswith("/") else None


def closing_follows(boundary: Boundary) -> bool | None:
    """«…!», — сказал он»: a closing mark belongs to what it closes."""
    ahead = boundary.right[:2]
    closes = ahead[:1] in {*",;:.!?…)]»”"} or (ahead[:1] in {*"\"'"} and not ahead[1:].isalnum())
    return False if closes else None


def editors_note(boundary: Boundary) -> bool | None:
    """«(…групп. — Ред.)»: a note ends inside its brackets."""
    return False if _EDITORS_NOTE.match(boundary.right) else None


def inside_title(boundary: Boundary) -> bool | None:
    """«телеканал "Матч! Футбол"»: a short title in quote marks is not cut."""
    if _QUOTE_MARK.search(boundary.left[len(boundary.body) :]):
        return None
    return False if _TITLE_OPEN.search(boundary.body) and _TITLE_CLOSE.match(boundary.right) else None


def speech_resumes(boundary: Boundary) -> bool | None:
    """«…, — сказал он. — Мы…»: what one person goes on saying is not cut at the attribution."""
    said = _ATTRIBUTED.search(boundary.body) if _RESUMING.match(boundary.right) else None
    return False if said and any(map(is_reporting, map(fold_yo, _WORD.findall(said[1])))) else None


def initials(boundary: Boundary) -> bool | None:
    """«А. С. Пушкин»: a single capital belongs to the name behind it, but not in «витамин С»."""
    if boundary.mark != "." or len(boundary.last) != 1 or not boundary.last.isupper():
        return None
    if _INITIAL.match(boundary.next):
        return False
    if boundary.last in _ROMAN and is_cyrillic(boundary.next[:1]):
        return True
    lettered = _WORD.findall(boundary.before)[-1:]
    if lettered and fold_yo(lettered[0]) in _words("lettered"):
        return True
    if boundary.is_a("tail"):  # "U.S."
        return None
    return boundary.begins or _NUMBER.search(boundary.before) is not None


def before_number(boundary: Boundary) -> bool | None:
    """«ст. 105», "No. 5": the number belongs to the word before it."""
    numbered = boundary.is_a("numbered") and boundary.last != "no"  # the answer
    return False if numbered and boundary.next[:1].isdigit() else None


def head_abbreviation(boundary: Boundary) -> bool | None:
    """«ул. Ленина», "Mr. Smith": a title or address goes on, unless the word is another («о нем. Но…»)."""
    return boundary.begins if boundary.is_a("head") else None


def measure(boundary: Boundary) -> bool | None:
    """«в 2021 г. Минобороны…» may be an end, «в г. Москве» is none."""
    if not boundary.is_a("measure"):
        return None
    return _may_end(boundary) if _NUMBER.search(boundary.before) else boundary.begins


def tail_abbreviation(boundary: Boundary) -> bool | None:
    """«и др. Об этом…» may be an end."""
    return _may_end(boundary) if boundary.is_a("tail") else None


def ordinary_word(boundary: Boundary) -> bool | None:
    """A full word, a full stop and a capital: an end."""
    whole = (len(boundary.last) != 1 or boundary.last.isdigit()) and not boundary.is_a("numbered")
    return True if boundary.mark and whole and boundary.next[:1].isupper() else None


RULES: list[Callable[[Boundary], bool | None]] = [
    no_final_mark,
    list_item,
    dateline,
    closing_follows,
    lower_case_follows,
    editors_note,
    inside_title,
    speech_resumes,
    before_number,
    initials,
    head_abbreviation,
    measure,
    tail_abbreviation,
    ordinary_word,
]


def _may_end(boundary: Boundary) -> bool:
    """An abbreviation is an end before a word that sentences begin with, or behind a predicate."""
    if boundary.begins:
        return True
    word = _WORD.match(boundary.next)
    abbreviated = word is not None and boundary.next[word.end() : word.end() + 1] == "."
    joined = abbreviated or (boundary.next[:1].isdigit() and not _AGE.match(boundary.next))
    if joined or boundary.language != "ru":
        return False
    words = _WORD.findall(boundary.before)
    return any(parses(word.lower())[0].pos in _PREDICATES for word in words if len(word) > 2)


@cache
def _words(role: str) -> frozenset[str]:
    """A column of the tables of all languages: English names stand in Russian texts too."""
    table = files("summariser.language").joinpath("data/sentence_ends.toml").read_text("utf-8")
    return frozenset(word for language in tomllib.loads(table).values() for word in language[role].split())
