"""Dates and times in Russian and English: found in a text, in normal form, and said in either language."""

from summariser.language.times.finding import find_times
from summariser.language.times.saying import render_time

__all__ = ["find_times", "render_time"]
