"""What is wrong with a string, and with the item it belongs to, as the stages hand it on to `settling`."""

from dataclasses import dataclass

from summariser.schemas.report import Finding
from summariser.schemas.span import Span
from summariser.schemas.vocabulary import FindingKind, Severity
from summariser.verification.claims import Address, describe


@dataclass(frozen=True, slots=True)
class Verdict:
    """Something in a string that the source does not say, or not there.

    Attributes:
        kind: what is wrong; `citation` where another sentence than the cited ones says it.
        reason: the same in words.
        severity: an error costs the item, a warning marks it.
        start, end: where it stands in the string; `end` None is the string's end.
        source_spans: the passages that say it elsewhere, or come closest.
    """

    kind: FindingKind
    reason: str
    severity: Severity = Severity.error
    start: int = 0
    end: int | None = None
    source_spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Fault:
    """A verdict on a string of the item at an address of the extraction."""

    address: Address
    claim: str
    verdict: Verdict

    @property
    def is_error(self) -> bool:
        """Whether the item is to be withheld."""
        return self.verdict.severity is Severity.error

    @property
    def finding(self) -> Finding:
        """The fault as it is reported."""
        verdict = self.verdict
        return Finding(
            kind=verdict.kind,
            severity=verdict.severity,
            reason=verdict.reason,
            item=describe(self.address),
            claim=self.claim,
            claim_start=verdict.start,
            claim_end=len(self.claim) if verdict.end is None else verdict.end,
            source_spans=verdict.source_spans,
        )
