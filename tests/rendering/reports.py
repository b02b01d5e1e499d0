"""Reports built by hand, for the tests of what is shown."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from summariser.schemas.article import Article
from summariser.schemas.entity import Entity
from summariser.schemas.event import Detail, Event, Figure, Participant, Place, Relation, Time
from summariser.schemas.quote import Quote
from summariser.schemas.report import Finding, Provenance, Report, SourceSentence, Uncovered, Usage
from summariser.schemas.span import Bilingual, Span
from summariser.schemas.summary import Summary, SummaryPair
from summariser.schemas.vocabulary import (
    Bound,
    DetailKind,
    EntityKind,
    EventType,
    FindingKind,
    PairKind,
    ParticipantRole,
    RelationType,
    Severity,
    Status,
    TimePart,
    TimeRelation,
)

SENTENCES = (
    "Мэр Бишкека Айбек Джунушалиев открыл в четверг мост через реку Ала-Арча.",
    "Длина моста – не менее 120 метров, его строили 14 месяцев.",
    "К концу 2026 года город построит ещё два моста.",
    "«Мы сократили дорогу до аэропорта», – сказал мэр.",
    "На открытие пришли 300 человек.",
)
TEXT = " ".join(SENTENCES)


def span(words: str) -> Span:
    """Where words stand in the article."""
    start = TEXT.index(words)
    return Span(start=start, end=start + len(words))


def report(**changes: Any) -> Report:
    """A report of an article on a bridge, with something of everything; `changes` replace fields."""
    fields: dict[str, Any] = {
        "article": Article(TEXT, source="bridge.txt", published=date(2025, 10, 9), id="bridge-1"),
        "language": "ru",
        "sentences": tuple(
            SourceSentence(number=number, span=span(text)) for number, text in enumerate(SENTENCES, 1)
        ),
        "headline": Bilingual(ru="В Бишкеке открыт мост", en="Bridge opened in Bishkek"),
        "entities": (
            Entity(
                id="p1",
                kind=EntityKind.person,
                name="Айбек Джунушалиев",
                ru="Айбек Джунушалиев",
                en="Aibek Junushaliev",
                role=Bilingual(ru="мэр Бишкека", en="Mayor of Bishkek"),
            ),
            Entity(id="g1", kind=EntityKind.city, name="Бишкек", ru="Бишкек", en="Bishkek"),
            Entity(
                id="g2", kind=EntityKind.country, name="Киргизия", ru="Киргизия", en="Kyrgyzstan", iso="KG"
            ),
            Entity(id="g3", kind=EntityKind.water, name="Ала-Арча", ru="Ала-Арча", en="Ala-Archa"),
        ),
        "events": (
            Event(
                id="e1",
                type=EventType.commissioning_opening,
                status=Status.happened,
                main=True,
                title=Bilingual(
                    ru="Открытие моста через Ала-Арчу", en="Opening of a bridge over the Ala-Archa"
                ),
                time=Time(
                    text="в четверг",
                    base="2025-10-09",
                    relation=TimeRelation.on,
                    edtf="2025-10-09",
                    spans=(span("в четверг"),),
                ),
                places=(Place(entity="g1"), Place(entity="g2", explicit=False)),
                participants=(Participant(entity="p1", role=ParticipantRole.agent),),
                figures=(
                    Figure(
                        text="не менее 120 метров",
                        label=Bilingual(ru="длина моста", en="length of the bridge"),
                        spans=(span("не менее 120 метров"),),
                        low=Decimal(120),
                        high=Decimal(120),
                        bound=Bound.at_least,
                        unit="m",
                    ),
                ),
                details=(
                    Detail(
                        kind=DetailKind.purpose,
                        text=Bilingual(ru="сократить дорогу", en="to shorten the way"),
                    ),
                ),
                sentences=(1, 2),
            ),
            Event(
                id="e2",
                type=EventType.construction_start,
                status=Status.planned,
                main=False,
                title=Bilingual(ru="Строительство ещё двух мостов"),
                time=Time(
                    text="К концу 2026 года",
                    base="2026",
                    part=TimePart.end,
                    relation=TimeRelation.by,
                    edtf="../2026",
                    spans=(span("К концу 2026 года"),),
                ),
                sentences=(3,),
            ),
        ),
        "figures": (
            Figure(
                text="300 человек",
                label=Bilingual(ru="гости", en="guests"),
                spans=(span("300 человек"),),
                low=Decimal(300),
                high=Decimal(300),
                bound=Bound.exact,
            ),
        ),
        "quotes": (
            Quote(
                id="q1",
                speaker="p1",
                direct=True,
                text="Мы сократили дорогу до аэропорта",
                en="We have shortened the way to the airport",
                sentences=(4,),
            ),
        ),
        "relations": (Relation(source="e2", target="e1", type=RelationType.same_project, explicit=False),),
        "summary": Summary(
            pairs=(
                SummaryPair(
                    ru="Мэр Бишкека открыл мост через реку Ала-Арча длиной не менее 120 метров.",
                    en="The mayor of Bishkek opened a bridge over the Ala-Archa, at least 120 metres long.",
                    kind=PairKind.translation,
                    sentences=(1, 2),
                    events=("e1",),
                ),
                SummaryPair(
                    ru="К концу 2026 года город построит ещё два моста.",
                    en="Construction start · planned · by the end of 2026",
                    kind=PairKind.facts,
                    sentences=(3,),
                    events=("e2",),
                ),
            )
        ),
        "findings": (
            Finding(
                kind=FindingKind.figure,
                severity=Severity.error,
                reason="the source says 14 months",
                item="pair 3 en",
                claim="It was built in 15 months.",
                claim_start=16,
                claim_end=18,
                withheld={"en": "It was built in 15 months."},
            ),
            Finding(
                kind=FindingKind.citation,
                severity=Severity.warning,
                reason="stands in sentence 2",
                item="event e1",
            ),
        ),
        "uncovered": Uncovered(figures=(span("14 месяцев"),), sentences=(5,)),
        "provenance": Provenance(
            engine="embedded",
            package_version="0.1.0",
            usage=Usage(),
            seconds=0.8,
            created=datetime(2025, 10, 9, 20, tzinfo=UTC),
        ),
    }
    return Report(**(fields | changes))
