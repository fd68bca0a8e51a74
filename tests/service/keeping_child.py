"""Keeps one meeting after the other and says so, until it is killed."""

from __future__ import annotations

import sys

from coach.config import Settings, find_shipped_folder
from coach.service.keeping import keep_meeting
from coach.storage.opening import open_store
from coach.storage.records import LOCAL
from tests.service.classifiers import QuestionMarks

SAMPLE = find_shipped_folder("data") / "samples" / "north-star-2026-01-14.vtt"


def nth_meeting(number: int) -> bytes:
    """Return a meeting of its own for every number."""
    return SAMPLE.read_bytes() + f"\n\nNOTE number {number}\n".encode()


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
