"""What a quote may leave out where it says so: «…», [...], (…), <…>."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from summariser.language.counting_words import is_number
from summariser.language.passage import Passage

MARK = "…"  # in a folded text, alone or in brackets of any kind
MOST_PARTS = 12  # a quote in more pieces is none
LONGEST = 150  # words left out at one place: two or three long sentences

_NEGATIONS_RU = (  # particles, prepositions, predicates and pronouns that turn a statement round
    "не ни нет нельзя невозможно никогда нигде никуда никто никого никому никем ничто ничего ничему ничем"
    " никакой никакого никакая никакие никаких без вряд едва отнюдь"
)
_NEGATIONS_EN = "not no never none nobody nothing nowhere neither nor without cannot hardly barely scarcely"
NEGATIONS = frozenset(f"{_NEGATIONS_RU} {_NEGATIONS_EN}".split())
_CONTRACTED = "n't"
_FIRM = 3  # words that tie a part to its place
_SENTENCE_END = frozenset(".!?…")
_BRACKETED = re.compile(rf"[\[(<]{MARK}[\])>]")


@dataclass(frozen=True, slots=True)
class Gap:
    """What stands in the source between two neighbouring parts of a quote.

    Attributes:
        words: the words left out.
        glue: the punctuation before each of them and after the last.
        before: the last word of the part before.
        after: the first word of the part after.
        shorter: how many words the shorter of the two parts has.
        mark: what the quote has there, its mark of elision among it.
    """

    words: Sequence[str]
    glue: Sequence[str]
    before: str
    after: str
    shorter: int
    mark: str


def parts(quote: Passage) -> list[Passage]:
    """What stands between a quote's marks of elision."""
    marks = [place for place, glue in enumerate(quote.glue) if MARK in glue]
    edges = sorted({0, *marks, len(quote.keys)})
    return [quote.part(first, last) for first, last in pairwise(edges)]


def may_be_left_out(gap: Gap) -> bool:
    """True where leaving the words out can turn round no statement and change no figure."""
    return not any(rule(gap) for rule in RULES)


def is_negation(word: str) -> bool:
    """True for «не», "not" and their kin."""
    return word in NEGATIONS or word.endswith(_CONTRACTED)


def is_long(gap: Gap) -> bool:
    """So much is left out that the parts no longer belong together."""
    return len(gap.words) > LONGEST


def is_loose(gap: Gap) -> bool:
    """A word or two from another sentence: they could stand anywhere."""
    return gap.shorter < _FIRM and any(map(_ends_sentence, gap.glue))


def joins_two_sentences(gap: Gap) -> bool:
    """From inside one sentence into the inside of another: a reader takes both for one statement."""
    within = any(map(_ends_sentence, gap.glue[1:-1]))
    return within and not (_ends_sentence(gap.glue[0]) or _ends_sentence(gap.glue[-1]))


def hides_negation(gap: Gap) -> bool:
    """A «не» goes that stands in the same sentence as one of the parts."""
    if not any(map(is_negation, gap.words)):
        return False
    ends = [place for place, glue in enumerate(gap.glue) if _ends_sentence(glue)]
    return not ends or any(map(is_negation, (*gap.words[: ends[0]], *gap.words[ends[-1] :])))


def touches_number(gap: Gap) -> bool:
    """A number, or what limits, scales or counts one, stands beside the cut («около [...] 400»)."""
    if not gap.words:
        return False
    return any(
        is_number(word) and not _ends_sentence(glue)
        for word, glue in (
            (gap.before, gap.glue[0]),
            (gap.words[0], gap.glue[0]),
            (gap.words[-1], gap.glue[-1]),
            (gap.after, gap.glue[-1]),
        )
    )


def _ends_sentence(glue: str) -> bool:
    return glue != "" and not _SENTENCE_END.isdisjoint(glue)


def is_no_elision(gap: Gap) -> bool:
    """The source itself has the «…» there: the words beside it are left out without a mark."""
    return not _BRACKETED.search(gap.mark) and any(MARK in glue for glue in (gap.glue[0], gap.glue[-1]))


RULES: list[Callable[[Gap], bool]] = [
    is_long,
    is_loose,
    joins_two_sentences,
    is_no_elision,
    hides_negation,
    touches_number,
]
