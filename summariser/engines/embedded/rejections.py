"""What only looks like a trigger, one rule a class of errors."""

from collections.abc import Callable

from summariser.engines.embedded.candidates import Candidate, is_dated, is_programme, over_phases
from summariser.engines.embedded.status import is_negated, status_of
from summariser.engines.embedded.words import stems, words
from summariser.schemas.vocabulary import EntityKind, EventType, FigureKind, Status

SURE = 3
"""The weight of a class that is true in any lead, counted or not."""

LONGEST_TITLE = 60
NO_COUNTS = frozenset({FigureKind.age, FigureKind.duration})


def _in_quote(candidate: Candidate) -> bool:
    """Direct speech gives opinions; in it only what is done, dated or counted is told as a fact."""
    scene, token = candidate.scene, candidate.token
    if not scene.in_quote(token.start):
        return False
    clause = {other.start for other in scene.tree.surroundings(token)}
    facts = [*(time for time in scene.times if time.base), *scene.figures]
    stated = any(fact.start in clause for fact in facts)
    return not stated or status_of(scene.tree, token) is not Status.happened


def _in_title(candidate: Candidate) -> bool:
    """«…» around a few words is a title of something, not speech."""
    start = candidate.scene.sentence.sentence.start
    before = candidate.scene.sentence.sentence.text[: candidate.token.start - start]
    return before.count("«") > before.count("»") and len(before) - before.rfind("«") < LONGEST_TITLE


def _doubted(candidate: Candidate) -> bool:
    """«якобы», «будто»: the article does not say that it happened."""
    return any(token.lemma in words("doubt") for token in candidate.tree.surroundings(candidate.token))


def _negated(candidate: Candidate) -> bool:
    return is_negated(candidate.tree, candidate.token)


def _modifier(candidate: Candidate) -> bool:
    """A noun in the genitive only says whose or which: «министр связи», «участник митинга»."""
    token = candidate.token
    if not candidate.is_noun or token.relation not in {"nmod", "appos", "conj"}:
        return False
    governor = candidate.tree.governor(token)
    if governor is None or governor.pos not in {"NOUN", "PROPN"} or is_dated(candidate):
        return False
    return governor.lemma not in words("phase_nouns")


def _unsupported(candidate: Candidate) -> bool:
    """A noun of action is told as happening only with a light verb: «провести переговоры»."""
    token, tree = candidate.token, candidate.tree
    if not candidate.is_noun or is_dated(candidate) or is_programme(candidate):
        return False
    core = over_phases(tree, token)
    governor = tree.governor(core)
    if governor is None or core.relation in {"root", "parataxis"}:
        return not (candidate.scene.lead or candidate.lexical.happening)
    if core.relation in {"nsubj", "nsubj:pass"} and candidate.lexical.happening:
        return False
    if core.relation == "nsubj:pass" or core.relation in {"nsubj", "obj"}:
        under = [child.lemma for child in tree.children(governor, "xcomp")]  # «может [пройти]»
        return words("light_verbs").isdisjoint([governor.lemma, *under])
    if core.relation in {"obl", "nmod", "xcomp"} and governor.lemma in words("attending"):
        return False
    return not (candidate.lexical.happening and candidate.scene.lead)


def _bare_participle(candidate: Candidate) -> bool:
    """«сгоревших автомобилей», «признанного президента»: a participle without arguments is an attribute."""
    token = candidate.token
    if token.relation == "acl" and token.feats.get("VerbForm") == "Part":
        return candidate.lexical.type is EventType.economic_indicator  # «доход, превышающий миллион»
    return token.relation == "amod" and not candidate.tree.children(token, "obl", "obj", "iobj")


def _caption(candidate: Candidate) -> bool:
    """A line under a picture: no full stop, not the title."""
    sentence = candidate.scene.sentence.sentence
    return candidate.scene.place > 0 and not sentence.heading and sentence.text.rstrip()[-1:].isalnum()


def _uncounted(candidate: Candidate) -> bool:
    if not candidate.lexical.counted or (candidate.scene.lead and candidate.lexical.weight < SURE):
        return False
    clause = {token.start for token in candidate.tree.surroundings(candidate.token)}
    return not any(
        figure.start in clause and figure.kind not in NO_COUNTS for figure in candidate.scene.figures
    )


def _powerless(candidate: Candidate) -> bool:
    """Decisions of people without power are no official ones."""
    if not candidate.lexical.authority:
        return False
    subject = candidate.tree.subject(candidate.token)
    around = candidate.tree.surroundings(candidate.token)
    who = candidate.tree.phrase(subject) if subject is not None and subject.pos == "NOUN" else around
    if any(token.lemma.startswith(stems("power_stems")) for token in who):
        return False
    if subject is None and candidate.token.feats.get("Number") == "Plur":
        return False  # «дорогу закрыли»: it goes without saying who
    return subject is None or not any(
        subject.start == mention.start and mention.entity.kind is EntityKind.country
        for mention in candidate.scene.mentions
    )


def _conversation(candidate: Candidate) -> bool:
    """Questions, «я», «вы», orders: somebody talks, nothing is told."""
    scene = candidate.scene
    if scene.sentence.sentence.text.rstrip().endswith("?"):
        return True
    pair = (candidate.token, scene.tree.clause_head(candidate.token))
    subjects = [subject for word in pair if (subject := scene.tree.subject(word))]
    if any(subject.lemma in words("first_and_second") for subject in subjects):
        return True
    if any(token.feats.get("Mood") == "Imp" for token in scene.sentence.tokens):
        return True
    return any(word.feats.get("Person") in {"1", "2"} for word in pair)


def _habitual(candidate: Candidate) -> bool:
    """«обычно», «как правило»: no single happening."""
    return any(token.lemma in words("habit") for token in candidate.tree.surroundings(candidate.token))


def _hypothetical(candidate: Candidate) -> bool:
    """What may or should be done, with no name, date or figure in it, is advice or opinion."""
    scene = candidate.scene
    if scene.lead or status_of(scene.tree, candidate.token) is not Status.possible:
        return False
    clause = {token.start for token in scene.tree.surroundings(candidate.token)}
    starts = [fact.start for found in (scene.sentence.names, scene.times, scene.figures) for fact in found]
    return clause.isdisjoint(starts)


def _nameless_trip(candidate: Candidate) -> bool:
    """«тот отправился домой»: a trip of nobody to nowhere."""
    if candidate.lexical.type is not EventType.visit or candidate.scene.lead:
        return False
    clause = {token.start for token in candidate.tree.surroundings(candidate.token)}
    named = {start for name in candidate.scene.sentence.names for start in range(name.start, name.end)}
    return clause.isdisjoint(named | {mention.start for mention in candidate.scene.mentions})


def _interview(candidate: Candidate) -> bool:
    """«сказал в беседе с изданием»: how something was said."""
    return candidate.token.lemma in words("interviews") and candidate.tree.preposition(candidate.token) == "в"


def _conditional(candidate: Candidate) -> bool:
    """«если человек переболел и привился»: what is supposed is not told."""
    head = candidate.tree.clause_head(candidate.token)
    if _after_if(candidate):
        return True
    heads = [head, *(token for token in candidate.tree.ancestors(head) if head.relation == "conj")]
    return any(
        child.lemma == "если" for token in heads[:2] for child in candidate.tree.children(token, "mark")
    )


def _after_if(candidate: Candidate) -> bool:
    """«Если сделали прививку, или он переболел, то …»: nothing of it is told."""
    opening = [token for token in candidate.scene.sentence.tokens if token.pos != "PUNCT"][:2]
    return any(token.lemma == "если" for token in opening)


def _attribution(candidate: Candidate) -> bool:
    """«…», — сказал он; «как заявил он»: who said it, not that it was said."""
    if candidate.lexical.type is not EventType.statement or candidate.scene.lead:
        return False
    sentence = candidate.scene.sentence.sentence
    quoted = any(
        quote.start < sentence.end and sentence.start < quote.end for quote in candidate.scene.quotes
    )
    return quoted or any(child.lemma == "как" for child in candidate.tree.children(candidate.token))


def _anonymous_statement(candidate: Candidate) -> bool:
    """«как отметили в ведомстве»: a statement needs somebody with a name."""
    if candidate.lexical.type is not EventType.statement or candidate.scene.lead:
        return False
    subject = candidate.tree.subject(candidate.token)
    if subject is None:
        return True
    phrase = {token.start for token in candidate.tree.phrase(subject)}
    return not any(mention.start in phrase or not mention.named for mention in candidate.scene.mentions)


REJECTIONS: list[Callable[[Candidate], bool]] = [
    _in_quote,
    _in_title,
    _negated,
    _doubted,
    _modifier,
    _unsupported,
    _bare_participle,
    _caption,
    _uncounted,
    _powerless,
    _conversation,
    _habitual,
    _hypothetical,
    _nameless_trip,
    _interview,
    _conditional,
    _attribution,
    _anonymous_statement,
]
