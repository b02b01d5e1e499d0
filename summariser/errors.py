"""Every error that summariser raises on purpose, as one tree.

::

    SummariserError
    ├── ConfigurationError          a setting, flag or file of settings is wrong
    ├── InputError                  one article cannot be read; the others still can
    │   ├── UnreadableInput         no such file, no permission, not an article
    │   ├── EmptyInput              nothing but white space
    │   ├── BinaryInput             bytes that are no text in any known encoding
    │   ├── InputTooLarge           over the configured limit
    │   ├── NoTextFound             a page or feed without an article in it
    │   ├── UnsafeAddress           an address that must not be fetched (private, loopback, …)
    │   ├── FetchFailed             the network or the server said no
    │   └── UnsupportedLanguage     the chosen engine does not read this language
    ├── EngineError                 an engine gave no usable answer for one article
    │   ├── BudgetReached           the answer would cost more than the run may cost
    │   ├── WorkerDied              the process that worked on it died
    │   └── ProviderError           the fault lies with the language model or with who provides it
    │       ├── EndpointUnusable    no article can be summarised there; a run stops at once
    │       │   ├── AuthenticationFailed
    │       │   ├── UnknownModel
    │       │   ├── QuotaExhausted
    │       │   └── EndpointMisconfigured
    │       ├── ProviderUnavailable overloaded, broken, silent or out of reach
    │       ├── ContextTooLong      the article does not fit into the model
    │       ├── AnswerRefused       the model, or a filter before it, declines
    │       ├── AnswerTruncated     the answer was longer than the model may write
    │       └── AnswerInvalid       the answer is not what was asked for
    ├── InternalError               a fault of this program, met at one article
    ├── StoreError                  the store of answers and reports cannot be used
    │   ├── StoreLocked             another process does not let go of it
    │   ├── StoreFull               no room left where it lies
    │   ├── StoreReadOnly           it may be read, but not written
    │   ├── StoreTooNew             a newer version of this package has changed its form
    │   ├── StoreCorrupt            its file is damaged, or is no store
    │   └── StoreUnreachable        it cannot be opened, or its server does not answer
    ├── NoSuchReport                an id that the store does not have, or more than one report has
    ├── NoSuchSentence              a sentence number that the source does not have
    └── OutputError                 a result cannot be written

To treat one bad article and go on::

    try:
        report = summarise(article)
    except InputError as error:
        print(error)          # one line: what, where, what to do
"""


class SummariserError(Exception):
    """Base of the tree; its text is one line: what is wrong, where, and what to do.

    Attributes:
        what: what is wrong, without a full stop.
        where: the file, address, line or setting concerned ("" where there is none).
        remedy: what to do about it ("" where nothing can be done).
    """

    def __init__(self, what: str, *, where: str = "", remedy: str = "") -> None:
        self.what = what
        self.where = where
        self.remedy = remedy
        super().__init__(what, where, remedy)

    def __str__(self) -> str:
        line = f"{self.where}: {self.what}" if self.where else self.what
        return f"{line}; {self.remedy}" if self.remedy else line


class ConfigurationError(SummariserError):
    """A flag, an environment variable or a configuration file is wrong."""


class InputError(SummariserError):
    """One input cannot become an article; other inputs are not concerned."""


class UnreadableInput(InputError):
    """The input does not exist, may not be read, or is not in the expected form."""


class EmptyInput(InputError):
    """The input holds nothing but white space."""


class BinaryInput(InputError):
    """The input is not text in any known encoding."""


class InputTooLarge(InputError):
    """The input is larger than the configured limit."""


class NoTextFound(InputError):
    """A page was read, but no article text stands in it."""


class UnsafeAddress(InputError):
    """An address that is not fetched: private, loopback, link-local, or not http(s)."""


class FetchFailed(InputError):
    """The server or the network did not deliver the page."""


class UnsupportedLanguage(InputError):
    """The chosen engine does not read the language of this article."""


class EngineError(SummariserError):
    """An engine gave no usable answer for one article."""


class BudgetReached(EngineError):
    """Nothing was asked: it would cost more than is left of what the run may cost."""


class ProviderError(EngineError):
    """A language model, or who provides it, gave no usable answer."""


class EndpointUnusable(ProviderError):
    """No article can be summarised with this endpoint, key and model as they are set."""


class AuthenticationFailed(EndpointUnusable):
    """The provider does not take the key."""


class UnknownModel(EndpointUnusable):
    """The provider has no such model, or not for this key."""


class QuotaExhausted(EndpointUnusable):
    """The account has no credit left."""


class EndpointMisconfigured(EndpointUnusable):
    """What answers at the base URL is no OpenAI-compatible endpoint, or refuses every form of request."""


class ProviderUnavailable(ProviderError):
    """The provider is overloaded, broken, silent or out of reach.

    Attributes:
        retry_after: seconds after which the provider wants to be asked again, where it says so.
    """

    def __init__(
        self, what: str, *, where: str = "", remedy: str = "", retry_after: float | None = None
    ) -> None:
        super().__init__(what, where=where, remedy=remedy)
        self.retry_after = retry_after


class ContextTooLong(ProviderError):
    """The article does not fit into the model's context."""


class AnswerRefused(ProviderError):
    """The model, or a filter before it, declines to answer."""


class AnswerTruncated(ProviderError):
    """The answer ended at the limit of what the model may write."""


class AnswerInvalid(ProviderError):
    """The answer is empty, no JSON, or not the object that was asked for."""


class WorkerDied(EngineError):
    """The process that worked on the article ended without an answer: killed, or out of memory."""


class InternalError(SummariserError):
    """A fault of this program that cost one article its report; other articles are not concerned."""


def internal(error: Exception) -> InternalError:
    """The error that stands for an exception which nobody expected."""
    found = InternalError(
        f"internal error: {type(error).__name__}: {error}", remedy="run it with -vv and report it"
    )
    found.__cause__ = error
    return found


class StoreError(SummariserError):
    """The store of answers and reports cannot be used; what was committed to it before is safe."""


class StoreLocked(StoreError):
    """Another process has held the store for longer than we wait."""


class StoreFull(StoreError):
    """There is no room left where the store lies."""


class StoreReadOnly(StoreError):
    """The store may be read, but not written."""


class StoreTooNew(StoreError):
    """A newer version of this package has changed the store's form."""


class StoreCorrupt(StoreError):
    """The store's file is damaged, or is no store."""


class StoreUnreachable(StoreError):
    """The store cannot be opened, or its server does not answer."""


class NoSuchReport(SummariserError, LookupError):
    """No stored report has this id, or more than one has."""


class NoSuchSentence(SummariserError, KeyError):
    """A sentence was asked for by a number that the source does not have."""


class OutputError(SummariserError):
    """A result cannot be written where it was asked for."""
