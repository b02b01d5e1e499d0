"""Figures in Russian and English text: found, compared, told apart and written in either language."""

from summariser.language.quantities.comparison import Comparable, comparable
from summariser.language.quantities.conversion import is_converted
from summariser.language.quantities.grammar import find_designations, find_quantities
from summariser.language.quantities.kinds import figure_kind
from summariser.language.quantities.rendering import render_quantity

__all__ = [
    "Comparable",
    "comparable",
    "figure_kind",
    "find_designations",
    "find_quantities",
    "is_converted",
    "render_quantity",
]
