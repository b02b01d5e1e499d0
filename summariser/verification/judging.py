"""What is wrong with a claim, given its source: mention by mention, then as a whole."""

from collections.abc import Iterator, Sequence

from summariser.language.mentions import Mention
from summariser.language.negation import LANGUAGES
from summariser.schemas.span import Span
from summariser.schemas.vocabulary import FindingKind, Severity
from summariser.verification.bounds import dropped_bounds
from summariser.verification.contradictions import contradicted_numbers
from summariser.verification.faults import Verdict
from summariser.verification.foreign import FOREIGN_RULES
from summariser.verification.mentions import Mentions
from summariser.verification.organisations import strange_names
from summariser.verification.polarity import polarity
from summariser.verification.rules import RULES, Rule
from summariser.verification.scripts import script
from summariser.verification.swaps import swapped_figures

NEAREST = 5
"""Passages of the source that a verdict shows."""

WHOLE_TEXT_RULES = (swapped_figures, contradicted_numbers, dropped_bounds, polarity, script)
"""For what a text says beyond its mentions."""


def verdicts(claim: Mentions, source: Mentions, cited: Sequence[Span] | None = None) -> Iterator[Verdict]:
    """What the cited passages do not support; `cited` None cites the whole source."""
    near = source if cited is None else source.excerpt(cited)
    for rule in RULES if source.language in LANGUAGES else FOREIGN_RULES:
        yield from _unsupported(rule, claim, near, source)
    for whole_text_rule in WHOLE_TEXT_RULES if source.language in LANGUAGES else (script,):
        yield from whole_text_rule(claim, near)
    if source.language in LANGUAGES:
        yield from strange_names(claim, source)


def lost(claim: Mentions, source: Mentions, cited: Sequence[Span] | None = None) -> Iterator[Verdict]:
    """What the cited passages say and a claim that translates them does not."""
    said = source if cited is None else source.excerpt(cited)
    for rule in RULES if {claim.language, source.language} <= LANGUAGES else ():
        for mention in rule.find(said):
            if rule.supporters(mention, claim) is None:
                kind, _, _ = rule.explain(mention, claim)
                severity = Severity.warning if kind in NAMES else Severity.error
                span = Span(start=mention.start, end=mention.end)
                yield Verdict(
                    FindingKind.lost,
                    f"«{mention.text}» is lost",
                    severity,
                    source_spans=(span,),
                )


NAMES = {FindingKind.person, FindingKind.place, FindingKind.organisation}
"""What a translation may well replace by a pronoun or a title."""


def _unsupported(rule: Rule, claim: Mentions, near: Mentions, source: Mentions) -> Iterator[Verdict]:
    for mention in rule.find(claim):
        if rule.supporters(mention, near) is None:
            yield _elsewhere(rule, mention, near, source) or _nowhere(rule, mention, near)


def _elsewhere(rule: Rule, mention: Mention, near: Mentions, source: Mentions) -> Verdict | None:
    """Support in another sentence than those cited."""
    supporting = None if near is source else rule.supporters(mention, source)
    if supporting is None or rule.explain(mention, near)[0] is FindingKind.bound:
        return None  # the cited sentence has the figure, and limits it otherwise
    reason = f"«{mention.text}» stands in another sentence than those cited"
    spans = _spans(supporting)
    return Verdict(FindingKind.citation, reason, Severity.warning, mention.start, mention.end, spans)


def _nowhere(rule: Rule, mention: Mention, near: Mentions) -> Verdict:
    kind, reason, nearest = rule.explain(mention, near)
    return Verdict(kind, reason, Severity.error, mention.start, mention.end, _spans(nearest[:NEAREST]))


def _spans(mentions: Sequence[Mention]) -> tuple[Span, ...]:
    return tuple(Span(start=mention.start, end=mention.end) for mention in mentions)
