"""What code can compute of the words of a figure or a time: values, units, bounds, normal dates."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TypeVar

from summariser.language.mentions import Mention, Quantity, TimeExpression
from summariser.language.morphology import is_cyrillic, lemma
from summariser.language.quantities import figure_kind, find_quantities
from summariser.language.times import find_times
from summariser.language.tokens import tokenize
from summariser.schemas.event import Figure, Time
from summariser.schemas.span import Span
from summariser.verification.evidence import Evidence

Found = TypeVar("Found", bound=Mention)

NEIGHBOURHOOD = 80
"""How many code points before and after a figure tell what it counts («погибли 5 человек»)."""

OUT_OF = {"из", "з", "із", "of", "out of"}
"""Between a part and its whole."""


def value_figure(figure: Figure, evidence: Evidence) -> Figure:
    """The figure with kind, low, high, bound and unit; unchanged where its words hold no number."""
    quantity = _quantity(figure, evidence)
    if quantity is None:
        return figure
    return figure.model_copy(
        update={
            "kind": figure_kind(quantity, *_neighbours(figure.span, evidence)),
            "low": quantity.low,
            "high": quantity.high,
            "bound": quantity.bound,
            "unit": quantity.unit or quantity.noun,
        }
    )


def value_time(time: Time, evidence: Evidence) -> Time:
    """The time with its normal form, EDTF and limits; unchanged where its words hold no date."""
    found = _time(time, evidence)
    if found is None:
        return time
    return time.model_copy(
        update={
            "base": found.base,
            "end": found.base_end,
            "part": found.part,
            "relation": found.relation,
            "approximate": found.approximate,
            "edtf": found.edtf,
            "earliest": found.earliest,
            "latest": found.latest,
        }
    )


def _quantity(figure: Figure, evidence: Evidence) -> Quantity | None:
    in_context = _part(figure.span, evidence) or _best_overlap(evidence.mentions.quantities, figure.span)
    if in_context:
        return in_context
    return next(iter(find_quantities(figure.text, evidence.source.language)), None)


def _part(span: Span | None, evidence: Evidence) -> Quantity | None:
    """«142 млн из 186,4 млн рублей» measures the part, in the unit of the whole."""
    if span is None:
        return None
    inside = [one for one in evidence.mentions.quantities if span.start <= one.start and one.end <= span.end]
    for part, whole in pairwise(inside):
        if evidence.source.text[part.end : whole.start].strip() in OUT_OF:
            bare = not (part.unit or part.noun)
            return replace(part, unit=whole.unit, noun=whole.noun, kind=whole.kind) if bare else part
    return None


def _time(time: Time, evidence: Evidence) -> TimeExpression | None:
    in_context = _best_overlap(evidence.mentions.times, time.span)
    if in_context:
        return in_context
    anchor = evidence.source.article.published_on
    return next(iter(find_times(time.text, evidence.source.language, anchor)), None)


def _best_overlap(mentions: Sequence[Found], span: Span | None) -> Found | None:
    if span is None:
        return None

    def shared(mention: Mention) -> int:
        return min(mention.end, span.end) - max(mention.start, span.start)

    best = max(mentions, key=shared, default=None)
    return best if best is not None and shared(best) > 0 else None


def _neighbours(span: Span | None, evidence: Evidence) -> tuple[list[str], list[str]]:
    if span is None:
        return [], []
    sentence = evidence.source.sentence_at(span.start)
    text = evidence.source.text
    start = max(sentence.start if sentence else 0, span.start - NEIGHBOURHOOD)
    end = min(sentence.end if sentence else len(text), span.end + NEIGHBOURHOOD)
    russian = evidence.source.language != "en"
    return _lemmas(text[start : span.start], russian), _lemmas(text[span.end : end], russian)


def _lemmas(text: str, russian: bool) -> list[str]:
    """The lemmas of a text's words; foreign words of a Russian text say nothing of what is counted."""
    words = (token.text for token in tokenize(text) if token.kind == "word")
    return [lemma(word) for word in words if is_cyrillic(word) or not russian]
