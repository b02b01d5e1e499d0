"""Where an event happens: places that a preposition ties to its words."""

from collections.abc import Iterator, Mapping

from summariser.engines.embedded.carriers import carriers, own_nouns
from summariser.engines.embedded.scene import Scene
from summariser.engines.embedded.tokens import Token
from summariser.engines.embedded.triggers import Trigger
from summariser.engines.embedded.words import words
from summariser.schemas.event import Place
from summariser.schemas.vocabulary import PLACE_KINDS, EventType, PlaceRole

PLACE_ROLES: Mapping[tuple[str, str], PlaceRole] = {
    ("в", "Loc"): PlaceRole.at,
    ("на", "Loc"): PlaceRole.at,
    ("по", "Dat"): PlaceRole.at,
    ("в", "Acc"): PlaceRole.to,
    ("на", "Acc"): PlaceRole.to,
    ("из", "Gen"): PlaceRole.from_,
    ("близ", "Gen"): PlaceRole.near,
    ("около", "Gen"): PlaceRole.near,
    ("возле", "Gen"): PlaceRole.near,
    ("под", "Ins"): PlaceRole.near,
    ("рядом", "Ins"): PlaceRole.near,
    ("недалеко", "Gen"): PlaceRole.near,
}
"""Role of a place by its preposition and case."""

SITUATED = frozenset(
    {
        EventType.construction_start,
        EventType.commissioning_opening,
        EventType.site_inspection,
        EventType.accident,
        EventType.natural_disaster,
        EventType.protest_strike,
        EventType.culture_event,
        EventType.sport,
        EventType.death,
        EventType.crime,
        EventType.armed_attack,
    }
)
"""Events that happen where their object is: «открыли завод в Омске», but not «обсудили огонь в Донбассе»."""

ABOUT = frozenset(
    {
        EventType.meeting_talks,
        EventType.statement,
        EventType.agreement,
        EventType.law_decision,
        EventType.court,
    }
)
"""Events that have a topic: «по» says what they are about."""

MOTION = frozenset({EventType.visit, EventType.military_activity, EventType.aid_funding})
"""Events that have a «to» and a «from»; elsewhere only the place where they happen is told."""


def places_of(scene: Scene, trigger: Trigger) -> tuple[Place, ...]:
    """Where it happens: places that a preposition ties to the trigger, its verb or its own nouns."""
    found: dict[str, Place] = {}
    near = _attachment_points(scene, trigger)
    for mention in scene.mentions:
        if mention.entity.kind not in PLACE_KINDS or not scene.same_voice(mention.start, trigger.token.start):
            continue
        anchor = scene.anchor(mention.start, mention.end)
        if anchor is None:
            continue
        core = _place_core(scene, anchor)
        governor = scene.tree.governor(core)
        role = PLACE_ROLES.get((scene.tree.preposition(core), core.feats.get("Case", "")))
        if role is None or governor is None or governor.index not in near:
            continue
        if role in {PlaceRole.to, PlaceRole.from_} and trigger.type not in MOTION:
            continue
        if scene.tree.preposition(core) == "по" and trigger.type in ABOUT:
            continue  # «переговоры по Украине»
        found.setdefault(mention.entity.id, Place(entity=mention.entity.id, role=role))
    return tuple(found.values())


def _place_core(scene: Scene, token: Token) -> Token:
    """«в городе Актау», «в Москве и Казани»: the word that has the preposition."""
    if scene.tree.preposition(token) or token.feats.get("Case") == "Nom":
        return token
    return scene.core(token)


def _attachment_points(scene: Scene, trigger: Trigger) -> set[int]:
    over = carriers(scene, trigger)
    points = {token.index for token in over}
    for token in over:
        points |= {
            child.index
            for child in scene.tree.children(token, "acl", "amod")
            if child.feats.get("VerbForm") == "Part"
        }
    if trigger.type in SITUATED:
        points |= {token.index for token in own_nouns(scene, trigger.token)}
        points |= {token.index for over_token in over for token in _locations(scene, over_token)}
    if trigger.token.pos == "NOUN":
        points |= {
            token.index
            for token in scene.tree.surroundings(trigger.token)
            if token.lemma in words("taking_place") and token.pos == "VERB"
        }
    return points


def _locations(scene: Scene, verb: Token) -> Iterator[Token]:
    """«На складе в Рязани произошёл пожар», «в результате взрыва в Кабуле»: what says where."""
    for child in scene.tree.children(verb, "obl"):
        if scene.tree.preposition(child) in {"в", "на"} and child.feats.get("Case") == "Loc":
            yield child
            yield from own_nouns(scene, child)
