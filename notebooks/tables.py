"""Tables for the notebooks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, repr=False)
class Table:
    """Rows under their heads, shown as a table wherever Markdown is; numbers to the right.

    >>> Table(["label", "count"], [["Open question", 1234]])
    | label | count |
    |---|--:|
    | Open question | 1,234 |
    """

    heads: Sequence[str]
    rows: Iterable[Sequence[Any]]

    def _repr_markdown_(self) -> str:
        return repr(self)

    def __post_init__(self) -> None:
        # Rows that can be gone through only once must still be shown twice, as table and as text.
        object.__setattr__(self, "rows", tuple(tuple(row) for row in self.rows))

    def __repr__(self) -> str:
        rows = list(self.rows)
        columns = list(zip(*rows, strict=True)) or [("",)] * len(self.heads)
        sides = "|".join("--:" if _is_number(cells) else "---" for cells in columns)
        body = [f"| {' | '.join(map(_write, row))} |" for row in rows]
        return "\n".join([f"| {' | '.join(self.heads)} |", f"|{sides}|", *body])


def _is_number(cells: Iterable[Any]) -> bool:
    return all(isinstance(cell, int | float) or cell is None for cell in cells)


def _write(cell: Any) -> str:
    if cell is None:
        return "–"
    if isinstance(cell, float):
        return f"{cell:.2f}"
    text = f"{cell:,}" if isinstance(cell, int) else str(cell)
    return text.replace("|", "\\|").replace("\n", " ")
