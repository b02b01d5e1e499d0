"""Settings: flags, then environment, then files, then defaults."""

import os
import tomllib
from collections.abc import Mapping
from decimal import Decimal
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import (
    BaseSettings,
    InitSettingsSource,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)

from summariser.engines.choice import EngineChoice
from summariser.engines.llm.pricing import Price
from summariser.errors import ConfigurationError
from summariser.reading.limits import Limits

PREFIX = "SUMMARISER_"
FILE_NAME = "summariser.toml"
LIMITS = Limits()

# What OpenAI's own client reads; the weakest source, since it is not addressed to this program.
OPENAI_VARIABLES = {"api_key": "OPENAI_API_KEY", "base_url": "OPENAI_BASE_URL"}

# Never in a file: files are copied, shared and committed.
SECRETS = frozenset({"api_key"})


class Settings(BaseSettings):
    """Everything that can be set, wherever it is set.

    The first source that knows a setting wins: arguments (flags), ``SUMMARISER_*`` variables,
    ``summariser.toml`` in the working folder, the user's ``summariser/summariser.toml`` under
    ``$XDG_CONFIG_HOME``, ``OPENAI_API_KEY`` and ``OPENAI_BASE_URL``, the defaults. Where `config`
    names a file, the two others are not read.

    Raises:
        ConfigurationError: a file is missing, is not TOML, or holds an unknown setting.
        ValidationError: a value is wrong; `load_settings` says where it was set.
    """

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_ignore_empty=True, extra="forbid", frozen=True, hide_input_in_errors=True
    )

    config: Path | None = Field(default=None, description="file of settings")
    engine: EngineChoice = EngineChoice.auto
    model: str | None = Field(default=None, description="language model, as its provider calls it")
    base_url: str | None = Field(default=None, description="address of an OpenAI-compatible endpoint")
    api_key: SecretStr | None = Field(default=None, description="key of the endpoint; environment only")
    timeout: float = Field(default=120.0, gt=0, description="seconds for one answer of the language model")
    part_tokens: int = Field(
        default=16_000, ge=500, description="tokens of an article in one question; longer ones are split"
    )
    sentences: int | None = Field(default=None, ge=1, le=50, description="sentence pairs of the summary")
    prices: dict[str, Price] = Field(default={}, description="US dollars for a million tokens, by model")
    store: str | None = Field(default=None, description="path or postgresql:// address of the store")
    concurrency: int | None = Field(
        default=None, ge=1, le=1000, description="articles in hand at the same time"
    )
    max_cost: Decimal | None = Field(default=None, ge=0, description="US dollars that a run may cost")
    max_bytes: int = Field(default=LIMITS.max_bytes, gt=0, description="the most bytes of one article")
    fetch_timeout: float = Field(default=LIMITS.fetch_timeout, gt=0, description="seconds for a page")
    connect_timeout: float = Field(default=LIMITS.connect_timeout, gt=0, description="seconds to connect")
    max_redirects: int = Field(default=LIMITS.max_redirects, ge=0, description="redirects of one address")
    allow_private: bool = Field(default=LIMITS.allow_private, description="fetch private addresses too")
    user_agent: str = Field(default=LIMITS.user_agent, description="how a fetch presents itself")

    @property
    def limits(self) -> Limits:
        """What reading may cost."""
        return Limits(**{name: getattr(self, name) for name in Limits.__dataclass_fields__})

    @property
    def llm_configured(self) -> bool:
        """True where a model and either a key or an address are set: then `auto` takes it."""
        return bool(self.model and (self.api_key or self.base_url))

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """The sources, the strongest first."""
        explicit = init_settings().get("config") or env_settings().get("config")
        files = [InitSettingsSource(settings_cls, read_settings_file(path)) for path in _files(explicit)]
        openai = {field: os.environ[name] for field, name in OPENAI_VARIABLES.items() if os.environ.get(name)}
        return init_settings, env_settings, *files, InitSettingsSource(settings_cls, openai)


def load_settings(**flags: Any) -> Settings:
    """The settings in force.

    Args:
        flags: what the command line or a caller set; None stands for "not set".

    Raises:
        ConfigurationError: a value, a file or a key is wrong; it says where that stands.
    """
    given = {name: value for name, value in flags.items() if value is not None}
    try:
        return Settings(**given)
    except ValidationError as error:
        first = error.errors(include_input=False)[0]
        setting = str(first["loc"][0])
        message = first["msg"][:1].lower() + first["msg"][1:]
        raise ConfigurationError(message, where=_origin(setting, given)) from None


def read_settings_file(path: Path) -> dict[str, Any]:
    """The settings of a TOML file.

    Raises:
        ConfigurationError: it cannot be read, is not TOML, or holds a key that is no setting.
    """
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise ConfigurationError(
            f"cannot be read ({error.strerror})", where=str(path), remedy="name another file with --config"
        ) from None
    except ValueError as error:  # TOML and UTF-8 alike
        raise ConfigurationError(f"is not TOML: {error}", where=str(path)) from None
    for key in values:
        _reject_wrong_key(key, path)
    return values


def origins(settings: Settings, **flags: Any) -> dict[str, str]:
    """Where every setting in force was set that is not at its default.

    Args:
        settings: in force.
        flags: what the command line set; None stands for "not set".
    """
    given = {name: value for name, value in flags.items() if value is not None}
    return {
        name: _origin(name, given)
        for name, field in Settings.model_fields.items()
        if getattr(settings, name) != field.default
    }


def unknown_variables() -> dict[str, str | None]:
    """``SUMMARISER_*`` variables that set nothing, each with the name that was probably meant."""
    names = [PREFIX + field.upper() for field in Settings.model_fields]
    return {
        name: next(iter(get_close_matches(name, names, 1)), None)
        for name in sorted(os.environ)
        if name.startswith(PREFIX) and name not in names
    }


def _files(explicit: str | Path | None) -> list[Path]:
    if explicit:
        return [Path(explicit).expanduser()]
    home = Path(os.environ.get("XDG_CONFIG_HOME") or "~/.config").expanduser()
    return [path for path in (Path(FILE_NAME), home / "summariser" / FILE_NAME) if path.is_file()]


def _reject_wrong_key(key: str, path: Path) -> None:
    known = [name for name in Settings.model_fields if name not in SECRETS | {"config"}]
    if key in SECRETS:
        variables = f"{PREFIX}{key.upper()} or {OPENAI_VARIABLES[key]}"
        raise ConfigurationError(f'"{key}" is a secret', where=str(path), remedy=f"set {variables} instead")
    if key not in known:
        close = get_close_matches(key, known, 1)
        remedy = f'did you mean "{close[0]}"?' if close else f"the settings are {', '.join(known)}"
        raise ConfigurationError(f'unknown setting "{key}"', where=str(path), remedy=remedy)


def _origin(setting: str, flags: Mapping[str, Any]) -> str:
    """Where the value in force was set, in the words of who set it."""
    if setting in flags:
        return f"--{setting.replace('_', '-')}"
    variables = [PREFIX + setting.upper(), OPENAI_VARIABLES.get(setting, "")]
    if variables[0] in os.environ:
        return variables[0]
    config = flags.get("config") or os.environ.get(f"{PREFIX}CONFIG")
    files = [path for path in _files(config) if setting in read_settings_file(path)]
    return f"{files[0]}: {setting}" if files else variables[1]
