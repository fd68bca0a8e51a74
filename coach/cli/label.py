"""``coach label``: label lines one by one, for people or for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from coach.cli.output import STANDARD_INPUT, read_input, say, say_json

if TYPE_CHECKING:
    from coach.service.labelling import Labelled

EPILOG = """\b
Examples:
  coach label lines.txt
  echo "What have you tried so far?" | coach label
  coach label lines.jsonl --json > labelled.jsonl
"""

_WIDTH = 36


def label_command(
    file: Annotated[
        str,
        typer.Argument(
            metavar="FILE", help="Lines to label; - (the default) reads standard input."
        ),
    ] = STANDARD_INPUT,
    as_json: Annotated[
        bool, typer.Option("--json", help="For programs: one object a line.")
    ] = False,
) -> None:
    """Label what was said, a line at a time.

    A line is plain text, or JSON with "said" and, where known, "context" (what
    the presenter last said), "role", "turn", "round", "phase" and "id".
    """
    from coach.service.labelling import label_given, labelled_payload, read_given
    from coach.service.models import load_classifier

    given = read_given(_read_text(file), name=file if file != STANDARD_INPUT else "standard input")
    labelled = label_given(given, classifier=load_classifier()) if given else ()
    for each in labelled:
        if as_json:
            say_json(labelled_payload(each))
        else:
            say(_describe(each))


def _read_text(file: str) -> str:
    from coach.config import read_settings
    from coach.errors import LabelledDataError
    from coach.service.files import read_file

    source = read_input(file)
    data = (
        source
        if isinstance(source, bytes)
        else read_file(source, limit=read_settings().max_file_bytes)
    )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise LabelledDataError(
            f"{file}: not UTF-8 text; save it as UTF-8 and try again", name=file
        ) from error


def _describe(labelled: Labelled) -> str:
    """Return a line for people: the label in words, what was said, and the reason."""
    from coach.labels import FLAGS, LABELS
    from coach.report.wording import MARKS

    if labelled.headline is None:
        return f"{'presenter, not labelled':<{_WIDTH}}{labelled.given.said}"
    label = labelled.headline.label
    words = f"{MARKS[label]} {LABELS[label].words}"
    details = [labelled.headline.reason]
    details += [FLAGS[flag].words for flag in labelled.headline.flags]
    return f"{words:<{_WIDTH}}{labelled.given.said}\n{'':<{_WIDTH}}{' · '.join(details)}"
