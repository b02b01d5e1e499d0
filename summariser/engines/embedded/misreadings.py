"""What is no event of its type, however its words look: hearsay, figures of speech, wrong objects."""

from collections.abc import Callable

from summariser.engines.embedded.candidates import Candidate, is_dated, over_phases
from summariser.engines.embedded.status import status_of
from summariser.engines.embedded.tokens import Token
from summariser.engines.embedded.words import stems, words
from summariser.schemas.vocabulary import EntityKind, EventType, Status

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

PARTIES = frozenset({EntityKind.person, EntityKind.organisation, EntityKind.group, EntityKind.country})


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


def _game(candidate: Candidate) -> bool:
    """«в первой встрече с клубом»: a meeting of teams is a match."""
    if candidate.lexical.type is not EventType.meeting_talks:
        return False
    return any(token.lemma in words("sporting") for token in candidate.scene.sentence.tokens)


def _partyless(candidate: Candidate) -> bool:
    """«беседы с жителями», «рассмотрят проблемы»: a meeting needs a party with a name or a post."""
    if candidate.lexical.type is not EventType.meeting_talks or candidate.token.lemma in words(
        "formal_talks"
    ):
        return False
    mentions = candidate.scene.mentions
    clause = {token.start for token in candidate.tree.clause(candidate.token)}
    near = [mention for mention in mentions if mention.start in clause]
    if any(mention.entity.kind is EntityKind.media for mention in near):
        return True
    offices = any(token.lemma in words("office_holders") for token in candidate.tree.clause(candidate.token))
    return not offices and not any(mention.entity.kind in PARTIES for mention in near)


def _no_post(candidate: Candidate) -> bool:
    """«кандидатом стала», «назначена награда»: an appointment gives a person a post."""
    if candidate.lexical.type is not EventType.appointment:
        return False
    if any(token.lemma in words("no_posts") for token in candidate.tree.clause(candidate.token)):
        return True
    core = _appointed(candidate)
    return core is not None and core.pos == "NOUN" and core.feats.get("Animacy") == "Inan"


def _appointed(candidate: Candidate) -> Token | None:
    """Who gets or leaves the post: what is done to the object, else the subject."""
    tree, token = candidate.tree, candidate.token
    objects = tree.children(token, "obj", "nsubj:pass")
    if not candidate.lexical.complement and objects and token.lemma in words("installing"):
        return objects[0]
    return None if candidate.is_noun else tree.subject(token)


def _draft(candidate: Candidate) -> bool:
    """«внесла в Думу законопроект»: nothing is decided yet."""
    if candidate.lexical.type is not EventType.law_decision:
        return False
    if candidate.token.lemma not in words("drafting") | words("submitting"):
        return False
    clause = {token.lemma for token in candidate.tree.clause(candidate.token)}
    return bool(clause & words("drafts")) and not clause & words("deciding")


def _receiver(candidate: Candidate) -> bool:
    """«потратила», «должна выплатить долг»: aid is what a giver gives."""
    if candidate.lexical.type is not EventType.aid_funding:
        return False
    subject = candidate.tree.subject(candidate.token)
    if candidate.token.lemma in words("receiving") and subject is not None and subject.pos == "PROPN":
        return True
    clause = {token.lemma for token in candidate.tree.surroundings(candidate.token)}
    return bool(clause & words("debts"))


def _condemned(candidate: Candidate) -> bool:
    """«осудил теракт», «оправдал надежды»: courts do so to people only."""
    if candidate.lexical.type is not EventType.court or candidate.token.lemma not in words("condemning"):
        return False
    objects = candidate.tree.children(candidate.token, "obj", "nsubj:pass")
    subjects = candidate.tree.children(candidate.token, "nsubj")
    if any(word.relation == "obj" for word in objects) and any(
        not word.lemma.startswith(stems("court_stems")) for word in subjects
    ):
        return True  # «организации осудили певицу»
    return any(word.feats.get("Animacy") == "Inan" for word in objects)


def _forecast(candidate: Candidate) -> bool:
    """«могут пострадать», «поддержать пришли»: nobody plans an accident; a statement is made or is none."""
    status = status_of(candidate.tree, candidate.token)
    if candidate.lexical.type in {EventType.accident, EventType.crime}:
        return status in {Status.planned, Status.possible, Status.ongoing}
    if candidate.lexical.type is EventType.appointment:
        return status is Status.ongoing  # «чиновники, назначаемые губернаторами»
    said = candidate.lexical.type is EventType.statement
    return said and candidate.token.feats.get("VerbForm") == "Inf"


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


def _means_of_attack(candidate: Candidate) -> bool:
    """«жертвами теракта стали: автомобиль врезался в остановку»: no accident."""
    if candidate.lexical.type is not EventType.accident:
        return False
    tokens = candidate.scene.sentence.tokens
    return any(token.lemma.startswith(stems("attackers")) for token in tokens)


def _casualty(candidate: Candidate) -> bool:
    """«ребёнка госпитализировали с травмами»: what is left of an accident, no illness."""
    if candidate.lexical.type is not EventType.health or candidate.token.lemma not in words("hospital_acts"):
        return False
    tokens = candidate.scene.sentence.tokens
    return any(token.lemma.startswith(stems("injuries")) for token in tokens)


def _deployed(candidate: Candidate) -> bool:
    """«отряды военнослужащих прибыли», «шаттлы отправятся в космос»: no visit."""
    if candidate.lexical.type is not EventType.visit:
        return False
    subject = None if candidate.is_noun else candidate.tree.subject(candidate.token)
    if subject is not None and subject.pos == "NOUN" and subject.feats.get("Animacy") == "Inan":
        return not any(mention.start == subject.start for mention in candidate.scene.mentions)
    clause = {token.lemma for token in candidate.tree.clause(candidate.token)}
    return bool(clause & (words("soldiers") | words("teams")))


def _soldiers(candidate: Candidate) -> bool:
    """«военнослужащие ранили оккупанта»: war is no crime story."""
    if candidate.lexical.type is not EventType.crime or candidate.is_noun:
        return False
    return any(token.lemma in words("soldiers") for token in candidate.tree.clause(candidate.token))


def _questioned(candidate: Candidate) -> bool:
    """«визит был под вопросом», «открытие под угрозой»: not told to happen."""
    clause = candidate.tree.clause(candidate.token)
    under = (token for token in clause if token.lemma in words("questions"))
    return any(candidate.tree.preposition(token) == "под" for token in under)


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
    _substantivised,
    _passive_speech,
    _act_referred_to,
]
"""Nothing is told to have happened."""

MISTYPED: list[Callable[[Candidate], bool]] = [
    _game,
    _partyless,
    _no_post,
    _draft,
    _receiver,
    _condemned,
    _means_of_attack,
    _casualty,
    _deployed,
    _soldiers,
]
"""Something may be told, but not of this type."""
