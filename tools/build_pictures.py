"""Take the pictures of the README and the docs in Chromium: `make pictures`."""

import os
import shutil
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright
from rich.console import Console
from rich.text import Text

from summariser import summarise
from summariser.reading.inputs import read_inputs
from summariser.reading.limits import Limits
from summariser.rendering.terminal import render_terminal
from summariser.schemas.article import Article
from summariser.schemas.report import Report

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "pictures"
LINES = 44  # of the terminal
FRAME = """<body style="margin:0;background:#1b1d21"><pre style="margin:0;padding:24px 28px;color:#d7d5d0;
font:15px/1.45 'DejaVu Sans Mono',monospace;display:inline-block">{code}</pre></body>"""


def take() -> None:
    """All of them, from the example article."""
    PICTURES.mkdir(exist_ok=True)
    path = next(filter(None, map(shutil.which, ("chromium", "google-chrome"))), None)
    report = _report()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        _terminal(browser, report)
        _page(browser, report)
        _phone(browser, report)
        browser.close()


def _report() -> Report:
    (article,) = read_inputs([str(ROOT / "examples" / "tcfo.txt")], limits=Limits())
    if not isinstance(article, Article):
        raise article
    return summarise(article.model_copy(update={"source": "examples/tcfo.txt"}), engine="embedded")


def _terminal(browser: Browser, report: Report) -> None:
    shown = render_terminal(report, width=100, colours=True)
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        console = Console(record=True, width=100, file=nowhere)
        console.print(Text.from_ansi("\n".join(shown.splitlines()[:LINES])), soft_wrap=True)
    html = console.export_html(inline_styles=True, code_format="{code}")
    page = browser.new_page(viewport={"width": 1000, "height": 600})
    page.set_content(FRAME.format(code=html))
    page.locator("pre").screenshot(path=PICTURES / "terminal.png")


def _page(browser: Browser, report: Report) -> None:
    page = browser.new_page(viewport={"width": 1440, "height": 940})
    page.set_content(report.to_html())
    page.mouse.wheel(0, 560)
    page.locator(".event.main h3").hover()
    page.wait_for_timeout(600)
    page.screenshot(path=PICTURES / "page.png")


def _phone(browser: Browser, report: Report) -> None:
    context = browser.new_context(
        viewport={"width": 390, "height": 780}, color_scheme="dark", device_scale_factor=1.5
    )
    page = context.new_page()
    page.set_content(report.to_html(language="ru"))
    page.locator("article a.figure").first.click()
    page.wait_for_timeout(1000)
    page.screenshot(path=PICTURES / "phone.png")


if __name__ == "__main__":
    take()
