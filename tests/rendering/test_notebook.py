"""What a notebook shows of a value."""

import re

import pytest

from summariser import Reports, Source, check
from summariser.rendering.foreign import line
from summariser.schemas.article import Article
from summariser.schemas.shown import Shown
from tests.rendering.reports import TEXT, report

CHECK = check("Построено 4 моста.", "5 bridges were built.")
MATCH = Source("Построено «не менее 4» мостов.").find("не менее 4")
OTHER = report(article=Article(TEXT, id="bridge-2"))
VALUES = {"report": report(), "reports": Reports([report(), OTHER]), "match": MATCH, "check": CHECK}
KINDS = {"text/plain", "text/markdown", "text/html"}


@pytest.mark.parametrize("name", VALUES)
def test_everything_shows_itself_in_three_ways(name: str) -> None:
    """A notebook takes what it can show."""
    bundle = VALUES[name]._repr_mimebundle_()

    assert bundle.keys() == KINDS
    assert all(bundle.values())


@pytest.mark.parametrize("name", VALUES)
def test_a_notebook_gets_what_it_asks_for(name: str) -> None:
    """IPython's include and exclude are obeyed."""
    value = VALUES[name]

    assert value._repr_mimebundle_(include={"text/html"}).keys() == {"text/html"}
    assert value._repr_mimebundle_(exclude={"text/html"}).keys() == KINDS - {"text/html"}


@pytest.mark.parametrize("name", VALUES)
def test_styles_stay_inside_their_cell(name: str) -> None:
    """Every rule of the style sheets begins at our own element."""
    html = VALUES[name]._repr_mimebundle_()["text/html"]
    css = re.sub(r"/\*.*?\*/", "", " ".join(re.findall(r"<style>(.*?)</style>", html, re.DOTALL)))
    selectors = re.findall(r"(?:^|[{}])\s*([^{}@;]+?)\s*\{", css)

    assert len(selectors) > 50
    assert [one for one in selectors if not re.match(r"(:is\([^)]*\) )?\.sum\b", one)] == []


@pytest.mark.parametrize("name", VALUES)
def test_a_cell_holds_no_script_and_no_frame(name: str) -> None:
    """Markup of the templates only."""
    assert not re.search(r"<(?!/?(?:div|style|fieldset|legend|label|input|span|p|a|h[123]|ol|ul|li|section|"
                         r"details|summary|article|dl|dt|dd|figure|figcaption|blockquote|q|b|strong|small|mark|del)\b)",
                         VALUES[name]._repr_mimebundle_()["text/html"])  # fmt: skip


def test_two_reports_in_one_notebook_keep_apart() -> None:
    """No id and no group of switches is shared."""
    first, second = (
        set(re.findall(r'(?:id|name)="([^"]*)"', one._repr_mimebundle_()["text/html"]))
        for one in (report(), OTHER)
    )

    assert len(first) > 20
    assert not first & second


def test_the_same_report_shows_itself_alike() -> None:
    """A notebook that is run again does not change."""
    assert report()._repr_mimebundle_() == report()._repr_mimebundle_()


def test_a_match_shows_the_words_where_they_stand() -> None:
    """Marked, with the way in which they were found."""
    bundle = MATCH._repr_mimebundle_()

    assert bundle["text/plain"] == "verbatim · 1 place 11:21\nПостроено «*не менее 4*» мостов."
    assert "<mark>не менее 4</mark>" in bundle["text/html"]


def test_an_absent_quote_says_so() -> None:
    """There is nothing to show."""
    assert Source("Построен мост.").find("5 мостов")._repr_mimebundle_()["text/plain"] == "absent · 0 places"


def test_a_check_shows_source_and_claim_with_their_faults() -> None:
    """Both marked, and the reasons below."""
    html = CHECK._repr_mimebundle_()["text/html"]

    assert '<mark class="error">4 моста</mark>' in html
    assert '<mark class="error">5 bridges</mark> were built.' in html
    assert "«5 bridges»: the source says «4 моста»" in html


def test_reports_are_a_list_that_opens() -> None:
    """One line each, its pairs below it; a slice shows itself as well."""
    reports = Reports([report(), OTHER])
    bundle = reports._repr_mimebundle_()

    assert bundle["text/plain"].splitlines()[0] == "2 reports"
    assert bundle["text/html"].count("<details>") == 2
    assert isinstance(reports[:1], Reports)
    assert reports[0] == report()


def test_of_many_reports_the_first_are_shown() -> None:
    """A notebook is no archive."""
    plain = Reports([report()] * 103)._repr_mimebundle_()["text/plain"].splitlines()

    assert len(plain) == 102
    assert plain[-1] == "… 3 more"


def test_foreign_words_stay_text_in_markdown() -> None:
    """Notebooks render it, links and images included."""
    hostile = "![x](https://evil.test/i) <img src=x>"
    found = check(f"{hostile} 4 моста", f"{hostile} 5 bridges")

    for value in (found, Source(hostile).find("x")):
        assert isinstance(value, Shown)
        markdown = value._repr_mimebundle_()["text/markdown"]
        assert "![" not in line(markdown)
        assert "<img" not in markdown.replace("\\<", "")
