"""Why, what for, about what, on what condition: passages of the source that syntax ties to an event."""

from collections.abc import Callable, Iterator

from summariser.engines.embedded.happenings import Telling
from summariser.engines.embedded.tokens import Token
from summariser.schemas.event import Detail
from summariser.schemas.span import Bilingual
from summariser.schemas.vocabulary import DetailKind, EventType

LONGEST = 30
SHORTEST = 2
"""Tokens of a passage."""

CAUSES = frozenset({"из-за", "вследствие", "ввиду", "благодаря"})


def details_of(telling: Telling) -> tuple[Detail, ...]:
    """The details of an event, one of a kind; their English is not known."""
    found: dict[DetailKind, Detail] = {}
    for kind, find in RULES:
        for head in find(telling):
            text = _passage(telling, head)
            if text:
                found.setdefault(kind, Detail(kind=kind, text=Bilingual(ru=text)))
    return tuple(found.values())


def _purpose(telling: Telling) -> Iterator[Token]:
    """«…, чтобы построить школу»."""
    yield from _clauses(telling, "чтобы")


def _condition(telling: Telling) -> Iterator[Token]:
    """«…, если суд согласится»."""
    yield from _clauses(telling, "если")


def _cause(telling: Telling) -> Iterator[Token]:
    """«из-за снегопада»."""
    tree = telling.scene.tree
    for child in tree.children(telling.trigger.token, "obl"):
        if tree.preposition(child) in CAUSES:
            yield child


def _topic(telling: Telling) -> Iterator[Token]:
    """«обсудили перспективы торговли»."""
    if telling.type is EventType.meeting_talks and telling.trigger.token.pos == "VERB":
        yield from telling.scene.tree.children(telling.trigger.token, "obj")


RULES: list[tuple[DetailKind, Callable[[Telling], Iterator[Token]]]] = [
    (DetailKind.purpose, _purpose),
    (DetailKind.cause, _cause),
    (DetailKind.condition, _condition),
    (DetailKind.topic, _topic),
]


def _clauses(telling: Telling, mark: str) -> Iterator[Token]:
    tree = telling.scene.tree
    for child in tree.children(telling.trigger.token, "advcl"):
        if any(word.lemma == mark for word in tree.children(child, "mark")):
            yield child


def _passage(telling: Telling, head: Token) -> str | None:
    """The phrase of a token where it is one unbroken passage outside quotes."""
    phrase = [token for token in telling.scene.tree.phrase(head) if token.pos != "PUNCT"]
    first, last = phrase[0], phrase[-1]
    if not SHORTEST <= len(phrase) <= LONGEST or last.index - first.index > LONGEST:
        return None
    inside = telling.scene.sentence.tokens[first.index : last.index + 1]
    if any(token.text in {"«", "»", '"', "(", ")"} for token in inside):
        return None
    sentence = telling.scene.sentence.sentence
    return sentence.text[first.start - sentence.start : last.end - sentence.start]
