"""Where reports go: standard output, one file, a folder."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

from summariser.cli.atomic import written_whole
from summariser.cli.gathered import feed, pages
from summariser.errors import ConfigurationError, OutputError
from summariser.rendering.formats import Format
from summariser.schemas.report import Report

Write = Callable[[Report], None]

PLAIN_WIDTH = 80
FEED = "feed.atom"


@dataclass(slots=True)
class Form:
    """How reports are written.

    Attributes:
        format: the form of output.
        indent: JSON over several lines.
        width: columns of terminal text.
        colours: terminal text with colours.
    """

    format: Format
    indent: bool = False
    width: int = PLAIN_WIDTH
    colours: bool = False

    def render(self, report: Report) -> str:
        """The report in this form, ending in a line feed."""
        match self.format:
            case Format.json:
                from summariser.rendering.jsonlines import render_json

                return render_json(report, indent=self.indent) + "\n"
            case Format.markdown:
                from summariser.rendering.markdown import render_markdown

                return render_markdown(report)
            case Format.terminal:
                from summariser.rendering.terminal import render_terminal

                return render_terminal(report, width=self.width, colours=self.colours)
            case Format.html:
                from summariser.rendering.pages.page import render_page

                return render_page(report)
            case Format.jsonld:
                from summariser.rendering.jsonld import render_jsonld

                return render_jsonld(report, indent=self.indent) + "\n"
            case Format.atom:
                from summariser.rendering.atom import render_atom

                return render_atom([report])

    @property
    def separator(self) -> str:
        """What stands between two reports in one stream."""
        rule = "─" * self.width
        return {Format.markdown: "\n---\n\n", Format.terminal: f"\n{rule}\n\n"}.get(self.format, "")


def opened(target: str | None, form: Format, *, several: bool) -> AbstractContextManager[Write]:
    """The place where reports go, as a function that writes one.

    Args:
        target: a file, a folder (it exists or ends in a slash), "-" or None for standard output.
        form: the form of output.
        several: more than one article was given; as JSON they stand one a line.

    Raises:
        OutputError: the place cannot be written to.
        ConfigurationError: the form takes a place of its own for each article.
    """
    folder = target is not None and (target.endswith(("/", os.sep)) or Path(target).is_dir())
    if several and form is Format.html and not folder:
        raise ConfigurationError(
            "several articles make several pages", remedy="name a folder for them with -o DIR/"
        )
    if target in {None, "-"}:
        return _standard_output(form, several=several)
    if folder:
        return _folder(Path(target), Form(form, indent=True))
    return _file(Path(target), Form(form, indent=not several and Path(target).suffix == ".json"))


@contextmanager
def _standard_output(form: Format, *, several: bool) -> Iterator[Write]:
    stream = sys.stdout
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(encoding="utf-8", errors="replace")
    width = shutil.get_terminal_size((PLAIN_WIDTH, 24)).columns
    with _written(
        stream, Form(form, indent=not several, width=width, colours=wants_colours(stream))
    ) as write:
        yield write


@contextmanager
def _file(path: Path, form: Form) -> Iterator[Write]:
    with written_whole(path) as stream, _written(stream, form) as write:
        yield write


def _written(stream: TextIO, form: Form) -> AbstractContextManager[Write]:
    """Reports one after the other, or all in one feed."""
    return feed(stream) if form.format is Format.atom else nullcontext(_Writer(stream, form))


@contextmanager
def _folder(folder: Path, form: Form) -> Iterator[Write]:
    from summariser.rendering.file_names import file_name, free_name

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(
            f"cannot be made ({error.strerror})", where=str(folder), remedy="name another folder with -o"
        ) from None
    if form.format is Format.html:
        with pages(folder) as write_page:
            yield write_page
        return
    if form.format is Format.atom:
        with _file(folder / FEED, form) as write_entry:
            yield write_entry
        return
    taken: set[str] = set()

    def write(report: Report) -> None:
        with written_whole(folder / free_name(file_name(report, form.format), taken)) as stream:
            stream.write(form.render(report))

    yield write


@dataclass(slots=True)
class _Writer:
    stream: TextIO
    form: Form
    written: int = field(default=0, init=False)

    def __call__(self, report: Report) -> None:
        text = self.form.render(report)
        self.stream.write(self.form.separator + text if self.written else text)
        self.stream.flush()
        self.written += 1


def wants_colours(stream: TextIO) -> bool:
    """True on a terminal that shows colours; NO_COLOR and FORCE_COLOR (where not empty) overrule it."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"
