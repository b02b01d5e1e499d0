"""How far an event has come, from tense, mood, aspect, negation and the verbs that govern its trigger."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from summariser.engines.embedded.clauses import Tree
from summariser.engines.embedded.tokens import Token
from summariser.engines.embedded.words import words
from summariser.schemas.vocabulary import Status

MODIFIERS = ("advmod", "mark", "aux", "aux:pass", "discourse", "parataxis", "cop", "csubj", "amod", "xcomp")
"""Relations of the words that colour a predicate; its nouns do not."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A trigger in its tree, with the verb that carries its tense.

    Attributes:
        trigger: the word that tells the event.
        predicate: the trigger itself where it is a verb, else the verb that governs it.
    """

    tree: Tree
    trigger: Token
    predicate: Token


Rule = Callable[[Reading], Status | None]


def status_of(tree: Tree, trigger: Token) -> Status:
    """The status of the event that a trigger tells; the first rule that knows decides."""
    beside = trigger.pos == "NOUN" and trigger.relation == "obl"
    if beside and tree.preposition(trigger) in words("factual_prepositions"):
        return Status.happened
    if beside and tree.preposition(trigger) in {"в", "на"} and _is_background(tree, trigger):
        return Status.happened
    reading = Reading(tree, trigger, _predicate(tree, trigger))
    found = next((status for rule in RULES if (status := rule(reading))), Status.happened)
    return Status.happened if beside and found is Status.ongoing else found


def is_negated(tree: Tree, trigger: Token) -> bool:
    """True where «не» or «нет» stands with the trigger or the verb that carries it."""
    chain = {trigger.index: trigger, **{token.index: token for token in _chain(tree, trigger)}}
    not_negating = words("not_excluding")
    for word in chain.values():
        if word.lemma in not_negating or word.lemma == "только":
            return False
    return any(
        child.lemma in {"не", "нет", "ни"} and abs(child.index - word.index) <= 2
        for word in chain.values()
        for child in tree.children(word)
    )


def _is_background(tree: Tree, trigger: Token) -> bool:
    """«на встрече договорились»: an occasion takes no status from the verb, unless one takes part in it."""
    governor = tree.governor(trigger)
    return governor is not None and governor.lemma not in words("attending") | words("light_verbs")


def _governed(reading: Reading) -> Status | None:
    lemmas = {token.lemma for token in _chain(reading.tree, reading.trigger)}
    if lemmas & words("denying"):
        return Status.denied
    if lemmas & words("cancelling") and reading.trigger.lemma not in words("cancelling"):
        return Status.cancelled
    if lemmas & (words("wishing") | words("not_excluding")):
        return Status.possible
    if reading.trigger.lemma in words("announcing") | words("planned_words") or lemmas & (
        words("planning") | words("planned_words")
    ):
        return Status.planned
    return None


def _infinitive(reading: Reading) -> Status | None:
    """«убеждать уйти», «сможет открыть»: done only where the verb over it says that it was («смог»)."""
    over = list(_chain(reading.tree, reading.trigger))
    verb = next((word for word in (reading.trigger, *over) if word.pos == "VERB"), reading.trigger)
    if verb.feats.get("VerbForm") != "Inf":
        return None
    if any(token.lemma in words("achieving") and token.feats.get("Tense") == "Past" for token in over):
        return None
    begins = any(token.lemma in words("beginning") for token in over)
    return None if begins else Status.possible


def _modal(reading: Reading) -> Status | None:
    for word in (reading.trigger, reading.predicate):
        beside = {child.lemma for child in reading.tree.children(word, *MODIFIERS)}
        governor = reading.tree.governor(word)
        if governor is not None and word.relation in {"xcomp", "csubj", "ccomp", "nmod", "advcl"}:
            beside.add(governor.lemma)
        if beside & (words("conditional") | words("possible_words")):
            return Status.possible
        if beside & words("not_excluding"):
            return Status.possible
        if beside & words("planned_words"):
            return Status.planned
    return None


def _perfective(reading: Reading) -> Status | None:
    """«состоится 9 июня»: a perfective verb has no present, however it is tagged."""
    feats = reading.predicate.feats
    finite = feats.get("VerbForm") == "Fin" and feats.get("Mood", "Ind") == "Ind"
    future = finite and feats.get("Aspect") == "Perf" and feats.get("Tense") != "Past"
    return Status.planned if future else None


def _tense(reading: Reading) -> Status | None:
    predicate = reading.predicate
    if predicate.lemma in words("parenthetical") and predicate.index != reading.trigger.index:
        return None
    auxiliaries = [child for child in reading.tree.children(predicate) if child.lemma in {"быть", "стать"}]
    tenses = [word.feats.get("Tense") for word in (*auxiliaries, predicate)]
    if "Fut" in tenses or any(word.text.lower().startswith("буд") for word in auxiliaries):
        return Status.planned
    if predicate.feats.get("Mood") in {"Cnd", "Imp"}:
        return Status.possible
    if predicate.feats.get("VerbForm") == "Inf" and predicate.relation not in {"xcomp", "root"}:
        return Status.possible
    if tenses[-1] == "Pres" and predicate.feats.get("Aspect") == "Imp" and "Past" not in tenses:
        return Status.ongoing
    return None


RULES: list[Rule] = [_governed, _modal, _infinitive, _perfective, _tense]


def _predicate(tree: Tree, trigger: Token) -> Token:
    """The verb that carries the tense: the trigger or the nearest verb over it, that of an infinitive."""
    chain = (trigger, *tree.ancestors(trigger))
    verb = next((word for word in chain if _is_verbal(word)), trigger)
    over = tree.governor(verb)
    if verb.feats.get("VerbForm") == "Inf" and over is not None and over.feats.get("VerbForm") == "Fin":
        return over  # «начнёт открывать»
    return verb


def _is_verbal(token: Token) -> bool:
    return token.pos in {"VERB", "AUX"} or token.feats.get("Variant") == "Short"


def _chain(tree: Tree, trigger: Token) -> Iterator[Token]:
    """The verbs that govern a trigger within its clause: «намерен посетить», «запланирована встреча»."""
    token = trigger
    for governor in tree.ancestors(trigger):
        if token.relation not in {
            "xcomp", "obj", "nsubj", "nsubj:pass", "obl", "nmod", "csubj", "csubj:pass", "iobj", "ccomp",
        }:  # fmt: skip
            break
        if token.relation == "ccomp" and token.feats.get("VerbForm") != "Inf":
            break
        yield governor
        token = governor
        if governor.pos in {"VERB", "AUX"} and governor.relation not in {"xcomp", "csubj"}:
            break
