"""Which person holds which post, and whom a post alone («глава правительства») refers to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from summariser.engines.embedded.cases import ALL_CASES, agree, possible_cases
from summariser.engines.embedded.english_posts import english_post_before
from summariser.engines.embedded.people import Person, PersonMention
from summariser.engines.embedded.post_glosses import Gloss
from summariser.engines.embedded.posts import Post, PostFinder
from summariser.engines.embedded.tokens import AnalysedSentence, Analysis, Token
from summariser.language.morphology import lemma
from summariser.language.places import find_place
from summariser.schemas.vocabulary import EntityKind

DASHES = frozenset({"—", "–", "-"})
CLOSERS = frozenset({",", ".", ")", ";", "—", "–", "!", "?", ":", "»", '"'})
OPENING_QUOTES = frozenset({"«", '"', "“", "„"})
# Say nothing without whose they are.
VAGUE = frozenset({"глава", "member", "representative", "employee", "partner"})
# Beside a post that has another holder or is only spoken of («пост президента», «новый президент»).
NOT_HOLDERS = frozenset(
    [
        "пост", "должность", "кресло", "кандидат", "кандидатура", "выборы", "выбор", "перевыборы", "звание",
        "полномочие", "инаугурация", "каждый", "любой", "новый", "бывший", "прежний", "будущий", "предыдущий",
        "следующий", "очередной", "претендент", "избрание", "назначение",
    ]
)  # fmt: skip
NEARBY_SENTENCES = (
    3  # a post alone means a holder named at most so many sentences before, if there are several
)


@dataclass(frozen=True, slots=True)
class HeldPost:
    """A post of somebody: its Russian words in the nominative, its offsets and sentence number."""

    post: Post
    ru: str
    place: tuple[int, int, int]


@dataclass(slots=True)
class Office:
    """The post of one person.

    Attributes:
        ru, en: the post as the article gives it.
        held: all posts that the article joins to the name.
        alone: where posts without the name mean this person (offsets, sentence number).
        also: the distinct words of those posts.
    """

    ru: str | None = None
    en: str | None = None
    held: list[HeldPost] = field(default_factory=list)
    alone: list[tuple[int, int, int]] = field(default_factory=list)
    also: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Lonely:
    """A post without a name, and its sentence's place in the analysis."""

    sentence: int
    held: HeldPost


def assign_offices(analysis: Analysis, people: Sequence[Person]) -> list[Office]:
    """The office of every person, in the order of `people`."""
    offices = [Office() for _ in people]
    holders = _mentions_by_sentence(people)
    lonely: list[_Lonely] = []
    for place, sentence in enumerate(analysis.sentences):
        lonely += _assign(place, sentence, holders.get(place, []), offices)
    if analysis.source.language == "en":
        return [_english_office(analysis, person) for person in people]
    lone_places = _lone_places(analysis)
    for post in lonely:
        _resolve(analysis, post, people, offices, lone_places)
    _withdraw_shared_words(analysis.source.text, offices, lonely)
    for office in offices:
        best = _best(office.held)
        if best:
            office.ru, office.en = best.ru, best.post.en
    return offices


def _english_office(analysis: Analysis, person: Person) -> Office:
    for mention in person.mentions:
        post = english_post_before(analysis.sentences[mention.sentence].tokens, mention.tokens[0].index)
        if post:
            return Office(en=post)
    return Office()


def _mentions_by_sentence(people: Sequence[Person]) -> dict[int, list[tuple[PersonMention, int]]]:
    found: dict[int, list[tuple[PersonMention, int]]] = {}
    for number, person in enumerate(people):
        for mention in person.mentions:
            found.setdefault(mention.sentence, []).append((mention, number))
    return found


def _assign(
    place: int, sentence: AnalysedSentence, named: Sequence[tuple[PersonMention, int]], offices: list[Office]
) -> Iterator[_Lonely]:
    """Give the posts of a sentence to the names that they are apposed to; what is left stands alone."""
    finder = PostFinder(sentence)
    taken = -1
    for head, gloss in finder.heads():
        if head <= taken:
            continue
        joined = _joined(sentence.tokens, finder, head, gloss, named)
        if joined:
            post, number = joined
            offices[number].held.append(HeldPost(post, finder.russian(post), _place(sentence, post)))
            taken = post.last
        elif gloss is not None:
            post = finder.shortest(head, gloss)
            taken = post.last
            if not post.plural and _may_refer(sentence.tokens, post):
                yield _Lonely(place, HeldPost(post, finder.russian(post), _place(sentence, post)))


def _may_refer(tokens: Sequence[Token], post: Post) -> bool:
    """False for «стал чемпионом» (it need not be who was it), and for a post cut off before a name."""
    governed_by_preposition = post.first > 0 and tokens[post.first - 1].pos == "ADP"
    becomes = tokens[post.named].feats.get("Case") == "Ins" and not governed_by_preposition
    following = tokens[post.last + 1] if post.last + 1 < len(tokens) else None
    cut_off = following is not None and (
        following.text in OPENING_QUOTES
        or (following.text[0].isupper() and following.pos in {"PROPN", "NOUN"})
    )
    before = [token.lemma for token in tokens[max(post.first - 3, 0) : post.first]]
    attribute = not NOT_HOLDERS.isdisjoint(before) or not NOT_HOLDERS.isdisjoint(
        token.lemma for token in tokens[post.first : post.head]
    )
    return not becomes and not cut_off and not attribute


def _place(sentence: AnalysedSentence, post: Post) -> tuple[int, int, int]:
    tokens = sentence.tokens
    return tokens[post.first].start, tokens[post.last].end, sentence.sentence.number


def _joined(
    tokens: Sequence[Token],
    finder: PostFinder,
    head: int,
    gloss: Gloss | None,
    named: Sequence[tuple[PersonMention, int]],
) -> tuple[Post, int] | None:
    """The post that a head makes with a name beside it, and the number of the person."""
    first, last = finder.span(head, gloss)
    starts = {mention.tokens[0].index for mention, _ in named}
    for mention, number in named:
        if mention.tokens[-1].index + 1 in starts:
            continue  # «оператор фильмов Андрея Орлова Иван Петров»: whose films, not who
        before = head < mention.tokens[0].index <= last + 1
        after = first == mention.tokens[-1].index + 2
        if before or after:
            post = _apposed(tokens, mention, (finder.longest(head, gloss), finder.shortest(head, gloss)))
            if post:
                return post, number
    return None


def _apposed(tokens: Sequence[Token], mention: PersonMention, forms: Sequence[Post]) -> Post | None:
    """The form of a post in which it stands directly before or after a name, in the same case."""
    first, last = mention.tokens[0], mention.tokens[-1]
    for post in forms:
        if post.last + 1 == first.index and not post.plural and _agrees(post, tokens, mention):
            return post
    for post in forms:
        if _follows(tokens, last.index, post, mention):
            return post
    return None


def _follows(tokens: Sequence[Token], last: int, post: Post, mention: PersonMention) -> bool:
    """«Мамин, премьер-министр Казахстана, …», «Мамин — премьер-министр», «Мамин (премьер-министр)»."""
    if post.first != last + 2 or post.plural:
        return False
    mark = tokens[last + 1].text
    after = tokens[post.last + 1] if post.last + 1 < len(tokens) else None
    if mark in DASHES:
        return "Nom" in post.cases and "Nom" in possible_cases(mention.tokens[-1])
    if mark not in {",", "("} or (after is not None and after.text not in CLOSERS):
        return False
    return _agrees(post, tokens, mention)


def _agrees(post: Post, tokens: Sequence[Token], mention: PersonMention) -> bool:
    noun = tokens[post.named]
    named = [token for token in mention.tokens if token.text[0].isalpha() and len(token.text) > 1]
    if not named or len(post.cases) > 5:
        return bool(named)
    declined = [token for token in named if possible_cases(token) != ALL_CASES]
    if any(agree(noun, token) for token in declined):
        return True
    return len(declined) < len(named) and (not declined or "Nom" in post.cases)


def _best(held: Sequence[HeldPost]) -> HeldPost | None:
    """The post that says most: with English, with a place, the earliest."""
    return max(held, key=lambda one: (one.post.en is not None, one.post.place is not None), default=None)


def _resolve(
    analysis: Analysis,
    lonely: _Lonely,
    people: Sequence[Person],
    offices: Sequence[Office],
    lone_places: frozenset[str],
) -> None:
    """Give a post alone to the one person who holds it; where two could, to the one named just before."""
    candidates = [
        number
        for number, office in enumerate(offices)
        if any(_same_office(lonely.held.post, held.post, lone_places) for held in office.held)
    ]
    if len(candidates) > 1:
        candidates = _nearest(lonely, candidates, people)
    if len(candidates) != 1:
        return
    office = offices[candidates[0]]
    start, end, _ = lonely.held.place
    office.alone.append(lonely.held.place)
    words = analysis.source.text[start:end]
    if _lemmas(words) not in map(_lemmas, office.also):
        office.also.append(words)
    if lonely.held.post.place and all(held.post.place is None for held in office.held):
        office.held.append(lonely.held)


def _withdraw_shared_words(text: str, offices: Sequence[Office], lonely: Sequence[_Lonely]) -> None:
    """Words that stand in a post of somebody else too («актёр») are nobody's `also`."""
    owners: dict[tuple[int, int, int], int | None] = {post.held.place: None for post in lonely}
    for number, office in enumerate(offices):
        owners |= dict.fromkeys((*(held.place for held in office.held), *office.alone), number)
    posts = [(_lemmas(text[start:end]), owner) for (start, end, _), owner in owners.items()]
    for number, office in enumerate(offices):
        others = [words for words, owner in posts if owner != number]
        office.also = [
            words for words in office.also if not any(_contains(one, _lemmas(words)) for one in others)
        ]


def _contains(words: tuple[str, ...], part: tuple[str, ...]) -> bool:
    return any(words[at : at + len(part)] == part for at in range(len(words) - len(part) + 1))


def _lone_places(analysis: Analysis) -> frozenset[str]:
    """English names of the places that are the only ones of their kind in an article."""
    found: dict[EntityKind, set[str]] = {}
    for sentence in analysis.sentences:
        for name in sentence.names:
            place = find_place(analysis.source.text[name.start : name.end])
            if name.kind is EntityKind.place and place:
                found.setdefault(place.kind, set()).add(place.en)
    return frozenset(next(iter(names)) for names in found.values() if len(names) == 1)


def _same_office(alone: Post, held: Post, lone_places: frozenset[str]) -> bool:
    """True where a post alone can be the one that a person holds.

    A place that the person's own post does not name is theirs only where the article names no other.
    """
    if alone.office != held.office or (alone.office in VAGUE and not alone.governed and not alone.place):
        return False
    if alone.place and held.place:
        return alone.place == held.place
    if alone.place:
        return alone.state and held.state and not held.governed and alone.place.en in lone_places
    if alone.state and not held.state:
        return False  # a bare «президент» is no bank's
    return alone.governed <= held.governed


def _lemmas(words: str) -> tuple[str, ...]:
    return tuple(map(lemma, words.split()))


def _nearest(lonely: _Lonely, candidates: Sequence[int], people: Sequence[Person]) -> list[int]:
    """Of several holders the one named in the sentence before, if it is only one."""
    for distance in range(1, NEARBY_SENTENCES + 1):
        near = [
            number
            for number in candidates
            if any(mention.sentence == lonely.sentence - distance for mention in people[number].mentions)
        ]
        if near:
            return near
    return []
