"""Who says it: the entity behind the subject of a verb of saying."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from summariser.engines.embedded.antecedents import Antecedents
from summariser.engines.embedded.cases import agree
from summariser.engines.embedded.english_words import english_words
from summariser.engines.embedded.entities import Entities, EntityMention
from summariser.engines.embedded.speech import speech_words
from summariser.engines.embedded.tokens import AnalysedSentence, Analysis, Token
from summariser.schemas.vocabulary import EntityKind

APPOSED = frozenset({"appos", "flat", "flat:name"})
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
PRONOUNS = {"он": "masc", "она": "femn", "he": "masc", "she": "femn"}
VERB_GENDERS = {"Masc": "masc", "Fem": "femn"}
SPEAKING = frozenset({EntityKind.person, EntityKind.organisation, EntityKind.media})
ENGLISH_REACH = 4  # tokens between an English verb of saying and its subject
ATTRIBUTION_REACH = 12  # tokens between a verb of saying and the name of who says it


@dataclass(frozen=True, slots=True)
class _Saying:
    """A verb of saying in its sentence; who stands before `since` does not speak."""

    place: int
    sentence: AnalysedSentence
    verb: Token
    since: int


class Speakers:
    """Finds the speakers of one article."""

    def __init__(self, analysis: Analysis, entities: Entities) -> None:
        self._sentences = analysis.sentences
        self._entities = entities
        self._antecedents = Antecedents(analysis, entities)

    def of_verb(self, place: int, verb: Token, *, since: int = 0) -> str | None:
        """The entity that says what a verb of saying reports; None where it is not certain.

        Args:
            place: the sentence's place in the analysis.
            verb: the verb of saying.
            since: offset where the attribution begins; who stands before it does not speak.
        """
        saying = _Saying(place, self._sentences[place], verb, since)
        for rule in self._rules():
            found, speaker = rule(saying)
            if found:
                return speaker if self._gender_fits(speaker, verb) else None
        return None

    def of_words(self, place: int, tokens: Sequence[Token]) -> str | None:
        """The entity that a phrase names («по словам главы МИД Сергея Лаврова»)."""
        if not tokens:
            return None
        sentence = self._sentences[place]
        pronoun = next((token for token in tokens if token.lemma in {"его", "её", "ее", "он", "она"}), None)
        inside = self._mentions(sentence, tokens[0].start, tokens[-1].end)
        if pronoun and not inside:
            gender = "masc" if pronoun.text.lower() == "его" else "femn"
            return self._antecedents.of_pronoun(place, gender, pronoun.start)
        return self._most_specific(inside)

    def _rules(self) -> list[Callable[[_Saying], tuple[bool, str | None]]]:
        return [
            self._by_citation,
            self._by_subject,
            self._by_place_of_work,
            self._by_neighbour,
            self._by_english_order,
        ]

    def _by_citation(self, saying: _Saying) -> tuple[bool, str | None]:
        """«Цитирует Еркаева пресс-служба»: who is cited speaks."""
        if saying.verb.lemma not in speech_words()["citing"]:
            return False, None
        for token in saying.sentence.tokens:
            if token.head == saying.verb.index and token.relation == "obj":
                found = self._mentions(saying.sentence, token.start, token.end)
                return True, self._most_specific(found)
        people = [
            mention
            for mention in self._entities.in_sentence(saying.sentence.sentence.number)
            if mention.start > saying.verb.start and mention.named and mention.entity.startswith("p")
        ]
        return True, people[0].entity if len({mention.entity for mention in people}) == 1 else None

    def _by_subject(self, saying: _Saying) -> tuple[bool, str | None]:
        """«Мамин подчеркнул», «глава правительства подчеркнул», «он отметил»."""
        sentence = saying.sentence
        subject = _subject(sentence.tokens, saying.verb)
        if subject is None or subject.start < saying.since:
            return False, None
        if subject.lemma in PRONOUNS and subject.pos == "PRON":
            return True, self._antecedents.of_pronoun(saying.place, PRONOUNS[subject.lemma], subject.start)
        covering = self._mentions(sentence, subject.start, subject.end)
        if covering:
            return True, self._most_specific(covering)
        voice = subject.lemma in speech_words()["voices"]
        for token in _phrase(sentence.tokens, subject):
            apposed = (
                token.relation in APPOSED
                and agree(subject, token)
                and self._is_name_of(saying, subject, token)
            )
            if apposed or (voice and token.relation == "nmod"):
                found = self._mentions(sentence, token.start, token.end)
                if found and (apposed or not found[0].entity.startswith("p")):
                    return True, self._most_specific(found)
        return subject.relation != "", self._described(saying, subject)

    def _is_name_of(self, saying: _Saying, subject: Token, token: Token) -> bool:
        """«друг Лапина, журналист Орлов»: who is somebody's has the name after the comma."""
        between = saying.sentence.tokens[subject.index : token.index]
        if token.index < subject.index:
            return False
        return subject.lemma not in speech_words()["relatives"] or any(one.text == "," for one in between)

    def _described(self, saying: _Saying, subject: Token) -> str | None:
        """«говорил сотрудник института Иванов»: the name in its words, else one named before."""
        words = _phrase(saying.sentence.tokens, subject)
        named = {
            mention.entity
            for token in words
            if token.feats.get("Case") == "Nom"
            for mention in self._mentions(saying.sentence, token.start, token.end)
            if mention.named
            and mention.entity.startswith("p")
            and mention.start > subject.start
            and self._is_name_of(saying, subject, token)
        }
        if named:
            return named.pop() if len(named) == 1 else None
        return self._antecedents.of_description(saying.place, subject)

    def _by_place_of_work(self, saying: _Saying) -> tuple[bool, str | None]:
        """«Заявили в МИД», «говорится в сообщении министерства»."""
        sentence, verb = saying.sentence, saying.verb
        if verb.feats.get("Number") != "Plur" and verb.lemma != "говориться":
            return False, None
        for token in sentence.tokens:
            if token.head == verb.index and token.relation.startswith("obl"):
                words = _phrase(sentence.tokens, token)
                if not any(word.lemma in {"в", "на"} for word in words):
                    continue
                found = self._mentions(sentence, words[0].start, words[-1].end)
                organisations = [
                    mention
                    for mention in found
                    if self._entities.by_id(mention.entity).kind is not EntityKind.person
                ]
                if organisations:
                    return True, organisations[0].entity
        return False, None

    def _by_neighbour(self, saying: _Saying) -> tuple[bool, str | None]:
        """«— сказал Мамин»: the name or post right after the verb, in the nominative."""
        sentence, verb = saying.sentence, saying.verb
        for token in sentence.tokens[verb.index + 1 : verb.index + ATTRIBUTION_REACH]:
            if token.pos in {"PUNCT", "VERB", "SCONJ", "ADP"}:
                break
            found = self._mentions(sentence, token.start, token.end)
            people = [mention for mention in found if mention.entity.startswith("p")]
            if people and token.feats.get("Case", "Nom") == "Nom":
                return True, people[0].entity
        return False, None

    def _by_english_order(self, saying: _Saying) -> tuple[bool, str | None]:
        """English has no endings, but an order: "Scholz said", "said Scholz", "she added"."""
        tokens, at = saying.sentence.tokens, saying.verb.index
        before, after = tokens[max(0, at - ENGLISH_REACH) : at], tokens[at + 1 : at + 1 + ENGLISH_REACH]
        for run in (tuple(reversed(before)), after):
            for token in run:
                if token.start < saying.since or _ends_english_subject(token):
                    break
                if token.text.lower() in PRONOUNS:
                    gender = PRONOUNS[token.text.lower()]
                    return True, self._antecedents.of_pronoun(saying.place, gender, token.start)
                found = self._mentions(saying.sentence, token.start, token.end)
                if found:
                    return True, self._most_specific(found)
        return False, None

    def _gender_fits(self, speaker: str | None, verb: Token) -> bool:
        """False where the verb's ending is of the other gender («сказала Мамин»)."""
        if speaker is None or not speaker.startswith("p"):
            return True
        wanted = VERB_GENDERS.get(verb.feats.get("Gender", ""))
        return wanted is None or self._entities.genders[speaker] in {wanted, None}

    def _mentions(self, sentence: AnalysedSentence, start: int, end: int) -> list[EntityMention]:
        return [
            mention
            for mention in self._entities.in_sentence(sentence.sentence.number)
            if mention.start < end
            and start < mention.end
            and self._entities.by_id(mention.entity).kind in SPEAKING
        ]

    def _most_specific(self, mentions: Sequence[EntityMention]) -> str | None:
        """A person before an organisation («представитель МИД Мария Захарова»)."""
        people = [mention for mention in mentions if mention.entity.startswith("p")]
        chosen = next(iter(people or mentions), None)
        return None if chosen is None else chosen.entity


def _ends_english_subject(token: Token) -> bool:
    """Past these words of an English sentence no subject of the verb is looked for."""
    common = token.pos == "NOUN" and token.lemma not in english_words().titles
    return common or token.pos in {"PUNCT", "VERB", "CCONJ", "SCONJ", "DET", "ADP"}


def _subject(tokens: Sequence[Token], verb: Token) -> Token | None:
    """The subject of a verb, or of the verb that it is coordinated with («встретился и сказал»)."""
    for token in tokens:
        if token.head == verb.index and token.relation in SUBJECTS:
            return token
    if verb.relation == "conj" and 0 <= verb.head < len(tokens) and verb.head != verb.index:
        governor = tokens[verb.head]
        if governor.pos == "VERB":
            return next(
                (token for token in tokens if token.head == governor.index and token.relation in SUBJECTS),
                None,
            )
    return None


def _phrase(tokens: Sequence[Token], head: Token) -> list[Token]:
    """A word and all that depends on it but clauses, in the order of the text."""
    return sorted(_below(tokens, head, set()), key=lambda token: token.index)


def _below(tokens: Sequence[Token], head: Token, seen: set[int]) -> Iterator[Token]:
    if head.index in seen:
        return
    seen.add(head.index)
    yield head
    for token in tokens:
        if token.head == head.index and not token.relation.startswith("acl"):
            yield from _below(tokens, token, seen)
