"""Every string of an article or a model is text: nothing runs, nothing is asked of the network."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser

from summariser import Reports, Source, check
from summariser.rendering.pages.index import entry_of, render_index
from summariser.rendering.pages.page import render_page
from summariser.schemas.shown import Shown
from tests.browser.guard import Guard
from tests.browser.hostile import PAYLOADS, hostile_report

pytestmark = pytest.mark.browser


def notebook(number: int) -> str:
    """The cells of a notebook: a report, reports, a match, a check."""
    report = hostile_report(PAYLOADS, number)
    payload = PAYLOADS[number]
    values: list[Shown] = [
        report,
        Reports([report]),
        Source(f"{payload} 4 моста.").find(payload),
        check(f"{payload} Построено 4 моста.", f"{payload} 5 bridges were built."),
    ]
    return "".join(value._repr_mimebundle_()["text/html"] for value in values)


DOCUMENTS: dict[str, Callable[[int], str]] = {
    "page": lambda number: render_page(hostile_report(PAYLOADS, number)),
    "notebook": notebook,
    "index": lambda number: render_index([entry_of(hostile_report(PAYLOADS, number), "page.html")]),
}


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_nothing_of_others_runs(kind: str, browser: Browser) -> None:
    """Each payload once in every place: title, body, names, quotes, labels, reasons, addresses."""
    page = browser.new_page()
    guard = Guard(page)
    for number in range(len(PAYLOADS)):
        page.goto("about:blank")  # a policy outlives the document that is written over
        page.set_content(DOCUMENTS[kind](number))
        guard.touch_everything()

        assert guard.strays() == [], PAYLOADS[number]
        assert not guard.ran, PAYLOADS[number]
    assert guard.seen == []
    page.close()


def test_payloads_are_shown_as_they_are(browser: Browser) -> None:
    """They are news, too: the reader sees the characters."""
    hostile = ("<script>window.ran=1</script>", "{{ 7*7 }}", '" onmouseover="window.ran=1')
    page = browser.new_page()
    page.set_content(render_page(hostile_report(hostile)))
    article = page.locator("article").inner_text()
    page.close()

    assert all(payload in article for payload in hostile)


def test_the_guard_sees_what_it_watches_for(browser: Browser) -> None:
    """A page that escapes nothing is caught."""
    page = browser.new_page()
    guard = Guard(page)
    page.set_content(f"<body>{PAYLOADS[0]}<img src=x onerror=window.ran=1><a href=javascript:1>x</a>")
    page.wait_for_function("window.ran")

    assert guard.ran
    assert {"script", "img", "img[onerror]", "javascript:1"} <= set(guard.strays())
    page.close()
