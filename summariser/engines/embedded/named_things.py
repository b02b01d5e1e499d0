"""The organisations and places of an article: forms, acronyms and full names of one thing joined."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from summariser.engines.embedded.name_tables import name_tables
from summariser.engines.embedded.tokens import AnalysedSentence, Analysis, NameSpan, Token
from summariser.language.acronyms import english_organisation
from summariser.language.mentions import PlaceName
from summariser.language.morphology import fold_yo, is_cyrillic, lemma
from summariser.language.names import nominative
from summariser.language.places import find_place
from summariser.schemas.vocabulary import EntityKind

QUOTES = "«»\"“”„' "
APPOSED = frozenset({"appos", "flat", "flat:name", "flat:foreign"})


@dataclass(frozen=True, slots=True)
class Naming:
    """One name as it stands in the text, and what it says of the thing.

    Attributes:
        start, end: offsets into the text.
        sentence: number of the sentence.
        words: the name without the quotation marks around it.
        name: in the nominative.
        kind: what it names.
        en: its English; None where it is not known.
        keys: two names of one thing have a key in common.
    """

    start: int
    end: int
    sentence: int
    words: str
    name: str
    kind: EntityKind
    en: str | None
    keys: frozenset[str]


@dataclass(slots=True)
class Thing:
    """An organisation, a place or another thing with all its names, in the order of the text."""

    namings: list[Naming]
    keys: set[str] = field(default_factory=set)

    @property
    def kind(self) -> EntityKind:
        """A newspaper once called so is one wherever it is named."""
        kinds = [naming.kind for naming in self.namings]
        return EntityKind.media if EntityKind.media in kinds else kinds[0]

    @property
    def name(self) -> str:
        """The first name of the text in the nominative."""
        return self.namings[0].name

    @property
    def ru(self) -> str | None:
        """The Russian name; None where the text has only Latin letters."""
        return next((naming.name for naming in self.namings if is_cyrillic(naming.name)), None)

    @property
    def en(self) -> str | None:
        """The English name."""
        return next((naming.en for naming in self.namings if naming.en), None)

    @property
    def also(self) -> tuple[str, ...]:
        """The other names: acronyms, short and full forms."""
        return tuple(dict.fromkeys(naming.name for naming in self.namings if naming.name != self.name))


def find_things(analysis: Analysis) -> list[Thing]:
    """The organisations, places and other things in the order in which they are first named."""
    things: list[Thing] = []
    for sentence in analysis.sentences:
        known: tuple[Naming, Thing] | None = None
        for naming in _namings(analysis.source.text, sentence):
            if known and _in_brackets(analysis.source.text, known[0], naming):
                thing = known[1]
            else:
                thing = next((one for one in things if one.keys & naming.keys), None) or _new(things)
            thing.namings.append(naming)
            thing.keys |= naming.keys
            known = naming, thing
    return things


def _new(things: list[Thing]) -> Thing:
    things.append(Thing([]))
    return things[-1]


def _namings(text: str, sentence: AnalysedSentence) -> Iterator[Naming]:
    for span in sentence.names:
        words = text[span.start : span.end]
        if words.count("«") == words.count("»") - 1 or words.count('"') % 2:
            words = words.strip(QUOTES)
        if span.kind is not EntityKind.person and words.strip(QUOTES):
            yield _naming(words.strip(" "), span, sentence)


def _naming(words: str, span: NameSpan, sentence: AnalysedSentence) -> Naming:
    before = next((token for token in reversed(sentence.tokens) if token.end <= span.start), None)
    place = find_place(words) if span.kind is EntityKind.place else None
    kind = place.kind if place else _kind(words, span, before)
    name = words if _stands_in_nominative(span, sentence, before) else nominative(words, kind)
    english, key = _english(words, name, place)
    return Naming(
        start=span.start,
        end=span.end,
        sentence=sentence.sentence.number,
        words=words,
        name=name,
        kind=kind,
        en=english,
        keys=frozenset({_lemmas(words), _lemmas(name), *key}),
    )


def _english(words: str, name: str, place: PlaceName | None) -> tuple[str | None, tuple[str, ...]]:
    """The English name, and the key that all names of the thing share."""
    if place:
        return place.en, (f"place {place.en}",)
    if not is_cyrillic(words):
        return words, ()
    known = english_organisation(words) or english_organisation(name)
    return known, (f"organisation {known}",) if known else ()


def _kind(words: str, span: NameSpan, before: Token | None) -> EntityKind:
    tables = name_tables()
    parts = [
        fold_yo(part.strip(QUOTES)) for part in (words, *words.split('"'), *words.split("«"), lemma(words))
    ]
    outlet = any(part in tables.outlets for part in parts)
    described = before is not None and before.lemma in tables.media
    if span.kind is not EntityKind.place and (outlet or described):
        return EntityKind.media
    return span.kind


def _stands_in_nominative(span: NameSpan, sentence: AnalysedSentence, before: Token | None) -> bool:
    """«Городок Сан-Ладзаро», a heading: the name is no part of a sentence, or stands beside its noun."""
    words = [token for token in sentence.tokens if span.start <= token.start < span.end]
    if len(words) == len([token for token in sentence.tokens if token.pos != "PUNCT"]):
        return True
    if span.kind is not EntityKind.place or before is None or not words:
        return False
    described = before.lemma in name_tables().settlements and len(words) == 1
    apposed = words[0].relation in APPOSED and words[0].head == before.index
    return described or apposed


def _in_brackets(text: str, first: Naming, second: Naming) -> bool:
    """«Лондонская школа гигиены (LSHTM)»: another spelling or an acronym, not where it lies."""
    opened = text[first.end : second.start].strip(QUOTES) == "("
    closed = text[second.end : second.end + 2].strip(QUOTES)[:1] == ")"
    spelling = second.words.isupper() or not is_cyrillic(second.words)
    return opened and closed and spelling and second.kind in {first.kind, EntityKind.other}


def _lemmas(words: str) -> str:
    return " ".join(lemma(word.strip(QUOTES)) for word in words.split())
