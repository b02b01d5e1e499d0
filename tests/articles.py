"""A small article and an engine that says what a test wants it to say."""

import asyncio
from dataclasses import dataclass

from summariser.engines.protocol import Draft
from summariser.pipeline import run
from summariser.schemas.article import Article
from summariser.schemas.entity import Entity
from summariser.schemas.event import Event, Figure, Participant, Place, Time
from summariser.schemas.extraction import Extraction
from summariser.schemas.quote import Quote
from summariser.schemas.report import Report
from summariser.schemas.span import Bilingual
from summariser.schemas.summary import Summary, SummaryPair
from summariser.schemas.vocabulary import EntityKind, EventType, PairKind, ParticipantRole, Status
from summariser.source import Source

TEXT = (
    "Министр энергетики Сергей Волков открыл в Самаре новый мост 12 мая 2022 года. "
    "Строительство обошлось в 4,5 млрд рублей. "
    "«Мост соединит два берега», — сказал Волков. "
    "На открытие пришли более 300 человек."
)
"""Four sentences: the opening, its cost, a quote, the visitors."""

MINISTER = Entity(
    id="p1",
    kind=EntityKind.person,
    name="Сергей Волков",
    ru="Сергей Волков",
    en="Sergey Volkov",
    role=Bilingual(ru="министр энергетики", en="Energy Minister"),
)
SAMARA = Entity(id="g1", kind=EntityKind.city, name="Самара", ru="Самара", en="Samara")
COST = Figure(text="4,5 млрд рублей", label=Bilingual(ru="стоимость строительства", en="construction cost"))
VISITORS = Figure(text="более 300 человек", label=Bilingual(ru="гости открытия", en="visitors"))
OPENING = Event(
    id="e1",
    type=EventType.commissioning_opening,
    status=Status.happened,
    main=True,
    title=Bilingual(ru="Открытие моста в Самаре", en="Bridge opens in Samara"),
    time=Time(text="12 мая 2022 года"),
    places=(Place(entity="g1"),),
    participants=(Participant(entity="p1", role=ParticipantRole.agent),),
    figures=(COST, VISITORS),
    sentences=(1, 2, 4),
)
QUOTE = Quote(
    id="q1", speaker="p1", direct=True, text="Мост соединит два берега", about=("e1",), sentences=(3,)
)
PAIR = SummaryPair(
    ru="Сергей Волков открыл мост в Самаре 12 мая 2022 года.",
    en="Sergey Volkov opened a bridge in Samara on 12 May 2022.",
    kind=PairKind.translation,
    sentences=(1,),
    events=("e1",),
)
TRUE = Extraction(
    headline=Bilingual(ru="В Самаре открыли мост", en="Bridge opened in Samara"),
    entities=(MINISTER, SAMARA),
    events=(OPENING,),
    quotes=(QUOTE,),
    summary=Summary(pairs=(PAIR,)),
)
"""What a faithful engine makes of the article."""


@dataclass(frozen=True)
class SayingEngine:
    """An engine that answers every article with the same extraction."""

    extraction: Extraction
    name: str = "saying"
    model: str | None = None
    prompt: str | None = None

    async def extract(self, source: Source) -> Draft:
        """Answer."""
        return Draft(self.extraction)


def report_on(extraction: Extraction, article: Article | None = None) -> Report:
    """The report that the pipeline makes of an extraction of the article."""
    return asyncio.run(run(article or Article(TEXT), SayingEngine(extraction)))
