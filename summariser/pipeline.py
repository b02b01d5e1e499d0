"""The stages of one article, in the order in which they run.

Reading comes before: `summariser.reading` makes articles of files, pages and addresses.
"""

import copy
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cache
from importlib.metadata import version

from summariser.coverage import uncovered
from summariser.engines.protocol import Draft, Engine, Repairing
from summariser.errors import EmptyInput
from summariser.schemas.article import Article
from summariser.schemas.extraction import Extraction
from summariser.schemas.report import Finding, Provenance, Report, SourceSentence, Uncovered
from summariser.schemas.span import Span
from summariser.settling import settle
from summariser.source import Source
from summariser.tracing import trace
from summariser.verification.evidence import Evidence
from summariser.verification.extraction import verify
from summariser.verification.faults import Fault


@dataclass(slots=True)
class Work:
    """One article on its way through the stages; each stage fills or replaces what it names.

    Attributes:
        article: the article as it was read.
        engine: what fills the extraction.
        evidence: the segmented source, and all that it mentions (segment).
        draft: the engine's answer, untouched (extract).
        extraction: the answer as it stands: with spans (ground), citations mended (verify), settled.
        faults: what is wrong, with the items concerned (ground, verify).
        findings: the faults as they are reported (settle).
        uncovered: what no item cites (settle).
    """

    article: Article
    engine: Engine
    evidence: Evidence = field(init=False)
    draft: Draft = field(init=False)
    extraction: Extraction = field(init=False)
    faults: tuple[Fault, ...] = ()
    findings: tuple[Finding, ...] = ()
    uncovered: Uncovered = field(default_factory=Uncovered)

    @property
    def errors(self) -> tuple[Finding, ...]:
        """What would cost an item, as it stands."""
        return (*self.draft.findings, *(fault.finding for fault in self.faults if fault.is_error))


async def segment(work: Work) -> None:
    """Article → numbered sentences, repeats folded, offsets kept."""
    if not work.article.text.strip():
        raise EmptyInput("the article has no text", remedy="give an article with words in it")
    work.evidence = Evidence(Source.from_article(work.article))


async def extract(work: Work) -> None:
    """Source → what the engine makes of it."""
    work.draft = await work.engine.extract(work.evidence.source)
    work.extraction = work.draft.extraction


async def ground(work: Work) -> None:
    """A span for every text and every mention of a name, or "absent"."""
    work.extraction, faults = trace(work.evidence, work.extraction)
    work.faults += faults


async def check(work: Work) -> None:
    """Every figure, date and name of every string against the sentences that it cites."""
    work.extraction, faults = verify(work.evidence, work.extraction)
    work.faults += faults


async def repair(work: Work) -> None:
    """Items with errors, and once what was missed, go back to an engine that can be told; at most twice."""
    if not isinstance(work.engine, Repairing):
        return
    missed = uncovered(work.evidence, work.extraction)
    for _ in range(REPAIRS):
        wrong = work.errors
        if not (wrong or missed.figures or missed.quotes):
            return
        draft = await work.engine.repair(work.evidence.source, work.draft, wrong, missed)
        if draft.extraction == work.draft.extraction:
            work.draft = draft
            return
        mended = copy.copy(work)
        mended.draft, mended.extraction, mended.faults = draft, draft.extraction, ()
        await ground(mended)
        await check(mended)
        if len(mended.errors) <= len(wrong):
            work.draft, work.extraction, work.faults = mended.draft, mended.extraction, mended.faults
        else:
            work.draft = replace(work.draft, usage=draft.usage, attempts=draft.attempts)
        missed = Uncovered()


async def conclude(work: Work) -> None:
    """What still fails is withheld; what nothing cites is listed."""
    work.extraction, findings = settle(work.extraction, work.faults)
    work.findings = (*work.draft.findings, *findings)
    work.uncovered = uncovered(work.evidence, work.extraction)


REPAIRS = 2
"""How often items go back."""

STAGES: tuple[Callable[[Work], Awaitable[None]], ...] = (
    segment,
    extract,
    ground,
    check,
    repair,
    conclude,
)


async def run(article: Article, engine: Engine) -> Report:
    """Take one article through all stages.

    Raises:
        InputError: the article has no text, or the engine does not read its language.
        EngineError: the engine gave no usable answer.
    """
    started = time.perf_counter()
    work = Work(article, engine)
    for stage in STAGES:
        await stage(work)
    return _report(work, time.perf_counter() - started)


@cache
def _package_version() -> str:
    return version("summariser")


def _report(work: Work, seconds: float) -> Report:
    source, draft = work.evidence.source, work.draft
    return Report(
        **dict(work.extraction),
        article=source.article,
        language=source.language,
        sentences=tuple(
            SourceSentence(
                number=sentence.number,
                span=Span(start=sentence.start, end=sentence.end),
                occurrences=sentence.occurrences,
            )
            for sentence in source.sentences
        ),
        findings=work.findings,
        uncovered=work.uncovered,
        provenance=Provenance(
            engine=work.engine.name,
            model=work.engine.model,
            prompt=work.engine.prompt,
            package_version=_package_version(),
            usage=draft.usage,
            seconds=round(seconds, 3),
            attempts=draft.attempts,
            created=datetime.now(UTC),
        ),
    )
