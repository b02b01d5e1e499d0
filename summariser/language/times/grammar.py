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

ELEMENT = re.compile(r"(?:([a-z_]+):)?([A-Z][A-Z_]*)")
FIRST_LETTER = 0xE000  # private use area


@dataclass(frozen=True, slots=True)
class Node:
    """A token, or what rules have made of several; `values` has one entry for each class it belongs to."""

    start: int
    end: int
    letter: str
    values: dict[str, Any]


class Alphabet:
    """One letter for each set of classes that a token can have."""

    def __init__(self) -> None:
        self._letters: dict[frozenset[str], str] = {}

    def letter(self, classes: Iterable[str]) -> str:
        """The letter of a set of classes, a new one where the set is new."""
        key = frozenset(classes)
        return self._letters.setdefault(key, chr(FIRST_LETTER + len(self._letters)))

    def strong(self, weak: set[str]) -> frozenset[str]:
        """The letters that stand for at least one class outside `weak`."""
        return frozenset(letter for classes, letter in self._letters.items() if not classes <= weak)

    def members(self, name: str) -> str:
        """A regular expression for any token of a class."""
        found = "".join(letter for classes, letter in self._letters.items() if name in classes)
        if not found:
            raise ValueError(f"no token has the class {name}")
        return f"[{found}]"


@dataclass(frozen=True)
class Rule:
    """A pattern over classes, the class of what it makes, and how.

    Attributes:
        pattern: classes, some with the field they fill, with the signs of a regular expression.
        makes: the class of the new node.
        sets: fields that the rule itself decides.
        build: makes the moment out of the captured values; without it they fill the fields of their names,
            and captured moments are merged.
    """

    pattern: str
    makes: str
    sets: dict[str, Any]
    build: Callable[[dict[str, Any]], Moment | None] | None = None

    def moment(self, captured: dict[str, Any]) -> Moment | None:
        """What the rule makes of the captured values; None where they make no sense together."""
        if self.build is not None:
            made = self.build(captured)
            return made.having(**self.sets) if made is not None and self.sets else made
        moment, said = Moment(), dict(self.sets)
        for name, value in captured.items():
            if isinstance(value, Moment):
                moment = moment.merge(value)
            else:
                said[name] = value
        return moment.having(**said)


def rule(
    pattern: str, makes: str, build: Callable[[dict[str, Any]], Moment | None] | None = None, **sets: Any
) -> Rule:
    """A rule, written in one line of a table."""
    return Rule(pattern, makes, sets, build)


class Stage:
    """Rules of one level; at each place the first that matches wins."""

    def __init__(self, rules: Sequence[Rule], alphabet: Alphabet) -> None:
        self._rules = rules
        self._alphabet = alphabet
        self._captures: list[list[tuple[str, str, str]]] = []
        alternatives = [self._compiled(number, each.pattern) for number, each in enumerate(rules)]
        self._regex = re.compile("|".join(alternatives))

    def _compiled(self, number: int, pattern: str) -> str:
        captures: list[tuple[str, str, str]] = []

        def element(found: re.Match[str]) -> str:
            field, name = found.groups()
            letters = self._alphabet.members(name)
            if field is None:
                return letters
            group = f"r{number}_{len(captures)}"
            captures.append((group, field, name))
            return f"(?P<{group}>{letters})"

        body = ELEMENT.sub(element, pattern).replace(" ", "")
        self._captures.append(captures)
        return f"(?P<r{number}>{body})"

    def reduce(self, nodes: list[Node]) -> list[Node]:
        """The nodes, with every stretch that a rule matches made into one."""
        letters = "".join([node.letter for node in nodes])
        reduced: list[Node] = []
        position = 0
        for match in self._regex.finditer(letters):
            number = int(str(match.lastgroup)[1:])
            first, last = match.span()
            moment = self._rules[number].moment(self._captured(number, match, nodes))
            if moment is None:
                continue
            makes = self._rules[number].makes
            reduced += nodes[position:first]
            letter = self._alphabet.letter((makes,))
            reduced.append(Node(nodes[first].start, nodes[last - 1].end, letter, {makes: moment}))
            position = last
        if not position:
            return nodes
        return reduced + nodes[position:]

    def _captured(self, number: int, match: re.Match[str], nodes: list[Node]) -> dict[str, Any]:
        return {
            field: nodes[match.start(group)].values[name]
            for group, field, name in self._captures[number]
            if match.start(group) >= 0
        }
