"""Which place a name means in its article: small towns and common words need a sign that a place is meant."""

from collections.abc import Iterator, Sequence

from summariser.engines.embedded.tokens import AnalysedSentence, Analysis, Token
from summariser.language.gazetteer import gazetteer
from summariser.language.mentions import PlaceName
from summariser.language.morphology import parses
from summariser.language.places import demonym_country, find_places
from summariser.schemas.vocabulary import EntityKind

HOME = frozenset({"RU"})
"""Russian articles name the towns of Russia without saying so."""
QUOTES = {"«": "»", '"': '"', "“": "”", "„": "“"}
TOWN_NOUNS = frozenset({"город", "городок"})


def article_countries(analysis: Analysis) -> frozenset[str]:
    """ISO codes of the countries that an article speaks of, by name, by a region, or by «чешский»."""
    return HOME | {
        place.country
        for sentence in analysis.sentences
        for place in (*_named(analysis.source.text, sentence), *_derived(sentence.tokens))
        if place.country
    }


def _named(text: str, sentence: AnalysedSentence) -> Iterator[PlaceName]:
    for name in sentence.names:
        places = find_places(text[name.start : name.end])
        if places and (places[0].kind is not EntityKind.city or _is_known(places[0])):
            yield places[0]


def _derived(tokens: Sequence[Token]) -> Iterator[PlaceName]:
    for token in tokens:
        place = demonym_country(token.lemma) if token.pos in {"ADJ", "NOUN"} else None
        if place is not None:
            yield place


def place_meant(
    words: str, before: Token | None, countries: frozenset[str], *, quoted: bool = False
) -> PlaceName | None:
    """The place that a name means; None where it is none or nothing tells which.

    Args:
        words: the name.
        before: the word before it; a town is meant after «город».
        countries: what the article speaks of.
        quoted: True for a name in quotation marks of its own: a club, a ship («Бавария»).
    """
    if quoted:
        return None
    of_town = before is not None and before.lemma in TOWN_NOUNS
    return next(
        (
            place
            for place in find_places(words)
            if (not of_town or place.kind is EntityKind.city) and _may_be_meant(place, words, countries)
        ),
        None,
    )


def is_quoted(text: str, start: int, end: int) -> bool:
    """True for a name that has quotation marks around itself alone."""
    return start > 0 and QUOTES.get(text[start - 1]) == text[end : end + 1]


def _may_be_meant(place: PlaceName, words: str, countries: frozenset[str]) -> bool:
    if place.kind is not EntityKind.city or place.country in HOME:
        return True
    if _is_common(words):
        return False
    return place.country in countries or _is_known(place)


def _is_known(place: PlaceName) -> bool:
    return (place.en, place.country) in gazetteer().known


def _is_common(words: str) -> bool:
    """«Старый город», «Империя»: words of the dictionary that name no place there."""
    readings = [parses(word) for word in words.split()]
    return all(any(parse.known for parse in found) for found in readings) and not any(
        "Geox" in parse.tags for found in readings for parse in found
    )
