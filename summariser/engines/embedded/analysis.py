"""One article as the embedded engine sees it: sentences of tokens, with names, figures and times."""

from summariser.engines.embedded.datelines import dateline_end
from summariser.engines.embedded.english_analysis import english_names, english_tokens
from summariser.engines.embedded.models import Models, load_models
from summariser.engines.embedded.name_agreement import agree_names
from summariser.engines.embedded.name_spans import name_spans
from summariser.engines.embedded.russian_analysis import russian_tokens
from summariser.engines.embedded.tokens import AnalysedSentence, Analysis, NameSpan, Token
from summariser.source import Source

__all__ = ["AnalysedSentence", "Analysis", "NameSpan", "Token", "analyse"]

SentenceWords = tuple[tuple[Token, ...], tuple[NameSpan, ...]]


def analyse(source: Source, models: Models | None = None) -> Analysis:
    """Tokens, names, figures and times of every sentence; all offsets count in `source.text`.

    Args:
        source: a Russian or an English one.
        models: the networks; loaded where they are needed and not given (English does without).
    """
    words = _english(source) if source.language == "en" else _russian(source, models or load_models())
    return Analysis(
        source=source,
        sentences=tuple(
            _sentence(source, place, tokens, names) for place, (tokens, names) in enumerate(words)
        ),
    )


def _sentence(
    source: Source, place: int, tokens: tuple[Token, ...], names: tuple[NameSpan, ...]
) -> AnalysedSentence:
    sentence = source.sentences[place]
    told = sentence.start + (dateline_end(sentence.text) if source.language == "ru" else 0)
    times = tuple(
        time for time in source.times[place] if time.start >= told and not _is_glued(source.text, time.start)
    )
    real = (name for name in names if not any(time.start <= name.start < time.end for time in times))
    return AnalysedSentence(
        sentence,
        tokens,
        tuple(name for name in real if name.start >= told),
        tuple(quantity for quantity in source.quantities[place] if quantity.start >= told),
        times,
    )


def _russian(source: Source, models: Models) -> list[SentenceWords]:
    found = russian_tokens(source.sentences, models)
    return agree_names([(tokens, name_spans(tokens, tags)) for tokens, tags in found])


def _english(source: Source) -> list[SentenceWords]:
    tokens = english_tokens(source.sentences)
    return [
        (words, english_names(sentence)) for words, sentence in zip(tokens, source.sentences, strict=True)
    ]


def _is_glued(text: str, start: int) -> bool:
    """«Новая волна-2009»: the year belongs to a name."""
    return start > 1 and text[start - 1] in "-–" and text[start - 2].isalpha()
