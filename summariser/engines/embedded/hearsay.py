"""What the article does not say to have happened: hearsay, attempts, questions, figures of speech."""

from collections.abc import Callable

from summariser.engines.embedded.candidates import OCCASIONS, Candidate, is_dated, over_phases
from summariser.engines.embedded.status import status_of
from summariser.engines.embedded.words import words
from summariser.schemas.vocabulary import EventType, Status

GRAVE = frozenset(
    {
        EventType.crime,
        EventType.court,
        EventType.investigation_arrest,
        EventType.armed_attack,
        EventType.death,
        EventType.accident,
        EventType.protest_strike,
    }
)
"""What is never told of anybody on hearsay."""


def _alleged(candidate: Candidate) -> bool:
    """«клевещет, что я избивал», «по версии следствия»: said of somebody, not told."""
    if candidate.lexical.type not in GRAVE:
        return False
    tree = candidate.tree
    if any(token.lemma in words("alleging") for token in tree.ancestors(candidate.token)):
        return True
    clause = tree.surroundings(candidate.token)
    return any(token.lemma in words("hearsay") and tree.preposition(token) == "по" for token in clause)


def _unreal(candidate: Candidate) -> bool:
    """«в романе герой встречается», «пытался устроить теракт»."""
    return any(token.lemma in words("unreal") for token in candidate.tree.ancestors(candidate.token))


def _asked(candidate: Candidate) -> bool:
    """«отказался уточнить, какие вопросы хочет обсудить»: an indirect question tells nothing."""
    head = candidate.tree.clause_head(candidate.token)
    if head.relation not in {"ccomp", "advcl", "csubj"}:
        return False
    return any(token.lemma in words("interrogative") for token in candidate.tree.phrase(head)[:3])


def _unrealised(candidate: Candidate) -> bool:
    """«перед референдумом», «для проведения учений»: only what is told is measured by it."""
    if not candidate.is_noun:
        return False
    core = over_phases(candidate.tree, candidate.token)
    beside = core.relation in {"obl", "nmod"} and candidate.tree.preposition(core) in words("unrealised")
    return beside and not is_dated(candidate)


def _figurative(candidate: Candidate) -> bool:
    """«это катастрофа для рынка», «он потерпел крушение надежд»: said of something else."""
    token, tree = candidate.token, candidate.tree
    if not candidate.is_noun:
        return False
    likened = any(tree.preposition(child) == "для" for child in tree.children(token, "nmod", "obl"))
    predicate = any(child.relation in {"nsubj", "cop"} for child in tree.children(token))
    return (likened or predicate) and candidate.lexical.type in GRAVE | {EventType.natural_disaster}


def _defined(candidate: Candidate) -> bool:
    """«приобретение является шагом», «станет инвестицией»: said of a happening, or by way of one."""
    governor = candidate.tree.governor(candidate.token)
    if not candidate.is_noun or governor is None:
        return False
    if candidate.token.relation == "nsubj" and governor.pos in {"NOUN", "ADJ"}:
        return governor.feats.get("Variant") != "Short"
    links = words("linking")
    return governor.lemma in links and (
        governor.lemma == "являться" or candidate.token.feats.get("Case") == "Ins"
    )


def _forecast(candidate: Candidate) -> bool:
    """«могут пострадать», «поддержать пришли»: nobody plans an accident; a statement is made or is none."""
    status = status_of(candidate.tree, candidate.token)
    if candidate.lexical.type in {EventType.accident, EventType.crime}:
        return status in {Status.planned, Status.possible, Status.ongoing}
    if candidate.lexical.type is EventType.appointment:
        return status is Status.ongoing  # «чиновники, назначаемые губернаторами»
    said = candidate.lexical.type is EventType.statement
    return said and candidate.token.feats.get("VerbForm") == "Inf"


def _questioned(candidate: Candidate) -> bool:
    """«визит был под вопросом», «открытие под угрозой»: not told to happen."""
    clause = candidate.tree.clause(candidate.token)
    under = (token for token in clause if token.lemma in words("questions"))
    return any(candidate.tree.preposition(token) == "под" for token in under)


def _invited(candidate: Candidate) -> bool:
    """«ответил на приглашение посетить форум»: whoever is invited has not come."""
    return any(token.lemma in words("inviting") for token in candidate.tree.ancestors(candidate.token))


def _supposed(candidate: Candidate) -> bool:
    """«вариант предполагает, что страны, достигнув договорённости, …»: a scenario."""
    over = candidate.tree.ancestors(candidate.token)
    before = (token for token in over if token.index < candidate.token.index)
    return any(token.lemma in words("supposing") and token.pos == "VERB" for token in before)


def _topic_of_title(candidate: Candidate) -> bool:
    """«Встреча Орлова с Лапиным, поражение Рогова: что обсуждают»: a title without a verb only names it."""
    heading = candidate.scene.sentence.sentence.heading
    occasion = candidate.is_noun and candidate.lexical.type in OCCASIONS
    return heading and occasion and over_phases(candidate.tree, candidate.token).relation == "root"


def _substantivised(candidate: Candidate) -> bool:
    """«муж погибшей», «адвокат обвиняемого»: a participle that names a person."""
    token = candidate.token
    nominal = token.relation in {"nmod", "nsubj", "obj", "iobj", "obl", "appos", "nsubj:pass"}
    return nominal and token.feats.get("VerbForm") == "Part" and token.feats.get("Variant") != "Short"


def _passive_speech(candidate: Candidate) -> bool:
    """«призван на военную службу»: nobody says anything."""
    said = candidate.lexical.type is EventType.statement
    return said and candidate.token.feats.get("Voice") == "Pass"


def _act_referred_to(candidate: Candidate) -> bool:
    """«изменения внесены в указ», «по распоряжению»: an act that was there before."""
    if candidate.lexical.type is not EventType.law_decision or not candidate.is_noun:
        return False
    act = candidate.token.lemma in words("documents")
    return act and bool(candidate.tree.preposition(candidate.token))


UNTOLD: list[Callable[[Candidate], bool]] = [
    _alleged,
    _unreal,
    _asked,
    _unrealised,
    _figurative,
    _defined,
    _forecast,
    _questioned,
    _invited,
    _supposed,
    _topic_of_title,
    _substantivised,
    _passive_speech,
    _act_referred_to,
]
"""Nothing is told to have happened."""
