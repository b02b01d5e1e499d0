"""What belongs to a trigger by syntax: people, places, the time, the figures of its clause."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from summariser.engines.embedded.lexicon import lexicon
from summariser.engines.embedded.scene import Reference, Scene
from summariser.engines.embedded.tokens import Token
from summariser.engines.embedded.triggers import Trigger
from summariser.language.mentions import Quantity, TimeExpression
from summariser.schemas.event import Participant, Place
from summariser.schemas.vocabulary import EntityKind, EventType, ParticipantRole, PlaceRole

PLACE_KINDS = frozenset(
    {
        EntityKind.country,
        EntityKind.region,
        EntityKind.city,
        EntityKind.water,
        EntityKind.place,
        EntityKind.facility,
    }
)
ACTORS = frozenset({EntityKind.person, EntityKind.organisation, EntityKind.media, EntityKind.group})
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
    }
)
"""Events that happen where their object is: «открыли завод в Омске», but not «обсудили огонь в Донбассе»."""

MOTION = frozenset({EventType.visit, EventType.military_activity, EventType.aid_funding})
"""Events that have a «to» and a «from»; elsewhere only the place where they happen is told."""

NOUN_DEPTH = 4
DATELINE = 6
TAKING_PLACE = frozenset("пройти проходить состояться произойти происходить случиться".split())
ATTENDING = frozenset({"участие", "участвовать", "присутствовать", "посетить"})


def carriers(scene: Scene, trigger: Token) -> list[Token]:
    """The trigger and the words over it up to its verb: «приняли участие в церемонии [начала]»."""
    found = [trigger]
    if trigger.pos == "VERB" and trigger.relation != "xcomp":
        return found
    for governor in scene.tree.ancestors(trigger):
        found.append(governor)
        if governor.pos in {"VERB", "AUX"} and governor.relation != "xcomp":
            break
        if scene.tree.opens_clause(governor):
            break
    return found


def participants_of(scene: Scene, trigger: Trigger) -> tuple[Participant, ...]:
    """Who takes part, with roles by syntax; a name that only modifies another word takes no part."""
    found: dict[str, Participant] = {}
    over = carriers(scene, trigger.token)
    for mention in scene.mentions:
        role = _role(scene, trigger, over, mention)
        if role is not None and mention.entity.id not in found:
            found[mention.entity.id] = Participant(entity=mention.entity.id, role=role)
    return tuple(found.values())


def _role(scene: Scene, trigger: Trigger, over: list[Token], mention: Reference) -> ParticipantRole | None:
    anchor = scene.anchor(mention.start, mention.end)
    if anchor is None or not scene.same_voice(mention.start, trigger.token.start):
        return None
    if _is_dateline(scene, mention):
        return None
    core = scene.core(anchor)
    subject = scene.tree.subject(over[-1])
    slot = (
        "subject"
        if subject is not None and core.index == subject.index
        else _slot(scene, trigger, over, core)
    )
    if slot == "agent" and not mention.named:
        return None  # «назначен премьер-министром»: what he becomes, not who does it
    if slot is None or (mention.entity.kind in PLACE_KINDS and slot != "subject"):
        return None
    return _role_of_slot(scene, trigger, over, subject, slot)


def _is_dateline(scene: Scene, mention: Reference) -> bool:
    """«INTERFAX.RU - Чемпион мира …»: the agency before the dash takes no part."""
    before = [token for token in scene.sentence.tokens if token.end <= mention.start]
    after = next((token for token in scene.sentence.tokens if token.start >= mention.end), None)
    return len(before) < DATELINE and after is not None and after.text in {"-", "–", "—"}


def _slot(scene: Scene, trigger: Trigger, over: list[Token], core: Token) -> str | None:
    governor = scene.tree.governor(core)
    if governor is None or governor.index not in {token.index for token in over}:
        return None
    preposition, case = scene.tree.preposition(core), core.feats.get("Case")
    if core.relation in {"obj", "nsubj:pass"}:
        return "object"
    if core.relation == "iobj" or (case == "Dat" and not preposition):
        return "dative"
    if preposition == "с" and case == "Ins":
        return "partner"
    if case == "Ins" and not preposition and governor.pos == "VERB":
        return "agent"
    if (
        governor.index == trigger.token.index
        and core.relation == "nmod"
        and case == "Gen"
        and not preposition
    ):
        return _roles(trigger.type)["genitive"]
    return None


def _role_of_slot(
    scene: Scene, trigger: Trigger, over: list[Token], subject: Token | None, slot: str
) -> ParticipantRole:
    lemmas = {token.lemma for token in over} | {child.lemma for child in scene.tree.children(over[-1], "obj")}
    if (
        slot == "subject"
        and lemmas & ATTENDING
        and trigger.type not in {EventType.visit, EventType.protest_strike}
    ):
        return ParticipantRole.attendee
    if slot == "subject" and subject is not None and subject.head == over[-1].index:
        slot = "object" if subject.relation == "nsubj:pass" else slot
    if slot == "subject" and _is_passive(over[-1]):
        slot = "object"
    if slot == "subject" and trigger.token.lemma in _converse():
        slot = "object"
    own = _table()["verb"].get(trigger.token.lemma, {})
    return ParticipantRole[own.get(slot, _roles(trigger.type)[slot])]


def _is_passive(verb: Token) -> bool:
    return verb.feats.get("Voice") == "Pass"


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
        found.setdefault(mention.entity.id, Place(entity=mention.entity.id, role=role))
    return tuple(found.values())


def _place_core(scene: Scene, token: Token) -> Token:
    """«в городе Актау», «в Москве и Казани»: the word that has the preposition."""
    if scene.tree.preposition(token):
        return token
    return scene.core(token)


def _attachment_points(scene: Scene, trigger: Trigger) -> set[int]:
    over = carriers(scene, trigger.token)
    points = {token.index for token in over}
    for token in over:
        points |= {
            child.index
            for child in scene.tree.children(token, "acl", "amod")
            if child.feats.get("VerbForm") == "Part"
        }
    if trigger.type in SITUATED:
        points |= {token.index for token in _own_nouns(scene, trigger.token, NOUN_DEPTH)}
    if trigger.token.pos == "NOUN":
        points |= {
            token.index
            for token in scene.tree.surroundings(trigger.token)
            if token.lemma in TAKING_PLACE and token.pos == "VERB"
        }
    return points


def _own_nouns(scene: Scene, token: Token, depth: int) -> Iterator[Token]:
    for child in scene.tree.children(token, "nmod", "obj", "nsubj:pass", "nsubj"):
        if child.pos == "NOUN" and depth:
            yield child
            yield from _own_nouns(scene, child, depth - 1)


def time_of(scene: Scene, trigger: Trigger) -> TimeExpression | None:
    """The time of the trigger's own clause that is nearest to it, an absolute one first; never another noun's."""
    over = {token.index for token in carriers(scene, trigger.token)}
    head = scene.tree.clause_head(trigger.token)
    found: list[tuple[bool, int, int]] = []
    for place, time in enumerate(scene.times):
        anchor = scene.anchor(time.start, time.end)
        if anchor is None or not scene.same_voice(time.start, trigger.token.start):
            continue
        if any(holds(scene, trigger, anchor, over, head) for holds in TIMINGS):
            found.append((time.base is None, abs(anchor.index - trigger.token.index), place))
    return scene.times[min(found)[2]] if found else None


def _of_predicate(scene: Scene, trigger: Trigger, anchor: Token, over: set[int], head: Token) -> bool:
    """«строительство началось 5 мая»: the time depends on the trigger or its verb."""
    if anchor.index == head.index:
        return True
    seen = {anchor.index}
    governor = scene.tree.governor(anchor)
    while governor is not None and governor.index not in seen:
        if governor.index in over:
            return True
        if governor.lemma not in TIME_NOUNS:
            return False
        seen.add(governor.index)
        governor = scene.tree.governor(governor)
    return False


def _follows_noun(scene: Scene, trigger: Trigger, anchor: Token, over: set[int], head: Token) -> bool:
    """«после ввода в эксплуатацию в 2023 году»."""
    return trigger.token.pos == "NOUN" and scene.tree.follows(trigger.token, anchor.start)


def _of_document(scene: Scene, trigger: Trigger, anchor: Token, over: set[int], head: Token) -> bool:
    """«принят приказ председателя от 9 апреля»: an act is made on its date."""
    if trigger.type not in {EventType.law_decision, EventType.agreement}:
        return False
    if not any(time.text.startswith("от ") for time in scene.times if time.start <= anchor.start < time.end):
        return False
    nouns = [trigger.token, *_own_nouns(scene, trigger.token, NOUN_DEPTH)]
    return any(noun.lemma in DOCUMENTS and scene.tree.follows(noun, anchor.start - 3) for noun in nouns)


def _of_whole(scene: Scene, trigger: Trigger, anchor: Token, over: set[int], head: Token) -> bool:
    """«За 2021 год поступили заявки …, из которых отсрочку получили 553»: the time of the whole."""
    if not scene.tree.is_partitive(head):
        return False
    governor = scene.tree.governor(anchor)
    return governor is not None and governor.relation == "root"


def _through_object(scene: Scene, trigger: Trigger, anchor: Token, over: set[int], head: Token) -> bool:
    """«получили отсрочку по платежам в 2021 году»: an adverbial that the parser hangs on the last noun."""
    if trigger.token.pos != "VERB" or scene.tree.preposition(anchor) not in {"в", "к", "за"}:
        return False
    for governor in scene.tree.ancestors(anchor):
        if governor.index == trigger.token.index:
            return True
        if (
            governor.pos != "NOUN"
            or governor.lemma.endswith(VERBAL_NOUNS)
            or governor.lemma in lexicon("ru").nouns
        ):
            return False
    return False


TIMINGS = [_of_predicate, _follows_noun, _of_document, _of_whole, _through_object]

DOCUMENTS = frozenset(
    "приказ указ поручение постановление распоряжение решение закон соглашение договор контракт письмо".split()
)
VERBAL_NOUNS = ("ние", "тие", "ция", "ка")
TIME_NOUNS = frozenset(
    "утро вечер день ночь конец начало середина год месяц неделя час число период понедельник вторник среда "
    "четверг пятница суббота воскресенье".split()
)


def figures_of(scene: Scene, trigger: Trigger) -> list[Quantity]:
    """The figures of the trigger's clause, in the order of the text."""
    head = scene.tree.clause_head(trigger.token).index
    found = []
    for figure in scene.figures:
        anchor = scene.anchor(figure.start, figure.end)
        if anchor is not None and scene.tree.clause_head(anchor).index == head:
            found.append(figure)
    return found


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
