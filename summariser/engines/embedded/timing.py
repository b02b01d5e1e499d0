"""When an event happens: the time that belongs to its words and to no others."""

from collections.abc import Callable

from summariser.engines.embedded.candidates import in_dated_phase
from summariser.engines.embedded.carriers import carriers
from summariser.engines.embedded.clauses import is_predicate
from summariser.engines.embedded.lexicon import lexicon
from summariser.engines.embedded.scene import Scene
from summariser.engines.embedded.tokens import Token
from summariser.engines.embedded.triggers import Trigger
from summariser.engines.embedded.words import stems, words
from summariser.language.mentions import TimeExpression
from summariser.schemas.vocabulary import EventType

OPENINGS = frozenset({"ADP", "ADV", "PART", "CCONJ", "PUNCT"})
"""What may stand before a date that opens a sentence: «Уже в марте», «— В 2019 году»."""

ACTS = frozenset({EventType.law_decision, EventType.agreement})


def time_of(scene: Scene, trigger: Trigger) -> TimeExpression | None:
    """The time of the trigger's clause nearest to it, an absolute one first; never that of another noun."""
    over = {token.index for token in carriers(scene, trigger)}
    head = scene.tree.clause_head(trigger.token)
    found: list[tuple[bool, int, int]] = []
    for place, time in enumerate(scene.times):
        anchor = scene.anchor(time.start, time.end)
        if anchor is None or not scene.same_voice(time.start, trigger.token.start):
            continue
        if _is_duration(time) or _is_count_day(scene, time, anchor):
            continue
        if trigger.type is EventType.statement and is_spoken_of(scene, trigger.token, anchor):
            continue
        if _is_of_proposal(scene, trigger, anchor, over):
            continue
        if _is_cut_off(scene, trigger.token, anchor, over) and not scene.tree.is_partitive(head):
            continue
        timings = [_of_document] if is_date_of_document(time) else TIMINGS
        if any(holds(scene, trigger, anchor, over, head) for holds in timings):
            found.append((time.base is None, abs(anchor.index - trigger.token.index), place))
    return scene.times[min(found)[2]] if found else None


def _is_of_proposal(scene: Scene, trigger: Trigger, anchor: Token, over: set[int]) -> bool:
    """«24 сентября предложил ему баллотироваться»: the day of the proposal."""
    above = [token for token in scene.tree.ancestors(trigger.token) if token.index in over]
    proposed = next((token for token in above if token.lemma in words("proposing")), None)
    return proposed is not None and (anchor.index < proposed.index or anchor.head == proposed.index)


def _is_duration(time: TimeExpression) -> bool:
    """«в течение суток» says how long, «в течение последних суток» when."""
    text = time.text.lower()
    return text.startswith("в течение") and not any(stem in text for stem in stems("elapsed"))


def _is_count_day(scene: Scene, time: TimeExpression, anchor: Token) -> bool:
    """«ущерб от пожаров на 30 июля составил …»: as it stood on that day."""
    governor = scene.tree.governor(anchor)
    return time.text.lower().startswith("на ") and governor is not None and governor.pos == "NOUN"


def is_spoken_of(scene: Scene, verb: Token, anchor: Token) -> bool:
    """«перечислил варианты развития событий в 2022 году»: after its object a date is of what is spoken of."""
    return any(verb.index < child.index < anchor.index for child in scene.tree.children(verb, "obj"))


def is_date_of_document(time: TimeExpression) -> bool:
    """«от 9 апреля» is said of documents only."""
    return time.text.startswith("от ")


def _is_cut_off(scene: Scene, trigger: Token, anchor: Token, over: set[int]) -> bool:
    """«объявил конкурс, работы планируется завершить в 2020 году»: another verb stands nearer to the time."""
    first, last = sorted((trigger.index, anchor.index))
    if scene.tree.clause_opens_between(first, last):
        return True
    beside = scene.tree.segment(anchor.index)
    others = [token for token in beside if is_predicate(token)]
    if others and all(token.index not in {trigger.index, *over} for token in beside):
        return True  # «…, который считался кандидатом на выборах в 2012 году, ушёл в отставку»
    between = scene.sentence.tokens[first + 1 : last]
    return any(
        token.pos == "VERB" and token.index not in over and token.feats.get("VerbForm") in {"Fin", "Inf"}
        for token in between
    )


def _of_predicate(scene: Scene, trigger: Trigger, anchor: Token, over: set[int], head: Token) -> bool:
    """«строительство началось 5 мая»: the time depends on the trigger or its verb."""
    if anchor.index == head.index:
        return True
    seen = {anchor.index}
    governor = scene.tree.governor(anchor)
    while governor is not None and governor.index not in seen:
        if governor.index in over:
            return True
        if governor.lemma not in words("time_nouns"):
            return False
        seen.add(governor.index)
        governor = scene.tree.governor(governor)
    return False


def _follows_noun(scene: Scene, trigger: Trigger, anchor: Token, over: set[int], head: Token) -> bool:
    """«после ввода в эксплуатацию в 2023 году»."""
    time = next((time for time in scene.times if time.start <= anchor.start < time.end), None)
    token = trigger.token
    if time is None or token.pos != "NOUN":
        return False
    return scene.tree.follows(token, time.start, bare=in_dated_phase(scene.tree, token))


def _of_document(scene: Scene, trigger: Trigger, anchor: Token, over: set[int], head: Token) -> bool:
    """«принят приказ председателя от 9 апреля»: an act is made on its date, «внесены изменения» is not."""
    if trigger.type not in ACTS:
        return False
    time = next((time for time in scene.times if time.start <= anchor.start < time.end), None)
    if time is None or not is_date_of_document(time):
        return False
    token = trigger.token
    made = scene.tree.children(token, "obj", "nsubj:pass") if token.lemma in words("issuing") else []
    acts = [noun for noun in (*made, token) if noun.lemma in words("documents")]
    before = [other for other in scene.sentence.tokens[: anchor.index] if other.lemma in words("documents")]
    return any(noun.index == before[-1].index and scene.tree.follows(noun, time.start) for noun in acts)


def _of_whole(scene: Scene, trigger: Trigger, anchor: Token, over: set[int], head: Token) -> bool:
    """«За 2021 год поступили заявки …, из которых отсрочку получили 553»: the time of the whole."""
    if not scene.tree.is_partitive(head):
        return False
    governor = scene.tree.governor(anchor)
    return governor is not None and governor.relation == "root"


def _through_object(scene: Scene, trigger: Trigger, anchor: Token, over: set[int], head: Token) -> bool:
    """«получили отсрочку по платежам в 2021 году»: an adverbial that the parser hangs on the last noun."""
    adverbial = scene.tree.preposition(anchor) in {"в", "к", "за"} and trigger.token.index < anchor.index
    if trigger.token.pos != "VERB" or not adverbial:
        return False
    for governor in scene.tree.ancestors(anchor):
        if governor.index == trigger.token.index:
            return True
        if (
            governor.pos != "NOUN"
            or governor.lemma.endswith(stems("verbal_noun_endings"))
            or governor.lemma in lexicon("ru").nouns
        ):
            return False
    return False


def _opens_sentence(scene: Scene, trigger: Trigger, anchor: Token, over: set[int], head: Token) -> bool:
    """«31 октября суд вынес …»: a date before everything else is that of the first predicate."""
    tokens = scene.sentence.tokens
    if any(token.pos not in OPENINGS for token in tokens[: anchor.index]):
        return False
    first = next((token for token in tokens[anchor.index :] if is_predicate(token)), None)
    return first is not None and first.index in over


Timing = Callable[[Scene, Trigger, Token, set[int], Token], bool]

TIMINGS: list[Timing] = [
    _of_predicate,
    _follows_noun,
    _of_document,
    _of_whole,
    _through_object,
    _opens_sentence,
]
