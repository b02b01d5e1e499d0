"""Direct quotes: what stands in quotation marks or after a dash, where somebody is said to say it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from summariser.engines.embedded.paragraphs import Paragraph, PlacedToken, paragraphs, quoted_spans
from summariser.engines.embedded.speakers import Speakers
from summariser.engines.embedded.speech import according_phrase, is_speech_verb
from summariser.engines.embedded.tokens import Analysis
from summariser.engines.embedded.utterances import Utterance

DASHES = frozenset({"—", "–", "-"})
SHORTEST = 4  # words; less is a name, a title or a scare quote
SHORTEST_FRAGMENT = 5  # words, where the quote is woven into the sentence
SHORTEST_UNATTRIBUTED = 7  # words, where nobody is said to say it
VERB_REACH = 10  # tokens from the dash to the verb of saying
SPACES = " \t\n\xa0"
MARKS = '«»"“”„'


@dataclass(frozen=True, slots=True)
class _Attribution:
    """Who says it; `said` is False where the words between are no attribution."""

    said: bool
    speaker: str | None = None


NOT_SAID = _Attribution(said=False)


class _Finder:
    """Direct quotes of one article, paragraph by paragraph."""

    def __init__(self, analysis: Analysis, speakers: Speakers) -> None:
        self._text = analysis.source.text
        self._analysis = analysis
        self._speakers = speakers
        self._last: str | None = None  # who spoke in the paragraph before
        self._spoke = False

    def find(self) -> Iterator[Utterance]:
        """All direct quotes in the order of the text."""
        lines = paragraphs(self._analysis)
        skip = False
        for index, paragraph in enumerate(lines):
            if skip:
                skip = False
                continue
            following = lines[index + 1] if index + 1 < len(lines) else None
            dashed = self._after_dash(paragraph, following)
            if dashed:
                skip = following is not None and dashed.end > paragraph.end
                found = [dashed]
            else:
                found = list(self._in_marks(paragraph))
            yield from found
            self._spoke = bool(found)
            self._last = found[-1].speaker if found else None

    def _in_marks(self, paragraph: Paragraph) -> Iterator[Utterance]:
        speaker: str | None = None
        for start, end in quoted_spans(self._text, paragraph.start, paragraph.end):
            length = len(self._text[start:end].split())
            if length < SHORTEST:
                continue
            for rule in self._rules():
                found = rule(paragraph, start, end)
                if found.said:
                    speaker = found.speaker or speaker
                    yield self._utterance(paragraph, start, end, found.speaker or speaker)
                    break

    def _rules(self) -> list[Callable[[Paragraph, int, int], _Attribution]]:
        return [
            self._said_after,
            self._said_before,
            self._said_inside,
            self._said_between,
            self._woven,
            self._unattributed,
        ]

    def _said_after(self, paragraph: Paragraph, start: int, end: int) -> _Attribution:
        """«…», — сказал Мамин."""
        del start
        index = paragraph.after(end + 1)
        tokens = paragraph.tokens
        punctuation = 0  # an English comma stands inside the marks
        while index < len(tokens) and tokens[index].token.pos == "PUNCT" and punctuation < 3:
            index += 1
            punctuation += 1
        if not punctuation and self._text[end - 1] not in ",?!":
            return NOT_SAID
        return self._by_verb(paragraph, index)

    def _said_before(self, paragraph: Paragraph, start: int, end: int) -> _Attribution:
        """Мамин сказал: «…»; по словам Мамина, «…»."""
        del end
        before = paragraph.before(start - 1)
        if before is None or before.token.text not in {":", ","}:
            return NOT_SAID
        tokens = [
            placed
            for placed in paragraph.tokens
            if placed.place == before.place and placed.token.end <= before.token.end
        ]
        if before.token.text == ":":
            for placed in reversed(tokens):
                if is_speech_verb(placed.token):
                    return _Attribution(True, self._speakers.of_verb(placed.place, placed.token))
        words = according_phrase([placed.token for placed in tokens])
        if words:
            return _Attribution(True, self._speakers.of_words(before.place, words))
        return NOT_SAID

    def _said_inside(self, paragraph: Paragraph, start: int, end: int) -> _Attribution:
        """«…, — рассказал Андреа, — …»."""
        for index in range(paragraph.after(start), paragraph.after(end)):
            if self._is_break(paragraph, index):
                found = self._by_verb(paragraph, index + 1, reach=3)
                if found.said:
                    return found
        return NOT_SAID

    def _said_between(self, paragraph: Paragraph, start: int, end: int) -> _Attribution:
        """«…», — сказал Мамин. — «…»: the second half."""
        del end
        before = paragraph.before(start - 1)
        if before is None or before.token.text not in DASHES:
            return NOT_SAID
        for placed in reversed(paragraph.tokens[: paragraph.after(before.token.start)]):
            if is_speech_verb(placed.token):
                return _Attribution(True, self._speakers.of_verb(placed.place, placed.token))
            if placed.token.text in {"»", '"', "”"}:
                break
        return NOT_SAID

    def _woven(self, paragraph: Paragraph, start: int, end: int) -> _Attribution:
        """Мамин назвал проект «…»; Мамин заявил, что «…»: part of a sentence with a verb of saying."""
        if len(self._text[start:end].split()) < SHORTEST_FRAGMENT or self._is_name(start, end):
            return NOT_SAID
        before = paragraph.before(start)
        if before is None:
            return NOT_SAID
        for placed in reversed(paragraph.tokens[: paragraph.after(start)]):
            if placed.place != before.place:
                break
            if is_speech_verb(placed.token):
                speaker = self._speakers.of_verb(placed.place, placed.token)
                return _Attribution(speaker is not None and not speaker.startswith("m"), speaker)
        return NOT_SAID

    def _unattributed(self, paragraph: Paragraph, start: int, end: int) -> _Attribution:
        """Whole sentences in quotation marks go on with what was said before them, or nobody is named."""
        before = self._text[paragraph.start : start].rstrip(SPACES + MARKS)
        after = self._text[end : paragraph.end].lstrip(MARKS)
        opens = not before or before[-1] in ".!?…:" or before[-1] in MARKS
        closes = not after.strip(".,!?…" + SPACES) or after[:1] in ".!?…"
        if len(self._text[start:end].split()) < SHORTEST_UNATTRIBUTED or not (opens and closes):
            return NOT_SAID
        return _Attribution(True, self._last if self._spoke and not before else None)

    def _after_dash(self, paragraph: Paragraph, following: Paragraph | None) -> Utterance | None:
        """A line that opens with a dash is speech, to the attribution here or in the line after it."""
        tokens = paragraph.tokens
        if len(tokens) < SHORTEST or tokens[0].token.text not in DASHES:
            return None
        start = tokens[1].token.start
        for line in (paragraph, following):
            if line is None or (line is following and line.tokens[0].token.text in DASHES):
                continue
            for index in range(len(line.tokens)):
                if not self._is_break(line, index):
                    continue
                found = self._by_verb(line, index + 1, reach=3)
                if found.said:
                    return Utterance(start, self._speech_end(line, index), found.speaker, direct=True)
        return None

    def _speech_end(self, paragraph: Paragraph, index: int) -> int:
        """Where speech ends: before the attribution, or at the line's end where it goes on after it."""
        for later in range(index + 2, len(paragraph.tokens)):
            if self._is_break(paragraph, later):
                return paragraph.end
        return self._trimmed(paragraph.start, paragraph.tokens[index].token.start)

    def _is_break(self, paragraph: Paragraph, index: int) -> bool:
        """True for the dash between words spoken and who speaks them («…, —»)."""
        token = paragraph.tokens[index].token
        if token.text not in DASHES or index == 0:
            return False
        return paragraph.tokens[index - 1].token.text[-1] in ',.!?…»"'

    def _by_verb(self, paragraph: Paragraph, index: int, *, reach: int = VERB_REACH) -> _Attribution:
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
                return _Attribution(True, self._speakers.of_verb(place, placed.token, since=since))
        words = according_phrase([placed.token for placed in _sentence_rest(tokens, index)])
        if words and words[0].start <= tokens[index].token.end + 4:
            return _Attribution(True, self._speakers.of_words(place, words))
        return NOT_SAID

    def _is_name(self, start: int, end: int) -> bool:
        return any(
            name.start <= start and end <= name.end
            for sentence in self._analysis.sentences
            for name in sentence.names
        )

    def _utterance(self, paragraph: Paragraph, start: int, end: int, speaker: str | None) -> Utterance:
        """The words in the marks, without an attribution that closes them («…, — сказал Мамин»)."""
        last = None
        for index in range(paragraph.after(start), paragraph.after(end)):
            if self._is_break(paragraph, index):
                last = index if last is None and self._by_verb(paragraph, index + 1, reach=3).said else None
        if last is not None:
            end = paragraph.tokens[last].token.start
        return Utterance(start, self._trimmed(start, end), speaker, direct=True)

    def _trimmed(self, start: int, end: int) -> int:
        while end > start and self._text[end - 1] in SPACES + ",—–-":
            end -= 1
        return end


def find_quoted(analysis: Analysis, speakers: Speakers) -> list[Utterance]:
    """The direct quotes of an article."""
    return list(_Finder(analysis, speakers).find())


def _sentence_rest(tokens: tuple[PlacedToken, ...], index: int) -> list[PlacedToken]:
    place = tokens[index].place
    return [placed for placed in tokens[index:] if placed.place == place]
