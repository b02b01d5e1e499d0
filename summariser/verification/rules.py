"""What is checked of a claim, as rules in a visible order: figures, dates, names, then what was negated."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from summariser.language.mentions import Mention
from summariser.schemas.span import Span
from summariser.schemas.vocabulary import FindingKind, Severity
from summariser.verification import dates, figures, names
from summariser.verification.faults import Verdict
from summariser.verification.mentions import Mentions
from summariser.verification.polarity import polarity
from summariser.verification.scripts import script

NEAREST = 5
"""Passages of the source that a verdict shows."""


@dataclass(frozen=True, slots=True)
class Rule:
    """How one sort of mention is checked.

    Attributes:
        find: the mentions of a claim that must be supported.
        supporters: the mentions of a source that support one of the claim; empty where none does although
            nothing is wrong with it, None where it is not supported.
        explain: kind and reason of a mention that is not supported, and what the source has instead.
    """

    find: Callable[[Mentions], Sequence[Any]]
    supporters: Callable[[Any, Mentions], Sequence[Mention] | None]
    explain: Callable[[Any, Mentions], tuple[FindingKind, str, Sequence[Mention]]]


RULES = (
    Rule(figures.mentioned, figures.supporters, figures.explain),
    Rule(dates.mentioned, dates.supporters, dates.explain),
    Rule(names.mentioned, names.supporters, names.explain),
)
"""For what a text mentions."""

WHOLE_TEXT_RULES = (polarity, script)
"""For what a text says as a whole."""


def verdicts(claim: Mentions, source: Mentions, cited: Sequence[Span] | None) -> Iterator[Verdict]:
    """What the cited passages do not support; `cited` None cites the whole source."""
    near = source if cited is None else source.excerpt(cited)
    for rule in RULES:
        for mention in rule.find(claim):
            if rule.supporters(mention, near) is None:
                yield _elsewhere(rule, mention, near, source) or _nowhere(rule, mention, near)
    for whole_text_rule in WHOLE_TEXT_RULES:
        yield from whole_text_rule(claim, near)


def _elsewhere(rule: Rule, mention: Mention, near: Mentions, source: Mentions) -> Verdict | None:
    """Support in another sentence than those cited."""
    supporting = None if near is source else rule.supporters(mention, source)
    if supporting is None:
        return None
    reason = f"«{mention.text}» stands in another sentence than those cited"
    spans = _spans(supporting)
    return Verdict(FindingKind.citation, reason, Severity.warning, mention.start, mention.end, spans)


def _nowhere(rule: Rule, mention: Mention, near: Mentions) -> Verdict:
    kind, reason, nearest = rule.explain(mention, near)
    return Verdict(kind, reason, Severity.error, mention.start, mention.end, _spans(nearest[:NEAREST]))


def _spans(mentions: Sequence[Mention]) -> tuple[Span, ...]:
    return tuple(Span(start=mention.start, end=mention.end) for mention in mentions)
