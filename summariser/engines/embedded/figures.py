"""Figures with what they measure, in words of the source."""

from summariser.engines.embedded.candidates import is_occasion
from summariser.engines.embedded.scene import Scene
from summariser.engines.embedded.tokens import Token
from summariser.engines.embedded.triggers import Trigger
from summariser.engines.embedded.words import words
from summariser.language.mentions import Quantity
from summariser.language.quantities import figure_kind
from summariser.schemas.event import Figure
from summariser.schemas.span import Bilingual
from summariser.schemas.vocabulary import FigureKind

ENGLISH_KINDS = {
    FigureKind.dead: "dead",
    FigureKind.injured: "injured",
    FigureKind.jobs: "jobs",
    FigureKind.staff: "staff",
    FigureKind.age: "age",
    FigureKind.data_rate: "data rate",
}
"""Kinds that say in English what is measured; all others would need the words of the source."""

LONGEST_LABEL = 12
WORDS_AFTER = 4
NEIGHBOURHOOD = 12


def figures_of(scene: Scene, trigger: Trigger) -> list[Quantity]:
    """The figures of the trigger's clause, an occasion's only in its own phrase."""
    if is_occasion(scene.tree, trigger.token):
        phrase = {token.start for token in scene.tree.phrase(trigger.token)}
        return [figure for figure in scene.figures if figure.number_start in phrase]
    head = scene.tree.clause_head(trigger.token).index
    predicate = _predicate(scene, trigger.token)
    found = []
    for figure in scene.figures:
        anchor = scene.anchor(figure.start, figure.end)
        if anchor is None or scene.tree.clause_head(anchor).index != head:
            continue
        own = _predicate(scene, anchor)
        if predicate is None or own is None or own.index == predicate.index:
            found.append(figure)
    return found


def _predicate(scene: Scene, token: Token) -> Token | None:
    """The nearest finite verb or short participle over a token: coordinate clauses have one each."""
    return next((word for word in (token, *scene.tree.ancestors(token)) if _is_predicate(word)), None)


def _is_predicate(token: Token) -> bool:
    finite = token.feats.get("VerbForm", "Fin") == "Fin" or token.feats.get("Variant") == "Short"
    return token.pos == "VERB" and finite


def figure_of(scene: Scene, quantity: Quantity) -> Figure:
    """The figure as an engine states it; code parses its words again when it grounds them."""
    label = _label(scene, quantity)
    if scene.language == "en":
        return Figure(text=quantity.text, label=Bilingual(en=label))
    return Figure(text=quantity.text, label=Bilingual(ru=label, en=english_kind(scene, quantity)))


def kind_of(scene: Scene, quantity: Quantity) -> FigureKind:
    """What the figure measures, told by the words around it."""
    tokens = scene.sentence.tokens
    before = [token.lemma for token in tokens if token.end <= quantity.start][-NEIGHBOURHOOD:]
    after = [token.lemma for token in tokens if token.start >= quantity.end][:NEIGHBOURHOOD]
    return figure_kind(quantity, before, after)


def english_kind(scene: Scene, quantity: Quantity) -> str | None:
    """What is measured, in English; None unless the clause says it of people and of nothing else."""
    kind = kind_of(scene, quantity)
    if kind in {FigureKind.dead, FigureKind.injured} and not _is_sure(scene, quantity, kind):
        return None
    return ENGLISH_KINDS.get(kind)


def _is_sure(scene: Scene, quantity: Quantity, kind: FigureKind) -> bool:
    """«погибли 5 человек, ранены 7»: only the figure's own clause tells who is dead."""
    anchor = scene.anchor(quantity.start, quantity.end)
    if anchor is None or quantity.kind not in {FigureKind.people, FigureKind.dead, FigureKind.injured}:
        return False
    lemmas = {token.lemma for token in scene.tree.clause(anchor)}
    told = {
        FigureKind.dead: bool(lemmas & words("death")),
        FigureKind.injured: bool(lemmas & words("injury")),
    }
    return told.pop(kind) and not any(told.values())


def _label(scene: Scene, quantity: Quantity) -> str:
    """What is measured, in words that the figure itself does not have; else the counted noun."""
    counted, governing = _counted(scene, quantity), _governing(scene, quantity)
    described = [] if any(token.pos == "VERB" for token in governing) else governing
    for passage in (_measured(scene, quantity), counted, described):
        text = _text(scene, passage, quantity)
        if text and text not in quantity.text:
            return text
    spoken = (_text(scene, passage, quantity) for passage in (counted, governing, _next(scene, quantity)))
    return next(filter(None, spoken), quantity.text)


def _measured(scene: Scene, quantity: Quantity) -> list[Token]:
    """The subject of a measuring verb."""
    anchor = scene.anchor(quantity.start, quantity.end)
    if anchor is None:
        return []
    head = scene.tree.clause_head(anchor)
    subject = scene.tree.subject(head)
    if (
        head.lemma not in words("measuring")
        or subject is None
        or quantity.start <= subject.start < quantity.end
    ):
        return []
    return scene.tree.phrase(subject)


def _counted(scene: Scene, quantity: Quantity) -> list[Token]:
    """The counted noun with its modifiers: «рабочих мест», «случаев заражения омикроном»."""
    tokens = scene.sentence.tokens
    inside = [
        token for token in tokens if quantity.number_end <= token.start < quantity.end and token.pos == "NOUN"
    ]
    if not inside or quantity.unit is not None:
        return []
    noun = inside[-1]
    return [token for token in scene.tree.phrase(noun) if token.start >= quantity.number_end]


def _governing(scene: Scene, quantity: Quantity) -> list[Token]:
    """The noun that the figure describes, or the verb of its clause."""
    anchor = scene.anchor(quantity.start, quantity.end)
    if anchor is None:
        return []
    for governor in scene.tree.ancestors(anchor):
        if governor.pos in {"NOUN", "VERB", "PROPN", "ADJ"}:
            return [
                token
                for token in scene.tree.phrase(governor)
                if token.end <= quantity.start or token.start >= quantity.end
            ]
    return []


def _next(scene: Scene, quantity: Quantity) -> list[Token]:
    """The words after the figure, where no syntax tells more."""
    after = [token for token in scene.sentence.tokens if token.start >= quantity.number_end]
    stop = next((place for place, token in enumerate(after) if token.pos == "PUNCT"), len(after))
    return after[: min(stop, WORDS_AFTER)]


def _text(scene: Scene, passage: list[Token], quantity: Quantity) -> str | None:
    """The words as one unbroken passage of the source without the figure itself."""
    run: list[Token] = []
    for token in passage:
        if quantity.start <= token.start < quantity.number_end:
            if run:
                break
            continue
        if run and token.index != run[-1].index + 1:
            break
        run.append(token)
    run = run[:LONGEST_LABEL]
    while run and run[-1].pos in {"PUNCT", "ADP", "CCONJ", "SCONJ"}:
        run.pop()
    while run and run[0].pos in {"PUNCT", "ADP", "CCONJ", "SCONJ"}:
        run.pop(0)
    if not any(token.pos in {"NOUN", "PROPN", "VERB", "ADJ"} for token in run):
        return None
    start = scene.sentence.sentence.start
    return scene.sentence.sentence.text[run[0].start - start : run[-1].end - start]
