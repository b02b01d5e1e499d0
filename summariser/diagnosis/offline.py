"""What needs no network: the prompt, and the embedded engine."""

from collections.abc import Iterator

from summariser.diagnosis.remark import Mark, Remark, failure
from summariser.engines.embedded.models import weights_folder
from summariser.errors import ConfigurationError

WEIGHTS = (
    "emb/navec_*.tar",
    "model/slovnet_morph_*.tar",
    "model/slovnet_ner_*.tar",
    "model/slovnet_syntax_*.tar",
)


def prompt() -> Remark:
    """Its version and length."""
    from summariser.engines.llm.estimating import prefix_tokens
    from summariser.engines.llm.prompt import fingerprint
    from summariser.engines.llm.wire import WireExtraction

    length = f"about {prefix_tokens(WireExtraction):,} tokens with the schema, before the article"
    told = f"version {fingerprint()}, {length}"
    return Remark(Mark.ok, "prompt", told)


def embedded() -> Iterator[Remark]:
    """Whether the networks of the embedded engine are there; they are not loaded."""
    about = "embedded"
    try:
        folder = weights_folder()
    except ConfigurationError as error:
        yield failure(about, error)
        return
    missing = [pattern for pattern in WEIGHTS if not list(folder.glob(pattern))]
    if missing:
        told = f"{folder} lacks {', '.join(missing)}; install natasha once more"
        yield failure(about, ConfigurationError(told))
        return
    size = sum(file.stat().st_size for pattern in WEIGHTS for file in folder.glob(pattern))
    yield Remark(Mark.ok, about, f"its networks are there ({size / 1_000_000:.0f} MB); it needs no network")
