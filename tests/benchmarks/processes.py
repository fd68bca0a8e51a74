"""Running Python in a process of its own, on one core: how long it took, and its memory.

Nothing large is imported here: a child's peak memory is never counted as less
than what its parent held when it was started.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
RUNS = 5
"""How often everything is run that takes seconds."""

_ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "LOKY_MAX_CPU_COUNT")
_UNIT_OF_MEMORY = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A process that has ended: seconds by the clock, and peak memory in bytes."""

    seconds: float
    peak_memory: int
    output: str
    errors: str


def pin_to_one_core() -> bool:
    """Keep this process and all it starts on one core; return whether that was possible."""
    if not hasattr(os, "sched_setaffinity"):
        return False
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    return True


def run_python(*arguments: str) -> Run:
    """Run Python with these arguments and wait for it.

    Raises:
        RuntimeError: it did not end well; the message is what it said.
    """
    environment = {**os.environ, **dict.fromkeys(_ONE_THREAD, "1")}
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        start = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, *arguments], stdout=output, stderr=errors, env=environment, cwd=ROOT
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        said, complained = (_read_back(file) for file in (output, errors))
    if process.returncode:
        raise RuntimeError(f"{' '.join(arguments)} ended with {process.returncode}: {complained}")
    return Run(
        seconds=seconds,
        peak_memory=usage.ru_maxrss * _UNIT_OF_MEMORY,
        output=said,
        errors=complained,
    )


def run_python_for_json(*arguments: str) -> dict[str, Any]:
    """Run Python with these arguments and return the object it prints.

    Raises:
        RuntimeError: it did not end well.
    """
    payload = json.loads(run_python(*arguments).output)
    return dict(payload)


def find_imports(arguments: Sequence[str]) -> frozenset[str]:
    """Return every module that Python imports when run with these arguments."""
    lines = run_python("-X", "importtime", *arguments).errors.splitlines()
    return frozenset(
        line.rpartition("|")[2].strip() for line in lines if line.startswith("import time:")
    )


def _read_back(file: Any) -> str:
    file.seek(0)
    return file.read().decode()
