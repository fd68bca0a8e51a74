"""What is measured inside one process: splitting, labelling, reviewing, and the yardstick.

``python -m tests.benchmarks.in_process review FILE`` and ``... yardstick FILE``
each print one JSON object. They run apart, so that spaCy, which only the
yardstick needs, is never in the memory of what is measured.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from coach.classifier.persistence import find_model
from coach.config import Settings
from coach.language import RuleSplitter, load_pipeline
from coach.report import review_text
from coach.review import place_lines
from coach.service.models import load_classifier
from coach.service.reviewing import Known, label_lines, plan_meeting, review_transcript
from coach.service.transcripts import read_transcript
from tests.benchmarks.processes import RUNS

YARDSTICK_RUNS = 3


def take_median(work: Callable[[], Any], *, runs: int) -> float:
    """Return the median of the seconds that some work takes, after one run to warm up."""
    work()
    taken = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def measure_review(path: Path) -> dict[str, Any]:
    """Return how fast a file is split, labelled and reviewed, the model being loaded."""
    transcript, settings = read_transcript(path), Settings()
    classifier, splitter = load_classifier(settings), RuleSplitter()
    texts = [turn.text for turn in transcript.turns]
    transcript, plan = plan_meeting(transcript, Known())
    lines = place_lines(transcript, plan)

    def label() -> int:
        return sum(line.coding is not None for line in label_lines(lines, plan, classifier))

    def review() -> str:
        return review_text(review_transcript(read_transcript(path), classifier=classifier))

    labelled = label()
    splitting = take_median(lambda: [splitter.split(text) for text in texts], runs=RUNS)
    labelling = take_median(label, runs=RUNS)
    reviewing = take_median(review, runs=RUNS)
    return {
        "utterances": len(transcript.utterances),
        "turns": len(transcript.turns),
        "units": transcript.source.units,
        "labelled": labelled,
        "splitting_rate": len(transcript.utterances) / splitting,
        "labelling_rate": labelled / labelling,
        "reviewing_rate": len(transcript.utterances) / reviewing,
        "review_seconds": reviewing,
        "model_bytes": _measure_folder(find_model(settings.models_dir)),
    }


def measure_yardstick(path: Path) -> dict[str, Any]:
    """Return how long spaCy's English pipeline takes over the same turns, once loaded."""
    texts = [turn.text for turn in read_transcript(path).turns]
    nlp = load_pipeline()
    seconds = take_median(lambda: list(nlp.pipe(texts)), runs=YARDSTICK_RUNS)
    return {"seconds": seconds, "runs": YARDSTICK_RUNS}


def _measure_folder(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


if __name__ == "__main__":
    measure = {"review": measure_review, "yardstick": measure_yardstick}[sys.argv[1]]
    sys.stdout.write(json.dumps(measure(Path(sys.argv[2]))))
