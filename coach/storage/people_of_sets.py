"""People by name in what hangs on a set alone: its own actions, and its next meeting."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from coach.review import Plan, Review
from coach.storage.preparing_tables import IssueRow, PreparationRow
from coach.storage.tables import ActionRow, MemberRow, ProgressRow, SetRow
from coach.transcript import Source, Timing, Transcript

Redact = Callable[[Review, str | None], tuple[Review, Callable[[str], str]]]
"""Counts what people corrected, takes a person out of a review, or nobody for None.

Says as well how to take their name out of other text.
"""

NOTHING = Review(
    transcript=Transcript(
        id="",
        title="",
        speakers=(),
        turns=(),
        source=Source(format="", writer=None, units=0, sha256=""),
        timing=Timing.NONE,
    ),
    plan=Plan(),
    lines=(),
    talk=(),
    share_basis="",
    measures={},
    moments=(),
    classifier="",
    created_at=datetime.min.replace(tzinfo=UTC),
)
"""No meeting: what hangs on none is taken a name out of as if nobody else had spoken."""


def find_names_of_sets(session: Session, owner: str) -> list[str]:
    """Return every name in what hangs on somebody's sets alone."""
    actions = select(ActionRow.owner).join(SetRow).where(SetRow.owner == owner)
    issues = select(IssueRow.whose).join(SetRow).where(SetRow.owner == owner)
    names = [*session.scalars(actions), *session.scalars(issues)]
    for row in session.scalars(select(PreparationRow).join(SetRow).where(SetRow.owner == owner)):
        names += [*row.presenters, row.timekeeper]
    return [name for name in names if name]


def redact_sets(session: Session, owner: str, name: str, redact: Redact) -> None:
    """Take one name out of all that hangs on somebody's sets alone."""
    _, hide = redact(NOTHING, name)
    mine = select(SetRow.id).where(SetRow.owner == owner)
    for table, whose in ((ActionRow, ActionRow.owner), (IssueRow, IssueRow.whose)):
        session.execute(delete(table).where(whose == name, table.set_id.in_(mine)))
    for action in session.scalars(select(ActionRow).where(ActionRow.set_id.in_(mine))).all():
        redact_action(session, action, hide)
    for issue in session.scalars(select(IssueRow).where(IssueRow.set_id.in_(mine))):
        issue.text = hide(issue.text)
    for row in session.scalars(select(PreparationRow).where(PreparationRow.set_id.in_(mine))):
        _redact_preparation(row, name)
    for each in session.scalars(select(SetRow).where(SetRow.owner == owner)):
        each.title = hide(each.title)
    for member in session.scalars(select(MemberRow).where(MemberRow.set_id.in_(mine))):
        member.labels = [label for label in member.labels if hide(label) == label != name]
    session.flush()


def _redact_preparation(row: PreparationRow, name: str) -> None:
    if name in (*row.presenters, row.timekeeper):
        row.running = ""
    row.presenters = [each for each in row.presenters if each != name]
    row.timekeeper = "" if row.timekeeper == name else row.timekeeper


def redact_action(session: Session, action: ActionRow, hide: Callable[[str], str]) -> None:
    """Take a name out of an action and of what was reported of it."""
    action.what = hide(action.what)
    rewrite_progress(session, action.id, hide)


def rewrite_progress(session: Session, action_id: str, change: Callable[[str], str]) -> None:
    """Write what was reported anew: its rows cannot be changed, only replaced."""
    rows = session.scalars(
        select(ProgressRow).where(ProgressRow.action_id == action_id).order_by(ProgressRow.id)
    ).all()
    for row in rows:
        session.delete(row)
    session.flush()
    session.add_all(
        ProgressRow(action_id=action_id, outcome=row.outcome, note=change(row.note), at=row.at)
        for row in rows
    )
