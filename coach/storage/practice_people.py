"""People by name in what somebody keeps of practice: taking one out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from coach.storage.burying import fold
from coach.storage.practice_records import KeptRun
from coach.storage.practice_run_rows import read_runs
from coach.storage.practice_set_lines import drop_lines, list_texts
from coach.storage.practice_tables import DraftRow, PracticeRow, RunRow, SetLinesRow, WishRow
from coach.storage.records import Actor


def redact_practice(session: Session, owner: str, name: str, hide: Callable[[str], str]) -> None:
    """Take one name out of somebody's wishes and drafts.

    Runs in which it was typed, or whose case of one's own has it, go whole: a
    turn is never changed. So do lines from a set that have it.
    """
    mine = select(PracticeRow.id).where(PracticeRow.owner == owner)
    for wish in session.scalars(select(WishRow).where(WishRow.practice_id.in_(mine))):
        wish.text, wish.happened = hide(wish.text), hide(wish.happened)
    for draft in session.scalars(select(DraftRow).where(DraftRow.practice_id.in_(mine))):
        draft.text = hide(draft.text)
    for row in session.scalars(select(SetLinesRow).where(SetLinesRow.practice_id.in_(mine))).all():
        drop_lines(session, row, [each["id"] for each in row.lines if _has_name(each, name)])
    runs = read_runs(session, Actor(id=owner, name=""))
    gone = [run.id for run in runs if _is_named(run, name)]
    session.execute(delete(RunRow).where(RunRow.id.in_(gone)))
    session.flush()


def _is_named(run: KeptRun, name: str) -> bool:
    typed = (event.spoken.said for event in run.events if event.spoken is not None)
    return _is_in(name, (run.details.case_text or "", *typed))


def _has_name(line: dict[str, Any], name: str) -> bool:
    return _is_in(name, list_texts(line))


def _is_in(name: str, texts: Iterable[str]) -> bool:
    found = re.compile(rf"(?<!\w){re.escape(fold(name))}(?!\w)")
    return any(found.search(fold(text)) for text in texts)
