"""What a claim denies and its source affirms, or the other way round.

Verbs that a table has in both languages are compared one by one: "confirmed" for «не подтвердил».

Two languages share no words, so what they deny is counted: a denial too many on one side that no word
of the other accounts for is a flipped statement. Words that deny only in their meaning («отказался»,
"unknown") account for a denial unless the other side has a word of that sort, too.
"""

from collections.abc import Iterator, Sequence

from summariser.language.negation import Negation, find_negations
from summariser.language.predicates import Predicate
from summariser.schemas.span import Span
from summariser.schemas.vocabulary import FindingKind, Severity
from summariser.verification.counterparts import counterparts, shares
from summariser.verification.faults import Verdict
from summariser.verification.mentions import Mentions, within


def polarity(claim: Mentions, source: Mentions) -> Iterator[Verdict]:
    """Denials that only one side has, as far as the passages can be told that speak of the same."""
    if not (claim.denies or source.denies):
        return
    flipped = []
    for asserted, said in counterparts(claim, source):
        here = find_negations(claim.text[asserted.start : asserted.end], claim.language)
        there = find_negations(source.text[said.start : said.end], source.language)
        if exceeds(here, there):
            flipped.append(asserted)
            yield _verdict(asserted, said, _explicit(here)[0], "the source does not deny this")
        elif exceeds(there, here) and not _leaves_out(claim, asserted, source, said):
            flipped.append(asserted)
            denied = _explicit(there)[0]
            yield _verdict(asserted, said, None, f"the source denies this: «{denied.text} {denied.denied}»")
    for sentence in claim.sentences:
        if not any(sentence.start < span.end and span.start < sentence.end for span in flipped):
            yield from _turned_verbs(claim, sentence, source)


def _turned_verbs(claim: Mentions, sentence: Span, source: Mentions) -> Iterator[Verdict]:
    """Verbs of a sentence that the source has, but only the other way: denied for affirmed."""
    verbs = within(claim.predicates, (sentence,))
    doubtful = [verb for verb in verbs if any(_turns(verb, other) for other in source.predicates)]
    places = _speaking_of(claim, sentence, source) if doubtful else ()
    for verb in doubtful:
        same = [other for other in within(source.predicates, places) if other.rows & verb.rows]
        if same and all(_turns(verb, other) for other in same):
            denies = "denies this" if same[0].denied else "does not deny this"
            reason = f"«{verb.text}»: the source {denies}, «{same[0].text}»"
            place = next(place for place in places if place.start <= same[0].start < place.end)
            yield Verdict(FindingKind.polarity, reason, Severity.warning, verb.start, verb.end, (place,))


def _turns(verb: Predicate, other: Predicate) -> bool:
    """The same verb, affirmed here and denied there."""
    return (
        None not in {verb.denied, other.denied}
        and verb.denied != other.denied
        and bool(verb.rows & other.rows)
    )


def _speaking_of(claim: Mentions, sentence: Span, source: Mentions) -> Sequence[Span]:
    """The sentences of a source that share a figure, time or name with one of a claim; else all."""
    shared = shares(claim.excerpt([sentence]), source)
    return list(shared) if shared else source.sentences


def _leaves_out(claim: Mentions, asserted: Span, source: Mentions, said: Span) -> bool:
    """A part of the source is all that the claim tells: not the verb that the source denies."""
    verbs = within(source.predicates, (said,))
    denied = [verb for verb in verbs if verb.denied]
    affirmed = [verb for verb in verbs if verb.denied is False]
    told = [verb for verb in within(claim.predicates, (asserted,)) if verb.denied is False]
    return (
        bool(denied)
        and any(verb.rows & other.rows for verb in told for other in affirmed)
        and not any(verb.rows & other.rows for verb in denied for other in told)
        and said.end - said.start > len(claim.text[asserted.start : asserted.end])
    )


def exceeds(some: Sequence[Negation], others: Sequence[Negation]) -> bool:
    """Whether some negations deny more than the others can account for."""
    idioms = sum(negation.idiom for negation in others)
    implicit = sum(negation.implicit for negation in others) - sum(negation.implicit for negation in some)
    return len(_explicit(some)) > len(_explicit(others)) + idioms + max(0, implicit)


def _explicit(negations: Sequence[Negation]) -> list[Negation]:
    return [negation for negation in negations if not (negation.implicit or negation.idiom)]


def _verdict(asserted: Span, said: Span, negation: Negation | None, reason: str) -> Verdict:
    start, end = (
        (asserted.start, asserted.end)
        if negation is None
        else (asserted.start + negation.start, asserted.start + negation.end)
    )
    return Verdict(FindingKind.polarity, reason, Severity.warning, start, end, (said,))
