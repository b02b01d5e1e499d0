"""A report as one self-contained page."""

from summariser.rendering.pages.fragment import content_of, policy, render, style_element, stylesheet
from summariser.schemas.report import Report


def render_page(report: Report, *, language: str = "en", up: str | None = None) -> str:
    """The report as an HTML document that needs no network and no script.

    Args:
        report: what to show.
        language: "ru" or "en", the language that is shown first; the reader can switch.
        up: address of the page that lists this one.
    """
    content = content_of(report, language)
    styles = [stylesheet("report", "page"), content.lights]
    return render(
        "page.html.j2",
        page=content,
        policy=policy(styles),
        styles=[style_element(css) for css in styles],
        up=up,
    )
