"""The nightly digest: stories made of several reports."""

from datetime import date, datetime

from pydantic import Field

from summariser.schemas.event import Figure
from summariser.schemas.span import Bilingual
from summariser.schemas.strict import Strict
from summariser.schemas.summary import SummaryPair
from summariser.schemas.vocabulary import EventType


class StorySource(Strict):
    """One article of a story."""

    article: str = Field(description="key of the article")
    outlet: str | None = None
    title: str | None = None
    url: str | None = None
    published: datetime | date | None = None


class SourcedFigure(Strict):
    """A figure and the articles that give it."""

    figure: Figure
    articles: tuple[str, ...] = Field(description="keys of the articles")


class Disagreement(Strict):
    """Different figures for the same thing, side by side."""

    label: Bilingual
    figures: tuple[SourcedFigure, ...]


class Story(Strict):
    """What several articles tell of the same thing."""

    id: str = Field(description="stable from night to night")
    headline: Bilingual
    type: EventType
    topic: str | None = None
    pairs: tuple[SummaryPair, ...] = ()
    figures: tuple[SourcedFigure, ...] = Field(default=(), description="what the sources agree on")
    disagreements: tuple[Disagreement, ...] = ()
    sources: tuple[StorySource, ...]
    updates: str | None = Field(default=None, description="id of the published story that this one continues")
    engine: str = Field(description="embedded or llm")
    rank: float = 0.0
    rank_reasons: tuple[str, ...] = ()


class Digest(Strict):
    """One period's stories, the most important first."""

    period_start: datetime
    period_end: datetime
    created: datetime
    stories: tuple[Story, ...] = ()
    notes: tuple[str, ...] = Field(default=(), description="failed sources, budget reached, fallback engine")
