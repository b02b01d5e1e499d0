"""Clauses that have a date of their own: what no class of triggers knows still happened on that day."""

from collections.abc import Callable, Iterator, Set
from itertools import chain

from summariser.engines.embedded.clauses import Tree, is_predicate
from summariser.engines.embedded.lexicon import lexicon
from summariser.engines.embedded.scene import Scene
from summariser.engines.embedded.status import is_negated
from summariser.engines.embedded.timing import is_date_of_document, is_spoken_of
from summariser.engines.embedded.tokens import Token
from summariser.engines.embedded.triggers import Trigger
from summariser.engines.embedded.words import words
from summariser.language.mentions import TimeExpression
from summariser.schemas.vocabulary import EventType

DATED = 1.0
"""Strength of a dated predicate of no known type."""


def dated_clauses(scene: Scene, told: Set[int]) -> Iterator[tuple[Trigger, TimeExpression]]:
    """The dates that no event of a sentence has, with the predicates they belong to, each predicate once.

    Args:
        scene: a Russian sentence.
        told: where the times begin that events of known types have.
    """
    seen: set[int] = set()
    for time in scene.times:
        if not time.base or time.start in told or is_date_of_document(time):
            continue
        predicate = _predicate(scene, time)
        if predicate is None or predicate.index in seen or any(bar(scene, predicate) for bar in BARS):
            continue
        seen.add(predicate.index)
        anchor = scene.anchor(time.start, time.end)
        if anchor is not None and _may_say(predicate) and is_spoken_of(scene, predicate, anchor):
            continue
        kind = EventType.statement if _is_speech(predicate) else EventType.other
        yield Trigger(predicate, kind, DATED), time


def _predicate(scene: Scene, time: TimeExpression) -> Token | None:
    """The verb or short form that a date depends on; None for the date of a noun: «бюджет 2019 года»."""
    anchor = scene.anchor(time.start, time.end)
    for token in chain([anchor], scene.tree.ancestors(anchor)) if anchor else ():
        if anchor and (token.pos in {"VERB", "AUX"} or is_predicate(token)):
            return _nearer(scene.tree, anchor, token) or token
        if token is not anchor and token.lemma not in words("time_nouns"):
            return None
    return None


def _nearer(tree: Tree, word: Token, predicate: Token) -> Token | None:
    """A finite verb or short form between a word and the one it depends on: the tree reaches too far.

    The only one between the same commas is such a one too: «как заявил он [в среду], …».
    """
    beside = [token for token in tree.segment(word.index) if is_predicate(token)]
    if len(beside) == 1:
        return beside[0]
    first, last = sorted((word.index, predicate.index))
    between = [token for token in tree.tokens[first + 1 : last] if is_predicate(token)]
    nearest = min(between, key=lambda token: abs(token.index - word.index), default=None)
    if nearest is None or tree.clause_opens_between(*sorted((word.index, nearest.index))):
        return None
    return nearest


def _may_say(verb: Token) -> bool:
    return any(known.type is EventType.statement for known in lexicon("ru").verbs.get(verb.lemma, ()))


def _is_speech(verb: Token) -> bool:
    classes = lexicon("ru").verbs.get(verb.lemma, ())
    if verb.feats.get("Voice") == "Pass":
        return False  # «призван на службу»
    return bool(classes) and all(known.type is EventType.statement for known in classes)


# ---- predicates that tell nothing


def _negated(scene: Scene, verb: Token) -> bool:
    return is_negated(scene.tree, verb)


def _attributive(scene: Scene, verb: Token) -> bool:
    """«кредитам, выданным до 1 апреля»: which ones, not what happened."""
    return verb.feats.get("VerbForm") == "Part" and verb.feats.get("Variant") != "Short"


def _reports(scene: Scene, verb: Token) -> bool:
    """«…, сообщает 10 февраля сайт»: the date of a report is not the date of what it reports."""
    if verb.lemma not in words("reporting") or verb.feats.get("Tense") == "Past":
        return False
    before = scene.sentence.tokens[: verb.index]
    return verb.relation != "root" or any(is_predicate(token) for token in before)


def _habitual(scene: Scene, verb: Token) -> bool:
    beside = {child.lemma for child in scene.tree.children(verb)}
    return "известный" in beside or not words("habit").isdisjoint(beside)


def _hearsay(scene: Scene, verb: Token) -> bool:
    """What is made up, asked, supposed or held against somebody."""
    over = {token.lemma for token in scene.tree.ancestors(verb) if token.index < verb.index}
    marks = {child.lemma for child in scene.tree.children(verb, "mark", "advmod", "aux", "discourse")}
    return bool(
        over & (words("alleging") | words("unreal")) or marks & (words("conditional") | words("doubt"))
    )


def _conversation(scene: Scene, verb: Token) -> bool:
    """«я», «вы», orders and questions: somebody talks."""
    subject = scene.tree.subject(verb)
    spoken = subject is not None and subject.lemma in words("first_and_second")
    asked = scene.sentence.sentence.text.rstrip().endswith("?")
    return spoken or asked or verb.feats.get("Person") in {"1", "2"} or verb.feats.get("Mood") == "Imp"


BARS: list[Callable[[Scene, Token], bool]] = [
    _negated,
    _attributive,
    _reports,
    _habitual,
    _hearsay,
    _conversation,
]
