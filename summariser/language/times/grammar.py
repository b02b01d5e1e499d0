"""A cascade of rules over classes of words: finite-state chunking after FASTUS (Hobbs et al. 1997).

Every token is one letter that stands for the set of its classes, so a rule is a regular expression over a
short string. A rule is written with the names of the classes: ``day:DAY month:MONTH year:YEAR?`` takes a day,
a month and perhaps a year, and puts their values into the fields of the same names of a `Moment`.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from summariser.language.times.moment import Moment

Captured = dict[str, Any]
Build = Callable[[Captured], Any]
ELEMENT = re.compile(r"(?:([a-z]+):)?([A-Z][A-Z_]*)")
FIRST_LETTER = 0xE000  # private use area


@dataclass(frozen=True, slots=True)
class Node:
    """A token, or what a rule has made of several; `values` has one entry for each class it belongs to."""

    start: int
    end: int
    letter: str
    values: dict[str, Any]


class Alphabet:
    """One letter for each set of classes that a token can have.

    Attributes:
        strong: the letters that stand for at least one class that is not `weak`.
    """

    def __init__(self, weak: frozenset[str]) -> None:
        self.strong: set[str] = set()
        self._weak = weak
        self._letters: dict[frozenset[str], str] = {}

    def letter(self, classes: Iterable[str]) -> str:
        """The letter of a set of classes, a new one where the set is new."""
        key = frozenset(classes)
        if key not in self._letters:
            self._letters[key] = letter = chr(FIRST_LETTER + len(self._letters))
            if not key <= self._weak:
                self.strong.add(letter)
        return self._letters[key]

    def members(self, name: str) -> str:
        """A regular expression for any token of a class."""
        found = "".join(letter for classes, letter in self._letters.items() if name in classes)
        if not found:
            raise ValueError(f"a rule names the class {name}, which no word has")
        return f"[{found}]"


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern over classes, the classes of what it makes, and how.

    Attributes:
        pattern: classes, some with the field they fill, with the signs of a regular expression.
        makes: the classes of the new node.
        sets: fields that the rule itself decides.
        build: makes the value out of the captured ones; without it they fill the fields of their names in a
            `Moment`, and captured moments are merged.
    """

    pattern: str
    makes: tuple[str, ...]
    build: Build | None
    sets: dict[str, Any]

    def value(self, captured: Captured) -> Any:
        """What the rule makes of the captured values; None where they make no sense together."""
        made = merged(captured) if self.build is None else self.build(captured)
        return made.having(**self.sets) if self.sets and made is not None else made


def rule(pattern: str, makes: str, build: Build | None = None, **sets: Any) -> Rule:
    """A rule, written in one line of a table."""
    return Rule(pattern, tuple(makes.split()), build, sets)


def merged(captured: Captured) -> Moment:
    """One moment of all that was captured, the first one first."""
    said: Captured = {}
    for name, value in captured.items():
        if isinstance(value, Moment):
            said = value.said() | said
        else:
            said.setdefault(name, value)
    return Moment(**said)


class Stage:
    """The rules of one level; at each place the first one that makes sense wins."""

    def __init__(self, rules: Sequence[Rule], alphabet: Alphabet, weak: frozenset[str]) -> None:
        self._rules = rules
        self._alphabet = alphabet
        self._captures: list[list[tuple[str, str, str]]] = []
        self._alternatives = [self._compiled(number, each.pattern) for number, each in enumerate(rules)]
        self._compiled_alone: dict[int, re.Pattern[str]] = {}
        self._any = re.compile("|".join(self._alternatives))
        self._needs = frozenset("".join(self._needed(each.pattern, weak) for each in rules))

    def _alone(self, number: int) -> re.Pattern[str]:
        """A rule without the others, for where those before it made no sense; few are ever needed."""
        if number not in self._compiled_alone:
            self._compiled_alone[number] = re.compile(self._alternatives[number])
        return self._compiled_alone[number]

    def _compiled(self, number: int, pattern: str) -> str:
        captures: list[tuple[str, str, str]] = []
        self._captures.append(captures)

        def element(found: re.Match[str]) -> str:
            field, name = found.groups()
            letters = self._alphabet.members(name)
            if field is None:
                return letters
            captures.append((f"r{number}_{len(captures)}", field, name))
            return f"(?P<{captures[-1][0]}>{letters})"

        return f"(?P<r{number}>{ELEMENT.sub(element, pattern).replace(' ', '')})"

    def _needed(self, pattern: str, weak: frozenset[str]) -> str:
        """The letters without which a pattern cannot match: most runs are spared most of the levels."""
        names = [name for _, name in ELEMENT.findall(pattern)]
        needed = [name for name in names if name not in weak] or names
        return "".join(self._alphabet.members(name)[1:-1] for name in needed)

    def reduce(self, nodes: list[Node]) -> list[Node]:
        """The nodes, with every stretch that a rule matches made into one."""
        letters = "".join([node.letter for node in nodes])
        if self._needs.isdisjoint(letters):
            return nodes
        reduced: list[Node] = []
        done = position = 0
        while match := self._any.search(letters, position):
            made = self._made(match, nodes)
            if made is None:
                position = match.start() + 1
                continue
            node, last = made
            reduced += nodes[done : match.start()]
            reduced.append(node)
            done = position = last
        return reduced + nodes[done:] if done else nodes

    def _made(self, match: re.Match[str], nodes: list[Node]) -> tuple[Node, int] | None:
        first = match.start()
        number = int(str(match.lastgroup)[1:])
        found: re.Match[str] | None = match
        while True:
            if found:
                value = self._rules[number].value(self._captured(number, found, nodes))
                if value is not None:
                    break
            number += 1
            if number == len(self._rules):
                return None
            found = self._alone(number).match(match.string, first)
        makes = self._rules[number].makes
        last = found.end()
        letter = self._alphabet.letter(makes)
        return Node(nodes[first].start, nodes[last - 1].end, letter, dict.fromkeys(makes, value)), last

    def _captured(self, number: int, match: re.Match[str], nodes: list[Node]) -> Captured:
        return {
            field: nodes[match.start(group)].values[name]
            for group, field, name in self._captures[number]
            if match.start(group) >= 0
        }
