"""Pieces of what a post governs that have one English: places, bodies, names in Latin letters."""

from collections.abc import Sequence
from itertools import pairwise

from summariser.engines.embedded.post_glosses import Gloss, matches, post_tables, token_lemmas
from summariser.engines.embedded.tokens import Token
from summariser.language.acronyms import english_organisation
from summariser.language.mentions import PlaceName
from summariser.language.morphology import is_cyrillic
from summariser.language.places import demonym_country, find_place

LONGEST_PLACE = 4  # tokens

BODIES = frozenset(
    [
        "Ministry", "Council", "Committee", "Commission", "Union", "Bank", "Court", "Office", "Service",
        "Agency", "Assembly", "Duma", "Fund", "Organization", "Nations", "Party", "Federation", "League",
        "Association", "House", "Kremlin", "Chamber", "Police", "Army", "Navy", "Church", "UN", "EU", "FBI",
        "CIA", "Pentagon", "BBC", "IMF", "WHO", "FSB", "FAS", "OSCE", "IAEA", "WTO", "CIS", "CSTO", "EBRD",
        "SBU", "IOC",
    ]
)  # fmt: skip
"""Last words of names that take the article."""

PLURAL_NAMES = ("Netherlands", "Philippines", "Maldives", "Bahamas", "Seychelles")

NAMES_WITH_ARTICLE = ("United ", "Czech Republic", "Democratic Republic", "Central African", "Vatican")


def with_article(name: str) -> str:
    """A place's English name as it stands after "of": "the United Kingdom"."""
    needs = name.endswith(
        (" Republic", " Islands", " Emirates", " Federation", " District", " Union", *PLURAL_NAMES)
    )
    return f"the {name}" if needs or name.startswith(NAMES_WITH_ARTICLE) else name


def named_after(tokens: Sequence[Token], start: int, last: int) -> tuple[str, int] | None:
    """The name that a common noun introduces."""
    if start > last:
        return None
    return latin_name(tokens, start, last) or organisation(tokens, start, last)


def opening(tokens: Sequence[Token], start: int, last: int, kind: str) -> Gloss | None:
    """The longest portfolio or body that begins here and ends inside the post."""
    if start > last:
        return None
    candidates = [
        gloss
        for lemma in sorted(token_lemmas(tokens[start]))
        for gloss in post_tables().openings.get(lemma, ())
        if gloss.kind == kind
        and start + len(gloss.phrase) - 1 <= last
        and matches(tokens, start, gloss.phrase)
    ]
    return max(candidates, key=lambda gloss: len(gloss.phrase), default=None)


def place_at(tokens: Sequence[Token], start: int, last: int) -> tuple[PlaceName | None, int]:
    """The place that begins at a token, and its length in tokens."""
    token = tokens[start]
    if token.pos == "ADJ" and not token.text[0].isupper():
        derived = demonym_country(token.lemma)
        return derived, 1
    if not token.text[0].isupper():
        return None, 0
    for length in range(min(LONGEST_PLACE, last + 1 - start), 0, -1):
        words = " ".join(token.text for token in tokens[start : start + length])
        place = find_place(words)
        if place:
            return place, length
    return None, 0


def latin_name(tokens: Sequence[Token], start: int, last: int) -> tuple[str, int] | None:
    """A name that stands in Latin letters, quotation marks left out."""
    end = start
    while end <= last and not is_cyrillic(tokens[end].text):
        end += 1
    words = [
        token for token in tokens[start:end] if token.text[0].isalnum() or token.text in {"&", ".", "-", "'"}
    ]
    if not words or not any(token.text[0].isalpha() for token in words):
        return None
    spaces = ["", *(" " if token.start > before.end else "" for before, token in pairwise(words))]
    return "".join(space + token.text for space, token in zip(spaces, words, strict=True)), end - start


def organisation(tokens: Sequence[Token], start: int, last: int) -> tuple[str, int] | None:
    """The English of an organisation that the tables know, and its length in tokens."""
    for length in range(min(LONGEST_PLACE, last + 1 - start), 0, -1):
        words = " ".join(token.text for token in tokens[start : start + length])
        known = english_organisation(words)
        if known:
            return f"the {known}" if known.split()[-1] in BODIES else known, length
    return None
