"""Reading talk that nobody here wrote, for measuring only.

The files are read from beside the checkout and nothing of them is kept.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from coach.classifier.base import Classifier
from coach.classifier.forms import strip_form
from coach.classifier.segments import Segment, link_segments
from coach.labels import Flag, Label, Role
from coach.language import RuleSplitter


def read_rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def label_counselling_turns(classifier: Classifier, rows: Sequence[dict[str, str]]) -> list[str]:
    """Label practitioners' turns as their experts do: a question if there is one, else advice."""
    talk: list[Segment] = []
    for place, row in enumerate(rows):
        shared = {"round": row["conversation"], "inside": True}
        if row["context"]:
            talk.append(
                Segment(
                    id=f"client-{place}",
                    text=row["context"],
                    role=Role.PRESENTER,
                    turn=f"client-{place}",
                    **shared,
                )
            )
        talk += [
            Segment(
                id=f"{place} {number}",
                text=piece,
                role=Role.FACILITATOR,
                turn=str(place),
                **shared,
            )
            for number, piece in enumerate(RuleSplitter().split(row["text"]))
        ]
    labels: dict[int, list[Label]] = {}
    for prediction in classifier.classify(link_segments(talk)):
        place = int(prediction.utterance_id.split()[0])
        labels.setdefault(place, []).append(prediction.label)
    return [_name_turn(labels.get(place, [])).value for place in range(len(rows))]


def find_questions(
    classifier: Classifier, rows: Sequence[dict[str, str]], *, bare: bool
) -> list[bool]:
    """Say of each utterance whether it asks: open, closed, or a suggestion in question form."""
    talk = [
        Segment(
            id=str(place),
            text=strip_form(row["text"], punctuation=bare, case=bare) or "um",
            round=row["meeting"],
        )
        for place, row in enumerate(rows)
    ]
    return [
        each.label.is_question or Flag.DISGUISED_ADVICE in each.flags
        for each in classifier.classify(talk)
    ]


def _name_turn(labels: Sequence[Label]) -> Label:
    questions = [label for label in labels if label.is_question]
    if questions:
        return questions[-1]
    return Label.ADVICE if Label.ADVICE in labels else Label.OTHER
