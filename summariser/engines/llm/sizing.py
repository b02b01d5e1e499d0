"""How long a text is in tokens, without a tokenizer."""

import re

LETTERS_A_TOKEN = 3.8
"""On average in o200k_base, in Russian and in English alike; older tokenizers take more for Russian."""

MOST_LETTERS_A_TOKEN, MOST_CYRILLIC_A_TOKEN = 5.8, 4.6
"""More than any tokenizer packs into one token on average: English is packed best, Cyrillic less."""

_CYRILLIC = re.compile(r"[Ѐ-ӿ]")


def tokens_of(text: str) -> int:
    """About how many tokens a text is."""
    return round(len(text) / LETTERS_A_TOKEN)


def least_tokens_of(text: str) -> int:
    """How many tokens a text is at least, in any tokenizer."""
    cyrillic = len(_CYRILLIC.findall(text))
    return int(cyrillic / MOST_CYRILLIC_A_TOKEN + (len(text) - cyrillic) / MOST_LETTERS_A_TOKEN)
