"""People by name in what somebody keeps of practice: taking one out."""

from __future__ import annotations

import re
from collections.abc import Callable

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from coach.storage.burying import fold
from coach.storage.practice_records import KeptRun
from coach.storage.practice_run_rows import read_runs
from coach.storage.practice_tables import DraftRow, PracticeRow, RunRow, WishRow
from coach.storage.records import Actor


def redact_practice(session: Session, owner: str, name: str, hide: Callable[[str], str]) -> None:
    """Take one name out of somebody's wishes and drafts.

    Runs in which it was typed, or whose case of one's own has it, go whole: a
    turn is never changed.
    """
    mine = select(PracticeRow.id).where(PracticeRow.owner == owner)
    for wish in session.scalars(select(WishRow).where(WishRow.practice_id.in_(mine))):
        wish.text, wish.happened = hide(wish.text), hide(wish.happened)
    for draft in session.scalars(select(DraftRow).where(DraftRow.practice_id.in_(mine))):
        draft.text = hide(draft.text)
    runs = read_runs(session, Actor(id=owner, name=""))
    gone = [run.id for run in runs if _is_named(run, fold(name))]
    session.execute(delete(RunRow).where(RunRow.id.in_(gone)))
    session.flush()


def _is_named(run: KeptRun, name: str) -> bool:
    found = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
    typed = (event.spoken.said for event in run.events if event.spoken is not None)
    return any(found.search(fold(text)) for text in (run.details.case_text or "", *typed))
