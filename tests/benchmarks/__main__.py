"""Measure speed and memory, hold them against the bars, and write ``docs/benchmarks.md``.

``python -m tests.benchmarks`` ends with exit code 1 where a bar is missed, and says which.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from collections.abc import Sequence, Set
from datetime import date
from pathlib import Path
from typing import Any

from tests.benchmarks.make_meeting import make_meeting
from tests.benchmarks.page import Circumstances, Figure, write_page
from tests.benchmarks.processes import (
    RUNS,
    Run,
    find_imports,
    pin_to_one_core,
    run_python,
    run_python_for_json,
)

PAGE = Path(__file__).resolve().parents[2] / "docs" / "benchmarks.md"
QUICK_RUNS = 11
_MEGABYTE = 1_000_000


def main() -> int:
    """Run everything; return the exit code."""
    pinned = pin_to_one_core()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "long-meeting.vtt"
        path.write_text(make_meeting(), encoding="utf-8")
        review, yardstick = (
            run_python_for_json("-m", "tests.benchmarks.in_process", what, str(path))
            for what in ("review", "yardstick")
        )
        cold = _run_often("-m", "coach", "review", str(path), runs=RUNS)
        imported = find_imports(["-m", "coach", "review", str(path)])
    figures = _list_figures(review, yardstick, cold)
    circumstances = _describe_circumstances(review, yardstick, pinned=pinned)
    PAGE.write_text(write_page(figures, circumstances), encoding="utf-8")
    for figure in figures:
        print(f"{figure.what:<58}{figure.measured:>22}   {figure.bar}")
    missed = _list_missed(figures, imported)
    for line in missed:
        print(f"Missed: {line}", file=sys.stderr)
    return 1 if missed else 0


def _list_missed(figures: Sequence[Figure], imported: Set[str]) -> list[str]:
    missed = [f"{each.what}: {each.measured}, {each.bar}" for each in figures if each.is_missed]
    if "coach.cli.review" not in imported:
        missed.append("what coach review imports could not be told")
    if "spacy" in imported:
        missed.append("coach review imports spaCy, and must not")
    return missed


def _run_often(*arguments: str, runs: int) -> tuple[Run, ...]:
    """Run Python so many times, after one run that warms the disk."""
    run_python(*arguments)
    return tuple(run_python(*arguments) for _ in range(runs))


def _take_median(runs: Sequence[Run]) -> float:
    return statistics.median(run.seconds for run in runs)


def _list_figures(
    review: dict[str, Any], yardstick: dict[str, Any], cold: Sequence[Run]
) -> tuple[Figure, ...]:
    importing = _take_median(_run_often("-c", "import coach", runs=QUICK_RUNS))
    helping = _take_median(_run_often("-m", "coach", "--help", runs=QUICK_RUNS))
    rate = "utterances/s"
    return (
        Figure(what="Splitting turns into utterances", value=review["splitting_rate"], unit=rate),
        Figure(
            what="Labelling, with flags and reasons",
            value=review["labelling_rate"],
            unit=rate,
            least=2_000,
        ),
        Figure(
            what="The whole review, from file to text", value=review["reviewing_rate"], unit=rate
        ),
        Figure(
            what="The meeting reviewed in process",
            value=review["review_seconds"],
            unit="s",
            most=2,
            digits=2,
        ),
        Figure(
            what="The meeting reviewed cold",
            value=_take_median(cold),
            unit="s",
            most=6,
            digits=2,
        ),
        Figure(
            what="Peak memory of that",
            value=max(run.peak_memory for run in cold) / _MEGABYTE,
            unit="MB",
            most=500,
        ),
        Figure(
            what="The yardstick: spaCy over the same text",
            value=yardstick["seconds"],
            unit="s",
            digits=2,
        ),
        Figure(
            what="The yardstick's time to that of a review in process",
            value=yardstick["seconds"] / review["review_seconds"],
            unit="to 1",
            digits=1,
        ),
        Figure(what="`import coach`", value=importing, unit="s", most=0.2, digits=2),
        Figure(what="`coach --help`", value=helping, unit="s", most=0.6, digits=2),
        Figure(
            what="The model on disk",
            value=review["model_bytes"] / _MEGABYTE,
            unit="MB",
            most=10,
            digits=1,
        ),
    )


def _describe_circumstances(
    review: dict[str, Any], yardstick: dict[str, Any], *, pinned: bool
) -> Circumstances:
    return Circumstances(
        utterances=review["utterances"],
        turns=review["turns"],
        units=review["units"],
        runs=RUNS,
        quick_runs=QUICK_RUNS,
        yardstick_runs=yardstick["runs"],
        pinned=pinned,
        on=date.today(),
    )


if __name__ == "__main__":
    sys.exit(main())
