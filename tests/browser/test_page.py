"""The report page in a browser, with scripts switched off."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from summariser.rendering.pages.index import entry_of, render_index
from summariser.rendering.pages.page import render_page
from tests.browser.conftest import Open
from tests.rendering.reports import report

pytestmark = pytest.mark.browser

CLEAR = "rgba(0, 0, 0, 0)"
TESTED = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WORDS = "article a.figure >> text=120 метров"
FACT = ".row.figure"


def background(page: Page, selector: str) -> str:
    """The colour behind the first of these elements."""
    colour: str = page.locator(selector).first.evaluate("one => getComputedStyle(one).backgroundColor")
    return colour


@pytest.mark.parametrize("act", ["hover", "focus", "click"])
@pytest.mark.parametrize(("here", "there"), [(WORDS, FACT), (f"{FACT} .proof", WORDS)])
def test_fact_and_words_light_each_other(act: str, here: str, there: str, opened: Open) -> None:
    """Whether a pointer is on one of them, the keyboard's focus, or a tap has led there."""
    page = opened(render_page(report()), scripts=False)
    before = background(page, there)
    getattr(page.locator(here).first, act)()
    page.wait_for_timeout(200)  # the colour fades in

    assert before == CLEAR
    assert background(page, there) != CLEAR


def test_an_event_lights_the_sentences_that_it_cites(opened: Open) -> None:
    """And only those."""
    page = opened(render_page(report()), scripts=False)
    page.locator(".event.main h3").hover()
    page.wait_for_timeout(200)

    lit = [background(page, f"#s{number}") != CLEAR for number in range(1, 6)]
    assert lit == [True, True, False, False, False]


def test_the_language_is_switched_without_a_script(opened: Open) -> None:
    """By pointer and by keyboard."""
    page = opened(render_page(report()), scripts=False)
    heading = page.locator("h1")
    expect(heading).to_have_text("Bridge opened in Bishkek", use_inner_text=True)
    page.locator("label:has(.to-ru)").click()
    expect(heading).to_have_text("В Бишкеке открыт мост", use_inner_text=True)
    page.keyboard.press("ArrowRight")
    expect(heading).to_have_text("Bridge opened in Bishkek", use_inner_text=True)


@pytest.mark.parametrize("dark", [False, True])
def test_the_scheme_follows_the_reader(dark: bool, opened: Open) -> None:
    """The system's preference first, the switch over it."""
    page = opened(render_page(report()), scripts=False, dark=dark)
    paper = {False: "rgb(253, 252, 249)", True: "rgb(21, 23, 26)"}

    assert background(page, "body") == paper[dark]
    page.locator("label:has(.to-light)" if dark else "label:has(.to-dark)").click()
    assert background(page, "body") == paper[not dark]


@pytest.mark.parametrize("width", [320, 360, 768, 1024, 1440])
@pytest.mark.parametrize("language", ["ru", "en"])
def test_nothing_is_wider_than_the_screen(width: int, language: str, opened: Open) -> None:
    """From a small phone on."""
    page = opened(render_page(report(), language=language), width=width)

    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_on_a_phone_the_fact_comes_to_the_words(opened: Open) -> None:
    """A tap shows it at the foot of the screen; another closes it, and the reader has not moved."""
    page = opened(render_page(report()), width=360, scripts=False)
    words, fact = page.locator(WORDS), page.locator(FACT).first
    words.scroll_into_view_if_needed()
    top = words.bounding_box()
    words.click()

    expect(fact).to_be_in_viewport()
    assert words.bounding_box() == top
    fact.locator(".close").click()
    expect(fact).not_to_be_in_viewport()


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("width", [360, 1440])
@pytest.mark.parametrize("kind", ["page", "index", "fact shown"])
def test_axe_finds_no_fault(kind: str, width: int, dark: bool, opened: Open) -> None:
    """WCAG 2.2 AA and what its makers recommend beyond."""
    if kind == "index":
        page = opened(render_index([entry_of(report(), "a.html")]), width=width, dark=dark)
    else:
        page = opened(render_page(report()), width=width, dark=dark)
    if kind == "fact shown":
        page.emulate_media(reduced_motion="reduce")  # colours half way between two are nobody's to read
        page.locator(WORDS).click()
    found = Axe().run(page, options={"runOnly": TESTED}).response["violations"]

    assert [(fault["id"], node["html"]) for fault in found for node in fault["nodes"]] == []


def test_the_keyboard_reaches_article_and_facts(opened: Open) -> None:
    """The first stop skips to the article; every stop can be seen."""
    page = opened(render_page(report()), scripts=False)
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    expect(page.locator(".skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.closest('article') !== null")


def test_print_leaves_out_what_only_a_screen_needs(opened: Open) -> None:
    """No switches, no menu; all the text."""
    page = opened(render_page(report()))
    page.emulate_media(media="print")

    expect(page.locator("nav")).not_to_be_visible()
    expect(page.locator(".bar")).not_to_be_visible()
    expect(page.locator("article")).to_be_visible()
    expect(page.locator(".finding").first).to_be_visible()
