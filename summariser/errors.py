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


class NoSuchSentence(SummariserError, KeyError):
    """A sentence was asked for by a number that the source does not have."""


class OutputError(SummariserError):
    """A result cannot be written where it was asked for."""
