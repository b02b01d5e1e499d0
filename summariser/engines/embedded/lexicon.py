"""The trigger lexicon: classes of lemmas, each with the type of event that it tells."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from summariser.schemas.vocabulary import EventType


@dataclass(frozen=True, slots=True)
class Pattern:
    """A set of lemmas, some of them open at the end («завод*»)."""

    whole: frozenset[str]
    prefixes: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.whole or self.prefixes)

    def matches(self, lemma: str) -> bool:
        """True where a lemma is in the set."""
        return lemma in self.whole or lemma.startswith(self.prefixes)

    def matches_any(self, lemmas: Iterable[str]) -> bool:
        """True where one of the lemmas is in the set."""
        return any(map(self.matches, lemmas))


@dataclass(frozen=True, slots=True)
class TriggerClass:
    """Lemmas that tell one type of event under the same conditions; see ``data/triggers.toml``.

    Attributes:
        happening: for a noun: it names a happening by itself, no light verb is needed.
        needed: one of these stands in the clause, unless empty.
        barred: none of these stands in the clause.
        weight: 3 sure, 2 usual, 1 weak.
        counted: true only where the clause has a figure («умерли 75 тыс. человек»).
        authority: true only where the subject is a body or holder of power.
        object: the needed word is what is done («провести [митинг]»), not merely near.
        complement: the needed word is what the subject becomes («стал директором»).
    """

    type: EventType
    needed: Pattern
    barred: Pattern
    weight: int
    counted: bool = False
    authority: bool = False
    complement: bool = False
    object: bool = False
    happening: bool = False


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Trigger classes by lemma, in the order of the file."""

    verbs: Mapping[str, tuple[TriggerClass, ...]]
    nouns: Mapping[str, tuple[TriggerClass, ...]]


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language ("ru" or "en"), read once."""
    name = "triggers.toml" if language == "ru" else f"triggers_{language}.toml"
    table = tomllib.loads((files(__package__) / "data" / name).read_text("utf-8"))
    verbs: dict[str, tuple[TriggerClass, ...]] = {}
    nouns: dict[str, tuple[TriggerClass, ...]] = {}
    for row in table["class"]:
        _add(verbs, row.get("verbs", ""), _trigger_class(row))
        _add(nouns, row.get("nouns", ""), _trigger_class(row))
        _add(nouns, row.get("happenings", ""), _trigger_class(row, happening=True))
    return Lexicon(verbs, nouns)


def pattern(words: str) -> Pattern:
    """A pattern from words set apart by spaces; an asterisk stands for any ending."""
    members = words.split()
    return Pattern(
        whole=frozenset(word for word in members if not word.endswith("*")),
        prefixes=tuple(word[:-1] for word in members if word.endswith("*")),
    )


def _trigger_class(row: Mapping[str, str | int], *, happening: bool = False) -> TriggerClass:
    return TriggerClass(
        type=EventType[str(row["type"])],
        needed=pattern(str(row.get("with", ""))),
        barred=pattern(str(row.get("without", ""))),
        weight=int(row.get("weight", 2)),
        counted=bool(row.get("counted", False)),
        authority=bool(row.get("authority", False)),
        complement=bool(row.get("complement", False)),
        object=bool(row.get("object", False)),
        happening=happening,
    )


def _add(index: dict[str, tuple[TriggerClass, ...]], words: str, found: TriggerClass) -> None:
    for word in words.split():
        index[word] = (*index.get(word, ()), found)
