"""Keeps one meeting after the other and says so, until it is killed."""

from __future__ import annotations

import sys

from coach.config import Settings
from coach.service.keeping import keep_meeting
from coach.storage.opening import open_store
from coach.storage.records import LOCAL
from tests.benchmarks.make_meeting import make_meeting
from tests.service.classifiers import QuestionMarks

LONG = make_meeting()


def nth_meeting(number: int) -> bytes:
    """Return a meeting of its own for every number."""
    return f"{LONG}\n\n99:00:00.000 --> 99:00:01.000\nAna Reyes: Number {number}.\n".encode()


def main() -> None:
    """Keep meetings from the number given on; say each number once it is safe."""
    classifier = QuestionMarks()
    with open_store(Settings(database_url=sys.argv[1], busy_seconds=30)) as store:
        print("ready", flush=True)
        for number in range(int(sys.argv[2]), 1000):
            kept = keep_meeting(
                store, LOCAL, nth_meeting(number), name="long.vtt", classifier=classifier
            )
            print(f"{number} {kept.meeting_id}", flush=True)


if __name__ == "__main__":
    main()
