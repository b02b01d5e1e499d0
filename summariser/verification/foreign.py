"""Claims held against a source in a language that has no grammar here.

Figures, days and years are compared by their digits, people and cities by their spelling.
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from summariser.language.digits import digits_value
from summariser.language.mentions import Mention, NameMention, Quantity, TimeExpression
from summariser.language.names import same_token, similarity
from summariser.schemas.vocabulary import EntityKind, FindingKind
from summariser.verification import figures, names
from summariser.verification.mentions import Mentions
from summariser.verification.rules import Rule

NUMBER = re.compile(r"\d+(?:[.,'’ \u00a0\u202f]\d{3})*(?:[.,]\d+)?")
# The words for them are not known, so any may follow a number.
SCALES = tuple(Decimal(10) ** power for power in (0, 2, 3, 5, 6, 7, 9, 12))
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
DATE_NUMBER = re.compile(r"(?<![\d.,:])(?:[12]\d{3}|[12]?\d|3[01])(?![\d:%])(?![.,]\d)")
ALIKE = 0.5
"""Cities are spelled less alike than people: München, Wien, Warszawa."""
WRITTEN = re.compile(r"[A-Za-zÀ-ɏЀ-ӿ]")
"""Letters that names are compared in."""


def _figures(claim: Mentions) -> Sequence[Quantity]:
    """Figures in digits; those in words, and days and years, may be put otherwise."""
    return [figure for figure in claim.figures if any(map(str.isdigit, figure.text))]


def _figure_supporters(claim: Quantity, source: Mentions) -> Sequence[Mention] | None:
    numbers = _numbers(source.text)
    said = [number for value in (claim.low, claim.high) if (number := _stated(value, numbers))]
    return None if len(said) < len({claim.low, claim.high}) else said


def _stated(value: Decimal | None, numbers: Sequence[tuple[Decimal, Mention]]) -> Mention | None:
    return next(
        (mention for number, mention in numbers if value in {number * scale for scale in SCALES}), None
    )


@lru_cache(16)
def _numbers(text: str) -> Sequence[tuple[Decimal, Mention]]:
    """Every number in digits, read with a decimal point and with a decimal comma."""
    return [
        (value, Mention(found.start(), found.end(), found[0]))
        for found in NUMBER.finditer(text)
        for value in {digits_value(found[0], language) for language in ("ru", "en")}
        if value is not None
    ]


def _dates(claim: Mentions) -> Sequence[TimeExpression]:
    """Dates with the digits of a day or a year."""
    return [time for time in claim.times if time.base and not time.anchored and DATE_NUMBER.search(time.text)]


def _date_supporters(claim: TimeExpression, source: Mentions) -> Sequence[Mention] | None:
    stated = {
        int(found[0]): Mention(found.start(), found.end(), found[0])
        for found in DATE_NUMBER.finditer(source.text)
    }
    asked = [int(found[0]) for found in DATE_NUMBER.finditer(claim.text)]
    return [stated[number] for number in asked] if stated.keys() >= set(asked) else None


def _cities(claim: Mentions) -> Sequence[NameMention]:
    """Cities have their own names abroad, more or less; the names of countries are translated."""
    return [name for name in claim.names if name.kind is EntityKind.city and not name.demonym]


def _city_supporters(claim: NameMention, source: Mentions) -> Sequence[Mention] | None:
    words, place = _capitals(source.text), claim.place
    if not words or place is None:
        return ()
    names = [name.split()[0] for name in (place.ru, place.en, *place.aliases)]
    return [word for word in words if any(similarity(word.text, name) >= ALIKE for name in names)] or None


def _people(claim: Mentions) -> Sequence[NameMention]:
    return [name for name in claim.names if name.kind is EntityKind.person]


def _person_supporters(claim: NameMention, source: Mentions) -> Sequence[Mention] | None:
    words = _capitals(source.text)
    if not words:
        return ()
    found = [next((word for word in words if same_token(word.text, token)), None) for token in claim.tokens]
    return None if None in found else [word for word in found if word]


def _explain_date(claim: TimeExpression, source: Mentions) -> tuple[FindingKind, str, Sequence[Mention]]:
    return FindingKind.date, f"the numbers of «{claim.text}» stand nowhere in the source", ()


@lru_cache(16)
def _capitals(text: str) -> Sequence[Mention]:
    """Capitalised words in scripts whose names can be compared."""
    return [
        Mention(found.start(), found.end(), found[0])
        for found in WORD.finditer(text)
        if found[0][0].isupper() and WRITTEN.match(found[0])
    ]


FOREIGN_RULES = (
    Rule(_figures, _figure_supporters, figures.explain),
    Rule(_dates, _date_supporters, _explain_date),
    Rule(_people, _person_supporters, names.explain),
    Rule(_cities, _city_supporters, names.explain),
)
