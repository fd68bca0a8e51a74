"""A process that is warm: what is heavy is loaded once, and each piece of work is a fork of it.

``python -m tests.benchmarks.warm trained|simple`` obeys lines: ``keep URL NUMBER``
keeps a meeting of that number, ``write URL NAME COUNT`` adds sets.
It says ``pid PID``, and at the line ``wait`` waits for all that it began and
says ``ended``. What it began says for itself what is safe.
"""

from __future__ import annotations

import os
import sys
import time

from coach.config import Settings, find_shipped_folder
from coach.errors import CoachError
from coach.service.keeping import keep_meeting
from coach.service.models import load_classifier
from coach.storage.opening import open_store
from coach.storage.records import LOCAL, NewSet
from coach.storage.sets import add_set
from tests.service.agreed import agree
from tests.service.classifiers import QuestionMarks

SAMPLE = find_shipped_folder("data") / "samples" / "north-star-2026-01-14.vtt"


def nth_meeting(number: int) -> bytes:
    """Return a meeting of its own for every number."""
    return SAMPLE.read_bytes() + f"\n\nNOTE number {number}\n".encode()


def keep(settings: Settings, classifier, number: int) -> None:
    """Keep one meeting, and say so once it is safe."""
    started = time.perf_counter()
    try:
        with open_store(settings) as store:
            kept = keep_meeting(
                store,
                LOCAL,
                nth_meeting(number),
                name="long.vtt",
                classifier=classifier,
                agreement=agree(store),
            )
            say(f"kept {number} {kept.meeting_id} {time.perf_counter() - started:.4f}")
    except CoachError as error:
        say(f"fault {number} {type(error).__name__}")


def write(settings: Settings, name: str, count: int) -> None:
    """Add sets one after the other; say how many failed, and the longest wait in seconds."""
    faults, longest = 0, 0.0
    with open_store(settings) as store:
        for number in range(count):
            started = time.perf_counter()
            try:
                add_set(store, LOCAL, NewSet(title=f"{name} {number}"))
            except CoachError:
                faults += 1
            longest = max(longest, time.perf_counter() - started)
    say(f"wrote {name} {faults} {longest:.4f}")


def say(line: str) -> None:
    """Say a line whole, whoever else speaks."""
    os.write(1, f"{line}\n".encode())


def main() -> None:
    """Obey until there is nothing more to read."""
    classifier = load_classifier() if sys.argv[1] == "trained" else QuestionMarks()
    say("warm")
    begun = []
    for line in sys.stdin:
        what, *words = line.split()
        if what == "wait":
            while begun:
                os.waitpid(begun.pop(), 0)
            say("ended")
            continue
        child = os.fork()
        if child == 0:
            settings = Settings(database_url=words[0], busy_seconds=30)
            if what == "keep":
                keep(settings, classifier, int(words[1]))
            else:
                write(settings, words[1], int(words[2]))
            os._exit(0)
        begun.append(child)
        say(f"pid {child}")


if __name__ == "__main__":
    main()
