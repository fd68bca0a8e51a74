"""The sample meetings reviewed with nothing given, against the labels people gave.

Utterances and labelled segments need not be cut alike, so they are lined up by
character: an utterance's label is that of most of its characters.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import pytest
from sklearn.metrics import f1_score

from coach.config import find_shipped_folder
from coach.labels import Label
from coach.review import Line, MomentKind
from coach.service.models import load_classifier
from coach.service.reviewing import review_transcript
from coach.service.transcripts import read_transcript

DATA = find_shipped_folder("data")
MEETINGS = DATA / "corpus" / "meetings"
SAMPLES = sorted(
    path
    for path in (DATA / "samples").iterdir()
    if path.suffix in (".vtt", ".txt", ".docx") and (MEETINGS / f"{path.stem}.jsonl").exists()
)
LEAST, LEAST_ALIGNED = 0.79, 0.98


def squeeze(text: str) -> str:
    """Return the letters and digits of a text, in lower case."""
    return re.sub(r"[\W_]+", "", text.lower())


def spell_labels(path: Path) -> tuple[str, list[str | None]]:
    """Return a meeting's characters, and the label of each; None in a presenter's words."""
    characters, labels = "", []
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        text = squeeze(row["text"])
        characters += text
        labels += [None if row["role"] == "presenter" else row["label"]] * len(text)
    return characters, labels


def align(lines: tuple[Line, ...], path: Path) -> tuple[list[str], list[str], float]:
    """Return people's and the software's labels, and the share of utterances lined up."""
    characters, labels = spell_labels(path)
    people, software, at, found = [], [], 0, 0
    for line in lines:
        text = squeeze(line.utterance.text)
        place = characters.find(text, at)
        if place < 0:
            continue
        at, found = place + len(text), found + 1
        label = Counter(labels[place:at]).most_common(1)[0][0] if text else None
        if label is not None:
            people.append(label)
            software.append((line.label or Label.OTHER).value)
    return people, software, found / len(lines)


@pytest.fixture(scope="module")
def aligned():
    classifier = load_classifier()
    return [
        align(
            review_transcript(read_transcript(path), classifier=classifier).lines,
            MEETINGS / f"{path.stem}.jsonl",
        )
        for path in SAMPLES
    ]


def test_all_eight_are_there_and_nearly_every_utterance_is_lined_up(aligned):
    assert len(aligned) == 8
    assert min(share for _, _, share in aligned) >= LEAST_ALIGNED


def test_with_nothing_given_the_labels_agree_about_as_well_as_before(aligned):
    people = [label for labels, _, _ in aligned for label in labels]
    software = [label for _, labels, _ in aligned for label in labels]
    assert f1_score(people, software, average="macro") >= LEAST


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_each_sample_has_moments_worth_hearing_again_and_its_first_opened_something_up(path):
    moments = review_transcript(read_transcript(path), classifier=load_classifier()).moments
    assert 2 <= len(moments) <= 3
    assert moments[0].kind is MomentKind.OPENED_UP
