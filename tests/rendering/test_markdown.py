"""Markdown for people; foreign strings stay text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from summariser.rendering.foreign import line
from summariser.rendering.markdown import escape, render_markdown
from summariser.schemas.entity import Entity
from summariser.schemas.report import Uncovered
from summariser.schemas.span import Bilingual
from summariser.schemas.summary import Summary
from summariser.schemas.vocabulary import EntityKind
from tests.rendering.reports import report


def test_the_parts_stand_in_their_order() -> None:
    """Headline and summary first, then facts, then what is doubtful, then who wrote it."""
    headings = re.findall(r"^#{1,2} (.*)$", render_markdown(report()), re.MULTILINE)

    assert headings == [
        "В Бишкеке открыт мост",
        "Summary (English: known facts only)",
        "Events (2)",
        "Other figures",
        "People",
        "Places, organisations, things",
        "Quotes",
        "Findings (2)",
        "Uncovered",
    ]


def test_an_event_is_a_list_of_facts() -> None:
    """Every fact with its name, its normal form, the words of the source and the sentence."""
    text = render_markdown(report())

    assert "- *when*: by the end of 2026 (../2026) «К концу 2026 года» [3]" in text
    assert (
        r"- *figure*: ≥ 120 m · длина моста / length of the bridge «не менее 120 метров» [2]"
        in text.replace("\u00a0", " ")
    )
    assert "- *agent*: Айбек Джунушалиев / Aibek Junushaliev" in text
    assert r"- *same project*: 1\. Opening of a bridge over the Ala-Archa (inferred)" in text


def test_a_finding_marks_its_fault() -> None:
    """The editor sees what is wrong inside the claim."""
    assert (
        "- **withheld** pair 3 en: the source says 14 months — It was built in **15** months."
        in render_markdown(report())
    )


@pytest.mark.parametrize(
    ("foreign", "shown"),
    [
        ("# не заголовок", r"\# не заголовок"),
        ("[сюда](http://x)", r"\[сюда\](http&#58;//x)"),
        ("<script>alert(1)</script>", r"\<script\>alert(1)\</script\>"),
        ("| --- |", r"\| --- \|"),
        ("**жирно** _курсив_ `код`", r"\*\*жирно\*\* \_курсив\_ \`код\`"),
        ("- список", r"\- список"),
        ("2021. Год", r"2021\. Год"),
        ("4-6 терабит", "4-6 терабит"),
        ("&lt;", r"\&lt;"),
        ("a\\b", r"a\\b"),
        ("www.example.com", "www&#46;example.com"),
        ("editor@example.com", "editor&#64;example.com"),
        ("![x](y)", r"!\[x\](y)"),
        ("~~~", r"\~\~\~"),
        ("===", r"\=\=\="),
    ],
)
def test_markdown_of_others_is_shown_as_it_is(foreign: str, shown: str) -> None:
    """Headings, links, HTML, tables, lists and addresses of an article are characters, nothing else."""
    assert escape(foreign) == shown


@given(st.text(alphabet="aя1 \\`*_{}[]<>()#+-=.!|~$&^:;/@\"'", max_size=30).map(line))
def test_a_reader_of_markdown_sees_the_same_text(text: str) -> None:
    """CommonMark with tables and strike-through makes one paragraph of it, nothing but text."""
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(escape(text))
    inline = [child for token in tokens for child in token.children or ()]

    assert {child.type for child in inline} <= {"text", "text_special"}
    assert "".join(child.content for child in inline) == text
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"] * bool(text)


def test_hostile_names_come_out_inert() -> None:
    """No string of an article or a model starts a table, an element, a link or an escape sequence."""
    hostile = "<script>x</script> | --- | [a](javascript:b) \x1b]8;;http://x\x07"
    text = render_markdown(
        report(
            headline=Bilingual(ru=hostile),
            entities=(Entity(id="p1", kind=EntityKind.person, name=hostile, ru=hostile),),
        )
    )

    assert "\x1b" not in text
    assert "<script" not in text.replace(r"\<", "")
    assert not re.search(r"(?<!\\)\|", text)
    assert not re.search(r"(?<!\\)\]\(", text)


def test_an_empty_summary_says_so() -> None:
    """Withheld whole, a summary leaves a sentence behind, not a hole."""
    assert "Nothing was left to summarise." in render_markdown(report(summary=Summary()))


def test_full_coverage_says_so() -> None:
    """Every view shows what is uncovered, nothing included."""
    assert "Nothing: every figure" in render_markdown(report(uncovered=Uncovered()))
