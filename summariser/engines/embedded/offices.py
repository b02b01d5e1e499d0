"""Which person holds which post, and whom a post alone («глава правительства») refers to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from summariser.engines.embedded.appositions import joined_post, may_refer
from summariser.engines.embedded.english_posts import english_post_before
from summariser.engines.embedded.people import Person, PersonMention
from summariser.engines.embedded.posts import Post, PostFinder
from summariser.engines.embedded.tokens import AnalysedSentence, Analysis
from summariser.language.morphology import lemma
from summariser.language.places import find_place
from summariser.schemas.vocabulary import EntityKind

# Say nothing without whose they are.
VAGUE = frozenset({"глава", "member", "representative", "employee", "partner"})
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
        joined = joined_post(sentence.tokens, finder, head, gloss, named)
        if joined:
            post, number = joined
            offices[number].held.append(HeldPost(post, finder.russian(post), _place(sentence, post)))
            taken = post.last
        elif gloss is not None:
            post = finder.shortest(head, gloss)
            taken = post.last
            if not post.plural and may_refer(sentence.tokens, post):
                yield _Lonely(place, HeldPost(post, finder.russian(post), _place(sentence, post)))


def _place(sentence: AnalysedSentence, post: Post) -> tuple[int, int, int]:
    tokens = sentence.tokens
    return tokens[post.first].start, tokens[post.last].end, sentence.sentence.number


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
