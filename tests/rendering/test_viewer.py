"""What a view takes from a report."""

from datetime import UTC, datetime
from decimal import Decimal

from summariser.rendering.viewer import view_of
from summariser.schemas.entity import Entity
from summariser.schemas.event import Event, Figure, Relation
from summariser.schemas.report import Finding, Report, SourceSentence, Uncovered
from summariser.schemas.span import Bilingual, Span
from summariser.schemas.summary import Summary
from summariser.schemas.vocabulary import (
    EntityKind,
    EventType,
    FigureKind,
    FindingKind,
    RelationType,
    Severity,
    Status,
)
from tests.rendering.reports import SENTENCES, report, span


def with_title(title: Bilingual) -> Report:
    """The report with its main event under another title."""
    event = report().events[0]
    return report(events=(event.model_copy(update={"title": title}),), relations=())


def test_a_title_that_quotes_the_sentence_stands_for_it() -> None:
    """The same words are not shown twice."""
    quoting = view_of(with_title(Bilingual(ru="Открыл в четверг мост")))
    telling = view_of(with_title(Bilingual(ru="Открытие моста")))

    assert quoting.events[0].evidence == ""
    assert telling.events[0].evidence == f"{SENTENCES[0]} {SENTENCES[1]}"


def test_a_title_that_only_names_the_type_is_left_out() -> None:
    """The type stands above it anyway; where it is the only title, it stays."""
    both = view_of(with_title(Bilingual(ru="Открытие моста", en="Commissioning, opening")))
    english = view_of(with_title(Bilingual(en="Commissioning, opening")))

    assert (both.events[0].ru, both.events[0].en) == ("Открытие моста", "")
    assert english.events[0].en == "Commissioning, opening"


def test_the_heading_says_where_the_english_is_no_translation() -> None:
    """Fact lines beside Russian sentences are marked; a translation needs no mark."""
    (translated, facts) = report().summary.pairs

    assert view_of(report(summary=Summary(pairs=(translated, facts)))).summary == (
        "Summary (English: known facts only)"
    )
    assert view_of(report(summary=Summary(pairs=(translated,)))).summary == "Summary"


def test_a_moment_of_publication_is_shown_to_the_minute() -> None:
    """A day as a day, a moment with its time."""
    moment = datetime(2025, 10, 9, 8, 30, 59, tzinfo=UTC)
    article = report().article.model_copy(update={"published": moment})

    assert view_of(report()).about == "bridge.txt · 2025-10-09 · ru"
    assert view_of(report(article=article)).about == "bridge.txt · 2025-10-09 08:30+00:00 · ru"


def test_counted_nouns_are_left_to_the_label() -> None:
    """«650 · персонал / staff» says it in both languages; «650 человек» would not."""
    figure = Figure(
        text="650 человек",
        label=Bilingual(ru="персонал", en="staff"),
        kind=FigureKind.staff,
        low=Decimal(650),
        high=Decimal(650),
        unit="человек",
    )

    assert view_of(report(figures=(figure,))).figures[0].text == "650 · персонал / staff"


def test_a_figure_tells_all_that_is_known_of_it() -> None:
    """Whose it is, when it holds, whether it is so already, who says it."""
    figure = Figure(
        text="5%",
        label=Bilingual(ru="рост", en="growth"),
        subject="g1",
        reported_by="p1",
        period=Bilingual(ru="за год", en="in a year"),
        status=Status.planned,
        low=Decimal(5),
        high=Decimal(5),
        unit="%",
    )

    assert view_of(report(figures=(figure,))).figures[0].text == (
        "5% · рост / growth · of Бишкек / Bishkek · за год / in a year · planned"
        " · according to Айбек Джунушалиев / Aibek Junushaliev"
    )


def test_a_figure_that_code_could_not_read_is_its_words() -> None:
    """No normal form: label and the words of the source remain."""
    figure = Figure(text="с дюжину", label=Bilingual(ru="гости"))
    row = view_of(report(figures=(figure,))).figures[0]

    assert (row.text, row.words, row.cited) == ("гости", "с дюжину", "")


def test_words_in_a_repeated_sentence_cite_its_number() -> None:
    """A repeat has no number of its own; the sentence that it repeats is cited."""
    words = span("300 человек")
    numbered = SourceSentence(number=1, span=span(SENTENCES[0]), occurrences=(span(SENTENCES[4]),))
    figure = Figure(text="300 человек", label=Bilingual(ru="гости"), spans=(words,))

    assert view_of(report(sentences=(numbered,), figures=(figure,))).figures[0].cited == "[1]"


def test_an_entity_of_a_third_language_keeps_its_own_name() -> None:
    """The name in the script of the source stands where there is no Russian one."""
    kazakh = Entity(id="g1", kind=EntityKind.city, name="Ақтау", en="Aktau")
    english = Entity(id="g2", kind=EntityKind.city, name="London", en="London")

    view = view_of(report(entities=(kazakh, english), events=(), quotes=(), relations=()))
    assert view.entities[0].text == "Ақтау / Aktau · London"


def test_a_relation_to_an_event_that_is_gone_is_not_shown() -> None:
    """Nothing dangles."""
    relation = Relation(source="e1", target="e9", type=RelationType.causes)

    assert all(row.name != "causes" for row in view_of(report(relations=(relation,))).events[0].rows)


def test_ids_that_stand_for_nothing_do_no_harm() -> None:
    """A report from elsewhere may cite sentences that it does not have."""
    event = Event(
        id="e1",
        type=EventType.other,
        status=Status.happened,
        main=True,
        title=Bilingual(ru="Событие"),
        reported_by="nobody",
        sentences=(99,),
    )
    view = view_of(report(events=(event,), relations=()))

    assert view.events[0].evidence == ""
    assert view.events[0].rows[0].text == "nobody"


def test_the_fault_of_a_finding_is_cut_out_of_its_claim() -> None:
    """By code points, before anything is cleaned away."""
    finding = Finding(
        kind=FindingKind.figure,
        severity=Severity.warning,
        reason="r",
        item="i",
        claim="\x1b[1mОколо 15 домов",
        claim_start=10,
        claim_end=12,
    )
    shown = view_of(report(findings=(finding,))).findings[0]

    assert (shown.mark, shown.before, shown.fault, shown.after) == ("warning", "Около ", "15", " домов")


def test_a_claim_is_shown_once_and_only_where_it_tells_more() -> None:
    """Two faults of one sentence share it; a claim that is all fault is in the reason already."""
    fault = Finding(
        kind=FindingKind.person,
        severity=Severity.error,
        reason="«Смит» is not named",
        item="pair 1",
        claim="Смит и Вессон",
        claim_end=4,
    )
    again = fault.model_copy(update={"reason": "«Вессон» is not named", "claim_start": 7, "claim_end": 13})
    whole = fault.model_copy(update={"claim": "Смит"})

    shown = view_of(report(findings=(fault, again, whole))).findings
    assert [one.before + one.fault + one.after for one in shown] == ["Смит и Вессон", "", ""]


def test_a_finding_calls_an_event_by_the_number_it_is_shown_under() -> None:
    """Ids are for programs; an event that is not shown keeps its own."""
    finding = report().findings[1]
    shown = finding.model_copy(update={"item": "event e2 figure 1"})
    gone = finding.model_copy(update={"item": "event e7"})

    view = view_of(report(events=report().events[::-1], findings=(shown, gone)))
    assert [one.item for one in view.findings] == ["event 1 figure 1", "event e7"]


def test_what_is_uncovered_is_counted_in_full_and_named_once() -> None:
    """Two places with the same words are two, and the words stand once."""
    twice = (span("моста"), Span(start=span("моста").start, end=span("моста").end))
    row = view_of(report(uncovered=Uncovered(people=twice))).uncovered[0]

    assert (row.name, row.text) == ("people", "2: моста")
