"""Hold what the tests covered against the bars; run it after ``pytest --cov``.

``python -m tests.coverage_gate`` reads ``.coverage`` and ends with exit code 1,
naming each file, where the core is not covered to the last branch or the whole
falls short. It does not run any test itself.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from coverage import Coverage
from coverage.exceptions import CoverageException

ROOT = Path(__file__).resolve().parents[1]
CORE = (
    *("labels.py", "transcript.py", "coding.py", "review.py", "profiles.py"),
    *("measures", "practice", "readers", "storage"),
)
"""What is covered whole, in ``coach``: files, and folders with all that is in them.

The values everything speaks in, what is counted, what practice answers, how files are read,
and what is kept and erased, with its migrations: a fault there is a false number, an answer that
teaches the opposite, or somebody's lost words.
"""

LEAST = 95.0
"""Per cent of lines and branches, of the whole package."""

_MOST_NAMED = 8


def main() -> int:
    """Read the data, say what falls short, and return the exit code."""
    try:
        report = read_report(ROOT)
    except CoverageException as error:
        print(f"coverage: {error}; run pytest --cov first", file=sys.stderr)
        return 1
    faults = list(find_faults(report, list_core(ROOT / "coach")))
    for fault in faults:
        print(f"coverage: {fault}", file=sys.stderr)
    if not faults:
        covered = report["totals"]["percent_covered"]
        print(f"coverage: {covered:.1f} % of the whole, every branch of the core")
    return 1 if faults else 0


def read_report(root: Path) -> dict[str, Any]:
    """Return coverage's own report on the data of the last run.

    Raises:
        CoverageException: there is no data, or it cannot be read.
    """
    coverage = Coverage(
        data_file=str(root / ".coverage"), config_file=str(root / "pyproject.toml")
    )
    coverage.load()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "report.json"
        coverage.json_report(outfile=str(path))
        report = json.loads(path.read_text(encoding="utf-8"))
    return dict(report)


def list_core(package: Path) -> tuple[str, ...]:
    """Return the files of the core, named as the report names them."""
    files: list[Path] = []
    for name in CORE:
        path = package / name
        files += sorted(path.rglob("*.py")) if path.is_dir() else [path]
    return tuple(path.relative_to(package.parent).as_posix() for path in files)


def find_faults(report: Mapping[str, Any], core: Iterable[str]) -> Iterator[str]:
    """Yield one sentence for each bar that is missed.

    >>> whole = {"missing_lines": [], "missing_branches": []}
    >>> part = {"missing_lines": [7], "missing_branches": [[5, 7]]}
    >>> report = {
    ...     "meta": {"branch_coverage": True},
    ...     "totals": {"percent_covered": 93.62},
    ...     "files": {"coach/labels.py": whole, "coach/review.py": part},
    ... }
    >>> core = ["coach/labels.py", "coach/review.py", "coach/coding.py"]
    >>> for fault in find_faults(report, core):
    ...     print(fault)
    nothing was run of coach/coding.py; run all of the tests with --cov
    coach/review.py: not covered are lines 7; branches 5 to 7
    the whole: 93.6 % of lines and branches, and it should be at least 95 %
    >>> report["totals"]["percent_covered"] = 95.0
    >>> list(find_faults(report, ["coach/labels.py"]))
    []
    >>> list(find_faults({"meta": {"branch_coverage": False}}, core))
    ['branches were not counted; run pytest --cov with the settings of pyproject.toml']
    """
    if not report["meta"]["branch_coverage"]:
        yield "branches were not counted; run pytest --cov with the settings of pyproject.toml"
        return
    files = {name.replace("\\", "/"): file for name, file in report["files"].items()}
    core = list(core)
    if unseen := [name for name in core if name not in files]:
        yield f"nothing was run of {_shorten(unseen)}; run all of the tests with --cov"
    for name in core:
        if name in files and (gaps := _describe_gaps(files[name])):
            yield f"{name}: not covered are {gaps}"
    covered = report["totals"]["percent_covered"]
    if covered < LEAST:
        yield (
            f"the whole: {covered:.1f} % of lines and branches, "
            f"and it should be at least {LEAST:.0f} %"
        )


def _describe_gaps(file: Mapping[str, Any]) -> str:
    """Return the lines and branches of a file that no test went through, or nothing."""
    lines = [str(line) for line in file["missing_lines"]]
    branches = [_describe_branch(*branch) for branch in file["missing_branches"]]
    parts = (("lines", lines), ("branches", branches))
    return "; ".join(f"{what} {_shorten(places)}" for what, places in parts if places)


def _describe_branch(start: int, end: int) -> str:
    """Return a branch in words; coverage gives a way out of the function as a minus number."""
    return f"{start} to {end}" if end > 0 else f"{start} to the end"


def _shorten(places: Sequence[str]) -> str:
    more = len(places) - _MOST_NAMED
    named = ", ".join(places[:_MOST_NAMED])
    return f"{named} and {more} more" if more > 0 else named


if __name__ == "__main__":
    sys.exit(main())
