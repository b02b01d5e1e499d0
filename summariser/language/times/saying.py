"""Times said in Russian or English, in full or not at all.

Every field that the expression has is said, or the answer is None. What points elsewhere in the text («в тот
день») is never said.
"""

from summariser.language.mentions import TimeExpression
from summariser.language.times import saying_en, saying_ru

LANGUAGES = {"en": saying_en.said, "ru": saying_ru.said}


def render_time(time: TimeExpression, language: str) -> str | None:
    """The time in words of a language ("by the end of 2021"); None where they could not say it in full."""
    say = LANGUAGES.get(language)
    if say is None or time.relation is None:
        return None
    return say(time)
