"""Words that the trigger lexicon knows, with what stands around them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from summariser.engines.embedded.clauses import Tree
from summariser.engines.embedded.lexicon import TriggerClass, lexicon
from summariser.engines.embedded.scene import Scene
from summariser.engines.embedded.tokens import Token
from summariser.engines.embedded.words import words
from summariser.schemas.vocabulary import EventType

OCCASIONS = frozenset({EventType.visit, EventType.meeting_talks})
"""Events that others are told to happen at: «в рамках поездки», «на встрече»."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word that the lexicon knows, in its sentence."""

    scene: Scene
    token: Token
    lexical: TriggerClass

    @property
    def tree(self) -> Tree:
        """The syntax of its sentence."""
        return self.scene.tree

    @property
    def is_noun(self) -> bool:
        """True for «встреча», False for «встретиться»."""
        return self.token.pos == "NOUN"


def find_candidates(scene: Scene) -> Iterator[Candidate]:
    """Every word of a sentence, outside names («Фонд борьбы»), with every class whose conditions hold."""
    known = lexicon("ru")
    for token in scene.sentence.tokens:
        classes = (known.nouns if token.pos == "NOUN" else known.verbs).get(token.lemma, ())
        if not classes or any(name.start <= token.start < name.end for name in scene.sentence.names):
            continue
        own = _own(scene.tree, token)
        fitting = [
            lexical for lexical in classes if not lexical.needed or lexical.needed.matches_any(own(lexical))
        ]
        if fitting:
            around = _around(scene.tree, token)
            yield from (
                Candidate(scene, token, lexical)
                for lexical in fitting
                if not lexical.barred.matches_any(around)
            )


def _around(tree: Tree, token: Token) -> list[str]:
    return _lemmas(other for other in tree.surroundings(token) if other.index != token.index)


def _own(tree: Tree, token: Token) -> Callable[[TriggerClass], list[str]]:
    """Where a class looks for the word that it needs."""

    def near(lexical: TriggerClass) -> list[str]:
        if lexical.complement:
            return _complements(tree, token)
        if token.pos != "VERB":
            return _around(tree, token)
        return _lemmas(tree.objects(token) if lexical.object else tree.arguments(token))

    return near


def _complements(tree: Tree, verb: Token) -> list[str]:
    return [child.lemma for child in tree.children(verb) if child.feats.get("Case") == "Ins"]


def _lemmas(tokens: Iterable[Token]) -> list[str]:
    """The lemmas, without the number of «300-летие»."""
    return [token.lemma.lstrip("0123456789").lstrip("-") or token.lemma for token in tokens]


def is_dated(candidate: Candidate) -> bool:
    """«после ввода в эксплуатацию в 2023 году»: what has a date of its own is an event of its own."""
    scene, token = candidate.scene, candidate.token
    phase = in_dated_phase(scene.tree, token)
    owners = {token.index, token.head} if phase else {token.index}
    for time in scene.times:
        anchor = scene.anchor(time.start, time.end)
        if time.base is None or anchor is None:
            continue
        beside = scene.sentence.tokens[token.index + 1 : anchor.index]
        if any(between.text in {"-", "–", "—", ",", "("} for between in beside):
            continue  # «заступит на пост после саммита — 1 октября»
        if anchor.head in owners or scene.tree.follows(token, time.start, bare=phase):
            return True
    return False


def in_dated_phase(tree: Tree, token: Token) -> bool:
    """«день [протестов] 31 января»: the phase has the date."""
    governor = tree.governor(token)
    return governor is not None and token.relation == "nmod" and governor.lemma in words("dated_phases")


def is_programme(candidate: Candidate) -> bool:
    """«в рамках поездки в Астану», «на встрече с губернатором»: an occasion with a name of its own."""
    token, tree = candidate.token, candidate.tree
    if candidate.lexical.type not in OCCASIONS:
        return False
    governor = tree.governor(token)
    if governor is not None and governor.lemma in words("frames"):
        named = token.relation == "nmod"
    elif governor is not None and governor.pos in {"NOUN", "PROPN"}:
        named = False  # «кандидат на поездку»
    else:
        named = tree.preposition(token) in {"на", "в", "с"}
    phrase = {member.start for member in tree.phrase(token)}
    names = candidate.scene.sentence.names
    return named and any(name.start <= start < name.end for name in names for start in phrase)


def is_occasion(tree: Tree, token: Token) -> bool:
    """«после ввода в эксплуатацию персонал составит …»: a noun beside what its sentence tells."""
    core = over_phases(tree, token)
    governor = tree.governor(core)
    beside = token.pos == "NOUN" and core.relation in {"obl", "nmod"}
    return beside and (governor is None or governor.lemma not in words("attending"))


def is_aside(tree: Tree, token: Token) -> bool:
    """An occasion, or what another verb than a light one is done to: «не выполнили [указ]»."""
    core = over_phases(tree, token)
    governor = tree.governor(core)
    object_of = token.pos == "NOUN" and core.relation == "obj" and governor is not None
    if object_of and governor is not None:
        return governor.lemma not in words("light_verbs")
    return is_occasion(tree, token)


def over_phases(tree: Tree, token: Token) -> Token:
    """The noun that carries the role: «[в] церемонии начала строительства»."""
    governor = tree.governor(token)
    while token.relation in {"nmod", "conj"} and governor is not None:
        if governor.lemma not in words("phase_nouns") and token.relation != "conj":
            break
        token, governor = governor, tree.governor(governor)
    return token
