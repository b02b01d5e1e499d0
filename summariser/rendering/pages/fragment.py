"""What a page, or a notebook's cell, shows of one report: all but the frame around it."""

import base64
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import jinja2
from babel import Locale
from markupsafe import Markup

from summariser.rendering.foreign import line
from summariser.rendering.links import host_of, safe_link
from summariser.rendering.pages.bilingual import Facts, Words, bilingual
from summariser.rendering.pages.labels import LABELS
from summariser.rendering.pages.manuscript import Paragraph, manuscript
from summariser.rendering.tongue import Tongue
from summariser.rendering.view import Tone
from summariser.rendering.viewer import view_of
from summariser.rendering.wording import published_on
from summariser.schemas.article import Article
from summariser.schemas.report import Report

# The page's words or facts are lit while a pointer or the focus is on, or a link has led to, one of them;
# what was quiet speaks up, so that it can be read on the colour.
LIT = (
    ".sum:has({0}:is(:hover,:focus-within,:target)) .{1}"
    "{{background-color:var(--lit);--quiet:var(--ink);--label:var(--ink)}}"
)


@dataclass(frozen=True, slots=True)
class Content:
    """What the templates are given.

    Attributes:
        view: the report in both languages, see `bilingual`.
        facts: all of the view that words of the article prove.
        paragraphs: the article.
        about: outlet, day, language; without the link.
        titled: the first paragraph is the article's title.
        link: the article's address where it is safe.
        language: the language that is shown first, "ru" or "en".
        source: ISO 639-1 code of the article's own.
        prefix: what every id begins with, so that several reports can stand on one page.
    """

    view: Any
    facts: Facts
    paragraphs: tuple[Paragraph, ...]
    about: tuple[Words, ...]
    titled: bool
    link: str | None
    language: str
    source: str
    prefix: str

    @property
    def lights(self) -> str:
        """The style rules that light up words and facts that belong together."""
        return "\n".join(
            LIT.format(_trigger(self.prefix, fact), self.prefix + fact.id) for fact in self.facts
        )


def _trigger(prefix: str, fact: Any) -> str:
    """Fact or words; the uncovered sentences do not light up each other."""
    return f"{'#' if fact.sentences and fact.tone is Tone.uncovered else '.'}{prefix}{fact.id}"


def content_of(report: Report, language: str = "en", prefix: str = "") -> Content:
    """Everything that is to be shown of a report."""
    view, facts = bilingual(view_of(report, Tongue.ru), view_of(report, Tongue.en))
    article, link = report.article, safe_link(report.article.url)
    return Content(
        view=view,
        facts=facts,
        paragraphs=manuscript(report, facts),
        about=tuple(about(article, report.language, link)),
        titled=_opens_with_title(article),
        link=link,
        language=language,
        source=line(report.language),
        prefix=prefix,
    )


def about(article: Article, language: str, link: str | None) -> Iterator[Words]:
    """Outlet, day of publication and language, as far as they are known and the link does not tell them."""
    outlet = safe_link(article.source)
    shown = host_of(outlet) if outlet else line(article.source)
    if shown and not (link and shown == host_of(link)):
        yield Words(shown, shown)
    day = article.published_on
    if day:
        yield Words(published_on(day, Tongue.ru), published_on(day, Tongue.en))
    named = Words(_language(language, "ru"), _language(language, "en"))
    if named:
        yield named


def _opens_with_title(article: Article) -> bool:
    title = (article.title or "").strip()
    return bool(title) and article.text.lstrip().startswith(f"{title}\n")


def _language(code: str, tongue: str) -> str:
    names = Locale(tongue).languages
    return str(names.get(code, "" if code == "und" else line(code)))


def render(template: str, **content: Any) -> str:
    """A template of this package, filled in; every string is escaped."""
    return _environment().get_template(template).render(**content)


@cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("summariser.rendering.pages"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(
        {name: Tone[name] for name in Tone.__members__} | {"t": LABELS, "host_of": host_of}
    )
    return environment


@cache
def stylesheet(*names: str) -> str:
    """Style sheets of this package as one."""
    folder = files("summariser.rendering.pages") / "styles"
    return "\n".join((folder / f"{name}.css").read_text(encoding="utf-8").strip() for name in names)


def style_element(css: str) -> Markup:
    """A style sheet of our own inside a page."""
    return Markup("<style>{}</style>").format(Markup(css))  # noqa: S704 - no foreign string reaches it


def policy(styles: Iterable[str]) -> str:
    """The content security policy of a page: these style sheets by their hash, and nothing else."""
    hashes = " ".join(f"'sha256-{_sha256(css)}'" for css in styles)
    return f"default-src 'none'; style-src {hashes}; img-src data:; base-uri 'none'; form-action 'none'"


def _sha256(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
