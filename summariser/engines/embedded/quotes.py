"""Who said what: direct quotes in quotation marks or after a dash, and reported speech."""

from collections.abc import Sequence

from summariser.engines.embedded.entities import Entities
from summariser.engines.embedded.quoted_speech import find_quoted
from summariser.engines.embedded.reported_speech import find_reported
from summariser.engines.embedded.speakers import Speakers
from summariser.engines.embedded.tokens import Analysis
from summariser.engines.embedded.utterances import Utterance
from summariser.schemas.quote import Quote


def find_quotes(analysis: Analysis, entities: Entities) -> tuple[Quote, ...]:
    """The quotes of an article in the order of the text; each is verbatim, without its quotation marks.

    Reported speech of nobody in particular («сообщается, что …») is no quote.
    """
    speakers = Speakers(analysis, entities)
    quoted = find_quoted(analysis, speakers)
    reported = [
        utterance
        for utterance in find_reported(analysis, speakers)
        if utterance.speaker and not _overlaps(utterance, quoted)
    ]
    found = sorted((*quoted, *reported), key=lambda utterance: utterance.start)
    return tuple(_quote(f"q{number}", utterance, analysis) for number, utterance in enumerate(found, 1))


def _overlaps(utterance: Utterance, others: Sequence[Utterance]) -> bool:
    return any(other.start < utterance.end and utterance.start < other.end for other in others)


def _quote(identifier: str, utterance: Utterance, analysis: Analysis) -> Quote:
    return Quote(
        id=identifier,
        text=analysis.source.text[utterance.start : utterance.end],
        speaker=utterance.speaker,
        direct=utterance.direct,
        sentences=tuple(
            sentence.sentence.number
            for sentence in analysis.sentences
            if sentence.sentence.start < utterance.end and utterance.start < sentence.sentence.end
        ),
    )
