"""The report page: what stands on it, and that it needs nothing else."""

import base64
import hashlib
import json
import re
from datetime import date
from html.parser import HTMLParser

import pytest

from summariser import summarise
from summariser.rendering.pages.page import render_page
from summariser.schemas.article import Article
from summariser.schemas.report import Report, Uncovered
from summariser.schemas.span import Bilingual, Span
from summariser.schemas.summary import Summary
from tests.rendering.reports import SENTENCES, TEXT, report, span


class Outline(HTMLParser):
    """The text of each element that has an id, and all links."""

    def __init__(self, document: str) -> None:
        super().__init__()
        self.open: list[tuple[str, str]] = []
        self.texts: dict[str, str] = {}
        self.classes: dict[str, set[str]] = {}
        self.links: list[str] = []
        self.feed(document)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        found = dict(attrs)
        if tag not in {"meta", "link", "input"}:
            self.open.append((tag, found.get("id") or ""))
        if found.get("id"):
            self.texts[found["id"] or ""] = ""
            self.classes[found["id"] or ""] = set((found.get("class") or "").split())
        self.links += [found["href"] or ""] if "href" in found else []

    def handle_endtag(self, tag: str) -> None:
        """Close it; an element that was never opened is a mistake."""
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        """Text belongs to all open elements."""
        for _, name in self.open:
            if name:
                self.texts[name] += data


def words(text: str) -> str:
    """Without the numbers of sentences and with single blanks."""
    return " ".join(
        re.sub(r"(?:предложениеsentence|повторrepeated) =?\d+(?:, не вошлоnot told of)?", "", text).split()
    )


def test_the_article_stands_in_full() -> None:
    """Marks cut it up, but lose no letter of it."""
    assert (
        words(Outline(render_page(report())).texts["article"]).removeprefix("СтатьяArticle").strip() == TEXT
    )


def test_every_link_on_the_page_leads_somewhere() -> None:
    """Facts to their words, words to their facts, numbers to their sentences."""
    outline = Outline(render_page(report()))
    inside = [link[1:] for link in outline.links if link.startswith("#")]

    assert len(inside) > 30
    assert [name for name in inside if name not in outline.texts] == []


def test_words_and_fact_know_each_other() -> None:
    """The figure's words carry the class that its fact has, and the style sheet lights up both."""
    document = render_page(report())
    outline = Outline(document)
    (fact,) = [
        name
        for name, text in outline.texts.items()
        if name.startswith("f") and "≥\u00a0120" in text and "row" in outline.classes[name]
    ]
    lit = [text for name, text in outline.texts.items() if fact in outline.classes[name] and name != fact]

    assert lit == ["не менее 120 метров"]
    assert f".sum:has(.{fact}:is(:hover,:focus-within,:target)) .{fact}{{" in document


def test_a_mention_across_sentences_is_one_mark() -> None:
    """A quote may run over the end of a sentence; all its pieces belong to it."""
    start, end = span("ещё два моста").start, span("Мы сократили").end
    quote = report().quotes[0].model_copy(update={"spans": (Span(start=start, end=end),)})
    outline = Outline(render_page(report(quotes=(quote,))))
    pieces = [
        text
        for name, text in outline.texts.items()
        if name.startswith("w") and "quote" in outline.classes[name]
    ]

    assert pieces[0] == "ещё два моста."


def test_the_page_is_in_both_languages() -> None:
    """Labels, names and titles twice; which one is shown is a matter of style."""
    document = render_page(report())

    for ru, en in (
        ("События", "Events"),
        ("запланировано", "planned"),
        ("к концу 2026 года", "by the end of 2026"),
    ):
        assert f'<span class="ru" lang="ru">{ru}</span><span class="en" lang="en">{en}</span>' in document


@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_first_language_can_be_chosen(language: str) -> None:
    """Its switch is on and the document says so."""
    document = report().to_html(language=language)

    assert f'<html lang="{language}">' in document
    assert f'class="to-{language}" checked' in document
    title = {"ru": "В Бишкеке открыт мост", "en": "Bridge opened in Bishkek"}[language]
    assert f"<title>{title}</title>" in document


def test_the_timeline_is_in_the_order_of_time() -> None:
    """Events with a date and the day of publication."""
    dated = report()
    time = dated.events[1].time
    assert time
    first = dated.events[0].time
    assert first
    events = (
        dated.events[0].model_copy(update={"time": first.model_copy(update={"earliest": date(2025, 10, 9)})}),
        dated.events[1].model_copy(update={"time": time.model_copy(update={"latest": date(2026, 12, 31)})}),
    )
    document = render_page(report(events=events))
    points = re.findall(r'<span class="when">.*?lang="en">(.*?)</span>', document)

    assert points == ["9 October 2025", "on 9 October 2025", "by the end of 2026"]


def test_a_single_date_is_no_timeline() -> None:
    """Nothing to draw a line between."""
    assert 'class="timeline"' not in render_page(report())


def test_what_was_withheld_is_struck_out() -> None:
    """As an editor would: the claim crossed out, its fault marked, the reason beside it."""
    document = render_page(report())

    assert "<del>It was built in <mark>15</mark> months.</del>" in document
    assert (
        '<b><span class="ru" lang="ru">снято</span><span class="en" lang="en">withheld</span></b>' in document
    )


def test_reasons_are_told_in_russian_too() -> None:
    """Those that verification writes; others stay as they are."""
    found = report().findings[0].model_copy(update={"reason": "«15 months» stands nowhere in the source"})

    assert "«15 months» — в источнике этого нет" in render_page(report(findings=(found,)))


def test_an_empty_report_says_so() -> None:
    """No holes: nothing to summarise, nothing to object to, nothing uncovered."""
    empty = report(summary=Summary(), events=(), relations=(), findings=(), uncovered=Uncovered())
    document = render_page(empty)

    for note in ("Nothing was left to summarise.", "Nothing to object to.", "Nothing: every figure"):
        assert note in document


def test_a_page_holds_all_that_it_needs() -> None:
    """No address but those of the article; the policy allows its own style sheets and nothing else."""
    document = render_page(report())
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', document)
    styles = re.findall(r"<style>(.*?)</style>", document, re.DOTALL)
    hashes = [base64.b64encode(hashlib.sha256(css.encode()).digest()).decode() for css in styles]

    assert policy
    assert policy[1].replace("&#39;", "'") == (
        f"default-src 'none'; style-src 'sha256-{hashes[0]}' 'sha256-{hashes[1]}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    assert "<script" not in document
    assert "://" not in document
    assert "url(" not in document


def test_only_web_addresses_become_links() -> None:
    """Anything else an article calls its address is left out."""
    web = render_page(report(article=Article(TEXT, url="https://example.org/a?b&c")))
    other = render_page(report(article=Article(TEXT, url="javascript:alert(1)")))

    assert '<a href="https://example.org/a?b&amp;c" rel="noopener noreferrer nofollow">example.org</a>' in web
    assert "javascript" not in other


def test_spans_beyond_the_text_do_no_harm() -> None:
    """A report that was edited by hand is shown as far as it goes."""
    wild = json.loads(report().model_dump_json())
    wild["uncovered"]["figures"] = [{"start": 5, "end": 10**6}, {"start": 10**6, "end": 10**6 + 1}]
    wild["sentences"].append({"number": 9, "span": {"start": 3, "end": 10**6}})
    document = render_page(Report.model_validate_json(json.dumps(wild)))

    assert SENTENCES[4].removesuffix("300 человек.") in document


def test_paragraphs_and_title_are_kept() -> None:
    """A line of the article is a paragraph; the title stands out."""
    article = Article("Премьер-министр Аскар Мамин посетил Актау.\nОн осмотрел порт.", title="Визит в Актау")
    document = summarise(article, engine="embedded").to_html()

    assert len(re.findall(r"<p(?: class=\"headline\")?><span class=\"s", document)) == 3
    assert document.count('class="headline"') == 1


def test_half_a_surrogate_pair_can_be_written() -> None:
    """Every page is valid UTF-8."""
    page = render_page(report(headline=Bilingual(ru="мост \ud83d"), article=Article(TEXT + "\ud83d")))

    assert "мост \ufffd" in page
    page.encode("utf-8")
