"""How long a text is in tokens, without a tokenizer."""

LETTERS_A_TOKEN = 3.8
"""On average in o200k_base, in Russian and in English alike; older tokenizers take more for Russian."""

MOST_LETTERS_A_TOKEN = 6
"""More than any tokenizer packs into one token on average."""


def tokens_of(text: str) -> int:
    """About how many tokens a text is."""
    return round(len(text) / LETTERS_A_TOKEN)


def least_tokens_of(text: str) -> int:
    """How many tokens a text is at least, in any tokenizer."""
    return len(text) // MOST_LETTERS_A_TOKEN
