"""Kill imports and the server under them, write from many sides, and say what became of it.

``python -m tests.benchmarks.reliability`` writes ``docs/reliability.md`` and ends
with exit code 1 where a promise was broken.
"""

from __future__ import annotations

import platform
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from coach.config import Settings
from coach.storage.opening import migrate_store
from tests.benchmarks.crashes import (
    Crashes,
    Kill,
    Writers,
    crash_imports,
    crash_server,
    end_backends,
    kill_import,
    warm,
    write_at_once,
)
from tests.storage.servers import make_database, running_server

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reliability.md"
KILLS = 50
WRITERS, EACH = 6, 60
LONGEST_WAIT = 5.0
_INTRODUCTION = """# What happens when something breaks

Written by `python -m tests.benchmarks.reliability`, which fails where a promise below is broken.
Measured on {on} with Python {python}, SQLite {sqlite} and PostgreSQL, on {system}.

## Imports that are killed

An import is one sample meeting, from its file to its review. It is killed at a moment spread at
random over the whole of its duration. After every kill all that is kept is checked to the last
letter; at the end imports that were cut off are finished, and every file is handed in once more.
"""
_WRITING = """
## Writing from many sides at once

{writers} processes, {each} transactions each.

| database | transactions | failed | longest wait |
|---|--:|--:|--:|
"""


def main() -> int:
    """Break everything; return the exit code."""
    parts = [
        _INTRODUCTION.format(
            on=date.today().isoformat(),
            python=platform.python_version(),
            sqlite=sqlite3.sqlite_version,
            system=platform.system(),
        )
    ]
    broken: list[str] = []
    writing = [_WRITING.format(writers=WRITERS, each=EACH)]
    with tempfile.TemporaryDirectory() as folder, warm("trained") as process:
        for words, settings, kill in _list_crashes(Path(folder)):
            found = crash_imports(process, settings, KILLS, kill=kill)
            broken += found.broken
            parts.append(_describe(words, found))
        for words, settings in _list_databases(Path(folder)):
            wrote = write_at_once(process, settings, writers=WRITERS, each=EACH)
            broken += _find_slow(words, wrote)
            writing.append(_row(words, wrote))
    PAGE.write_text("".join([*parts, *writing]), encoding="utf-8")
    print(PAGE.read_text(encoding="utf-8"))
    for line in broken:
        print(f"Broken: {line}", file=sys.stderr)
    return 1 if broken else 0


def _list_crashes(folder: Path) -> Iterator[tuple[str, Settings, Kill]]:
    yield "A file; the program is killed", _file(folder / "killed.db"), kill_import
    with running_server(folder / "pg", folder / "run") as server:
        for words, kill in (
            ("A server; the program is killed", kill_import),
            ("A server; it ends the connection", end_backends),
            ("A server; its process is killed, so that it recovers as from a crash", crash_server),
        ):
            yield words, _database(server), kill


def _list_databases(folder: Path) -> Iterator[tuple[str, Settings]]:
    yield "SQLite", _file(folder / "written.db")
    with running_server(folder / "pg2", folder / "run2") as server:
        yield "PostgreSQL", _database(server)


def _file(path: Path) -> Settings:
    return Settings(database_url=f"sqlite:///{path}", busy_seconds=30)


def _database(server: str) -> Settings:
    settings = make_database(server)
    migrate_store(settings)
    return settings


def _describe(words: str, found: Crashes) -> str:
    fates = "".join(f"| {fate} | {count} |\n" for fate, count in found.fates.most_common())
    return (
        f"\n### {words}\n\nAn import takes {found.seconds:.2f} s. Of {found.fates.total()} that "
        f"were killed:\n\n| what was there afterwards | imports |\n|---|--:|\n{fates}\n"
        f"Finished afterwards: {found.finished}. In part, lost after being acknowledged, or "
        f"there twice: {len(found.broken)}.\n"
    )


def _find_slow(words: str, wrote: Writers) -> Iterator[str]:
    if wrote.faults:
        yield f"{words}: {wrote.faults} transactions failed"
    if wrote.longest > LONGEST_WAIT:
        yield f"{words}: one waited {wrote.longest:.1f} s"


def _row(words: str, wrote: Writers) -> str:
    return f"| {words} | {wrote.transactions} | {wrote.faults} | {wrote.longest:.2f} s |\n"


if __name__ == "__main__":
    sys.exit(main())
