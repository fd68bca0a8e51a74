"""A review as tables: a row for each utterance, and a row for each measure.

Every row says what it is not for, so that it stays with rows that are copied
elsewhere. No member's own counts are in either.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from coach.labels import FLAGS, LABELS, PHASE_WORDS, ROLE_WORDS, Flag, Label, Phase, Role
from coach.report.formula_safe import Cell, protect
from coach.report.json import review_payload
from coach.report.office_file import NOT_FOR_APPRAISAL
from coach.review import Review

_MEETING = ("meeting", "date")
_UTTERANCES = (
    *("round", "phase", "turn", "start", "end", "speaker", "role", "text"),
    *("reads_as", "flags", "sure", "probability", "reason", "source", "id"),
)
_MEASURES = (
    *("measure", "round", "phase", "value", "unit", "count", "of", "low", "high"),
    *("unsure", "reason"),
)
_LAST = ("note",)
_BETWEEN = "; "
_PHASES = frozenset(phase.value for phase in Phase)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with a name, the names of its columns, and its rows, safe to open."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def utterances_table(review: Review, *, names: bool = False) -> Table:
    """Return everything that was said, in order, with how it reads.

    Times are in seconds, probabilities from 0 to 1, and a cell is empty where
    something is not known. Unless ``names`` is set, speakers are called Member
    1, 2, 3, and what the words say of their names is replaced too.
    """
    payload = review_payload(review, names=names)
    rows = [_utterance(row) for row in payload["utterances"]]
    return _table("utterances", _UTTERANCES, rows, payload)


def measures_table(review: Review, *, names: bool = False) -> Table:
    """Return everything that was counted or worked out, a row each.

    A row without a round is for all rounds together, one without a phase for all
    phases; a cell is empty where something is not known. ``names`` as for
    ``utterances_table``: a reason may name somebody.
    """
    payload = review_payload(review, names=names)
    rows = [_measure(name, row) for name, row in payload["measures"].items()]
    return _table("measures", _MEASURES, rows, payload)


def _table(
    name: str,
    columns: Sequence[str],
    rows: Sequence[Mapping[str, Cell]],
    payload: Mapping[str, Any],
) -> Table:
    meeting = (payload["transcript"]["title"], payload["held_on"])
    return Table(
        name=name,
        columns=(*_MEETING, *columns, *_LAST),
        rows=tuple(
            tuple(
                protect(cell)
                for cell in (*meeting, *(row[column] for column in columns), NOT_FOR_APPRAISAL)
            )
            for row in rows
        ),
    )


def _utterance(row: Mapping[str, Any]) -> dict[str, Cell]:
    label, phase = row["label"], row["phase"]
    return {
        **row,
        "round": row["round"] or None,
        "phase": PHASE_WORDS[Phase(phase)] if phase else None,
        "role": ROLE_WORDS[Role(row["role"])],
        "reads_as": LABELS[Label(label)].words if label else None,
        "flags": _BETWEEN.join(FLAGS[Flag(flag)].words for flag in row["flags"]) or None,
        "sure": None if row["sure"] is None else ("yes" if row["sure"] else "no"),
        "reason": row["reason"] or None,
    }


def _measure(name: str, row: Mapping[str, Any]) -> dict[str, Cell]:
    """Divide a name such as ``round_1.open_questions.exploring``."""
    measure, round_, phase = name, None, None
    first, _, rest = measure.partition(".")
    if first.startswith("round_"):
        measure, round_ = rest, int(first.removeprefix("round_"))
    stem, _, last = measure.rpartition(".")
    if last in _PHASES:
        measure, phase = stem, PHASE_WORDS[Phase(last)]
    return {**row, "measure": measure, "round": round_, "phase": phase}
