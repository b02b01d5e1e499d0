"""Figures in Russian and English text: found, told apart by kind, and written in either language."""

from summariser.language.quantities.grammar import find_quantities
from summariser.language.quantities.kinds import figure_kind
from summariser.language.quantities.rendering import render_quantity

__all__ = ["figure_kind", "find_quantities", "render_quantity"]
