"""A notebook's cell in a browser."""

import pytest

from tests.browser.conftest import Open
from tests.rendering.reports import report

pytestmark = pytest.mark.browser

HOST = "<style>h1 {{ color: red }}</style><body><h1>x</h1><p>y</p><a href='#'>z</a><ul><li>i</li></ul>{}"
LOOK = """() => [...document.querySelectorAll("body > :not(.sum)")].map(one => {
  const {color, backgroundColor, font, margin, padding, listStyle, textDecoration} = getComputedStyle(one);
  return [color, backgroundColor, font, margin, padding, listStyle, textDecoration];
})"""


def test_the_page_around_a_cell_stays_as_it_is(opened: Open) -> None:
    """No rule leaks out."""
    alone = opened(HOST.format("")).evaluate(LOOK)
    beside = opened(HOST.format(report()._repr_mimebundle_()["text/html"])).evaluate(LOOK)

    assert beside == alone


@pytest.mark.parametrize(
    ("theme", "paper"),
    [
        ('data-jp-theme-light="false"', "rgb(21, 23, 26)"),
        ('data-jp-theme-light="true"', "rgb(253, 252, 249)"),
        ('class="vscode-dark"', "rgb(21, 23, 26)"),
        ('class="dark"', "rgb(21, 23, 26)"),
    ],
)
def test_a_cell_takes_the_scheme_of_its_notebook(theme: str, paper: str, opened: Open) -> None:
    """JupyterLab, VS Code and marimo each say it in their own way."""
    page = opened(f"<body {theme}>{report()._repr_mimebundle_()['text/html']}", dark="true" in theme)

    assert page.locator(".sum").evaluate("one => getComputedStyle(one).backgroundColor") == paper


def test_a_cell_switches_its_own_language(opened: Open) -> None:
    """Without a script; the cell beside it stays as it is."""
    cell = report()._repr_mimebundle_()["text/html"]
    page = opened(cell + cell.replace(cell.split('id="')[1][:10], "r00000000-"), scripts=False)
    page.locator("label:has(.to-ru)").first.click()

    assert page.locator("h1").all_inner_texts() == ["В Бишкеке открыт мост", "Bridge opened in Bishkek"]
