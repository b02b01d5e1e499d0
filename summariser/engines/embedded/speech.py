"""Words of saying, and where they stand in a sentence."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

from summariser.engines.embedded.english_words import english_words
from summariser.engines.embedded.tokens import Token
from summariser.language.morphology import fold_yo


@cache
def speech_words() -> Mapping[str, frozenset[str]]:
    """The tables of ``data/speech.toml``: class → lemmas."""
    text = (files("summariser.engines.embedded") / "data" / "speech.toml").read_text("utf-8")
    return {
        name: frozenset(fold_yo(word) for word in table["words"])
        for name, table in tomllib.loads(text).items()
    }


def speech_verbs(tokens: tuple[Token, ...], kind: str = "verbs") -> Iterator[Token]:
    """Verbs of saying in a sentence; an infinitive says nothing yet («намерен заявить»)."""
    return (token for token in tokens if is_speech_verb(token, kind))


def is_speech_verb(token: Token, kind: str = "verbs") -> bool:
    """True for a verb of saying, Russian or English, that is no infinitive."""
    if token.pos != "VERB" or token.feats.get("VerbForm") == "Inf":
        return False
    return token.lemma in speech_words()[kind] or token.lemma in english_words().saying


def according_phrase(tokens: Sequence[Token]) -> list[Token]:
    """The words of «по словам главы МИД Сергея Лаврова», up to the next comma; empty where there are none."""
    for index, token in enumerate(tokens[:-1]):
        if token.text.lower() != "по":
            continue
        noun = next((later for later in tokens[index + 1 : index + 3] if later.pos == "NOUN"), None)
        if noun is None or noun.lemma not in speech_words()["according"]:
            continue
        phrase = [token]
        for later in tokens[index + 1 :]:
            if later.text in {",", ".", "—", "–", "»"}:
                break
            phrase.append(later)
        return phrase
    return []
