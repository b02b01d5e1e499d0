"""Finds the words that tell events: candidates from the lexicon, less those that only look like it."""

import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from summariser.engines.embedded.clauses import Tree
from summariser.engines.embedded.lexicon import TriggerClass, lexicon
from summariser.engines.embedded.scene import Scene
from summariser.engines.embedded.status import is_negated, status_of
from summariser.engines.embedded.tokens import Token
from summariser.schemas.vocabulary import EventType, FigureKind, Status

THRESHOLD = 2.5
DATED = 1.0

POWERS = tuple(
    "правительств президент премьер министр парламент дума госдум сенат совет комисси мэр губернатор глава власт "
    "министерств ведомств минист мин центробанк банк еврокомисси конгресс депутат верховн кабинет комитет".split()
)

NO_COUNTS = frozenset({FigureKind.age, FigureKind.duration})

HABIT = frozenset("обычно всегда часто иногда регулярно зачастую нередко традиционно правило".split())

DOUBT = frozenset({"якобы", "будто", "мнимый", "вымышленный", "фейк"})

FIRST_AND_SECOND = frozenset({"я", "мы", "ты", "вы"})

DATED_PHASES = frozenset({"день", "тур", "этап", "раунд"})

GENERIC = frozenset("мероприятие церемония событие происшествие трагедия торжество акция инцидент".split())
"""Nouns that take up an event that was told before: «Мероприятие прошло 14 декабря»."""
LAST_RESORTS = frozenset({EventType.statement, EventType.visit})
OCCASIONS = frozenset({EventType.visit, EventType.meeting_talks})


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that tells an event.

    Attributes:
        strength: how sure it is; compared within a sentence only.
    """

    token: Token
    type: EventType
    strength: float


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word that the lexicon knows, in its sentence."""

    scene: Scene
    token: Token
    lexical: TriggerClass


def find_triggers(scene: Scene) -> list[Trigger]:
    """The triggers of one sentence, at most one a clause, the strongest first."""
    found: dict[tuple[int, bool], Trigger] = {}
    for candidate in _candidates(scene):
        if any(reject(candidate) for reject in REJECTIONS):
            continue
        strength = candidate.lexical.weight + sum(score(candidate) for score in SCORES)
        if strength < THRESHOLD:
            continue
        clause = _clause(candidate)
        trigger = Trigger(candidate.token, candidate.lexical.type, strength)
        if clause not in found or _rank(trigger) > _rank(found[clause]):
            found[clause] = trigger
    _keep_stronger(scene, found)
    ranked = sorted(found.values(), key=_rank, reverse=True) or list(_dated_predicate(scene))
    told = [trigger for trigger in ranked if trigger.type is not EventType.statement]
    return told or ranked


def _keep_stronger(scene: Scene, found: dict[tuple[int, bool], Trigger]) -> None:
    """«объявила о поглощении»: a verb and the noun under it tell one event; the stronger stays."""
    for key, noun in list(found.items()):
        over = scene.tree.governor(noun.token)
        for other, verb in list(found.items()):
            if (
                over is not None
                and over.index == verb.token.index
                and noun.token.pos == "NOUN"
                and key != other
            ):
                found.pop(min((key, other), key=lambda place: _rank(found[place])))
                break


def _dated_predicate(scene: Scene) -> Iterator[Trigger]:
    """A finite verb of the main clause with an absolute date of its own tells something, if of no known type."""
    for time in scene.times:
        anchor = scene.anchor(time.start, time.end)
        verb = anchor and scene.tree.governor(anchor)
        if not time.base or verb is None or verb.relation != "root" or scene.in_quote(verb.start):
            continue
        if verb.pos == "VERB" and not is_negated(scene.tree, verb):
            yield Trigger(verb, EventType.other, DATED)
            return


def _clause(candidate: Candidate) -> tuple[int, bool]:
    """What a trigger competes in: its clause; an occasion with a date or name of its own is told beside it."""
    if candidate.token.pos == "NOUN" and (_is_dated(candidate) or _is_programme(candidate)):
        return candidate.token.index, True
    return candidate.scene.tree.clause_head(candidate.token).index, False


def _rank(trigger: Trigger) -> tuple[bool, float]:
    """In one clause a last resort gives way to any other type."""
    return trigger.type not in LAST_RESORTS, trigger.strength


def _candidates(scene: Scene) -> Iterator[Candidate]:
    words = lexicon("ru")
    for token in scene.sentence.tokens:
        classes = words.nouns if token.pos == "NOUN" else words.verbs
        known = classes.get(token.lemma)
        if not known:
            continue
        lemmas = [other.lemma for other in scene.tree.surroundings(token) if other.index != token.index]
        own = [other.lemma for other in scene.tree.arguments(token)] if token.pos == "VERB" else lemmas
        for lexical in known:
            if lexical.needed and not lexical.needed.matches_any(own):
                continue
            if lexical.barred and lexical.barred.matches_any(lemmas):
                continue
            yield Candidate(scene, token, lexical)


# ---- what only looks like a trigger


def _in_name(candidate: Candidate) -> bool:
    """«Министерство обороны», «Фонд борьбы»: a word of a name tells nothing."""
    token = candidate.token
    return any(name.start <= token.start < name.end for name in candidate.scene.sentence.names)


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
    return before.count("«") > before.count("»") and len(before) - before.rfind("«") < 60


def _doubted(candidate: Candidate) -> bool:
    """«якобы», «будто»: the article does not say that it happened."""
    return any(token.lemma in DOUBT for token in candidate.scene.tree.surroundings(candidate.token))


def _negated(candidate: Candidate) -> bool:
    return is_negated(candidate.scene.tree, candidate.token)


def _modifier(candidate: Candidate) -> bool:
    """A noun in the genitive only says whose or which: «министр связи», «участник митинга»."""
    token = candidate.token
    if token.pos != "NOUN" or token.relation not in {"nmod", "appos", "conj"}:
        return False
    governor = candidate.scene.tree.governor(token)
    if governor is None or governor.pos not in {"NOUN", "PROPN"} or _is_dated(candidate):
        return False
    return governor.lemma not in _support()["phase_nouns"]


def _in_passing(candidate: Candidate) -> float:
    """An occasion in the lead is the news only where nothing else is."""
    token, tree = candidate.token, candidate.scene.tree
    if token.pos != "NOUN" or _over_phases(tree, token).relation not in {"obl", "nmod"}:
        return 0.0
    return 0.0 if _is_dated(candidate) or _is_programme(candidate) else -1.0


def _is_dated(candidate: Candidate) -> bool:
    """«после ввода в эксплуатацию в 2023 году»: what has a date of its own is an event of its own."""
    scene, token = candidate.scene, candidate.token
    governor = scene.tree.governor(token)
    owners = {token.index}
    if governor is not None and token.relation == "nmod" and governor.lemma in DATED_PHASES:
        owners.add(governor.index)
    for time in scene.times:
        anchor = scene.anchor(time.start, time.end)
        if (
            time.base
            and anchor is not None
            and (anchor.head in owners or scene.tree.follows(token, time.start))
        ):
            return True
    return False


def _is_programme(candidate: Candidate) -> bool:
    """«в рамках поездки в Астану», «на встрече с губернатором»: an occasion with a name of its own."""
    token, tree = candidate.token, candidate.scene.tree
    names = candidate.scene.sentence.names
    governor = tree.governor(token)
    if governor is not None and governor.pos in {"NOUN", "PROPN"} and governor.lemma not in {"рамка", "ход", "время"}:
        return False  # «кандидат на поездку»
    framed = token.relation == "nmod" and governor is not None and governor.lemma in {"рамка", "ход", "время"}
    if candidate.lexical.type not in OCCASIONS or not (framed or tree.preposition(token) in {"на", "в", "с"}):
        return False
    phrase = {member.start for member in tree.phrase(token)}
    return any(start in phrase for name in names for start in range(name.start, name.end))


def _unsupported(candidate: Candidate) -> bool:
    """A noun of action is told as happening only with a light verb: «провести переговоры», «начало стройки»."""
    token, tree = candidate.token, candidate.scene.tree
    if token.pos != "NOUN" or _is_dated(candidate) or _is_programme(candidate):
        return False
    core = _over_phases(tree, token)
    governor = tree.governor(core)
    if governor is None or core.relation in {"root", "parataxis"}:
        return not (candidate.scene.lead or candidate.lexical.happening)
    if core.relation in {"nsubj", "nsubj:pass"} and candidate.lexical.happening:
        return False
    if core.relation == "nsubj:pass" or core.relation in {"nsubj", "obj"}:
        return governor.lemma not in _support()["light_verbs"]
    if core.relation in {"obl", "nmod", "xcomp"} and governor.lemma in _support()["attending"]:
        return False
    return not (candidate.lexical.happening and candidate.scene.lead)


def _over_phases(tree: Tree, token: Token) -> Token:
    """The noun that carries the role: «[в] церемонии начала строительства»."""
    governor = tree.governor(token)
    while token.relation in {"nmod", "conj"} and governor is not None:
        if governor.lemma not in _support()["phase_nouns"] and token.relation != "conj":
            break
        token, governor = governor, tree.governor(governor)
    return token


def _bare_participle(candidate: Candidate) -> bool:
    """«сгоревших автомобилей»: a participle without words of its own is an attribute."""
    token = candidate.token
    return token.relation == "amod" and not candidate.scene.tree.children(token)


def _caption(candidate: Candidate) -> bool:
    """A line under a picture: no full stop, not the title."""
    sentence = candidate.scene.sentence.sentence
    return candidate.scene.place > 0 and not sentence.heading and sentence.text.rstrip()[-1:].isalnum()


def _uncounted(candidate: Candidate) -> bool:
    if not candidate.lexical.counted or (candidate.scene.lead and not candidate.lexical.weight == 3):
        return False
    clause = {token.start for token in candidate.scene.tree.surroundings(candidate.token)}
    return not any(
        figure.start in clause and figure.kind not in NO_COUNTS for figure in candidate.scene.figures
    )


def _powerless(candidate: Candidate) -> bool:
    """Decisions of people without power are no official ones."""
    if not candidate.lexical.authority:
        return False
    lemmas = {token.lemma for token in candidate.scene.tree.surroundings(candidate.token)}
    return not any(lemma.startswith(POWERS) for lemma in lemmas)


def _conversation(candidate: Candidate) -> bool:
    """Questions, «я», «вы», orders: somebody talks, nothing is told."""
    scene = candidate.scene
    if scene.sentence.sentence.text.rstrip().endswith("?"):
        return True
    words = (candidate.token, scene.tree.clause_head(candidate.token))
    subjects = [subject for word in words if (subject := scene.tree.subject(word))]
    if any(subject.lemma in FIRST_AND_SECOND for subject in subjects):
        return True
    return any(word.feats.get("Person") in {"1", "2"} or word.feats.get("Mood") == "Imp" for word in words)


def _habitual(candidate: Candidate) -> bool:
    """«обычно», «как правило»: no single happening."""
    return any(token.lemma in HABIT for token in candidate.scene.tree.surroundings(candidate.token))


def _hypothetical(candidate: Candidate) -> bool:
    """What may or should be done, with no name, date or figure in it, is advice or opinion."""
    scene = candidate.scene
    if scene.lead or status_of(scene.tree, candidate.token) is not Status.possible:
        return False
    clause = {token.start for token in scene.tree.surroundings(candidate.token)}
    facts = [*scene.sentence.names, *scene.times, *scene.figures]
    return not any(fact.start in clause for fact in facts)


def _anonymous_statement(candidate: Candidate) -> bool:
    """«как отметили в ведомстве»: a statement needs somebody with a name."""
    if candidate.lexical.type is not EventType.statement or candidate.scene.lead:
        return False
    subject = candidate.scene.tree.subject(candidate.token)
    if subject is None:
        return True
    phrase = {token.start for token in candidate.scene.tree.phrase(subject)}
    return not any(mention.start in phrase or not mention.named for mention in candidate.scene.mentions)


REJECTIONS: list[Callable[[Candidate], bool]] = [
    _in_name,
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
    _anonymous_statement,
]


# ---- what makes a trigger likelier


def _lead(candidate: Candidate) -> float:
    return 1.0 if candidate.scene.lead else 0.0


def _main_clause(candidate: Candidate) -> float:
    head = candidate.scene.tree.clause_head(candidate.token)
    if candidate.scene.tree.is_partitive(head):
        return 0.5
    if head.relation in {"acl", "acl:relcl", "advcl", "amod"}:
        return -0.75
    return 0.5 if head.relation in {"root", "conj", "ccomp", "parataxis"} else 0.0


def _dated_or_counted(candidate: Candidate) -> float:
    sentence = candidate.scene.sentence
    return 0.5 * bool(sentence.quantities) + 0.5 * bool(sentence.times)


def _dated_noun(candidate: Candidate) -> float:
    """«поручение от 1 апреля»: whoever dates it means one happening."""
    return 1.0 if candidate.token.pos == "NOUN" and _is_dated(candidate) else 0.0


def _verbal(candidate: Candidate) -> float:
    """A finite verb tells more surely than a noun."""
    return 0.25 if candidate.token.pos == "VERB" else 0.0


SCORES: list[Callable[[Candidate], float]] = [
    _lead,
    _main_clause,
    _dated_or_counted,
    _dated_noun,
    _in_passing,
    _verbal,
]


@cache
def _support() -> dict[str, frozenset[str]]:
    text = (files(__package__) / "data" / "support.toml").read_text("utf-8")
    return {name: frozenset(words.split()) for name, words in tomllib.loads(text).items()}
