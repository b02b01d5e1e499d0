"""Events of English sentences, without a parser: a past verb of the lexicon with what stands beside it."""

from collections.abc import Iterator, Sequence

from summariser.engines.embedded.english_words import english_words
from summariser.engines.embedded.happenings import Telling
from summariser.engines.embedded.lexicon import lexicon
from summariser.engines.embedded.participants import ACTORS
from summariser.engines.embedded.scene import Reference, Scene
from summariser.engines.embedded.tokens import Token
from summariser.engines.embedded.triggers import Trigger
from summariser.language.mentions import TimeExpression
from summariser.schemas.event import Participant, Place
from summariser.schemas.vocabulary import PLACE_KINDS, EventType, ParticipantRole, PlaceRole, Status

REACH = 8
BEFORE = 4
FUTURE = frozenset({"will", "shall", "plan", "plans", "expected", "due", "set", "to"})
POSSIBLE = frozenset({"may", "might", "could", "can", "would", "should", "must", "if", "unless"})
NEGATIONS = frozenset(
    {"not", "n't", "never", "no", "refused", "refuses", "declined", "failed", "denied", "denies", "without"}
)
PLACE_PREPOSITIONS = {"in": PlaceRole.at, "at": PlaceRole.at, "near": PlaceRole.near}
ADVERBIAL = ("on ", "in ", "from ", "since ", "during ")
CLAUSES = frozenset({"that", "which", "who", "when", "whose", "says", "believe", "believes", "reportedly"})
"""Words after which a date may be that of another verb."""

FUTURE_WORDS = frozenset({"will", "planned", "plans", "scheduled", "expected", "due"})
WORTH = 2.0
DATED = 1.0


def english_tellings(scene: Scene) -> Iterator[Telling]:
    """At most one event a sentence: the first verb that the lexicon knows, else the one that is dated."""
    found = next(_triggers(scene), None) or _dated(scene)
    if found is None:
        return
    trigger, status = found
    yield Telling(
        scene=scene,
        trigger=trigger,
        status=status,
        time=_only_date(scene),
        places=tuple(_places(scene)),
        participants=tuple(_participants(scene, trigger.token)),
        figures=tuple((scene, figure) for figure in scene.figures if not scene.in_quote(figure.start)),
        objects=frozenset(),
    )


def _triggers(scene: Scene) -> Iterator[tuple[Trigger, Status]]:
    tokens = scene.sentence.tokens
    for token in tokens:
        classes = lexicon("en").verbs.get(token.lemma, ())
        if not classes or token.pos not in {"VERB", "NOUN"} or scene.in_quote(token.start):
            continue
        status = _status(tokens, token)
        beside = [other.lemma for other in _near(tokens, token, REACH)]
        if status is None or any(name.start <= token.start < name.end for name in scene.mentions):
            continue
        for known in classes:
            if known.needed and not known.needed.matches_any(beside):
                continue
            if known.barred.matches_any(beside) or (known.counted and not scene.figures):
                continue
            if known.type is EventType.statement and not scene.lead:
                continue
            yield Trigger(token, known.type, WORTH + known.weight), status


def _dated(scene: Scene) -> tuple[Trigger, Status] | None:
    """What a plain sentence with one date tells, of whatever type: its first verb in the past."""
    time = _only_date(scene)
    tokens = scene.sentence.tokens
    if time is None or not time.text.lower().startswith(ADVERBIAL):
        return None
    beside = {token.text.lower() for token in tokens if not time.start <= token.start < time.end}
    if beside & (CLAUSES | POSSIBLE | FUTURE_WORDS):
        return None
    verb = next((token for token in tokens if token.pos == "VERB" and not scene.in_quote(token.start)), None)
    if verb is None or verb.lemma in english_words().saying or _status(tokens, verb) is not Status.happened:
        return None
    return Trigger(verb, EventType.other, DATED), Status.happened


def _status(tokens: Sequence[Token], verb: Token) -> Status | None:
    """None where the word is no finite verb, or is negated."""
    before = [token.text.lower() for token in tokens[max(0, verb.index - BEFORE) : verb.index]]
    if NEGATIONS & set(before):
        return None
    if POSSIBLE & set(before):
        return Status.possible
    if FUTURE & set(before[-2:]):
        return Status.planned
    return Status.happened if verb.feats.get("Tense") == "Past" else None


def _near(tokens: Sequence[Token], token: Token, reach: int) -> list[Token]:
    near = tokens[max(0, token.index - reach) : token.index + reach + 1]
    return [other for other in near if other.index != token.index]


def _only_date(scene: Scene) -> TimeExpression | None:
    """The only absolute time of the sentence: with two of them nobody knows whose is whose."""
    absolute = [time for time in scene.times if time.base and not scene.in_quote(time.start)]
    return absolute[0] if len(absolute) == 1 else None


def _places(scene: Scene) -> Iterator[Place]:
    seen = set()
    for mention in scene.mentions:
        before = [token.text.lower() for token in scene.sentence.tokens if token.end <= mention.start][-1:]
        role = PLACE_PREPOSITIONS.get(before[0]) if before else None
        if role and mention.entity.kind in PLACE_KINDS and mention.entity.id not in seen:
            seen.add(mention.entity.id)
            yield Place(entity=mention.entity.id, role=role)


def _participants(scene: Scene, verb: Token) -> Iterator[Participant]:
    """The name right before the verb; what it is to the event is left open."""
    before = [mention for mention in scene.mentions if mention.end <= verb.start and _is_actor(mention)]
    between = scene.sentence.tokens
    if before and not any(
        token.pos in {"VERB", "PUNCT"} for token in between if before[-1].end <= token.start < verb.start
    ):
        yield Participant(entity=before[-1].entity.id, role=ParticipantRole.other)


def _is_actor(mention: Reference) -> bool:
    return mention.entity.kind in ACTORS
