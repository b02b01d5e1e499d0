"""What is no event of its type, however its words look: matches for meetings, the hurt for the ill."""

from collections.abc import Callable

from summariser.engines.embedded.candidates import Candidate
from summariser.engines.embedded.tokens import Token
from summariser.engines.embedded.words import stems, words
from summariser.schemas.vocabulary import EntityKind, EventType

PARTIES = frozenset({EntityKind.person, EntityKind.organisation, EntityKind.group, EntityKind.country})


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
    governor = candidate.tree.governor(candidate.token) if candidate.is_noun else None
    said = {candidate.token.lemma, *([governor.lemma] if governor is not None else [])}
    if said.isdisjoint(words("drafting") | words("submitting")):
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
