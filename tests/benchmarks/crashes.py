"""Killing imports at moments all over their duration, and holding what is left to its promises.

What is acknowledged is there, nothing is there in part or twice, and imports
that were cut off are finished by ``finish_imports``.
"""

from __future__ import annotations

import hashlib
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from coach.config import Settings
from coach.errors import StorageError
from coach.service.keeping import finish_imports, keep_meeting
from coach.storage.checks import verify
from coach.storage.engine import Store
from coach.storage.meetings import list_meetings, load_file
from coach.storage.opening import open_store
from coach.storage.records import LOCAL, MeetingState
from tests.benchmarks.warm import nth_meeting
from tests.service.agreed import agree
from tests.service.classifiers import QuestionMarks

ROOT = Path(__file__).resolve().parents[2]
CALIBRATING = 3
_PATIENCE = 60.0

Kill = Callable[[int, Settings], None]
"""Ends an import by its process id, or whatever works for it."""


@dataclass(slots=True, kw_only=True)
class Crashes:
    """What became of imports that were killed: how many of each, and every broken promise."""

    seconds: float
    """How long an import takes that nobody kills."""
    fates: Counter[str] = field(default_factory=Counter)
    finished: int = 0
    broken: list[str] = field(default_factory=list)


class Warm:
    """A warm process, as its owner sees it."""

    def __init__(self, classifier: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.benchmarks.warm", classifier],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.expect("warm")

    def begin(self, order: str) -> int:
        """Begin a piece of work; return its process id."""
        self._tell(order)
        return int(self.expect("pid")[0])

    def wait(self) -> list[list[str]]:
        """Wait for all that was begun; return what it said, word by word."""
        self._tell("wait")
        lines = []
        while (line := self._process.stdout.readline().split()) != ["ended"]:
            lines.append(line)
        return lines

    def expect(self, word: str) -> list[str]:
        """Return what follows a word, which must come next."""
        line = self._process.stdout.readline().split()
        if line[:1] != [word]:
            raise RuntimeError(f"{line} where “{word}” should be")
        return line[1:]

    def _tell(self, order: str) -> None:
        self._process.stdin.write(f"{order}\n")
        self._process.stdin.flush()

    def close(self) -> None:
        """Let it go."""
        self._process.stdin.close()
        self._process.wait(timeout=_PATIENCE)
        self._process.stdout.close()


@contextmanager
def warm(classifier: str = "simple") -> Iterator[Warm]:
    """Give a warm process that ends afterwards."""
    process = Warm(classifier)
    try:
        yield process
    finally:
        process.close()


def kill_import(pid: int, _: Settings) -> None:
    """Kill the program itself."""
    os.kill(pid, signal.SIGKILL)


def end_backends(_: int, settings: Settings) -> None:
    """End, on the server, whatever works for the import; the import goes on or says so."""
    _ask_for_backends(settings, "pg_terminate_backend(pid)")


def crash_server(_: int, settings: Settings) -> None:
    """Kill the server's process that works for the import: the whole server then recovers."""
    for pid in _ask_for_backends(settings, "pid"):
        os.kill(pid, signal.SIGKILL)


def _ask_for_backends(settings: Settings, what: str) -> list[int]:
    import psycopg

    with psycopg.connect(settings.database_url, autocommit=True) as connection:
        rows = connection.execute(
            f"SELECT {what} FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        return [row[0] for row in rows]


def crash_imports(
    process: Warm, settings: Settings, kills: int, *, kill: Kill = kill_import
) -> Crashes:
    """Kill that many imports, one at a time, at moments spread over the whole of one.

    The first ones are not killed: they say how long one takes.
    """
    chance = random.Random(16)
    said: dict[int, str] = {}
    open_store(settings).close()
    for number in range(CALIBRATING):
        process.begin(f"keep {settings.database_url} {number}")
        ((_, _, said[number], _),) = kept = process.wait()
        seconds = float(kept[0][3])
    found = Crashes(seconds=seconds)
    for place in range(kills):
        moment = (place + chance.random()) / kills * seconds * 1.15
        _crash(process, settings, found, said, CALIBRATING + place, moment=moment, kill=kill)
    _finish(settings, found, said, range(CALIBRATING + kills))
    return found


def _crash(
    process: Warm,
    settings: Settings,
    found: Crashes,
    said: dict[int, str],
    number: int,
    *,
    moment: float,
    kill: Kill,
) -> None:
    pid = process.begin(f"keep {settings.database_url} {number}")
    time.sleep(moment)
    kill(pid, settings)
    for line in process.wait():
        if line[0] == "kept":
            said[number] = line[2]
    with _opened(settings) as store:
        found.fates[_tell_fate(store, number, number in said)] += 1
        found.broken += _find_broken(store, said)


def _tell_fate(store: Store, number: int, was_said: bool) -> str:
    digest = hashlib.sha256(nth_meeting(number)).hexdigest()
    for meeting in list_meetings(store, LOCAL):
        if load_file(store, LOCAL, meeting.id).sha256 == digest:
            if meeting.state is MeetingState.RECEIVED:
                return "its file was safe, its review not begun or taken back"
            return "acknowledged" if was_said else "whole, and killed before it could say so"
    return "nothing of it was kept"


def _find_broken(store: Store, said: dict[int, str]) -> Iterator[str]:
    yield from verify(store, LOCAL).findings
    meetings = {each.id: each for each in list_meetings(store, LOCAL)}
    for number, meeting_id in said.items():
        meeting = meetings.get(meeting_id)
        if meeting is None or meeting.state is not MeetingState.REVIEWED:
            yield f"number {number} was acknowledged and is not there"


def _finish(settings: Settings, found: Crashes, said: dict[int, str], numbers: range) -> None:
    """Finish what was cut off, then hand every file in once more: none may come twice."""
    classifier = QuestionMarks()
    with _opened(settings) as store:
        for meeting_id, fault in finish_imports(store, LOCAL, classifier=classifier):
            found.finished += 1
            if fault is not None:
                found.broken.append(f"{meeting_id} could not be finished")
        for number in numbers:
            data = nth_meeting(number)
            kept = keep_meeting(
                store,
                LOCAL,
                data,
                name="long.vtt",
                classifier=classifier,
                agreement=agree(store),
            )
            if number in said and kept.meeting_id != said[number]:
                found.broken.append(f"number {number} is there twice")
        found.broken += _find_broken(store, said)
        if len(list_meetings(store, LOCAL)) != len(numbers):
            found.broken.append("there are not as many meetings as files")


@contextmanager
def _opened(settings: Settings) -> Iterator[Store]:
    """Open what is kept; a server that recovers is waited for."""
    end = time.monotonic() + _PATIENCE
    while True:
        try:
            store = open_store(settings)
            break
        except StorageError:
            if time.monotonic() > end:
                raise
            time.sleep(0.2)
    with store:
        yield store


@dataclass(frozen=True, slots=True, kw_only=True)
class Writers:
    """What became of many that wrote at once: transactions, how many failed, the longest wait."""

    transactions: int
    faults: int
    longest: float


def write_at_once(process: Warm, settings: Settings, *, writers: int, each: int) -> Writers:
    """Let that many processes write at once, each so many transactions."""
    open_store(settings).close()
    for number in range(writers):
        process.begin(f"write {settings.database_url} writer-{number} {each}")
    said = [line for line in process.wait() if line[0] == "wrote"]
    return Writers(
        transactions=writers * each,
        faults=sum(int(line[2]) for line in said) + each * (writers - len(said)),
        longest=max(float(line[3]) for line in said),
    )
