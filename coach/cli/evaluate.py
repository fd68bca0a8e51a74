"""``coach evaluate``: how well the labels agree with people's."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from coach.cli.output import say, say_json, working

if TYPE_CHECKING:
    from coach.classifier.evaluation import Agreement, Evaluation
    from coach.service.evaluating import Part

EPILOG = """\b
Examples:
  coach evaluate
  coach evaluate my-labels.jsonl
  coach evaluate my-corpus --json
  coach evaluate --leave-one-out
"""


def evaluate_command(
    path: Annotated[
        Path | None,
        typer.Argument(
            metavar="FILE|DIR",
            help="Labelled lines (JSONL), or a folder laid out as data/corpus, of which the "
            "held-out part is measured; data/corpus by default.",
        ),
    ] = None,
    leave_one_out: Annotated[
        bool,
        typer.Option(
            "--leave-one-out",
            help="Read each held-out meeting of a folder with a model trained on all the others; "
            "takes a quarter of an hour.",
        ),
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="For programs.")] = False,
) -> None:
    """Compare the classifier's labels with people's."""
    from coach.config import read_settings
    from coach.service.evaluating import evaluate_leaving_out, evaluate_path
    from coach.service.models import load_classifier

    path = path or read_settings().data_dir / "corpus"
    with working("Measuring"):
        if leave_one_out:
            parts = evaluate_leaving_out(path)
        else:
            parts = evaluate_path(path, classifier=load_classifier())
    if as_json:
        say_json(
            {
                part.name: {"as_written": part.as_written.as_dict(), "bare": part.bare.as_dict()}
                for part in parts
            }
        )
    else:
        say("\n\n".join(_describe(part) for part in parts))


def _describe(part: Part) -> str:
    heading = f"{part.name}: {part.as_written.count:,} labelled segments"
    return "\n".join(
        [
            heading,
            "",
            "As written",
            *_describe_evaluation(part.as_written),
            "",
            "Without punctuation and capitals",
            *_describe_evaluation(part.bare),
        ]
    )


def _describe_evaluation(evaluation: Evaluation) -> list[str]:
    from coach.labels import FLAGS, LABELS, Flag, Label

    lines = [f"  {'':<38}precision  recall      F1   count"]
    lines += [
        _describe_row(LABELS[Label(name)].words, agreement)
        for name, agreement in evaluation.labels.items()
    ]
    lines += [
        _describe_row(FLAGS[Flag(name)].words, agreement)
        for name, agreement in evaluation.flags.items()
        if agreement.count
    ]
    sure = "not known" if evaluation.sure_accuracy is None else f"{evaluation.sure_accuracy:.3f}"
    lines += [
        "",
        f"  macro F1 {evaluation.macro_f1:.3f} · agreement {evaluation.accuracy:.3f} · "
        f"kappa {evaluation.kappa:.3f}",
        f"  calibration error {evaluation.calibration_error:.3f} · sure of "
        f"{evaluation.sure:.0%}, agreeing on {sure} of those",
        "",
        "  Rows: what people said. Columns: what the software said.",
        f"  {'':<38}" + "".join(f"{_SHORT[label]:>9}" for label in Label),
    ]
    lines += [
        f"  {LABELS[label].words:<38}" + "".join(f"{count:>9}" for count in row)
        for label, row in zip(Label, evaluation.confusion, strict=True)
    ]
    return lines


_SHORT = {
    "open_question": "open",
    "closed_question": "closed",
    "advice": "suggest.",
    "other": "other",
}


def _describe_row(words: str, agreement: Agreement) -> str:
    figures = "".join(
        f"{'–' if value is None else format(value, '.3f'):>9}"
        for value in (agreement.precision, agreement.recall, agreement.f1)
    )
    return f"  {words:<38}{figures}{agreement.count:>8}"
