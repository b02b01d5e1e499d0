"""How one name of an organisation, a place or another thing is read where it stands."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from summariser.engines.embedded.cases import name_stems, possible_cases
from summariser.engines.embedded.name_tables import name_tables
from summariser.engines.embedded.place_context import is_quoted, place_meant
from summariser.engines.embedded.post_english import english_body
from summariser.engines.embedded.shared_nouns import adjective_region
from summariser.engines.embedded.tokens import AnalysedSentence, NameSpan, Token
from summariser.language.acronyms import english_organisation
from summariser.language.mentions import PlaceName
from summariser.language.morphology import fold_yo, is_cyrillic, lemma
from summariser.language.names import nominative
from summariser.language.places import demonym_country, find_place
from summariser.schemas.vocabulary import EntityKind

QUOTES = "«»\"“”„' "
CONSONANTS = frozenset("бвгджзйклмнпрстфхцчшщ")  # a masculine name that ends in one is in its first form
DOMAIN = re.compile(r"\w\.(?:ру|рф|[a-z]{2,4})\b", re.IGNORECASE)
STEM = 4  # letters that no case ending changes
LONGEST_ACRONYM = 5  # letters
REGION_GENDERS = {"область": "Fem", "край": "Masc"}
APPOSED = frozenset({"appos", "flat", "flat:name", "flat:foreign"})


@dataclass(frozen=True, slots=True)
class Naming:
    """One name as it stands in the text, and what it says of the thing.

    Attributes:
        start, end: offsets into the text.
        sentence: number of the sentence.
        words: the name as it stands.
        name: in the nominative.
        kind: what it names.
        en: its English; None where it is not known.
        keys: two names of one thing have a key in common.
        owner: English name of the place it belongs to («МИД России»), None where none is named.
    """

    start: int
    end: int
    sentence: int
    words: str
    name: str
    kind: EntityKind
    en: str | None
    keys: frozenset[str]
    owner: str | None = None


def namings(text: str, sentence: AnalysedSentence, countries: frozenset[str]) -> Iterator[Naming]:
    """The names of a sentence that are no persons', in the order of the text.

    Args:
        text: the article's text.
        sentence: one sentence of it.
        countries: ISO codes of the countries that the article speaks of.
    """
    for span in sentence.names:
        words = _balanced(text[span.start : span.end])
        tokens = [token for token in sentence.tokens if span.start <= token.start < span.end]
        if span.kind is not EntityKind.person and words and not _is_fragment(words, span, tokens):
            yield _naming(_Name(text, words, span, sentence, countries))


def _is_fragment(words: str, span: NameSpan, tokens: Sequence[Token]) -> bool:
    """«Усть-Кутском» of «Усть-Кутском и Братском районах»: an adjective without the noun it shares."""
    if span.kind is not EntityKind.place or find_place(words) or _region(tokens):
        return False
    shared = tokens[-1].text[0].islower() and tokens[-1].feats.get("Number") == "Plur"
    return shared or (len(tokens) == 1 and tokens[0].pos == "ADJ")


def _region(tokens: Sequence[Token]) -> PlaceName | None:
    """«Томской и Омской областей», «Гомельская»; «Донецкой и Луганской народных республик» are none."""
    first, last = tokens[0], tokens[-1]
    shared = len(tokens) == 1 or last.feats.get("Number") == "Plur"
    found = adjective_region(first.text) if first.pos == "ADJ" and shared else None
    if found is None or (len(tokens) > 1 and not found.ru.endswith(last.lemma)):
        return None
    gender = REGION_GENDERS.get(found.ru.split()[-1])
    return found if gender is None or first.feats.get("Gender", gender) == gender else None


def _balanced(words: str) -> str:
    """Without quotation marks that have no partner inside."""
    unequal = words.count("«") != words.count("»") or words.count('"') % 2
    return words.strip(QUOTES) if unequal else words.strip()


class _Name(NamedTuple):
    """A name's span without lone quotation marks, in its sentence and article."""

    text: str
    words: str
    span: NameSpan
    sentence: AnalysedSentence
    countries: frozenset[str]


def _naming(found: _Name) -> Naming:
    _, words, span, sentence, _ = found
    tokens = [token for token in sentence.tokens if span.start <= token.start < span.end]
    before = _word_before(sentence.tokens, span)
    place = _place(found, tokens, before) if span.kind is EntityKind.place else None
    kind = place.kind if place else _kind(words, span, before)
    if span.kind is EntityKind.place and is_quoted(found.text, span.start, span.end):
        kind = EntityKind.other
    fixed = _is_nominative(tokens, sentence, before) or DOMAIN.search(words)
    name = _written(words if fixed else nominative(words, kind), place)
    keys = {_lemmas(words), _lemmas(name)}
    owner = None
    if place:
        english: str | None = place.en
        keys = {f"place {place.en}"}
    elif not is_cyrillic(words):
        english = words
    else:
        body = english_body(sentence.tokens, tokens[0].index, tokens[-1].index)
        owner = body.place.en if body.place else None
        keys |= {_lemmas(" ".join(token.text for token in tokens[: body.own]))} if owner else set()
        english = body.en or _known(words, name, before)
        if english and not owner:
            keys.add(f"organisation {english}")
    if len(tokens) == 1 and is_cyrillic(words) and not place:
        keys |= {f"form {form}" for form in name_stems(words.strip(QUOTES))}
    return Naming(
        span.start, span.end, sentence.sentence.number, words, name, kind, english, frozenset(keys), owner
    )


def _written(name: str, place: PlaceName | None) -> str:
    """A place as the gazetteer writes it, where only case differs: «ИРКУТСК» in a dateline is Иркутск."""
    if place is None:
        return name
    known = next((one for one in (place.ru, place.en, *place.aliases) if fold_yo(one) == fold_yo(name)), None)
    if known is None and fold_yo(place.ru[:STEM]) == fold_yo(name[:STEM]) and " " not in name:
        known = place.ru
    if name.isupper():
        return known or (name.title() if len(name) > LONGEST_ACRONYM else name)
    return known if known and len(known.split()) == len(name.split()) else name


def _place(name: _Name, tokens: Sequence[Token], before: Token | None) -> PlaceName | None:
    """The place of the gazetteer; the first word is enough where several regions share their noun.

    «Донецкой и Луганской народных республик» are no regions.
    """
    quoted = is_quoted(name.text, name.span.start, name.span.end)
    found = place_meant(name.words, before, name.countries, quoted=quoted)
    if found is not None or quoted:
        return found
    following = name.sentence.tokens[tokens[-1].index + 1 : tokens[-1].index + 5]
    republics = any(token.lemma in {"республика", "округ", "район", "суд"} for token in following)
    return None if republics and len(tokens) == 1 else _region(tokens)


def _known(words: str, name: str, before: Token | None) -> str | None:
    """What the table calls an organisation; «городская Дума» is not the Дума that the table means."""
    if before is not None and before.pos == "ADJ" and demonym_country(before.lemma) is None:
        return None
    return english_organisation(words) or english_organisation(name)


def _kind(words: str, span: NameSpan, before: Token | None) -> EntityKind:
    tables = name_tables()
    parts = [
        part.strip(QUOTES)
        for part in (
            words,
            *words.split('"'),
            *words.split("«"),
            lemma(words) if is_cyrillic(words) else words,
        )
    ]
    outlet = any(fold_yo(part) in tables.outlets for part in parts)
    described = before is not None and before.lemma in tables.media
    if span.kind is not EntityKind.place and (outlet or described):
        return EntityKind.media
    return span.kind


def _word_before(tokens: Sequence[Token], span: NameSpan) -> Token | None:
    return next(
        (token for token in reversed(tokens) if token.end <= span.start and token.text not in QUOTES), None
    )


def _is_nominative(tokens: Sequence[Token], sentence: AnalysedSentence, before: Token | None) -> bool:
    """A heading, «городок Сан-Ладзаро», or a single word that the tagger takes for a nominative."""
    tokens = [token for token in tokens if token.text not in QUOTES]
    if len(tokens) == len([token for token in sentence.tokens if token.pos != "PUNCT"]):
        return True
    first = tokens[0]
    if len(tokens) == 1 and "Nom" in possible_cases(first):
        if first.feats.get("Case") == "Nom" and first.feats.get("Number") != "Plur":
            return True
        if first.text[-1].lower() in CONSONANTS:
            return True
    if before is None:
        return False
    described = before.lemma in name_tables().settlements and len(tokens) == 1
    return described or (first.relation in APPOSED and first.head == before.index and before.pos == "NOUN")


def _lemmas(words: str) -> str:
    """Lemmas of Russian words; those in Latin letters stay as they are, whatever they mean in English."""
    bare = (word.strip(QUOTES) for word in words.split())
    return " ".join(lemma(word) if is_cyrillic(word) else word.lower() for word in bare)
