"""Times said in Russian or English."""

from summariser.language.mentions import TimeExpression


def render_time(time: TimeExpression, language: str) -> str | None:
    """The time in words of a language, None where they could not say it in full."""
    return None
