"""Verifies an extraction: every figure, date and name of every string that an engine wrote.

Support in the cited sentences passes. Support only elsewhere in the document passes too, with the
citation corrected and a warning. Support nowhere is an error.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import TypeVar

from summariser.schemas.event import Event
from summariser.schemas.extraction import Extraction
from summariser.schemas.quote import Quote
from summariser.schemas.summary import Summary, SummaryPair
from summariser.schemas.vocabulary import FindingKind, PairKind
from summariser.verification.claims import HEADLINE, Address, Claim, claims
from summariser.verification.evidence import Evidence
from summariser.verification.faults import Fault, Verdict
from summariser.verification.judging import lost, verdicts
from summariser.verification.mentions import Mentions

CLAIMS_KEPT = 1_000

Citing = TypeVar("Citing", Event, Quote, SummaryPair)


def verify(evidence: Evidence, extraction: Extraction) -> tuple[Extraction, tuple[Fault, ...]]:
    """The extraction with its citations corrected, and all that the source does not say."""
    faults: list[Fault] = []
    added: dict[Address, set[int]] = {}
    for claim in claims(extraction):
        for verdict in _judged(claim, evidence):
            faults.append(Fault(claim.address, claim.text, verdict))
            if verdict.kind is FindingKind.citation:
                owner = _citing(claim.address)
                added.setdefault(owner, set()).update(evidence.sentences_of(verdict.source_spans[:1]))
    faults.extend(_lost(extraction, evidence))
    return _with_citations(extraction, added), tuple(faults)


def _lost(extraction: Extraction, evidence: Evidence) -> Iterator[Fault]:
    """What one half of a translation pair says and the other lost."""
    anchor = evidence.source.article.published_on
    for index, pair in enumerate(extraction.summary.pairs):
        if pair.kind is PairKind.translation and pair.ru and pair.en:
            halves = Mentions(pair.ru, "ru", anchor), Mentions(pair.en, "en", anchor)
            for claim, said in (halves, halves[::-1]):
                for verdict in lost(claim, said):
                    yield Fault(("pair", index), claim.text, replace(verdict, source_spans=()))


def _judged(claim: Claim, evidence: Evidence) -> Iterable[Verdict]:
    """What is wrong with a claim; a passage of what it cites, or a title taken over, proves itself."""
    text = evidence.source.text
    cited = None if claim.sentences is None else evidence.spans_of(claim.sentences)
    anywhere = cited is None or claim.address == HEADLINE
    passages = [text] if anywhere else [text[span.start : span.end] for span in cited or ()]
    if any(claim.text in passage for passage in passages):
        return ()
    asserted = _asserted(claim.text, claim.language, evidence.source.article.published_on)
    return verdicts(asserted, evidence.mentions, cited)


@lru_cache(CLAIMS_KEPT)
def _asserted(text: str, language: str, anchor: date | None) -> Mentions:
    """What a claim mentions; posts and types of events are said in article after article."""
    return Mentions(text, language, anchor)


def _citing(address: Address) -> Address:
    """The address of the event, quote or pair whose sentence numbers an item cites by."""
    return address[:2]


def _with_citations(extraction: Extraction, added: dict[Address, set[int]]) -> Extraction:
    if not added:
        return extraction
    pairs = tuple(
        _citing_also(pair, added.get(("pair", index), ()))
        for index, pair in enumerate(extraction.summary.pairs)
    )
    return extraction.model_copy(
        update={
            "events": tuple(
                _citing_also(event, added.get(("event", event.id), ())) for event in extraction.events
            ),
            "quotes": tuple(
                _citing_also(quote, added.get(("quote", quote.id), ())) for quote in extraction.quotes
            ),
            "summary": Summary(pairs=pairs),
        }
    )


def _citing_also(item: Citing, numbers: Iterable[int]) -> Citing:
    return item.model_copy(update={"sentences": tuple(sorted({*item.sentences, *numbers}))})
