"""What a bare count measures, told by the words around it."""

from collections.abc import Sequence

from summariser.language.mentions import Quantity
from summariser.schemas.vocabulary import FigureKind

_CLASSES = {
    FigureKind.dead: frozenset(
        "погибнуть погибать умереть умирать скончаться убить жертва погибший летальный смерть die kill dead death".split()
    ),
    FigureKind.injured: frozenset(
        "ранить пострадать пострадавший раненый травма госпитализировать injure wound hurt injury".split()
    ),
    FigureKind.jobs: frozenset("создать create job".split()),
    FigureKind.votes: frozenset("голос проголосовать vote".split()),
}


def figure_kind(
    quantity: Quantity, lemmas_before: Sequence[str], lemmas_after: Sequence[str]
) -> FigureKind:
    """The kind of a figure, a bare count of things or people refined by the lemmas around it."""
    if quantity.kind not in (FigureKind.count, FigureKind.people):
        return quantity.kind
    for word in (*reversed(lemmas_before), *lemmas_after):
        for kind, lemmas in _CLASSES.items():
            if word in lemmas:
                return kind
    return quantity.kind
