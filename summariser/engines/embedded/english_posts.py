"""Posts before names in English: "German Chancellor Olaf Scholz"."""

from collections.abc import Sequence

from summariser.engines.embedded.english_words import english_words
from summariser.engines.embedded.tokens import Token
from summariser.language.places import demonym_country

LONGEST = 5  # words


def english_post_before(tokens: Sequence[Token], first: int) -> str | None:
    """The post that ends right before a name; None where the words before it are no post.

    Args:
        tokens: the sentence.
        first: place of the name's first token.
    """
    place = first - 1
    if place < 0 or tokens[place].lemma.rstrip(".") not in english_words().titles:
        return None
    while place > 0 and first - place < LONGEST and _belongs(tokens[place - 1]):
        place -= 1
    return " ".join(token.text for token in tokens[place:first])


def _belongs(token: Token) -> bool:
    """Capitalised words and what a post opens with ("Ukrainian Foreign", "former")."""
    return (
        token.pos == "PROPN"
        or demonym_country(token.text) is not None
        or token.text.lower() in {"former", "acting", "deputy", "prime", "foreign", "vice", "chief"}
    )
