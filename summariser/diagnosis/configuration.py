"""What is set, and where."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from pydantic import SecretStr

from summariser.diagnosis.remark import Mark, Remark
from summariser.engines.choice import EngineChoice
from summariser.engines.llm.pricing import LOCAL
from summariser.engines.selection import chosen
from summariser.settings import Settings, origins, unknown_variables


def configuration(settings: Settings, flags: dict[str, Any]) -> Iterator[Remark]:
    """Every setting that is not at its default, and what is odd about them."""
    found = origins(settings, **flags)
    for name, origin in found.items():
        yield Remark(Mark.ok, name, f"{_shown(getattr(settings, name))}  ({origin})")
    if not found:
        yield Remark(Mark.ok, "settings", "all at their defaults; no file and no variable sets any")
    for name, meant in unknown_variables().items():
        hint = f"; did you mean {meant}?" if meant else "; unset it"
        yield Remark(Mark.warn, "environment", f"{name}: no such setting{hint}")
    yield from _oddities(settings)
    yield _engine(settings)


def _shown(value: object) -> str:
    """A value in one line; of a key its length."""
    if isinstance(value, SecretStr):
        return f"set, {len(value.get_secret_value())} characters"
    if isinstance(value, dict):
        return ", ".join(value)
    return str(Path(value) if isinstance(value, Path) else value)


def _oddities(settings: Settings) -> Iterator[Remark]:
    """What may be meant, but rarely is."""
    key = settings.api_key.get_secret_value() if settings.api_key else ""
    if key != key.strip():
        yield Remark(Mark.warn, "api_key", "white space stands around the key; copy it once more")
    address = urlsplit(settings.base_url or "")
    if address.scheme == "http" and key and address.hostname not in LOCAL:
        yield Remark(Mark.warn, "base_url", "the key goes there unencrypted; use https")
    if settings.base_url and not address.path.strip("/"):
        yield Remark(Mark.warn, "base_url", "has no path; it usually ends in /v1")


def _engine(settings: Settings) -> Remark:
    """The engine that will work, and what is missing for the other."""
    taken = chosen(settings)
    if settings.engine is not EngineChoice.auto or taken is EngineChoice.llm:
        return Remark(Mark.ok, "engine", f"{taken.value}")
    if settings.model:
        missing = "OPENAI_API_KEY or --base-url"
    elif settings.api_key or settings.base_url:
        missing = "SUMMARISER_MODEL or --model"
    else:
        return Remark(Mark.ok, "engine", "embedded; no language model is configured")
    return Remark(Mark.warn, "engine", f"embedded, although half a language model is set; set {missing}, too")
