"""What the ids, spans and sentence numbers of a report stand for."""

from collections.abc import Iterable

from summariser.rendering.foreign import line
from summariser.rendering.tongue import Tongue
from summariser.schemas.entity import Entity
from summariser.schemas.event import Grounded
from summariser.schemas.report import Report
from summariser.schemas.span import Span


class Lookup:
    """Looks things up in one report and names them in one tongue."""

    def __init__(self, report: Report, tongue: Tongue) -> None:
        self.report = report
        self.tongue = tongue
        self.entities = {entity.id: entity for entity in report.entities}
        self.events = {event.id: (number, event) for number, event in enumerate(report.events, 1)}
        self.sentences = {sentence.number: sentence.span for sentence in report.sentences}

    def name(self, entity: str) -> str:
        """The name of the entity with this id; the id itself where there is none."""
        return self.name_of(self.entities[entity]) if entity in self.entities else line(entity)

    def name_of(self, entity: Entity) -> str:
        """An entity's name, a country or region with its ISO code."""
        ru = entity.ru or (None if entity.en == entity.name else entity.name)
        name = self.tongue.say(ru, entity.en)
        return f"{name} ({entity.iso})" if entity.iso and self.tongue is Tongue.both else name

    def mentions(self, entities: Iterable[str], sentences: Iterable[int]) -> tuple[Span, ...]:
        """Where the sentences name one of the entities."""
        within = [self.sentences[number] for number in sentences if number in self.sentences]
        return tuple(
            mention
            for entity in entities
            if entity in self.entities
            for mention in self.entities[entity].mentions
            if any(span.start <= mention.start < span.end for span in within)
        )

    def said(self, sentences: Iterable[int]) -> str:
        """The cited sentences."""
        return " ".join(self.words(self.sentences[one]) for one in sentences if one in self.sentences)

    def words(self, span: Span) -> str:
        """The words of the article at a span."""
        return line(self.report.article.text[span.start : span.end])

    def cited_by(self, item: Grounded) -> tuple[int, ...]:
        """The number of the sentence in which the item's words stand."""
        if item.span is None:
            return ()
        start = item.span.start
        return tuple(
            sentence.number
            for sentence in self.report.sentences
            if any(span.start <= start < span.end for span in (sentence.span, *sentence.occurrences))
        )
