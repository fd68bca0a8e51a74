"""The page ``docs/benchmarks.md``: a table of what was measured, against its bars."""

from __future__ import annotations

import os
import platform
import textwrap
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from importlib.metadata import version

_LIBRARIES = ("scikit-learn", "numpy", "scipy", "lxml", "typer", "pydantic", "spacy")

_WIDTH = 99
_INTRODUCTION = (
    "Written by `make bench`, which measures everything below in one run and fails where a bar is "
    "missed. The meeting is invented: `tests/benchmarks/make_meeting.py` makes the same file "
    "every time, three hours of seven people in {utterances:,} utterances, {turns:,} turns and "
    "{units:,} Zoom cues."
)
_CIRCUMSTANCES = (
    "Measured on {on} with Python {python} on {system} ({machine}), {processors} processors, "
    "{cores}. Libraries: {libraries}."
)
_NOTES = (
    "*Cold* is `coach review FILE` as a new process that loads everything, the file being in the "
    "disk cache. *In process* is from the file to the page of text, the model being loaded.",
    "Only what is labelled counts for the rate of labelling: not the presenters' own words, which "
    "are read for context.",
    "Times are medians of {runs} runs, of {quick_runs} for `import coach` and `coach --help` and "
    "of {yardstick_runs} for spaCy, after one that does not count. Rates are of medians too.",
    "Memory is the peak of the cold runs, as the operating system counts it.",
    "The yardstick is spaCy's `en_core_web_sm` pipeline over the same turns in the same run, "
    "without the time it takes to load. It is there because times alone say little on another "
    "machine. The program does not use spaCy to review, and the benchmark fails if a review so "
    "much as imports it.",
)
_HEADER = ("| what | bar | measured |", "|---|--:|--:|")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One thing measured; ``least`` and ``most`` are its bar, both None where there is none."""

    what: str
    value: float
    unit: str
    least: float | None = None
    most: float | None = None
    digits: int = 0

    @property
    def is_missed(self) -> bool:
        """Whether it lies on the far side of its bar."""
        below = self.least is not None and self.value < self.least
        return below or (self.most is not None and self.value > self.most)

    @property
    def measured(self) -> str:
        """The value and its unit."""
        return self._write(self.value)

    @property
    def bar(self) -> str:
        """The bar and its unit; empty where there is none."""
        if self.least is not None:
            return f"at least {self._write(self.least)}"
        return "" if self.most is None else f"at most {self._write(self.most)}"

    def _write(self, value: float) -> str:
        return f"{value:,.{self.digits}f} {self.unit}".rstrip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """What the figures hold for: the meeting, how often it was run, and where."""

    utterances: int
    turns: int
    units: int
    runs: int
    quick_runs: int
    yardstick_runs: int
    pinned: bool
    on: date


def write_page(figures: Sequence[Figure], circumstances: Circumstances) -> str:
    """Return the page as Markdown; it names no folder and no machine."""
    known = asdict(circumstances)
    rows = [f"| {each.what} | {each.bar} | {each.measured} |" for each in figures]
    notes = [_wrap(note.format(**known), first="- ") for note in _NOTES]
    parts = (
        "# Benchmarks",
        _wrap(_INTRODUCTION.format(**known)),
        _wrap(_describe(circumstances)),
        "\n".join((*_HEADER, *rows)),
        "How to read it:",
        "\n".join(notes),
        "To measure on your own machine: `make bench`.",
    )
    return "\n\n".join(parts) + "\n"


def _describe(circumstances: Circumstances) -> str:
    return _CIRCUMSTANCES.format(
        on=circumstances.on.isoformat(),
        python=platform.python_version(),
        system=platform.system(),
        machine=platform.machine(),
        processors=os.cpu_count(),
        cores="kept to one of them" if circumstances.pinned else "one thread",
        libraries=", ".join(f"{name} {version(name)}" for name in _LIBRARIES),
    )


def _wrap(text: str, *, first: str = "") -> str:
    return textwrap.fill(
        text,
        _WIDTH,
        initial_indent=first,
        subsequent_indent=" " * len(first),
        break_long_words=False,
        break_on_hyphens=False,
    )
