"""What is checked of a claim, as rules in a visible order: figures, dates, names."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from summariser.language.mentions import Mention
from summariser.schemas.span import Span
from summariser.schemas.vocabulary import FindingKind, Severity
from summariser.verification import dates, figures, names
from summariser.verification.faults import Verdict
from summariser.verification.mentions import Mentions, within


@dataclass(frozen=True, slots=True)
class Rule:
    """How one sort of mention is checked.

    Attributes:
        find: the mentions of a text.
        supports: whether a mention of the source supports one of the claim.
        explain: kind and reason of a mention that nothing supports, given what the source has instead.
    """

    find: Callable[[Mentions], Sequence[Any]]
    supports: Callable[[Any, Any], bool]
    explain: Callable[[Any, Sequence[Any]], tuple[FindingKind, str]]


RULES = (
    Rule(figures.mentioned, figures.supports, figures.explain),
    Rule(dates.mentioned, dates.supports, dates.explain),
    Rule(names.mentioned, names.supports, names.explain),
)


def verdicts(claim: Mentions, source: Mentions, cited: Sequence[Span] | None) -> Iterator[Verdict]:
    """What the cited passages do not support; `cited` None cites the whole source."""
    for rule in RULES:
        for mention in rule.find(claim):
            verdict = _verdict(rule, mention, source, cited)
            if verdict:
                yield verdict


def _verdict(rule: Rule, mention: Mention, source: Mentions, cited: Sequence[Span] | None) -> Verdict | None:
    everywhere = rule.find(source)
    near = everywhere if cited is None else within(everywhere, cited)
    if any(rule.supports(candidate, mention) for candidate in near):
        return None
    supporting = [candidate for candidate in everywhere if rule.supports(candidate, mention)]
    if supporting:
        return Verdict(
            FindingKind.citation,
            f"«{mention.text}» stands in another sentence than those cited",
            Severity.warning,
            mention.start,
            mention.end,
            _spans(supporting),
        )
    kind, reason = rule.explain(mention, near)
    return Verdict(kind, reason, Severity.error, mention.start, mention.end, _spans(near))


def _spans(mentions: Sequence[Mention]) -> tuple[Span, ...]:
    return tuple(Span(start=mention.start, end=mention.end) for mention in mentions)
