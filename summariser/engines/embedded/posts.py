"""Posts and titles in a Russian sentence: «премьер-министр Казахстана», «глава британского Минздрава»."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from summariser.engines.embedded.cases import ALL_CASES, nominative_words, possible_cases
from summariser.engines.embedded.governed import GOVERNED, Governed
from summariser.engines.embedded.post_english import PostWords, english_post
from summariser.engines.embedded.post_glosses import Gloss, matches, post_tables, token_lemmas
from summariser.engines.embedded.post_pieces import place_at
from summariser.engines.embedded.tokens import AnalysedSentence, Token
from summariser.language.mentions import PlaceName
from summariser.language.morphology import is_cyrillic, parses
from summariser.language.places import demonym_country
from summariser.schemas.vocabulary import EntityKind

OCCUPATION_ENDINGS = (
    "лог", "граф", "вед", "ист", "истка", "тель", "тельница", "чик", "щик", "чица", "щица", "ор", "ер", "мен",
    "ант", "ент", "арь", "атор", "олог",
)  # fmt: skip
GOVERNING = frozenset({"office", "leader", "spokesman", "deputy"})
HEADS = frozenset({"NOUN", "PROPN", "ADJ", "VERB", "X"})
FORMER = "экс-"


@dataclass(frozen=True, slots=True)
class Post:
    """A post as the words of one sentence name it.

    Attributes:
        first, last: places of its first and last token.
        head: place of its noun («министр»).
        named: place of the word that agrees with the name: the noun, or «исполняющий» before «обязанности».
        en: in English; None where any word of it has no known English.
        office: the same for posts that name one office (премьер-министр, глава правительства).
        place: the country, region or city that it belongs to, where one is named.
        governed: lemmas of what it governs beside what names the office («россия»).
        cases: the cases that the form allows («Nom», «Gen», …).
        plural: «президенты России и Казахстана».
        state: True for an office of state (президент, губернатор) or of who deputises for it.
    """

    first: int
    head: int
    last: int
    named: int
    en: str | None
    office: str
    place: PlaceName | None
    governed: frozenset[str]
    cases: frozenset[str]
    plural: bool
    state: bool


class PostFinder:
    """The posts of one sentence."""

    def __init__(self, sentence: AnalysedSentence) -> None:
        self._tokens = sentence.tokens
        self._people: set[int] = set()
        name_ends: dict[int, int] = {}
        for name in sentence.names:
            inside = [token.index for token in self._tokens if name.start <= token.start < name.end]
            if name.kind is EntityKind.person:
                self._people.update(inside)
            elif inside:
                name_ends[inside[0]] = inside[-1]
        self._governed = Governed(
            self._tokens, self._people, name_ends, lambda token: self._gloss(token) is not None
        )

    def heads(self) -> Iterator[tuple[int, Gloss | None]]:
        """Tokens that can be the head of a post, with its gloss, None where the table has none."""
        for token in self._tokens:
            if token.index in self._people or token.pos not in HEADS or not is_cyrillic(token.text):
                continue
            gloss = self._gloss(token)
            if gloss or self._is_unknown_occupation(token):
                yield token.index, gloss

    def span(self, head: int, gloss: Gloss | None) -> tuple[int, int]:
        """First and last token of the longest post that a head can make."""
        start = head - len(gloss.phrase) + 1 if gloss else head
        return self._first(start, gloss), self._governed.end(head, freely=True)

    def shortest(self, head: int, gloss: Gloss | None) -> Post:
        """The post with only what surely belongs to it."""
        return self._post(head, gloss, self._governed.end(head, freely=False))

    def longest(self, head: int, gloss: Gloss | None) -> Post:
        """The post with all that can belong to it («посол России в США», «министр труда и занятости»)."""
        return self._post(head, gloss, self._governed.end(head, freely=True))

    def _gloss(self, token: Token) -> Gloss | None:
        for gloss in _glosses(token.text.lower(), token.lemma):
            opening = token.index - len(gloss.phrase) + 1
            if len(gloss.phrase) == 1 or matches(self._tokens, opening, gloss.phrase):
                return gloss
        return None

    def _is_unknown_occupation(self, token: Token) -> bool:
        if token.pos != "NOUN" or (token.text[0].isupper() and token.index):
            return False
        if token_lemmas(token) & post_tables().relations or demonym_country(token.lemma):
            return False
        if not token.lemma.endswith(OCCUPATION_ENDINGS):
            return False
        return any("anim" in parse.tags and parse.lemma == token.lemma for parse in parses(token.text))

    def _post(self, head: int, gloss: Gloss | None, last: int) -> Post:
        tokens = self._tokens
        start = head - len(gloss.phrase) + 1 if gloss else head
        first = self._first(start, gloss)
        english = english_post(PostWords(tokens, first, start, head, last, gloss))
        named = tokens[start] if _is_acting(gloss) else tokens[head]
        return Post(
            first=first,
            head=head,
            last=last,
            named=named.index,
            en=english.en,
            office=english.office,
            place=english.place,
            governed=frozenset(
                token.lemma for token in tokens[start + english.own : last + 1] if token.pos in GOVERNED
            ),
            cases=ALL_CASES if _is_indeclinable(named) else possible_cases(named),
            plural=named.feats.get("Number") == "Plur",
            state=gloss is not None
            and gloss.kind in {"office", "deputy"}
            and self._owned_by_place(start + english.own, last),
        )

    def _owned_by_place(self, start: int, last: int) -> bool:
        """True for «президент», «президент России», not for «президент Сбербанка России»."""
        return start > last or place_at(self._tokens, start, last)[0] is not None

    def _first(self, start: int, gloss: Gloss | None) -> int:
        """Where the words before the head begin that belong to it: «бывший», «первый», «российский».

        A person's origin is no part of an occupation («российский скейтбордист»).
        """
        first = start
        governs = gloss is not None and gloss.kind in GOVERNING
        while first > 0:
            token = self._tokens[first - 1]
            modifier = post_tables().modifiers.get(token.lemma)
            derived = governs and token.pos == "ADJ" and demonym_country(token.lemma) is not None
            if not derived and (modifier is None or not modifier.en):
                break
            first -= 1
        return first

    def russian(self, post: Post) -> str:
        """The words of a post with its head in the nominative."""
        tokens = self._tokens
        first, head, last = post.first, post.named, post.last
        noun = tokens[head]
        words = nominative_words(tokens[first : head + 1], noun, keep=_keeps_its_form(noun))
        opens = first == 0 or tokens[first - 1].pos == "PUNCT"
        if opens and not tokens[first].text.isupper():
            words = words[:1].lower() + words[1:]
        rest = "".join(
            (" " if token.start > tokens[token.index - 1].end else "") + token.text
            for token in tokens[head + 1 : last + 1]
        )
        return words + rest


def _is_acting(gloss: Gloss | None) -> bool:
    """«исполняющий обязанности»: not the last word is declined but the first."""
    return gloss is not None and len(gloss.phrase) > 1 and gloss.en == "acting"


def _keeps_its_form(token: Token) -> bool:
    """Indeclinable, unless it looks like a noun that the dictionary lacks («керамиста»)."""
    guessed = not _is_shortened(token) and token.lemma.endswith(OCCUPATION_ENDINGS)
    return _is_indeclinable(token) and not guessed


def _is_indeclinable(token: Token) -> bool:
    """«замминистра», and words that the dictionary lacks («Елбасы», «аким»)."""
    return _is_shortened(token) or not any(parse.known for parse in parses(token.text))


def _is_shortened(token: Token) -> bool:
    """«замминистра»: half a noun in the genitive, the same in every case."""
    return _deputy_gloss(token.text.lower()) is not None


@lru_cache(12_000)
def _glosses(word: str, lemma: str) -> tuple[Gloss, ...]:
    """The posts of which a word can be the last, the longest first."""
    readings = [parse for parse in parses(word) if parse.pos in {"NOUN", "ADJF", "PRTF"}]
    if not readings:
        return ()
    bare = word.removeprefix(FORMER)
    heads = post_tables().heads
    lemmas = {parse.lemma for parse in readings} if bare == word else {parses(bare)[0].lemma}
    if lemma in heads:
        lemmas = {lemma}  # «политику» by the tagger is a politician or a policy, not both
    found = [gloss for each in sorted(lemmas) for gloss in heads.get(each, ())]
    deputy = _deputy_gloss(bare)
    return (*sorted(found, key=lambda gloss: -len(gloss.phrase)), *([deputy] if deputy else ()))


def _deputy_gloss(word: str) -> Gloss | None:
    """«замминистра», «замгендиректора»: deputy of the post that the rest of the word names."""
    if not word.startswith("зам") or len(word) < len("зам") + 4:
        return None
    for parse in parses(word.removeprefix("зам")):
        for gloss in post_tables().heads.get(parse.lemma, ()):
            if len(gloss.phrase) == 1 and gloss.kind in {"office", "leader", "spokesman"}:
                english = f"Deputy {gloss.en}" if gloss.kind == "office" else f"deputy {gloss.en}"
                return Gloss(gloss.phrase, gloss.kind, english, gloss.link, deputy=True)
    return None
