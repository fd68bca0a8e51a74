"""Labelled talk: reading it, checking it, and keeping the held-out part apart.

Two layouts, one segment a line. Rounds: ``said``, ``role``, ``context``,
``round``. Meetings: ``text``, ``role``, ``turn``, ``speaker``, ``round``,
``phase``. Both carry ``label``, ``flags`` and ``sure``.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from coach.classifier.segments import Segment, link_segments, note_marks
from coach.errors import FileAccessError, LabelledDataError
from coach.labels import ROUND_PHASES, Flag, Label, Phase, Role, find_flag_faults
from coach.review import OUTSIDE

MEETINGS = "meetings"
SPLIT_FILE = "split.json"
Code = TypeVar("Code", bound=StrEnum)


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One labelled segment, and where it stands (``name`` and ``line``, from 1)."""

    segment: Segment
    label: Label
    flags: tuple[Flag, ...]
    sure: bool
    name: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """What is never trained on: rounds by id, and whole meetings by name."""

    rounds: frozenset[str]
    meetings: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """All of ``data/corpus``: examples by file name, and the split."""

    files: Mapping[str, tuple[Example, ...]]
    split: Split
    fingerprint: str

    @property
    def training(self) -> dict[str, tuple[Example, ...]]:
        """What may be trained on, by file, presenters' lines included."""
        kept = {
            name: tuple(each for each in examples if not self._is_held_out(name, each))
            for name, examples in self.files.items()
        }
        return {name: examples for name, examples in kept.items() if examples}

    @property
    def held_out_rounds(self) -> tuple[Example, ...]:
        """The rounds that are never trained on."""
        return tuple(
            each
            for examples in self.files.values()
            for each in examples
            if each.segment.round in self.split.rounds
        )

    @property
    def held_out_meetings(self) -> dict[str, tuple[Example, ...]]:
        """The whole meetings that are never trained on, by name."""
        return {
            name: examples for name, examples in self.files.items() if name in self.split.meetings
        }

    def _is_held_out(self, name: str, example: Example) -> bool:
        return name in self.split.meetings or example.segment.round in self.split.rounds


def read_corpus(folder: Path) -> Corpus:
    """Read every file of a corpus folder and its split.

    Raises:
        FileAccessError: the folder or a file cannot be read.
        LabelledDataError: a line or the split breaks the rules; nothing is used.
    """
    paths = sorted([*folder.glob("*.jsonl"), *(folder / MEETINGS).glob("*.jsonl")])
    if not paths:
        raise FileAccessError(
            f"{folder}: no labelled files here; expected .jsonl files as data/corpus has them",
            name=str(folder),
        )
    _refuse_namesakes(folder, paths)
    raw = {path.stem: _read_bytes(path) for path in paths}
    files = {path.stem: parse_examples(raw[path.stem], name=path.name) for path in paths}
    return Corpus(
        files=files,
        split=_read_split(folder / SPLIT_FILE, files),
        fingerprint=fingerprint(raw.values()),
    )


def read_examples(path: Path) -> tuple[Example, ...]:
    """Read one file of labelled lines, in either layout.

    Raises:
        FileAccessError: it cannot be read.
        LabelledDataError: a line breaks the rules.
    """
    return parse_examples(_read_bytes(path), name=path.name)


def parse_examples(data: bytes, *, name: str) -> tuple[Example, ...]:
    """Read labelled lines, in either layout.

    Raises:
        LabelledDataError: a line is not JSON, lacks a key, or breaks the
            labelling guide's rules; the message names file and line.
    """
    rows = [(number, _load(line, name, number)) for number, line in _lines(data, name)]
    examples = [_read_example(row, name, number) for number, row in rows]
    if not examples:
        raise LabelledDataError(f"{name}: no labelled lines in it", name=name)
    linked = note_marks(link_segments([each.segment for each in examples]))
    return tuple(
        replace(each, segment=segment) for each, segment in zip(examples, linked, strict=True)
    )


def fingerprint(blobs: Iterable[bytes]) -> str:
    """Return one SHA-256, in hexadecimal, of all these bytes in order."""
    digest = hashlib.sha256()
    for blob in blobs:
        digest.update(hashlib.sha256(blob).digest())
    return digest.hexdigest()


def _refuse_namesakes(folder: Path, paths: Sequence[Path]) -> None:
    counts = Counter(path.stem for path in paths)
    twice = [name for name, count in counts.items() if count > 1]
    if twice:
        raise LabelledDataError(
            f"{folder}: two files are called {', '.join(twice)}; give each a name of its own",
            name=str(folder),
        )


def _read_bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise FileAccessError(
            f"{path}: cannot be read ({error.strerror}); check the path", name=str(path)
        ) from error


def _lines(data: bytes, name: str) -> Iterator[tuple[int, str]]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        number = data.count(b"\n", 0, error.start) + 1
        what = "not UTF-8 text; save the file as UTF-8 and try again"
        raise _fault(what, name, number) from error
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield number, line


def _load(line: str, name: str, number: int) -> dict[str, Any]:
    what = "not a JSON object; each line holds one"
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise _fault(what, name, number) from error
    if not isinstance(row, dict):
        raise _fault(what, name, number)
    return row


def _read_example(row: dict[str, Any], name: str, number: int) -> Example:
    try:
        example = _build_example(row, name, number)
    except (KeyError, ValueError) as error:
        what = f"no key {error}" if isinstance(error, KeyError) else str(error)
        raise _fault(what, name, number) from error
    faults = list(find_flag_faults(example.label, example.flags))
    if example.segment.is_presenter and (example.label is not Label.OTHER or example.flags):
        faults.append("a presenter's own words are never labelled: use other, without flags")
    if faults:
        raise _fault("; ".join(faults), name, number)
    return example


def _fault(what: str, name: str, line: int) -> LabelledDataError:
    return LabelledDataError(f"{name}, line {line}: {what}", name=name, line=line)


def _build_example(row: dict[str, Any], name: str, number: int) -> Example:
    text = row["text"] if "text" in row else row["said"]
    if not isinstance(text, str) or not text.strip():
        raise ValueError("nothing was said; take the line out")
    if not isinstance(row.get("flags", []), list):
        raise ValueError("flags must be a list, empty where there are none")
    flags = tuple(_read_code(Flag, flag) for flag in row.get("flags", []))
    if len(set(flags)) != len(flags):
        raise ValueError("the same flag twice")
    stem = Path(name).stem
    turn, phase = row.get("turn"), row.get("phase")
    return Example(
        segment=Segment(
            id=f"{stem}:{number}",
            text=text,
            role=_read_code(Role, row.get("role", Role.MEMBER)),
            round=_read_round(row, stem),
            inside=_read_inside(row),
            phase=None if phase is None else _read_code(Phase, phase),
            turn=None if turn is None else f"{stem}:{turn}",
            context=str(row.get("context") or ""),
        ),
        label=_read_code(Label, row["label"]),
        flags=flags,
        sure=bool(row.get("sure", True)),
        name=name,
        line=number,
    )


def _read_code(kind: type[Code], value: Any) -> Code:
    try:
        return kind(value)
    except ValueError as error:
        raise ValueError(
            f"no {kind.__name__.lower()} is called {value!r}; there are {', '.join(kind)}"
        ) from error


def _read_round(row: dict[str, Any], stem: str) -> str | None:
    value = row.get("round")
    if value is None:
        return None
    return value if isinstance(value, str) else f"{stem}:{value}"


def _read_inside(row: dict[str, Any]) -> bool | None:
    """Return whether a round is on: as ``inside`` says, else by round, else by phase.

    Meetings number their rounds, 0 being outside; elsewhere a round has a name.
    """
    if "inside" in row:
        return None if row["inside"] is None else bool(row["inside"])
    if row.get("round") is not None:
        return row["round"] not in (OUTSIDE, str(OUTSIDE), "")
    phase = row.get("phase")
    return None if phase is None else _read_code(Phase, phase) in ROUND_PHASES


def _read_split(path: Path, files: Mapping[str, tuple[Example, ...]]) -> Split:
    try:
        held_out = json.loads(_read_bytes(path))["held_out"]
        split = Split(
            rounds=frozenset(held_out["rounds"]), meetings=frozenset(held_out["meetings"])
        )
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise LabelledDataError(
            f"{path.name}: expected held_out with lists of rounds and meetings", name=path.name
        ) from error
    rounds = {each.segment.round for examples in files.values() for each in examples}
    unknown = sorted(map(str, (split.rounds - rounds) | (split.meetings - set(files))))
    if unknown:
        raise LabelledDataError(
            f"{path.name}: nothing is called {', '.join(unknown)}; correct the name",
            name=path.name,
        )
    return split
