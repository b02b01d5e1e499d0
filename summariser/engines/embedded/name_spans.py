"""Names in a Russian sentence: the network's tags, and rules that put right the classes of its errors."""

from collections.abc import Callable, Iterator, Sequence

from summariser.engines.embedded.tokens import NameSpan, Token
from summariser.schemas.vocabulary import EntityKind

KINDS = {"PER": EntityKind.person, "LOC": EntityKind.place, "ORG": EntityKind.organisation}


def name_spans(tokens: Sequence[Token], tags: Sequence[str]) -> tuple[NameSpan, ...]:
    """The names of a sentence, in order, without overlaps."""
    return tuple(
        NameSpan(tokens[first].start, tokens[last].end, KINDS[kind]) for first, last, kind in _runs(tags)
    )


def _runs(tags: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """First token, last token and kind of every name in BIO tags."""
    first = None
    kind = ""
    for index, tag in enumerate((*tags, "O")):
        part, _, found = tag.partition("-")
        if first is not None and (part != "I" or found != kind):
            yield first, index - 1, kind
            first = None
        if part == "B" or (part == "I" and first is None):
            first, kind = index, found
