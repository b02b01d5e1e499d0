"""Anyone's translation or summary held against its source, with no model.

>>> check("Построено 4 моста.", "5 bridges were built.").findings[0].reason
'«5 bridges» stands nowhere in the source'
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from summariser.language.identification import UNKNOWN, identify
from summariser.language.negation import LANGUAGES
from summariser.schemas.report import Finding
from summariser.schemas.shown import Shown
from summariser.schemas.span import Span
from summariser.schemas.vocabulary import FindingKind, Severity
from summariser.source import Source
from summariser.verification.evidence import Evidence
from summariser.verification.faults import Verdict
from summariser.verification.judging import lost, verdicts
from summariser.verification.mentions import Mentions

KEPT = 16
"""Sources and documents that stay indexed, so that many claims can be held against them."""


@dataclass(frozen=True, slots=True)
class Check(Shown):
    """The outcome of a check.

    Attributes:
        ok: True where no error stands; warnings may.
        findings: what is wrong with the claim, in its order.
        text: what the findings' source spans refer to: the source, or the document where one is given.
        claim: what was checked.
    """

    ok: bool
    findings: tuple[Finding, ...]
    text: str = field(default="", repr=False, compare=False)
    claim: str = field(default="", repr=False, compare=False)


def check(
    source: str | Source, claim: str, *, document: str | Source | None = None, pair: bool = False
) -> Check:
    """Hold a claim against the text it is made from: figures, dates, names and what is denied.

    Args:
        source: the passage that the claim renders, in Russian or English (in other languages only
            digits, people and cities are checked, and a warning says so). A `Source` is indexed once and
            serves any number of claims.
        claim: a sentence or several, in Russian or English.
        document: the whole text that the passage comes from: what only stands elsewhere in it is a
            warning, no error.
        pair: the claim is a translation of the whole source: what it leaves out is reported, too.

    Returns:
        Findings with the offsets of their fault in the claim, and with spans of the source, or of the
        document where one is given.
    """
    text = _mentions(source)
    asserted = Mentions(claim, _language(claim, text.language))
    if text.language == UNKNOWN:
        text = Mentions(text.text, asserted.language)
    if document is None:
        found = _judged(asserted, text, None, pair=pair)
    else:
        whole = _mentions(document)
        found = _judged(asserted, *_in_document(text, whole), pair=pair)
        found = (_within(verdict, len(whole.text)) for verdict in found)
    findings = tuple(_finding(verdict, claim) for verdict in found)
    ok = all(finding.severity is not Severity.error for finding in findings)
    return Check(ok, findings, _text(source if document is None else document), claim)


def _judged(
    claim: Mentions, source: Mentions, cited: Sequence[Span] | None, *, pair: bool
) -> Iterator[Verdict]:
    yield from verdicts(claim, source, cited)
    if pair:
        yield from lost(claim, source, cited)
    unread = {claim.language, source.language} - LANGUAGES
    if unread and claim.text.strip():
        reason = "only digits, people and cities were checked: a text is in neither Russian nor English"
        yield Verdict(FindingKind.language, reason, Severity.warning)


def _in_document(source: Mentions, document: Mentions) -> tuple[Mentions, Sequence[Span]]:
    """The document and where the source stands in it; one that stands nowhere in it is put after it."""
    start = document.text.find(source.text)
    if start < 0:
        start = len(document.text) + 1
        document = Mentions(f"{document.text}\n{source.text}", document.language, document.anchor)
    return document, [Span(start=start, end=start + len(source.text))]


def _within(verdict: Verdict, length: int) -> Verdict:
    """Without the spans that lie after the document's end."""
    spans = tuple(span for span in verdict.source_spans if span.end <= length)
    return Verdict(verdict.kind, verdict.reason, verdict.severity, verdict.start, verdict.end, spans)


@lru_cache(KEPT)
def _mentions(text: str | Source) -> Mentions:
    return Mentions(text, identify(text)) if isinstance(text, str) else Evidence(text).mentions


def _text(text: str | Source) -> str:
    return text if isinstance(text, str) else text.text


def _language(text: str, other: str) -> str:
    """A text without letters is read as the other one, or as English."""
    return next((code for code in (identify(text), other) if code != UNKNOWN), "en")


def _finding(verdict: Verdict, claim: str) -> Finding:
    return Finding(
        kind=verdict.kind,
        severity=verdict.severity,
        reason=verdict.reason,
        item="claim",
        claim=claim,
        claim_start=verdict.start,
        claim_end=len(claim) if verdict.end is None else verdict.end,
        source_spans=verdict.source_spans,
    )
