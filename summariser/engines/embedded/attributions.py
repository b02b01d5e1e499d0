"""Who is said to say what stands in quotation marks: the words around the marks, and inside them."""

from collections.abc import Callable
from dataclasses import dataclass

from summariser.engines.embedded.paragraphs import Paragraph, PlacedToken
from summariser.engines.embedded.speakers import Speakers
from summariser.engines.embedded.speech import according_phrase, is_speech_verb
from summariser.engines.embedded.tokens import Analysis

DASHES = frozenset({"—", "–", "-"})
SHORTEST_FRAGMENT = 5  # words, where the quote is woven into the sentence
SHORTEST_UNATTRIBUTED = 7  # words, where nobody is said to say it
VERB_REACH = 10  # tokens from the dash to the verb of saying
SPACES = " \t\n\xa0"
MARKS = '«»"“”„'
AGENCIES_DO = frozenset({"передавать", "сообщать", "писать", "информировать", "сообщаться"})
"""What follows a report by somebody else: «обвинил в «…», передаёт агентство»."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says it; `said` is False where the words are no attribution.

    Attributes:
        goes_on: nothing but the quote before it tells who speaks.
    """

    said: bool
    speaker: str | None = None
    goes_on: bool = False


NOT_SAID = Attribution(said=False)


class Attributions:
    """Reads the attributions of one article."""

    def __init__(self, analysis: Analysis, speakers: Speakers) -> None:
        self._text = analysis.source.text
        self._analysis = analysis
        self._speakers = speakers

    def of_marks(self, paragraph: Paragraph, start: int, end: int) -> Attribution:
        """The attribution of what stands between two marks; the first rule that knows decides."""
        found = (rule(paragraph, start, end) for rule in self._rules())
        return next((one for one in found if one.said), NOT_SAID)

    def by_verb(self, paragraph: Paragraph, index: int, *, reach: int = VERB_REACH) -> Attribution:
        """The attribution that opens at a token: a verb of saying and its subject, in one sentence."""
        tokens = paragraph.tokens
        if index >= len(tokens):
            return NOT_SAID
        place = tokens[index].place
        for placed in tokens[index : index + reach]:
            if placed.place != place or placed.token.text in {"«", '"', ":", "„"}:
                break
            if is_speech_verb(placed.token):
                since = tokens[index].token.start
                return Attribution(True, self._speakers.of_verb(place, placed.token, since=since))
        words = according_phrase([placed.token for placed in _sentence_rest(tokens, index)])
        if words and words[0].start <= tokens[index].token.end + 4:
            return Attribution(True, self._speakers.of_words(place, words))
        return NOT_SAID

    def is_break(self, paragraph: Paragraph, index: int) -> bool:
        """True for the dash between words spoken and who speaks them («…, —»)."""
        token = paragraph.tokens[index].token
        if token.text not in DASHES or index == 0:
            return False
        return paragraph.tokens[index - 1].token.text[-1] in ',.!?…»"'

    def _rules(self) -> list[Callable[[Paragraph, int, int], Attribution]]:
        return [
            self._said_after,
            self._said_before,
            self._said_inside,
            self._said_between,
            self._woven,
            self._unattributed,
        ]

    def _said_after(self, paragraph: Paragraph, start: int, end: int) -> Attribution:
        """«…», — сказал Мамин; what a full stop parts from the quote is another sentence."""
        index = paragraph.after(end + 1)
        tokens = paragraph.tokens
        marks = ""
        while index < len(tokens) and tokens[index].token.pos == "PUNCT" and len(marks) < 3:
            marks += tokens[index].token.text
            index += 1
        if "." in marks or (not marks and self._text[end - 1] not in ",?!"):
            return NOT_SAID
        found = self.by_verb(paragraph, index)
        return NOT_SAID if found.said and self._is_passed_on(paragraph, start, index, found) else found

    def _is_passed_on(self, paragraph: Paragraph, start: int, index: int, found: Attribution) -> bool:
        """«Премьер обвинил их в нежелании «…», передаёт агентство»; «…», пишет газета."""
        after = [placed.token for placed in paragraph.tokens[index : index + 2]]
        if not any(token.lemma in AGENCIES_DO and token.feats.get("Tense") == "Pres" for token in after):
            return False
        medium = found.speaker is not None and found.speaker.startswith("m")
        return medium or any(
            is_speech_verb(placed.token) for placed in self._sentence_before(paragraph, start)
        )

    def _said_before(self, paragraph: Paragraph, start: int, end: int) -> Attribution:
        """Мамин сказал: «…»; по словам Мамина, «…»."""
        del end
        before = paragraph.before(start - 1)
        if before is None or before.token.text not in {":", ","}:
            return NOT_SAID
        tokens = self._sentence_before(paragraph, start)
        if before.token.text == ":":
            for placed in reversed(tokens):
                if is_speech_verb(placed.token):
                    return Attribution(True, self._speakers.of_verb(placed.place, placed.token))
        words = according_phrase([placed.token for placed in tokens])
        if words:
            return Attribution(True, self._speakers.of_words(before.place, words))
        return NOT_SAID

    def _said_inside(self, paragraph: Paragraph, start: int, end: int) -> Attribution:
        """«…, — рассказал Андреа, — …»."""
        for index in range(paragraph.after(start), paragraph.after(end)):
            if self.is_break(paragraph, index):
                found = self.by_verb(paragraph, index + 1, reach=3)
                if found.said:
                    return found
        return NOT_SAID

    def _said_between(self, paragraph: Paragraph, start: int, end: int) -> Attribution:
        """«…», — сказал Мамин. — «…»: the second half."""
        del end
        before = paragraph.before(start - 1)
        if before is None or before.token.text not in DASHES:
            return NOT_SAID
        for placed in reversed(paragraph.tokens[: paragraph.after(before.token.start)]):
            if is_speech_verb(placed.token):
                return Attribution(True, self._speakers.of_verb(placed.place, placed.token))
            if placed.token.text in {"»", '"', "”"}:
                break
        return NOT_SAID

    def _woven(self, paragraph: Paragraph, start: int, end: int) -> Attribution:
        """Мамин назвал проект «…»; Мамин заявил, что «…»: part of a sentence with a verb of saying."""
        if len(self._text[start:end].split()) < SHORTEST_FRAGMENT or self._is_name(start, end):
            return NOT_SAID
        for placed in reversed(self._sentence_before(paragraph, start)):
            if is_speech_verb(placed.token):
                speaker = self._speakers.of_verb(placed.place, placed.token)
                return Attribution(speaker is not None and not speaker.startswith("m"), speaker)
        return NOT_SAID

    def _unattributed(self, paragraph: Paragraph, start: int, end: int) -> Attribution:
        """Whole sentences in quotation marks go on with what was said before them, or nobody is named."""
        before = self._text[paragraph.start : start].rstrip(SPACES + MARKS)
        after = self._text[end : paragraph.end].lstrip(MARKS)
        opens = not before or before[-1] in ".!?…:" or before[-1] in MARKS
        closes = not after.strip(".,!?…" + SPACES) or after[:1] in ".!?…"
        long = len(self._text[start:end].split()) >= SHORTEST_UNATTRIBUTED
        return Attribution(True, goes_on=True) if long and opens and closes else NOT_SAID

    def _sentence_before(self, paragraph: Paragraph, start: int) -> list[PlacedToken]:
        """The tokens of the quote's sentence before it."""
        before = paragraph.before(start - 1) or paragraph.before(start)
        tokens = paragraph.tokens[: paragraph.after(start)]
        return [placed for placed in tokens if before is not None and placed.place == before.place]

    def _is_name(self, start: int, end: int) -> bool:
        return any(
            name.start <= start and end <= name.end
            for sentence in self._analysis.sentences
            for name in sentence.names
        )


def _sentence_rest(tokens: tuple[PlacedToken, ...], index: int) -> list[PlacedToken]:
    place = tokens[index].place
    return [placed for placed in tokens[index:] if placed.place == place]
