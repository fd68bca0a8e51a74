"""How the labels fare on talk that nobody here wrote: for measuring only, never trained on.

``python -m tests.benchmarks.others_talk`` prints the figures and writes
``docs/other-talk.md``. The files stand
beside the checkout, in ``../shared/benchmarks``; where they are absent it says
so and measures nothing.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from sklearn.metrics import f1_score, precision_recall_fscore_support

from coach.classifier.base import Classifier
from coach.classifier.baselines import label_by_cues, label_by_mark
from coach.classifier.forms import strip_form
from coach.classifier.word_order import has_asking_order, read_word_order
from coach.labels import Flag, Label
from coach.service.labelling import Given, Labelled, label_given
from coach.service.models import load_classifier

FOLDER = Path(__file__).resolve().parents[2].parent / "shared" / "benchmarks"
PAGE = Path(__file__).resolve().parents[2] / "docs" / "other-talk.md"
COUNSELLING = "annomi-dev.csv"
RESEARCH = "icsi-questions-dev.csv"
_LABELS = [label.value for label in Label]
_INTRODUCTION = """# Labels on talk that nobody here wrote

Made by `make bench`; change it there. None of this talk was trained on, and none of it is in the
project. Each line is labelled by itself: nothing is said of who speaks, or of what came before.
“No marks” is the same talk without punctuation and capitals."""
_REMARKS = """## What to make of it

The counselling talk (AnnoMI, development part) was labelled by its own experts under other rules:
a suggestion in question form is a question there, and so is asking leave. Two experts agree at
0.70, which is about as far as any tool could come. Advice is rare there, 65 turns of 2,598, so its
figure moves by chance.

In the research meetings (ICSI, development part) a question is what its annotators tagged as one,
the “okay?” and “right?” of passing among them; the labelling guide calls most of those listening.
Of a hundred questions there, 28 are a word or two and 23 have the order of a statement: written
without marks, nothing in their own words tells them from an answer. The rules of thumb in
`coach/classifier/prevalence.py` were set with both files in view."""


def read_rows(path: Path) -> list[dict[str, str]]:
    """Return the rows of a file by column."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def label_lines(texts: Sequence[str], classifier: Classifier) -> tuple[Labelled, ...]:
    """Label each text by itself, as ``coach label`` does with plain lines."""
    return label_given([Given(said=text) for text in texts], classifier=classifier)


def headline_turn(labels: Sequence[Label]) -> str:
    """Return a turn's label: its last question, else advice if any, else other.

    >>> headline_turn([Label.OPEN_QUESTION, Label.ADVICE])
    'open_question'
    """
    questions = [label for label in labels if label.is_question]
    if questions:
        return questions[-1].value
    return (Label.ADVICE if Label.ADVICE in labels else Label.OTHER).value


def measure_counselling(
    rows: Sequence[dict[str, str]], label: Callable[[Sequence[str]], list[str]], *, bare: bool
) -> tuple[float, list[float]]:
    """Return the macro F1 by turn, and the F1 of each label."""
    found = label([_strip(row["text"], bare=bare) for row in rows])
    people = [row["label"] for row in rows]
    each = f1_score(people, found, labels=_LABELS, average=None)
    return float(each.mean()), [float(value) for value in each]


def measure_questions(
    rows: Sequence[dict[str, str]], asks: Callable[[Sequence[str]], list[bool]], *, bare: bool
) -> tuple[float, float, float]:
    """Return precision, recall and F1 of “is there a question here”."""
    found = asks([_strip(row["text"], bare=bare) for row in rows])
    people = [row["is_question"] == "1" for row in rows]
    precision, recall, f1, _ = precision_recall_fscore_support(
        people, found, average="binary", zero_division=0.0
    )
    return float(precision), float(recall), float(f1)


def by_model(classifier: Classifier) -> Callable[[Sequence[str]], list[str]]:
    """Return the model's way to label turns."""
    return lambda texts: [
        headline_turn([prediction.label for _, prediction in labelled.segments])
        for labelled in label_lines(texts, classifier)
    ]


def ask_model(classifier: Classifier) -> Callable[[Sequence[str]], list[bool]]:
    """Return the model's way to find questions, suggestions in question form among them."""
    return lambda texts: [
        any(
            prediction.label.is_question or Flag.DISGUISED_ADVICE in prediction.flags
            for _, prediction in labelled.segments
        )
        for labelled in label_lines(texts, classifier)
    ]


def main() -> int:
    """Measure, print the figures beside those of simple rules, and write them down."""
    if not FOLDER.is_dir():
        print(f"{FOLDER.name} is not beside the checkout, so nothing was measured.")
        return 0
    classifier = load_classifier()
    page = "\n\n".join(
        [_INTRODUCTION, _write_counselling(classifier), _write_questions(classifier), _REMARKS]
    )
    PAGE.write_text(page + "\n", encoding="utf-8")
    print(page)
    return 0


def _write_counselling(classifier: Classifier) -> str:
    rows = read_rows(FOLDER / COUNSELLING)
    ways: dict[str, Callable[[Sequence[str]], list[str]]] = {
        "the model": by_model(classifier),
        "rule: has a question mark": lambda texts: [label_by_mark(text).value for text in texts],
        "rule: cues alone": lambda texts: [label_by_cues(text).value for text in texts],
    }
    lines = [
        f"## Counselling: {len(rows):,} turns, macro F1\n",
        "| | form | macro F1 | open | closed | advice | other |",
        "|---|---|--:|--:|--:|--:|--:|",
    ]
    for name, label in ways.items():
        for bare in (False, True):
            macro, each = measure_counselling(rows, label, bare=bare)
            parts = " | ".join(f"{value:.2f}" for value in each)
            lines.append(f"| {name} | {_name(bare)} | {macro:.3f} | {parts} |")
    return "\n".join(lines)


def _write_questions(classifier: Classifier) -> str:
    rows = read_rows(FOLDER / RESEARCH)
    ways: dict[str, Callable[[Sequence[str]], list[bool]]] = {
        "the model": ask_model(classifier),
        "rule: has a question mark": lambda texts: ["?" in text for text in texts],
        "rule: word order": lambda texts: [
            has_asking_order(read_word_order(text)) for text in texts
        ],
    }
    lines = [
        f"## Research meetings: is there a question here? {len(rows):,} utterances\n",
        "| | form | F1 | precision | recall |",
        "|---|---|--:|--:|--:|",
    ]
    for name, asks in ways.items():
        for bare in (False, True):
            precision, recall, f1 = measure_questions(rows, asks, bare=bare)
            lines.append(f"| {name} | {_name(bare)} | {f1:.3f} | {precision:.3f} | {recall:.3f} |")
    return "\n".join(lines)


def _strip(text: str, *, bare: bool) -> str:
    """Return text as written, or without its form; what is nothing but marks stays."""
    return (strip_form(text, punctuation=True, case=True) or text) if bare else text


def _name(bare: bool) -> str:
    return "no marks" if bare else "as written"


if __name__ == "__main__":
    sys.exit(main())
