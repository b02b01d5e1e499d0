"""From an engine's words to a report: what is proved stays, what is not is withheld and said."""

from datetime import date
from decimal import Decimal

import pytest

from summariser.pipeline import STAGES
from summariser.schemas.article import Article
from summariser.schemas.entity import Entity
from summariser.schemas.event import Detail, Figure, Participant, Relation
from summariser.schemas.extraction import Extraction
from summariser.schemas.report import Finding, Report
from summariser.schemas.span import Bilingual
from summariser.schemas.summary import Summary, SummaryPair
from summariser.schemas.vocabulary import (
    Bound,
    DetailKind,
    EntityKind,
    FigureKind,
    FindingKind,
    GroundingStatus,
    PairKind,
    ParticipantRole,
    RelationType,
    Severity,
)
from tests.articles import MINISTER, OPENING, PAIR, QUOTE, SAMARA, TEXT, TRUE, VISITORS, report_on


def changed(**fields: object) -> Extraction:
    """The faithful extraction with other fields."""
    return TRUE.model_copy(update=fields)


def with_event(**fields: object) -> Extraction:
    """The faithful extraction with other fields in its event."""
    return changed(events=(OPENING.model_copy(update=fields),))


def errors(report: Report) -> list[Finding]:
    """The findings that cost an item."""
    return [finding for finding in report.findings if finding.severity is Severity.error]


def test_the_stages_stand_in_their_order() -> None:
    """The product can be read off one list."""
    assert [stage.__name__ for stage in STAGES] == [
        "segment",
        "extract",
        "ground",
        "check",
        "repair",
        "conclude",
    ]


def test_a_faithful_extraction_passes_whole() -> None:
    """No error, no finding."""
    report = report_on(TRUE)
    assert report.findings == ()
    assert report.withheld == 0
    assert not report.partial


def test_every_span_is_exact() -> None:
    """`text[start:end]` is the text of the item."""
    report = report_on(TRUE)
    text = report.article.text
    items = [*report.events[0].figures, report.events[0].time, *report.quotes]
    assert [text[item.span.start : item.span.end] for item in items if item and item.span] == [
        item.text for item in items if item
    ]


def test_code_computes_values_units_and_bounds() -> None:
    """An engine copies the words; what they mean is computed."""
    cost, visitors = report_on(TRUE).events[0].figures
    assert (cost.low, cost.high, cost.unit, cost.kind) == (
        Decimal(4_500_000_000),
        Decimal(4_500_000_000),
        "RUB",
        FigureKind.money,
    )
    assert (visitors.low, visitors.bound, visitors.kind) == (Decimal(300), Bound.more_than, FigureKind.people)


def test_code_computes_normal_dates() -> None:
    """«12 мая 2022 года» is 2022-05-12 in every form."""
    time = report_on(TRUE).events[0].time
    assert time is not None
    assert (time.base, time.edtf, time.earliest) == ("2022-05-12", "2022-05-12", date(2022, 5, 12))


def test_code_finds_every_mention_of_a_name() -> None:
    """The full name and the surname alone are the same person."""
    minister = report_on(TRUE).entities[0]
    assert [TEXT[span.start : span.end] for span in minister.mentions] == ["Сергей Волков", "Волков"]


def test_a_figure_that_stands_nowhere_is_withheld_alone() -> None:
    """The event stays; the finding keeps the figure as it was written."""
    invented = Figure(text="5,4 млрд рублей", label=Bilingual(ru="стоимость"))
    report = report_on(with_event(figures=(invented, VISITORS)))
    assert [figure.text for figure in report.events[0].figures] == ["более 300 человек"]
    finding = errors(report)[0]
    assert (finding.kind, finding.item) == (FindingKind.figure, "event e1 figure 1")
    assert isinstance(finding.withheld, dict)
    assert finding.withheld["text"] == "5,4 млрд рублей"


def test_a_time_that_stands_nowhere_is_withheld_alone() -> None:
    """The event stays, without a time."""
    report = report_on(
        with_event(time=OPENING.time and OPENING.time.model_copy(update={"text": "13 мая 2022 года"}))
    )
    assert report.events[0].time is None
    assert [finding.kind for finding in errors(report)] == [FindingKind.date]


@pytest.mark.parametrize(
    ("half", "kind"),
    [
        ("Sergey Volkov opened a bridge in Samara on 13 May 2022.", FindingKind.date),
        ("Sergey Volkov opened a bridge in Samara for 45 billion roubles.", FindingKind.figure),
        ("Sergey Orlov opened a bridge in Samara.", FindingKind.person),
        ("Sergey Volkov opened a bridge in Kazan.", FindingKind.place),
    ],
)
def test_a_pair_with_an_error_in_either_half_goes_whole(half: str, kind: FindingKind) -> None:
    """The other half is not shown without its counterpart; with no pair left the report is partial."""
    report = report_on(changed(summary=Summary(pairs=(PAIR.model_copy(update={"en": half}),))))
    assert report.summary.pairs == ()
    assert report.partial
    assert kind in [finding.kind for finding in errors(report)]


def test_support_in_another_sentence_mends_the_citation() -> None:
    """Support only elsewhere passes with a warning, and the sentence is cited from then on."""
    pair = SummaryPair(
        ru="Мост стоил 4,5 млрд рублей.",
        en="The bridge cost 4.5 billion roubles.",
        kind=PairKind.translation,
        sentences=(1,),
    )
    report = report_on(changed(summary=Summary(pairs=(pair,))))
    assert report.summary.pairs[0].sentences == (1, 2)
    assert {(finding.kind, finding.severity) for finding in report.findings} == {
        (FindingKind.citation, Severity.warning)
    }


def test_an_entity_that_is_not_named_goes_with_all_references() -> None:
    """No participant, speaker or subject points at somebody who is not there."""
    stranger = Entity(id="p2", kind=EntityKind.person, name="Иван Петров", ru="Иван Петров", en="Ivan Petrov")
    guest = Participant(entity="p2", role=ParticipantRole.attendee)
    report = report_on(
        changed(
            entities=(MINISTER, SAMARA, stranger),
            events=(OPENING.model_copy(update={"participants": (*OPENING.participants, guest)}),),
            quotes=(QUOTE.model_copy(update={"speaker": "p2"}),),
        )
    )
    assert [entity.id for entity in report.entities] == ["p1", "g1"]
    assert [one.entity for one in report.events[0].participants] == ["p1"]
    assert report.quotes[0].speaker is None
    assert [finding.kind for finding in errors(report)] == [FindingKind.person]


def test_a_wrong_role_costs_the_role_and_not_the_person() -> None:
    """«22nd minister» is withheld, the minister stays."""
    wrong = MINISTER.model_copy(update={"role": Bilingual(ru="министр", en="minister since 2019")})
    report = report_on(changed(entities=(wrong, SAMARA)))
    assert report.entities[0].role is None
    assert [finding.item for finding in errors(report)] == ["entity p1 role"]


def test_a_quote_in_other_forms_becomes_indirect() -> None:
    """Only verbatim, folded or elided words are direct speech."""
    report = report_on(changed(quotes=(QUOTE.model_copy(update={"text": "Мост соединит двух берегов"}),)))
    quote = report.quotes[0] if report.quotes else None
    if quote is not None:
        assert not quote.direct
    assert [finding.kind for finding in report.findings] == [FindingKind.quote]


def test_a_wrong_english_quote_leaves_the_russian_one() -> None:
    """The proof is in the original; a translation that strays is left out."""
    report = report_on(changed(quotes=(QUOTE.model_copy(update={"en": "The bridge will join 3 banks"}),)))
    assert (report.quotes[0].text, report.quotes[0].en) == (QUOTE.text, None)


def test_when_the_main_event_falls_the_next_one_leads() -> None:
    """Exactly one event is the main one, whatever was withheld."""
    false = OPENING.model_copy(update={"title": Bilingual(ru="Открытие 7 мостов"), "figures": ()})
    second = OPENING.model_copy(update={"id": "e2", "main": False})
    relation = Relation(source="e2", target="e1", type=RelationType.part_of)
    report = report_on(changed(events=(false, second), relations=(relation,)))
    assert [(event.id, event.main) for event in report.events] == [("e2", True)]
    assert report.relations == ()


def test_a_detail_with_a_wrong_figure_is_withheld_alone() -> None:
    """One entry falls, its event stays."""
    detail = Detail(kind=DetailKind.purpose, text=Bilingual(ru="для 900 машин", en="for 900 cars"))
    report = report_on(with_event(details=(detail,)))
    assert report.events[0].details == ()
    assert len(report.events) == 1


@pytest.mark.parametrize("sentences", [(), (9,)])
def test_an_event_must_cite_sentences_that_exist(sentences: tuple[int, ...]) -> None:
    """No citation, no event."""
    report = report_on(with_event(sentences=sentences))
    assert report.events == ()
    assert errors(report)[0].kind is FindingKind.citation


def test_what_no_item_cites_is_listed() -> None:
    """Nothing is lost in silence: figures, dates, people and sentences that code found."""
    report = report_on(Extraction())
    text = report.article.text
    assert [text[span.start : span.end] for span in report.uncovered.figures] == [
        "4,5 млрд рублей",
        "два берега",
        "более 300 человек",
    ]
    assert [text[span.start : span.end] for span in report.uncovered.dates] == ["12 мая 2022 года"]
    assert [text[span.start : span.end] for span in report.uncovered.quotes] == ["Мост соединит два берега"]
    assert report.uncovered.sentences == (1, 2, 3, 4)


def test_a_title_counts_as_source() -> None:
    """A title that does not open the text becomes its first paragraph; offsets refer to that text."""
    report = report_on(TRUE, Article(TEXT, title="Новый мост в Самаре"))
    assert report.article.text.startswith("Новый мост в Самаре\n")


def test_countries_and_regions_get_their_codes() -> None:
    """ISO codes are computed, never asked for."""
    country = Entity(id="g1", kind=EntityKind.country, name="Казахстан", ru="Казахстан", en="Kazakhstan")
    report = report_on(Extraction(entities=(country,)), Article("Казахстан построит мост."))
    assert report.entities[0].iso == "KZ"


def test_the_report_says_who_wrote_it() -> None:
    """Engine, schema and package version stand in every report."""
    provenance = report_on(TRUE).provenance
    assert (provenance.engine, provenance.schema_version) == ("saying", "1")


def test_the_grounding_status_is_kept() -> None:
    """How the words were found can be seen."""
    assert report_on(TRUE).quotes[0].grounding is GroundingStatus.verbatim


def test_a_report_survives_json() -> None:
    """What is written can be loaded again."""
    report = report_on(TRUE)
    assert Report.model_validate_json(report.model_dump_json()) == report
