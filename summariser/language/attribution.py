"""Who said it, between the parts of direct speech: «…, — сказал N, — …», "…," said N. "…"."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

# Dashes on both sides, as in Russian: «А, — сказал N. — Б».
_BETWEEN_DASHES = re.compile(r'[,.!?…]"?\s*(?P<cut>-\s(?P<said>[^\n"]{3,200}?)[,.:]\s*-\s"?)')
# Quote marks on both sides: "A," said N. "B"; «А», — сказал N и добавил: «Б».
_BETWEEN_QUOTES = re.compile(
    r'(?:[,.!?…]"|"\s?[,.!?…])\s*(?P<cut>(?:-\s)?(?P<said>[^\n"]{3,200}?)[,.:]\s*(?:-\s)?)(?=")'
)
_SENTENCE_END = re.compile(r"[^\W\d]{4}[.!?…] ")
_WORD = re.compile(r"[^\W\d_]+")
PATTERNS = [_BETWEEN_DASHES, _BETWEEN_QUOTES]


def attributions(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The spans between two places of a folded text that only say who speaks, in order, never overlapping."""
    found = sorted(
        match.span("cut")
        for pattern in PATTERNS
        for match in pattern.finditer(folded, start, end)
        if _only_reports(match["said"])
    )
    done = start
    for first, last in found:
        if first >= done:
            yield first, last
            done = last


def _only_reports(said: str) -> bool:
    return not _SENTENCE_END.search(said) and any(map(is_reporting, _WORD.findall(said)))


def is_reporting(word: str) -> bool:
    """True for a form of a verb of speech or thought, folded («сказал», «отмечает», "said")."""
    return word in _reporting_verbs() or word.startswith(_reporting_stems())


@cache
def _lines() -> tuple[str, ...]:
    table = files("summariser.language").joinpath("data/reporting_verbs.txt").read_text("utf-8")
    return tuple(word for line in table.splitlines() for word in line.partition("#")[0].split())


@cache
def _reporting_verbs() -> frozenset[str]:
    return frozenset(word for word in _lines() if not word.endswith("-"))


@cache
def _reporting_stems() -> tuple[str, ...]:
    return tuple(word.removesuffix("-") for word in _lines() if word.endswith("-"))
