"""Who takes part in an event, and what they are to it, by syntax."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from summariser.engines.embedded.carriers import carriers
from summariser.engines.embedded.scene import Reference, Scene
from summariser.engines.embedded.tokens import Token
from summariser.engines.embedded.triggers import Trigger
from summariser.engines.embedded.words import stems, words
from summariser.schemas.event import Participant
from summariser.schemas.vocabulary import PLACE_KINDS, EntityKind, EventType, ParticipantRole

ACTORS = frozenset({EntityKind.person, EntityKind.organisation, EntityKind.media, EntityKind.group})
SLOTS: Mapping[tuple[str, str | None], str] = {
    ("", "Dat"): "dative",
    ("с", "Ins"): "partner",
    ("", "Ins"): "agent",
}
"""Preposition and case beside a verb."""

HUMAN = frozenset({ParticipantRole.victim})
SPOKEN = frozenset({EventType.statement, EventType.meeting_talks})
"""What the one who wishes, asks or threatens does: «призвал», «предложил»."""

PRIZES = frozenset({EventType.award_anniversary})
BEINGS = frozenset({EntityKind.person, EntityKind.group})

DATELINE = 6
"""Tokens before the dash that ends a dateline."""


def participants_of(scene: Scene, trigger: Trigger) -> tuple[Participant, ...]:
    """Who takes part, with roles by syntax; a name that only modifies another word takes no part."""
    found: dict[str, Participant] = {}
    over = carriers(scene, trigger)
    for mention in scene.mentions:
        role = _role(scene, trigger, over, mention)
        if role is not None and mention.entity.id not in found:
            found[mention.entity.id] = Participant(entity=mention.entity.id, role=role)
    return tuple(found.values())


def _role(scene: Scene, trigger: Trigger, over: list[Token], mention: Reference) -> ParticipantRole | None:
    anchor = scene.anchor(mention.start, mention.end)
    if anchor is None or not scene.same_voice(mention.start, trigger.token.start):
        return None
    if any(stands(scene, mention) for stands in (_is_dateline, _is_source, _is_part_of_post)):
        return None
    core = scene.core(anchor)
    subject = scene.tree.subject(over[-1])
    leads = subject is not None and core.index == subject.index
    slot = "subject" if leads else _slot(scene, trigger, over, core)
    wishes = over[-1].lemma in words("wishing") and trigger.type not in SPOKEN
    barred = leads and (wishes or (subject is not None and _disagrees(scene, over[-1], subject)))
    if slot == "agent" and not mention.named:
        return None  # «назначен премьер-министром»: what he becomes, not who does it
    if slot is None or barred or (mention.entity.kind in PLACE_KINDS and slot != "subject"):
        return None
    role = _role_of_slot(scene, trigger, over, subject, slot)
    if (
        role is ParticipantRole.authority
        and trigger.type is EventType.court
        and not _judges(trigger, mention)
    ):
        return ParticipantRole.party  # «Газпром обжаловал решение»
    return None if role in HUMAN and mention.entity.kind not in BEINGS else role


def _disagrees(scene: Scene, verb: Token, subject: Token) -> bool:
    """«[они] предположили, что Маск презентует»: one person does not do what several do."""
    numbers = verb.feats.get("Number"), subject.feats.get("Number")
    return numbers == ("Plur", "Sing") and not scene.tree.children(subject, "conj", "nmod", "appos")


def _is_part_of_post(scene: Scene, mention: Reference) -> bool:
    """«полузащитник клуба Челси Фрэнк Лэмпард»: the club only says whose he is."""
    if mention.entity.kind is EntityKind.person:
        return False
    return any(
        other.named and other.entity.kind is EntityKind.person and 0 <= other.start - mention.end <= 2
        for other in scene.mentions
    )


def _judges(trigger: Trigger, mention: Reference) -> bool:
    """A court is one by its name, or by what only courts do."""
    named = any(word.startswith(stems("court_stems")) for word in mention.entity.name.lower().split())
    return named or trigger.token.lemma in words("judging")


def _is_source(scene: Scene, mention: Reference) -> bool:
    """«Белый дом: Трамп и Мэй встретятся»: who stands before the colon says it."""
    after = next((token for token in scene.sentence.tokens if token.start >= mention.end), None)
    first = mention.start - scene.sentence.tokens[0].start <= 2
    return first and after is not None and after.text == ":"


def _is_dateline(scene: Scene, mention: Reference) -> bool:
    """«Москва. 8 мая. INTERFAX.RU - Чемпион …»: city and agency before the dash take no part."""
    before = [token for token in scene.sentence.tokens if token.end <= mention.start]
    after = next((token for token in scene.sentence.tokens if token.start >= mention.end), None)
    if after is None or len(before) >= DATELINE:
        return False
    return after.text in {"-", "–", "—"} or (not before and after.text in {".", "/"})


def _slot(scene: Scene, trigger: Trigger, over: list[Token], core: Token) -> str | None:
    """The place of a name in the clause, one of the keys of ``data/roles.toml``; None for none of them."""
    governor = scene.tree.governor(core)
    if governor is None or governor.index not in {token.index for token in over}:
        return None
    if core.relation in {"obj", "nsubj:pass"}:
        return "object"
    marking = (scene.tree.preposition(core), core.feats.get("Case"))
    if marking == ("", "Gen") and core.relation == "nmod" and governor.index == trigger.token.index:
        return _roles(trigger.type)["genitive"]
    if marking == ("", "Ins") and governor.pos != "VERB":
        return None
    return "dative" if core.relation == "iobj" else SLOTS.get(marking)


def _role_of_slot(
    scene: Scene, trigger: Trigger, over: list[Token], subject: Token | None, slot: str
) -> ParticipantRole | None:
    lemmas = {token.lemma for token in over} | {child.lemma for child in scene.tree.children(over[-1], "obj")}
    if (
        slot == "subject"
        and lemmas & words("taking_part")
        and trigger.type not in {EventType.visit, EventType.protest_strike, EventType.statement}
    ):
        return ParticipantRole.attendee
    if slot == "subject" and subject is not None and subject.head == over[-1].index:
        slot = "object" if subject.relation == "nsubj:pass" else slot
    if slot == "subject" and _is_passive(over[-1]):
        slot = "object"
    if slot == "object" and trigger.token.lemma in _converse() and trigger.type in PRIZES:
        return None  # «получил премию»: the prize wins nothing
    resigns = trigger.type is EventType.appointment and over[-1].lemma in words("resigning")
    if slot == "subject" and (trigger.token.lemma in _converse() or resigns):
        slot = "object"
    own = _table()["verb"].get(trigger.token.lemma, {})
    role = own.get(slot, _roles(trigger.type).get(slot))
    return ParticipantRole[role] if role else None


def _is_passive(verb: Token) -> bool:
    return verb.feats.get("Voice") == "Pass"


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads((files(__package__) / "data" / "roles.toml").read_text("utf-8"))


@cache
def _roles(kind: EventType) -> Mapping[str, str]:
    table = _table()
    return {**table["default"], **table.get(kind.value, {})}


@cache
def _converse() -> frozenset[str]:
    return frozenset(_table()["converse"]["verbs"].split())
