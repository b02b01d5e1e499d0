"""The page that leads to the pages of several reports."""

from collections.abc import Sequence
from dataclasses import dataclass

from summariser.rendering.foreign import line
from summariser.rendering.links import safe_link
from summariser.rendering.pages.bilingual import Words
from summariser.rendering.pages.fragment import about, policy, render, style_element, stylesheet
from summariser.rendering.tongue import Tongue
from summariser.schemas.report import Report


@dataclass(frozen=True, slots=True)
class Entry:
    """What the index says of one report.

    Attributes:
        page: file name of its page.
        headline: of the report.
        other: the same in the other language, where there is one.
        about: outlet, day, language.
        lead: the first pair of the summary.
        main: type of the main event, or nothing.
        events: how many events it has.
        withheld: how many items were withheld.
        findings: how many findings there are.
    """

    page: str
    headline: Words
    other: Words
    about: tuple[Words, ...]
    lead: Words
    main: Words
    events: int
    withheld: int
    findings: int


def entry_of(report: Report, page: str) -> Entry:
    """The entry of a report whose page has this file name."""
    headline, title = report.headline, report.article.title or report.article.key
    named = _words(headline.ru, headline.en) if headline else _words(title, None)
    pair = next(iter(report.summary.pairs), None)
    main = next((event.type for event in report.events if event.main), None)
    return Entry(
        page=page,
        headline=named,
        other=Words(named.en, named.ru) if named.ru != named.en else Words("", ""),
        about=tuple(about(report.article, report.language, safe_link(report.article.url))),
        lead=_words(pair.ru, pair.en) if pair else Words("", ""),
        main=_words(main.ru, main.en) if main else Words("", ""),
        events=len(report.events),
        withheld=report.withheld,
        findings=len(report.findings),
    )


def render_index(entries: Sequence[Entry], *, language: str = "en") -> str:
    """An HTML document that lists the entries in their order.

    Args:
        entries: what `entry_of` made.
        language: "ru" or "en", the language that is shown first.
    """
    css = stylesheet("report", "page", "index")
    return render(
        "index.html.j2",
        entries=entries,
        language=language,
        policy=policy([css]),
        style=style_element(css),
    )


def _words(ru: str | None, en: str | None) -> Words:
    ru, en = line(ru), line(en)
    return Words(Tongue.ru.say(ru, en), Tongue.en.say(ru, en))
