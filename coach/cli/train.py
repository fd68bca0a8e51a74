"""``coach train``: make the model anew."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from coach.cli.output import say, say_json, working

EPILOG = """\b
Examples:
  coach train
  coach train --corpus my-corpus --out my-models
  coach train --out my-models --json
"""


def train_command(
    corpus: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR", help="Labelled talk laid out as data/corpus; that by default."
        ),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Where models are kept; the program's own by default."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="For programs: what was made.")] = False,
) -> None:
    """Train the classifier from labelled talk; takes about two minutes.

    The same corpus gives the same model. Held-out talk is never trained on;
    coach evaluate measures how well it is read.
    """
    from coach.service.models import train_model

    with working("Training"):
        made = train_model(corpus=corpus, out=out)
    if as_json:
        say_json(made)
    else:
        say(_describe(made))


def _describe(made: dict[str, Any]) -> str:
    return (
        f"Trained on {made['data']['segments']:,} labelled segments; saved in {made['folder']}.\n"
        "It was not measured: coach evaluate does that."
    )
