"""Whole English sentences, only where every part is known and the clause is as plain as can be.

A template without guards was false 10 times in 26. The guards: a main clause outside quotes that tells
what happened, a finite verb in the past (or a short participle), nothing that makes it possible, planned or
doubtful, and a subject whose head is the name itself («сын президента посетил» is no visit of the president).
"""

import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from summariser.engines.embedded.fact_lines import Entities, english_name
from summariser.engines.embedded.happenings import Telling
from summariser.engines.embedded.places import PLACE_ROLES
from summariser.engines.embedded.saying import english_time
from summariser.engines.embedded.scene import Reference, Scene
from summariser.engines.embedded.tokens import Token
from summariser.engines.embedded.words import words
from summariser.schemas.entity import Entity
from summariser.schemas.vocabulary import EntityKind, PlaceRole, Status

Row = Mapping[str, Any]

CITIES_AND_COUNTRIES = frozenset({EntityKind.city, EntityKind.country, EntityKind.region})
MAIN_CLAUSE = frozenset({"root", "conj"})


@dataclass(frozen=True, slots=True)
class Clause:
    """The clause of a trigger that is a verb."""

    telling: Telling
    verb: Token
    row: Row

    @property
    def scene(self) -> Scene:
        """The sentence."""
        return self.telling.scene


def english_sentence(telling: Telling, entities: Entities) -> str | None:
    """One sentence without its full stop, None where a guard does not hold."""
    for row in _rows().get(telling.trigger.token.lemma, ()):
        clause = Clause(telling, telling.trigger.token, row)
        if all(guard(clause) for guard in GUARDS):
            parts = _parts(clause)
            if parts is not None:
                said = str(row["en"]).format(**parts)
                plural = clause.verb.feats.get("Number") == "Plur"
                return _with_circumstances(
                    said.replace(" was ", " were ") if plural else said, clause, entities
                )
    return None


# ---- guards


def _happened(clause: Clause) -> bool:
    return clause.telling.status is Status.happened


def _told_plainly(clause: Clause) -> bool:
    head = clause.verb
    return head.relation in MAIN_CLAUSE and not clause.scene.in_quote(head.start)


def _past(clause: Clause) -> bool:
    feats = clause.verb.feats
    if clause.row.get("voice") == "passive":
        return feats.get("Variant") == "Short" and feats.get("Voice") == "Pass"
    return feats.get("Tense") == "Past" and feats.get("VerbForm") == "Fin" and feats.get("Voice") == "Act"


def _unconditional(clause: Clause) -> bool:
    """No «бы», «чуть не», «как бы», «почти» beside the verb, no «если»."""
    beside = clause.scene.tree.children(clause.verb, "advmod", "mark", "aux", "discourse", "xcomp")
    return not any(child.lemma in words("unsure") for child in beside)


def _of_type(clause: Clause) -> bool:
    wanted = clause.row.get("type")
    return wanted is None or clause.telling.type.value == wanted


GUARDS: list[Callable[[Clause], bool]] = [_happened, _told_plainly, _past, _unconditional, _of_type]

# ---- parts


def _parts(clause: Clause) -> dict[str, str] | None:
    """What stands for {S}, {O}, {N}, {P}, {L}; None where a part that the template needs is unknown."""
    subjects = _subjects(clause)
    if not subjects or (clause.row.get("several") and len(subjects) < 2):
        return None
    parts = {"S": _and([english_name(entity) for entity in subjects])}
    if "object" in clause.row:
        parts["O"] = _first(_in_slot(clause, "obj"), clause.row["object"].split())
    if "noun" in clause.row:
        parts["N"] = next(
            (clause.row["noun"][noun.lemma] for noun in _objects(clause) if noun.lemma in clause.row["noun"]),
            "",
        )
    if "partner" in clause.row:
        parts["P"] = _first(_partners(clause), ["person", "organisation"])
    if "place" in clause.row:
        parts["L"] = _first(_places(clause), ["city", "country", "region"])
    return parts if all(parts.values()) else None


def _subjects(clause: Clause) -> list[Entity]:
    subject = clause.scene.tree.subject(clause.verb)
    wanted = str(clause.row.get("subject", "person")).split()
    passive = clause.row.get("voice") == "passive"
    if subject is None or subject.head != clause.verb.index or passive != (subject.relation == "nsubj:pass"):
        return []
    found = [mention.entity for mention in clause.scene.mentions if _heads(clause.scene, mention, subject)]
    return list({entity.id: entity for entity in found if entity.en and entity.kind.value in wanted}.values())


def _heads(scene: Scene, mention: Reference, token: Token) -> bool:
    anchor = scene.anchor(mention.start, mention.end)
    return mention.named and anchor is not None and scene.core(anchor).index == token.index


def _in_slot(clause: Clause, *relations: str) -> list[Entity]:
    slots = clause.scene.tree.children(clause.verb, *relations)
    return [
        mention.entity
        for mention in clause.scene.mentions
        if any(_heads(clause.scene, mention, token) for token in slots)
    ]


def _objects(clause: Clause) -> Sequence[Token]:
    """Objects in the singular: «законы» are no "law"."""
    found = clause.scene.tree.children(clause.verb, "obj")
    return [token for token in found if token.feats.get("Number") == "Sing"]


def _partners(clause: Clause) -> list[Entity]:
    scene = clause.scene
    slots = [
        token
        for token in scene.tree.children(clause.verb, "obl")
        if scene.tree.preposition(token) == "с" and token.feats.get("Case") == "Ins"
    ]
    return [m.entity for m in scene.mentions if any(_heads(scene, m, token) for token in slots)]


def _places(clause: Clause) -> list[Entity]:
    scene = clause.scene
    slots = [
        token
        for token in scene.tree.children(clause.verb, "obl")
        if PLACE_ROLES.get((scene.tree.preposition(token), token.feats.get("Case", ""))) is PlaceRole.to
    ]
    return [m.entity for m in scene.mentions if any(_heads(scene, m, token) for token in slots)]


def _first(entities: Sequence[Entity], kinds: Sequence[str]) -> str:
    known = (english_name(entity) for entity in entities if entity.kind.value in kinds and entity.en)
    return next((name for name in known if name), "")


def _and(names: Sequence[str | None]) -> str:
    """Names joined; a post is set off by commas on both sides: A, Prime Minister of X, and B."""
    known = [f"{name}," if "," in name else name for name in names if name]
    if len(known) < 2:
        return "".join(known)
    first = [name if name.endswith(",") else f"{name}," for name in known[:-2]]
    return " ".join([*first, known[-2], "and", known[-1]])


# ---- where and when


def _with_circumstances(said: str, clause: Clause, entities: Entities) -> str:
    where = next(
        (
            entity.en
            for place in clause.telling.places
            if place.role is PlaceRole.at
            and (entity := entities[place.entity]).kind in CITIES_AND_COUNTRIES
            and entity.en
            and entity.en not in said
        ),
        None,
    )
    when = english_time(clause.telling.time) if clause.telling.time else None
    return " ".join(filter(None, [said, f"in {where}" if where else None, when]))


@cache
def _rows() -> Mapping[str, tuple[Row, ...]]:
    table = tomllib.loads((files(__package__) / "data" / "sentences.toml").read_text("utf-8"))
    rows: dict[str, tuple[Row, ...]] = {}
    for row in table["sentence"]:
        for lemma in row["verbs"].split():
            rows[lemma] = (*rows.get(lemma, ()), row)
    return rows
