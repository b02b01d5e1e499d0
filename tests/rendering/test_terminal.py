"""What a reader sees on a terminal."""

import re
from typing import Any

import pytest
from rich.cells import cell_len

from summariser.rendering.terminal import render_terminal
from summariser.schemas.entity import Entity
from summariser.schemas.report import Uncovered
from summariser.schemas.span import Bilingual
from summariser.schemas.summary import Summary, SummaryPair
from summariser.schemas.vocabulary import EntityKind, PairKind
from tests.rendering.reports import report


def shown(width: int = 80, **changes: Any) -> str:
    """The report as plain text, with ordinary spaces."""
    return render_terminal(report(**changes), width=width).replace("\u00a0", " ")


def test_the_parts_stand_in_their_order() -> None:
    """Headline and summary first, then facts, then what is doubtful, then who wrote it."""
    headings = [row for row in shown().splitlines() if row and not row.startswith(" ")]

    assert headings == [
        "В Бишкеке открыт мост",
        "Bridge opened in Bishkek",
        "bridge.txt · 2025-10-09 · ru",
        "Summary (English: known facts only)",
        "Events (2)",
        "Other figures",
        "People",
        "Places, organisations, things",
        "Quotes",
        "Findings (2)",
        "Uncovered (found in the source, in no item above)",
        "Written by: embedded engine · 0.80 s · summariser 0.1.0",
    ]


@pytest.mark.parametrize("width", [60, 80, 99, 100, 160, 200])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    """Nothing is wrapped by the terminal itself."""
    assert max(map(cell_len, shown(width).splitlines())) <= width


def test_lines_stay_readable_on_the_widest_screen() -> None:
    """Beyond 160 columns nothing gets wider."""
    assert shown(300) == shown(160)


def test_pairs_stand_side_by_side_where_there_is_room() -> None:
    """From 100 columns on, both languages start on the same line; below, one follows the other."""
    pair = re.compile(r"^ *К концу 2026 года.*Construction start", re.MULTILINE)

    assert pair.search(shown(160))
    assert not pair.search(shown(99))


def test_pairs_of_one_language_take_the_whole_width() -> None:
    """No empty column beside a summary in one language."""
    english = SummaryPair(en="The mayor opened a bridge. " * 5, kind=PairKind.translation, sentences=(1,))

    assert cell_len(shown(120, summary=Summary(pairs=(english,))).splitlines()[5]) > 100


def test_an_event_shows_its_facts_aligned() -> None:
    """Type, standing and titles, then a column of names and one of facts with words and sentence number."""
    assert (
        "  1. Ввод, открытие / Commissioning, opening\n"
        "     main event · произошло / happened [1][2]\n"
        "     Открытие моста через Ала-Арчу\n"
        "     Opening of a bridge over the Ala-Archa\n"
        "     «Мэр Бишкека Айбек Джунушалиев открыл в четверг мост через реку Ала-Арча. "
        "Длина моста – не менее 120 метров, его строили 14 месяцев.»\n"
        "     when             2025-10-09  «в четверг» [1]\n"
        "     where            Бишкек / Bishkek\n"
        "     where            Киргизия / Kyrgyzstan (KG) (inferred)\n"
        "     agent            Айбек Джунушалиев / Aibek Junushaliev\n"
        "     figure           ≥ 120 m · длина моста / length of the bridge  «не менее 120 метров» [2]\n"
        "     purpose          сократить дорогу / to shorten the way\n"
        "\n"
        "  2. Начало строительства / Construction start\n"
        "     запланировано / planned [3]\n"
        "     Строительство ещё двух мостов\n"
        "     «К концу 2026 года город построит ещё два моста.»\n"
        "     when             by the end of 2026 (../2026)  «К концу 2026 года» [3]\n"
        "     same project     1. Opening of a bridge over the Ala-Archa (inferred)\n"
    ) in shown(160)


def test_people_stand_with_their_posts() -> None:
    """Name and post in both languages."""
    assert re.search(r"Айбек Джунушалиев / Aibek Junushaliev +мэр Бишкека / Mayor of Bishkek", shown(120))


def test_a_quote_stands_with_its_speaker() -> None:
    """Who, how, the words, the English, the sentence."""
    assert (
        "  Айбек Джунушалиев / Aibek Junushaliev  direct\n"
        "  «Мы сократили дорогу до аэропорта»\n"
        "  We have shortened the way to the airport [4]\n"
    ) in shown()


def test_findings_say_what_was_withheld_and_mark_the_fault() -> None:
    """As an editor would: what, where, why, and the place in the sentence."""
    text = shown()

    assert (
        "Findings (2)\n"
        "  withheld  pair 3 en: the source says 14 months\n"
        "            It was built in *15* months.\n"
        "  warning   event 1: stands in sentence 2\n"
    ) in text


def test_what_is_uncovered_is_counted_and_named() -> None:
    """Nothing is lost in silence, and where all is covered that is said."""
    assert "  figures          1: 14 месяцев\n  sentences        1 of 5 [5]\n" in shown()
    assert "Nothing: every figure" in shown(uncovered=Uncovered())


def test_an_empty_summary_says_so() -> None:
    """Withheld whole, a summary leaves a sentence behind, not a hole."""
    assert "Summary\n  Nothing was left to summarise.\n" in shown(120, summary=Summary())


def test_a_bare_report_has_no_empty_sections() -> None:
    """Where there is nothing to show, there is no heading either."""
    nothing: dict[str, Any] = dict.fromkeys(
        ("entities", "events", "figures", "quotes", "relations", "findings"), ()
    )
    text = shown(headline=None, **nothing)

    assert text.startswith("(no headline)\n")
    for heading in ("Events", "People", "Quotes", "Findings", "Other figures"):
        assert heading not in text


def test_plain_text_has_no_escape_sequences() -> None:
    """Files and pipes get text."""
    assert "\x1b" not in shown()


def test_colours_are_the_terminals_own() -> None:
    """Only attributes and the 16 colours of the user's theme, and the same words."""
    coloured = render_terminal(report(), width=80, colours=True)
    codes = {code for codes in re.findall(r"\x1b\[([\d;]*)m", coloured) for code in codes.split(";")}

    assert codes <= {"0", "1", "2", "4", "31", "33", "36"}
    assert [row.rstrip() for row in re.sub(r"\x1b\[[\d;]*m", "", coloured).splitlines()] == render_terminal(
        report(), width=80
    ).splitlines()


@pytest.mark.parametrize(
    ("hostile", "text"),
    [
        ("[red]Красный[/red]", "[red]Красный[/red]"),
        ("[/]", "[/]"),
        (":smile:", ":smile:"),
        ("\x1b]8;;http://x\x07сюда\x1b]8;;\x07", "сюда"),
        ("\x1b[2J\x1b[31mтихо", "тихо"),
        ("\u202eтекст", "текст"),
    ],
)
def test_strings_of_others_are_text(hostile: str, text: str) -> None:
    """Markup is shown, what steers a terminal is dropped: in headlines, names, posts and quotes."""
    person = Entity(id="p1", kind=EntityKind.person, name=hostile, ru=hostile, role=Bilingual(ru=hostile))
    quote = report().quotes[0].model_copy(update={"text": hostile})
    out = render_terminal(
        report(headline=Bilingual(ru=hostile), entities=(person,), quotes=(quote,)), colours=True
    )

    assert out.count(text) >= 4
    assert set(re.findall(r"\x1b.", out)) == {"\x1b["}
    assert "\u202e" not in out
