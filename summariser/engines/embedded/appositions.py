"""Which post stands beside which name («Мамин, премьер-министр»), and which post may mean its holder."""

from collections.abc import Sequence

from summariser.engines.embedded.cases import ALL_CASES, agree, possible_cases
from summariser.engines.embedded.people import PersonMention
from summariser.engines.embedded.post_glosses import Gloss
from summariser.engines.embedded.posts import Post, PostFinder
from summariser.engines.embedded.tokens import Token

DASHES = frozenset({"—", "–", "-"})

CLOSERS = frozenset({",", ".", ")", ";", "—", "–", "!", "?", ":", "»", '"'})

OPENING_QUOTES = frozenset({"«", '"', "“", "„"})

# Beside a post that has another holder or is only spoken of («пост президента», «новый президент»).
NOT_HOLDERS = frozenset(
    [
        "пост", "должность", "кресло", "кандидат", "кандидатура", "выборы", "выбор", "перевыборы", "звание",
        "полномочие", "инаугурация", "каждый", "любой", "новый", "бывший", "прежний", "будущий", "предыдущий",
        "следующий", "очередной", "претендент", "избрание", "назначение",
    ]
)  # fmt: skip


def may_refer(tokens: Sequence[Token], post: Post) -> bool:
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


def joined_post(
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
