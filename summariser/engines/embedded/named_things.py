"""The organisations and places of an article: forms, acronyms and full names of one thing joined."""

from dataclasses import dataclass, field

from summariser.engines.embedded.namings import QUOTES, Naming, namings
from summariser.engines.embedded.place_context import article_countries
from summariser.engines.embedded.tokens import Analysis
from summariser.language.morphology import is_cyrillic
from summariser.schemas.vocabulary import EntityKind


@dataclass(slots=True)
class Thing:
    """An organisation, a place or another thing with all its names, in the order of the text."""

    namings: list[Naming]
    keys: set[str] = field(default_factory=set)
    owner: str | None = None

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
    countries = article_countries(analysis)
    for sentence in analysis.sentences:
        before: tuple[Naming, Thing] | None = None
        for naming in namings(analysis.source.text, sentence, countries):
            bracketed = before and _in_brackets(analysis.source.text, before[0], naming)
            thing = before[1] if before and bracketed else _thing(things, naming)
            thing.namings.append(naming)
            thing.keys |= naming.keys
            thing.owner = thing.owner or naming.owner
            before = naming, thing
    return things


def _thing(things: list[Thing], naming: Naming) -> Thing:
    """The thing that a name names, a new one where there is none; МИД России is not МИД Украины."""
    for thing in things:
        if thing.keys & naming.keys and (not thing.owner or not naming.owner or thing.owner == naming.owner):
            return thing
    things.append(Thing([]))
    return things[-1]


def _in_brackets(text: str, first: Naming, second: Naming) -> bool:
    """«Лондонская школа гигиены (LSHTM)»: another spelling or an acronym, not where it lies."""
    opened = text[first.end : second.start].strip(QUOTES) == "("
    closed = text[second.end : second.end + 2].strip(QUOTES)[:1] == ")"
    acronym = second.words.isupper() and second.words[0] == first.words.strip(QUOTES)[:1].upper()
    spelling = acronym or not is_cyrillic(second.words)
    return opened and closed and spelling and second.kind in {first.kind, EntityKind.other}
