"""Running the program as its users do: whole, with its exit code and both its outputs."""

from __future__ import annotations

import io
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from coach.cli import run

TALK = """Ana Reyes: Something has been nagging at me for a month.

Ben Hughes: What would you like to be different?

Ana Reyes: I would like to sleep.

Ben Hughes: Have you thought about telling your manager?
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """How a run of the program ended, and what it said."""

    code: int
    out: str
    err: str


def run_coach(*arguments: str | Path, stdin: bytes = b"") -> Ended:
    """Run ``coach`` in this process, from its entry point on."""
    with _streams(["coach", *map(str, arguments)], stdin) as (out, err):
        code = 0
        try:
            run()
        except SystemExit as ended:
            code = ended.code or 0
    return Ended(code=code, out=_read(out), err=_read(err))


def run_python(*arguments: str | Path, stdin: bytes = b"", **options) -> Ended:
    """Run Python in a process of its own."""
    ended = subprocess.run(
        [sys.executable, *map(str, arguments)],
        input=stdin,
        capture_output=True,
        timeout=120,
        check=False,
        **options,
    )
    return Ended(code=ended.returncode, out=ended.stdout.decode(), err=ended.stderr.decode())


@contextmanager
def _streams(argv: list[str], stdin: bytes) -> Iterator[tuple[io.BytesIO, io.BytesIO]]:
    out, err = io.BytesIO(), io.BytesIO()
    kept = sys.argv, sys.stdin, sys.stdout, sys.stderr
    sys.argv = argv
    sys.stdin = io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8")
    sys.stdout = io.TextIOWrapper(out, encoding="utf-8", write_through=True)
    sys.stderr = io.TextIOWrapper(err, encoding="utf-8", write_through=True)
    try:
        yield out, err
    finally:
        # Let go of the buffers, which closing the wrappers would close too.
        sys.stdout.detach()
        sys.stderr.detach()
        sys.argv, sys.stdin, sys.stdout, sys.stderr = kept


def _read(stream: io.BytesIO) -> str:
    return stream.getvalue().decode()
