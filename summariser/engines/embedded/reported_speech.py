"""Indirect quotes: «Мамин подчеркнул, что …», «по словам Мамина, …», «Мамин отметил важность …»."""

from collections.abc import Callable, Iterator

from summariser.engines.embedded.datelines import dateline_end
from summariser.engines.embedded.speakers import Speakers
from summariser.engines.embedded.speech import according_phrase, speech_verbs, speech_words
from summariser.engines.embedded.tokens import AnalysedSentence, Analysis, Token
from summariser.engines.embedded.utterances import Utterance

SHORTEST = 3  # words
SHORTEST_OBJECT = 4  # words
ENGLISH_REACH = 7  # tokens from a verb to its "that"
TRAILING = " .,;!?…—–-\xa0\n"


def find_reported(analysis: Analysis, speakers: Speakers) -> Iterator[Utterance]:
    """The indirect quotes of an article, at most one a sentence."""
    for place, sentence in enumerate(analysis.sentences):
        for rule in RULES:
            found = rule(place, sentence, speakers)
            if found:
                yield found
                break


def _that_clause(place: int, sentence: AnalysedSentence, speakers: Speakers) -> Utterance | None:
    """«Подчеркнул, что …»: everything after «что»."""
    tokens = sentence.tokens
    for verb in speech_verbs(tokens, "asserting"):
        for index in range(verb.index + 1, len(tokens) - 1):
            if tokens[index].text == "," and tokens[index + 1].text.lower() == "что":
                if not _belongs(tokens, verb, tokens[index + 1]):
                    break
                return _utterance(sentence, tokens, index + 2, len(tokens), speakers.of_verb(place, verb))
            if tokens[index].pos == "VERB" and tokens[index].feats.get("VerbForm") == "Fin":
                break
    return None


def _english_that(place: int, sentence: AnalysedSentence, speakers: Speakers) -> Utterance | None:
    """Everything after "that" ("Scholz said on Monday that …")."""
    tokens = sentence.tokens
    for verb in speech_verbs(tokens, "asserting"):
        for index in range(verb.index + 1, min(verb.index + ENGLISH_REACH, len(tokens) - 1)):
            if tokens[index].text == "that":
                return _utterance(sentence, tokens, index + 1, len(tokens), speakers.of_verb(place, verb))
    return None


def _announcement(place: int, sentence: AnalysedSentence, speakers: Speakers) -> Utterance | None:
    """«Агентство проинформировало: если …», without quotation marks."""
    tokens = sentence.tokens
    for verb in speech_verbs(tokens, "announcing"):
        for index in range(verb.index + 1, len(tokens) - 1):
            if tokens[index].text == ":":
                if tokens[index + 1].text in {"«", '"', "„", "“", "—", "–", "-"}:
                    return None
                return _utterance(sentence, tokens, index + 1, len(tokens), speakers.of_verb(place, verb))
    return None


def _according(place: int, sentence: AnalysedSentence, speakers: Speakers) -> Utterance | None:
    """«По словам Мамина, …» and «…, по словам Мамина»."""
    tokens = sentence.tokens
    words = according_phrase(tokens)
    if not words:
        return None
    speaker = speakers.of_words(place, words)
    first, last = words[0].index, words[-1].index
    if first <= 2:
        comma = last + 1
        if comma >= len(tokens) or tokens[comma].text != ",":
            return None
        return _utterance(sentence, tokens, comma + 1, len(tokens), speaker)
    if last + 2 >= len(tokens):
        return _utterance(sentence, tokens, 0, first, speaker)
    return _utterance(sentence, tokens, 0, len(tokens), speaker)


def _named_object(place: int, sentence: AnalysedSentence, speakers: Speakers) -> Utterance | None:
    """«Губернатор отметил важность …», «Мамин заявил о готовности …»."""
    tokens = sentence.tokens
    for verb in speech_verbs(tokens, "naming"):
        if verb.index + 1 >= len(tokens) or verb.feats.get("VerbForm") != "Fin":
            continue
        following = tokens[verb.index + 1]
        takes_noun = following.pos in {"NOUN", "ADJ"} and following.feats.get("Case") == "Acc"
        about = following.text.lower() in {"о", "об", "обо"} and verb.index + 2 < len(tokens)
        takes_about = about and tokens[verb.index + 2].pos in {"NOUN", "ADJ"}
        if not (takes_noun or takes_about):
            continue
        speaker = speakers.of_verb(place, verb)
        if speaker is None or len(tokens) - verb.index - 1 < SHORTEST_OBJECT:
            continue
        return _utterance(sentence, tokens, verb.index + 1, len(tokens), speaker)
    return None


def _attributed_after(place: int, sentence: AnalysedSentence, speakers: Speakers) -> Utterance | None:
    """«…, сообщил Мамин»: a statement that closes with who made it."""
    tokens = sentence.tokens
    for verb in speech_verbs(tokens, "asserting"):
        if verb.index < SHORTEST or tokens[verb.index - 1].text not in {",", "—", "–", "-"}:
            continue
        if any(
            token.pos == "VERB" and token.feats.get("VerbForm") == "Fin" for token in tokens[verb.index + 1 :]
        ):
            continue
        speaker = speakers.of_verb(place, verb, since=verb.start)
        if speaker is None or not speaker.startswith("p"):
            continue
        return _utterance(sentence, tokens, 0, verb.index - 1, speaker)
    return None


RULES: list[Callable[[int, AnalysedSentence, Speakers], Utterance | None]] = [
    _that_clause,
    _english_that,
    _announcement,
    _according,
    _attributed_after,
    _named_object,
]


def _belongs(tokens: tuple[Token, ...], verb: Token, conjunction: Token) -> bool:
    """True where no other verb of saying or thinking stands between the verb and its «что»."""
    between = tokens[verb.index + 1 : conjunction.index]
    return not any(token.lemma in speech_words()["verbs"] and token.pos == "VERB" for token in between)


def _utterance(
    sentence: AnalysedSentence, tokens: tuple[Token, ...], first: int, after: int, speaker: str | None
) -> Utterance | None:
    """The words from one token up to another, without the punctuation around them."""
    told = sentence.sentence.start + dateline_end(sentence.sentence.text)
    first = next((token.index for token in tokens[first:after] if token.start >= told), after)
    if after - first < SHORTEST:
        return None
    start, end = tokens[first].start, tokens[after - 1].end
    words = sentence.sentence.text[start - sentence.sentence.start : end - sentence.sentence.start]
    end -= len(words) - len(words.rstrip(TRAILING))
    start += len(words) - len(words.lstrip(TRAILING))
    return Utterance(start, end, speaker, direct=False) if end > start else None
