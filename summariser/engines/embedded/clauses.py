"""The syntax of a sentence as a tree of tokens, and the clauses that it falls into."""

from collections.abc import Iterator
from functools import cached_property

from summariser.engines.embedded.tokens import Token
from summariser.engines.embedded.words import words

SUBORDINATE = frozenset(
    {"ccomp", "csubj", "csubj:pass", "advcl", "acl:relcl", "parataxis", "discourse", "vocative"}
)
"""Relations that open a clause of its own; an infinitive (xcomp) stays in the clause of its governor."""

SUBJECTS = frozenset({"nsubj", "nsubj:pass"})

REACH = 7
"""How many tokens on either side belong to a word whatever the tree says: long sentences break trees."""

NEIGHBOURS = 3
DEPTH = 3
"""How far down a verb's arguments reach: «[получить] [премию] [имени] [Сахарова]»."""

NEAR = 5


class Tree:
    """Governors and dependents of one sentence's tokens; survives broken trees (cycles, no root)."""

    def __init__(self, tokens: tuple[Token, ...]) -> None:
        self.tokens = tokens
        self._clauses: dict[int, list[Token]] = {}
        self._surroundings: dict[int, list[Token]] = {}

    @cached_property
    def _children(self) -> list[list[Token]]:
        children: list[list[Token]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if 0 <= token.head < len(self.tokens) and token.head != token.index:
                children[token.head].append(token)
        return children

    def children(self, token: Token, *relations: str) -> list[Token]:
        """Direct dependents, all or those of certain relations."""
        found = self._children[token.index]
        return [child for child in found if child.relation in relations] if relations else found

    def governor(self, token: Token) -> Token | None:
        """The token that this one depends on; None for the root."""
        if 0 <= token.head < len(self.tokens) and token.head != token.index:
            return self.tokens[token.head]
        return None

    def ancestors(self, token: Token) -> Iterator[Token]:
        """Governor, its governor and so on up to the root."""
        seen = {token.index}
        governor = self.governor(token)
        while governor is not None and governor.index not in seen:
            seen.add(governor.index)
            yield governor
            governor = self.governor(governor)

    def phrase(self, token: Token) -> list[Token]:
        """A token with its dependents, without the clauses that hang on them."""
        found = {token.index}
        waiting = [token]
        while waiting:
            for child in self._children[waiting.pop().index]:
                if child.index not in found and child.index not in self._openings:
                    found.add(child.index)
                    waiting.append(child)
        return [self.tokens[index] for index in sorted(found)]

    def clause(self, token: Token) -> list[Token]:
        """The tokens of the clause in which a token stands, with a subject shared by coordination."""
        head = self.clause_head(token)
        known = self._clauses.get(head.index)
        if known is not None:
            return known
        found = {member.index for member in self.phrase(head)}
        subject = self.subject(head)
        if subject:
            found.update(member.index for member in self.phrase(subject))
        self._clauses[head.index] = [self.tokens[index] for index in sorted(found)]
        return self._clauses[head.index]

    def arguments(self, verb: Token) -> list[Token]:
        """What a verb is about: its near dependents, its subject, what it modifies, its next neighbours."""
        found = {member.index for member in self._near_dependents(verb, DEPTH)}
        subject = self.subject(verb)
        if subject:
            found |= {subject.index, *(member.index for member in self._near_dependents(subject, DEPTH - 1))}
        found.update(
            range(max(0, verb.index - NEIGHBOURS), min(len(self.tokens), verb.index + NEIGHBOURS + 1))
        )
        return [self.tokens[index] for index in sorted(found - {verb.index})]

    def objects(self, verb: Token) -> list[Token]:
        """A verb's object or passive subject; without one, its subject and what it goes into."""
        own = self.children(verb, "obj", "nsubj:pass", "iobj") or [
            *filter(None, [self.subject(verb)]),
            *(
                child
                for child in self.children(verb, "obl")
                if self.preposition(child) not in words("whereabouts")
            ),
            *self.children(verb, "nsubj"),
        ]
        if verb.feats.get("VerbForm") == "Part" and (modified := self.subject(verb)):
            own = [*own, modified]
        found = {token.index for token in own}
        for token in own:
            found |= {
                member.index
                for member in self._near_dependents(token, DEPTH)
                if self.preposition(member) not in words("whereabouts")
            }
        return [self.tokens[index] for index in sorted(found - {verb.index})]

    def _near_dependents(self, token: Token, depth: int) -> Iterator[Token]:
        for child in self.children(token) if depth else []:
            if not self.opens_clause(child):
                yield child
                yield from self._near_dependents(child, depth - 1)

    def surroundings(self, token: Token) -> list[Token]:
        """The clause of a token and its near neighbours up to where the next clause visibly opens."""
        known = self._surroundings.get(token.index)
        if known is not None:
            return known
        found = {member.index for member in self.clause(token)}
        found.update(self._run(token.index, -1), self._run(token.index, 1))
        self._surroundings[token.index] = [self.tokens[index] for index in sorted(found)]
        return self._surroundings[token.index]

    def _run(self, start: int, step: int) -> Iterator[int]:
        index = start + step
        while 0 <= index < len(self.tokens) and abs(index - start) <= REACH:
            token = self.tokens[index]
            if token.text in {";", ":", "—", "–"} or (
                token.lemma in words("clause_openers") and self._after_comma(index)
            ):
                break
            yield index
            index += step

    def clause_opens_between(self, first: int, last: int) -> bool:
        """True where a comma and «что», «который» and the like stand between two tokens."""
        return any(
            self.tokens[index].lemma in words("clause_openers") and self._after_comma(index)
            for index in range(first + 1, last)
        )

    def segment(self, index: int) -> list[Token]:
        """The tokens around a place up to the next marks on both sides."""
        marks = [token.index for token in self.tokens if token.text in {",", ";", ":", "—", "–", "(", ")"}]
        first = max((mark for mark in marks if mark < index), default=-1)
        last = min((mark for mark in marks if mark > index), default=len(self.tokens))
        return list(self.tokens[first + 1 : last])

    def _after_comma(self, index: int) -> bool:
        return index > 0 and any(self.tokens[before].text == "," for before in (index - 1, max(index - 2, 0)))

    def clause_head(self, token: Token) -> Token:
        """The predicate, or the participle, in whose clause a token stands."""
        seen = set()
        while not self.opens_clause(token) and token.index not in seen:
            seen.add(token.index)
            governor = self.governor(token)
            if governor is None:
                break
            token = governor
        return token

    def opens_clause(self, token: Token) -> bool:
        """True for the root of a main, subordinate, coordinated or participial clause."""
        return token.index in self._openings

    @cached_property
    def _openings(self) -> frozenset[int]:
        return frozenset(token.index for token in self.tokens if self._opens(token))

    def _opens(self, token: Token) -> bool:
        if token.relation in SUBORDINATE or token.relation == "root":
            return True
        if token.relation == "conj":
            governor = self.governor(token)
            return _is_verbal(token) and governor is not None and _is_verbal(governor)
        return token.relation == "acl" or (
            token.relation == "amod" and token.feats.get("VerbForm") == "Part" and bool(self.children(token))
        )

    def subject(self, predicate: Token) -> Token | None:
        """Its own subject, that of the verb it is joined to, or the noun that a participle modifies."""
        seen = set()
        token: Token | None = predicate
        while token is not None and token.index not in seen:
            seen.add(token.index)
            own = [child for child in self.children(token) if child.relation in SUBJECTS]
            if own:
                return own[0]
            if token.relation not in {"conj", "xcomp", "advcl"}:
                break
            token = self.governor(token)
        if predicate.feats.get("VerbForm") == "Part" and predicate.relation in {"acl", "amod"}:
            return self.governor(predicate)
        return None

    def follows(self, word: Token, start: int, *, bare: bool = False) -> bool:
        """True where what begins at a code point follows a noun at once, with a preposition unless `bare`."""
        if start < word.end:
            return False
        for token in self.tokens[word.index + 1 : word.index + 1 + NEAR]:
            if token.start >= start:
                return bare or token.pos == "ADP"
            if token.pos in {"VERB", "PUNCT"}:
                return False
        return False

    def is_partitive(self, head: Token) -> bool:
        """True for «…, из которых …»: the clause goes on telling what the main one tells."""
        return head.relation == "acl:relcl" and any(
            token.lemma == "который" and self.preposition(token) == "из" for token in self.phrase(head)
        )

    def preposition(self, token: Token) -> str:
        """The preposition of a noun, "" where it has none."""
        return next((child.lemma for child in self.children(token, "case")), "")


def _is_verbal(token: Token) -> bool:
    return token.pos in {"VERB", "AUX"} or token.feats.get("Variant") == "Short"


def is_predicate(token: Token) -> bool:
    """True for a finite verb and for a short form: «открыт», «рад»."""
    finite = token.pos == "VERB" and token.feats.get("VerbForm", "Fin") == "Fin"
    return finite or token.feats.get("Variant") == "Short"
