"""The embedded engine: classical language processing, no key, no network."""

from collections.abc import Sequence

from pydantic import JsonValue

from summariser.engines.embedded.analysis import analyse
from summariser.engines.embedded.clauses import Tree
from summariser.engines.embedded.english_events import english_tellings
from summariser.engines.embedded.entities import Entities, find_entities
from summariser.engines.embedded.events import find_happenings, main_happening, russian_tellings, with_news
from summariser.engines.embedded.happenings import Happening, Telling
from summariser.engines.embedded.headline import headline_of
from summariser.engines.embedded.introductions import citing_introductions
from summariser.engines.embedded.loading import nothing_collected
from summariser.engines.embedded.models import Models, load_models
from summariser.engines.embedded.pairs import pair_of
from summariser.engines.embedded.quotes import find_quotes
from summariser.engines.embedded.records import events_of, loose_figures
from summariser.engines.embedded.scene import Reference, Scene
from summariser.engines.embedded.summary import choose
from summariser.engines.embedded.tokens import Analysis
from summariser.engines.protocol import Draft
from summariser.errors import UnsupportedLanguage
from summariser.schemas.entity import Entity
from summariser.schemas.extraction import Extraction
from summariser.schemas.quote import Quote
from summariser.schemas.report import Usage
from summariser.schemas.span import Span
from summariser.schemas.summary import Summary
from summariser.source import Source

LANGUAGES = ("ru", "en")
FULL_SENTENCE = 4
"""Tokens, one of them a verb; less is a dateline or a caption."""


class EmbeddedEngine:
    """Fills an extraction with slovnet, pymorphy3 and rules; the models are loaded once, on first use."""

    name = "embedded"
    model: str | None = None
    prompt: str | None = None

    def __init__(self, *, sentences: int | None = None) -> None:
        """Make an engine.

        Args:
            sentences: how many pairs a summary has; None for three to six by the article's length.
        """
        self.sentences = sentences
        self._models: Models | None = None

    @property
    def parameters(self) -> dict[str, JsonValue]:
        """The length of its summaries."""
        return {"sentences": self.sentences}

    @property
    def spent(self) -> Usage:
        """Nothing, ever."""
        return Usage()

    async def extract(self, source: Source) -> Draft:
        """Fill the extraction; nothing here waits for anything.

        Raises:
            UnsupportedLanguage: the source is neither Russian nor English.
        """
        return Draft(self.extract_now(source))

    def extract_now(self, source: Source) -> Extraction:
        """Fill the extraction, for callers without an event loop (process pools).

        Raises:
            UnsupportedLanguage: the source is neither Russian nor English.
        """
        if source.language not in LANGUAGES:
            raise UnsupportedLanguage(
                "the embedded engine reads Russian and English",
                remedy=f"configure a model for {source.language}",
            )
        if source.language == "en" or self._models is not None:
            return self._extraction(source)
        with nothing_collected():
            self._models = load_models()
            return self._extraction(source)

    def _extraction(self, source: Source) -> Extraction:
        analysis = analyse(source, self._models)
        entities = find_entities(analysis)
        quotes = find_quotes(analysis, entities)
        return extraction_of(scenes_of(analysis, entities, quotes), entities.entities, quotes, self.sentences)


def scenes_of(analysis: Analysis, entities: Entities, quotes: Sequence[Quote]) -> list[Scene]:
    """Every sentence with its syntax, its names and where direct speech stands in it."""
    spoken = _spoken(analysis.source, quotes)
    lead = lead_of(analysis)
    return [
        Scene(
            place=place,
            lead=place <= lead,
            sentence=sentence,
            tree=Tree(sentence.tokens),
            mentions=tuple(
                Reference(mention.start, mention.end, entities.by_id(mention.entity), mention.named)
                for mention in entities.in_sentence(sentence.sentence.number)
            ),
            quotes=spoken,
            language=analysis.source.language,
        )
        for place, sentence in enumerate(analysis.sentences)
    ]


def lead_of(analysis: Analysis) -> int:
    """The index of the first full sentence under the title, datelines («Москва. 8 февраля.») passed over."""
    full = (
        place
        for place, found in enumerate(analysis.sentences)
        if not found.sentence.heading
        and len(found.tokens) >= FULL_SENTENCE
        and any(token.pos == "VERB" for token in found.tokens)
    )
    return next(full, 0)


def extraction_of(
    scenes: Sequence[Scene], entities: Sequence[Entity], quotes: Sequence[Quote], sentences: int | None
) -> Extraction:
    """What the scenes tell, as the record that every engine fills."""
    happenings = find_happenings(scenes, english_tellings if _is_english(scenes) else russian_tellings)
    happenings = happenings if _is_english(scenes) else with_news(happenings, scenes)
    main = main_happening(happenings)
    by_id = {entity.id: entity for entity in entities}
    extraction = Extraction(
        headline=headline_of(scenes, main, by_id),
        entities=tuple(entities),
        events=events_of(happenings, main, by_id),
        figures=loose_figures(scenes, happenings),
        quotes=tuple(quotes),
        summary=Summary(
            pairs=tuple(
                pair_of(scene, _told_in(scene, happenings), by_id)
                for scene in choose(scenes, happenings, main, sentences)
            )
        ),
    )
    return citing_introductions(extraction, scenes)


def _is_english(scenes: Sequence[Scene]) -> bool:
    return bool(scenes) and scenes[0].language == "en"


def _told_in(scene: Scene, happenings: Sequence[Happening]) -> list[tuple[str, Telling]]:
    return [
        (f"e{number}", telling)
        for number, happening in enumerate(happenings, start=1)
        for telling in happening.tellings
        if telling.scene is scene
    ]


def _spoken(source: Source, quotes: Sequence[Quote]) -> tuple[Span, ...]:
    return tuple(
        span
        for quote in quotes
        if quote.direct
        for span in source.find(quote.text, cited=quote.sentences).spans[:1]
    )
