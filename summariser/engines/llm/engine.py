"""The engine that asks a language model."""

from summariser.engines.llm.client import LanguageModel
from summariser.engines.llm.conversion import convert
from summariser.engines.llm.metering import Meter
from summariser.engines.llm.prompt import fingerprint, messages
from summariser.engines.llm.wire import WireExtraction
from summariser.engines.protocol import Draft
from summariser.settings import Settings
from summariser.source import Source

LEAST_TOKENS = 4096
TOKENS_A_LETTER = 2
"""What an answer may take: about 1.2 tokens for a letter of the article, and more to think."""


class LanguageModelEngine:
    """Fills the extraction by asking a model once, and again only where something went wrong."""

    name = "llm"

    def __init__(self, settings: Settings) -> None:
        self._model = LanguageModel(settings)
        self._sentences = settings.sentences

    @property
    def model(self) -> str:
        """The model asked."""
        return self._model.name

    @property
    def prompt(self) -> str:
        """Version and hash of the prompt."""
        return fingerprint()

    async def extract(self, source: Source) -> Draft:
        """Ask for the extraction.

        Raises:
            ProviderError: there is no usable answer.
        """
        meter = Meter()
        answer = await self._model.ask(
            messages(source, sentences=self._sentences), WireExtraction, _tokens(source), meter
        )
        extraction, findings = convert(answer, source)
        return Draft(extraction, usage=meter.usage, attempts=meter.usage.calls, findings=findings)

    async def aclose(self) -> None:
        """Close the connection to the model."""
        await self._model.aclose()


def _tokens(source: Source) -> int:
    return LEAST_TOKENS + TOKENS_A_LETTER * len(source.text)
