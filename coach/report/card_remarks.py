"""One sentence beside a table of the model card: what a reader should see in it first.

Each is worked out from the figures, so that it stays true when they change.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from coach.labels import FLAGS, LABELS, Flag, Label

FEW = 10
"""Flags that people gave less often than this are not remarked upon."""

WEAK = 0.5
"""An F1 below this is remarked upon."""

_PLACES = {"rounds": "in the rounds", "meetings": "in the meetings"}


def remark_on_flags(parts: Mapping[str, Any]) -> str:
    """Name the flags that are hardest, where people gave enough of them to tell.

    >>> figures = {"why": {"f1": 0.31, "count": 12}, "stacked": {"f1": 0.2, "count": 3}}
    >>> part = {"flags": figures}
    >>> remark_on_flags({"rounds_as_written": part, "meetings_as_written": {"flags": {}}})
    'The hardest are “Starts with “why”” in the rounds (F1 0.31 of 12).'
    """
    weak = [
        f"“{FLAGS[Flag(name)].words}” {words} (F1 {each['f1']:.2f} of {each['count']})"
        for part, words in _PLACES.items()
        for name, each in parts[f"{part}_as_written"]["flags"].items()
        if each["count"] >= FEW and each["f1"] < WEAK
    ]
    return f"The hardest are {', '.join(weak)}." if weak else "None is far behind the others."


def remark_on_confusion(confusion: Sequence[Sequence[int]]) -> str:
    """Name the commonest difference between people and the model.

    >>> remark_on_confusion([[9, 1, 0, 0], [0, 9, 0, 0], [0, 0, 9, 4], [0, 0, 0, 9]])
    'The commonest difference: 4 of 13 that people called “Suggestion” were read as \
“Listening, sharing or housekeeping”.'
    """
    labels = list(Label)
    count, row, column = max(
        (count, -row, -column)
        for row, counts in enumerate(confusion)
        for column, count in enumerate(counts)
        if row != column
    )
    if not count:
        return "There is no difference."
    said, read = LABELS[labels[-row]].words, LABELS[labels[-column]].words
    return (
        f"The commonest difference: {count} of {sum(confusion[-row])} that people called “{said}” "
        f"were read as “{read}”."
    )


def remark_on_calibration(bins: Sequence[Mapping[str, Any]]) -> str:
    """Name the part in which probability and agreement are furthest apart.

    >>> remark_on_calibration([{"count": 9, "probability": 0.9, "agreed": 0.68}])
    'Furthest apart: where it says 0.90, people agreed with 0.68, so it is too sure there.'
    """
    widest = max(bins, key=lambda each: abs(each["probability"] - each["agreed"]))
    stated, agreed = widest["probability"], widest["agreed"]
    lean = "too sure" if stated > agreed else "not sure enough"
    return (
        f"Furthest apart: where it says {stated:.2f}, people agreed with {agreed:.2f}, "
        f"so it is {lean} there."
    )
