"""Opens the engine that the settings ask for; it is chosen once and never changed in mid-run."""

from summariser.engines.choice import EngineChoice
from summariser.engines.protocol import Accountable
from summariser.errors import ConfigurationError
from summariser.settings import Settings


def chosen(settings: Settings) -> EngineChoice:
    """`auto` decided: the language model only where a model and a key or an address are set.

    Raises:
        ConfigurationError: the language model is asked for and not configured.
    """
    if settings.engine is EngineChoice.auto:
        return EngineChoice.llm if settings.llm_configured else EngineChoice.embedded
    if settings.engine is EngineChoice.llm and not settings.llm_configured:
        raise ConfigurationError(
            "no language model is configured",
            where="engine llm",
            remedy="set SUMMARISER_MODEL and OPENAI_API_KEY, or --model and --base-url",
        )
    return settings.engine


def open_engine(settings: Settings) -> Accountable:
    """The engine, not yet loaded.

    Raises:
        ConfigurationError: the language model is asked for and not configured.
    """
    if chosen(settings) is EngineChoice.llm:
        from summariser.engines.llm.engine import LanguageModelEngine

        return LanguageModelEngine(settings)
    from summariser.engines.embedded.engine import EmbeddedEngine

    return EmbeddedEngine(sentences=settings.sentences)
