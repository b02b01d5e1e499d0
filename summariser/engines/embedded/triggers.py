"""Finds the words that tell events: candidates from the lexicon, less those that only look like it."""

from collections.abc import Callable
from dataclasses import dataclass

from summariser.engines.embedded.candidates import (
    Candidate,
    find_candidates,
    is_dated,
    is_programme,
    over_phases,
)
from summariser.engines.embedded.hearsay import UNTOLD
from summariser.engines.embedded.misreadings import MISTYPED
from summariser.engines.embedded.rejections import REJECTIONS
from summariser.engines.embedded.scene import Scene
from summariser.engines.embedded.tokens import Token
from summariser.schemas.vocabulary import EntityKind, EventType

THRESHOLD = 2.5
LAST_RESORTS = frozenset({EventType.statement, EventType.visit})


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that tells an event.

    Attributes:
        strength: how sure it is; compared within a sentence only.
    """

    token: Token
    type: EventType
    strength: float


def find_triggers(scene: Scene) -> list[Trigger]:
    """The triggers of one sentence, at most one a clause, the strongest first."""
    found: dict[tuple[int, bool], Trigger] = {}
    for candidate in find_candidates(scene):
        if any(reject(candidate) for reject in (*REJECTIONS, *MISTYPED, *UNTOLD)):
            continue
        strength = candidate.lexical.weight + sum(score(candidate) for score in SCORES)
        if strength < THRESHOLD:
            continue
        clause = _clause(candidate)
        trigger = Trigger(candidate.token, candidate.lexical.type, strength)
        if clause not in found or _rank(trigger) > _rank(found[clause]):
            found[clause] = trigger
    _keep_stronger(scene, found)
    ranked = sorted(found.values(), key=_rank, reverse=True)
    told = [trigger for trigger in ranked if trigger.type is not EventType.statement]
    return told or ranked


def _keep_stronger(scene: Scene, found: dict[tuple[int, bool], Trigger]) -> None:
    """«объявила о поглощении»: a verb and the noun under it tell one event; the stronger stays."""
    for key, noun in list(found.items()):
        over = scene.tree.governor(noun.token)
        for other, verb in list(found.items()):
            if (
                over is not None
                and over.index == verb.token.index
                and noun.token.pos == "NOUN"
                and key != other
            ):
                found.pop(min((key, other), key=lambda place: _rank(found[place])))
                break


def _clause(candidate: Candidate) -> tuple[int, bool]:
    """What a trigger competes in: its clause; an occasion with a date or name of its own stands beside it."""
    if candidate.is_noun and (is_dated(candidate) or is_programme(candidate)):
        return candidate.token.index, True
    return candidate.scene.tree.clause_head(candidate.token).index, False


def _rank(trigger: Trigger) -> tuple[bool, float]:
    """In one clause a last resort gives way to any other type."""
    return trigger.type not in LAST_RESORTS, trigger.strength


def _in_passing(candidate: Candidate) -> float:
    """An occasion in the lead is the news only where nothing else is."""
    token, tree = candidate.token, candidate.tree
    if not candidate.is_noun or over_phases(tree, token).relation not in {"obl", "nmod"}:
        return 0.0
    return 0.0 if is_dated(candidate) or is_programme(candidate) else -1.0


def _lead(candidate: Candidate) -> float:
    return 1.0 if candidate.scene.lead else 0.0


def _main_clause(candidate: Candidate) -> float:
    head = candidate.tree.clause_head(candidate.token)
    if candidate.tree.is_partitive(head):
        return 0.5
    if head.relation in {"acl", "acl:relcl", "advcl", "amod"}:
        return -0.75
    return 0.5 if head.relation in {"root", "conj", "ccomp", "parataxis"} else 0.0


def _dated_or_counted(candidate: Candidate) -> float:
    sentence = candidate.scene.sentence
    return 0.5 * bool(sentence.quantities) + 0.5 * bool(sentence.times)


def _dated_noun(candidate: Candidate) -> float:
    """«поручение от 1 апреля»: whoever dates it means one happening."""
    return 1.0 if candidate.is_noun and is_dated(candidate) else 0.0


def _named_speaker(candidate: Candidate) -> float:
    """A person with a name who says something is news more often than an office that does."""
    if candidate.lexical.type is not EventType.statement:
        return 0.0
    subject = candidate.tree.subject(candidate.token)
    if subject is None:
        return 0.0
    phrase = {token.start for token in candidate.tree.phrase(subject)}
    people = (
        mention
        for mention in candidate.scene.mentions
        if mention.named and mention.entity.kind is EntityKind.person
    )
    return 0.75 if any(mention.start in phrase for mention in people) else 0.0


def _verbal(candidate: Candidate) -> float:
    """A finite verb tells more surely than a noun."""
    return 0.25 if candidate.token.pos == "VERB" else 0.0


SCORES: list[Callable[[Candidate], float]] = [
    _lead,
    _main_clause,
    _dated_or_counted,
    _dated_noun,
    _in_passing,
    _named_speaker,
    _verbal,
]
