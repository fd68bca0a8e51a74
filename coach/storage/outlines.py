"""A meeting's review without its lines: quick to read, for pages that list many meetings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select

from coach.errors import RecordNotFoundError
from coach.review import Action, Measure
from coach.storage.access import get_meeting, require_person
from coach.storage.engine import Store
from coach.storage.mapping import ACTIONS, MEASURES
from coach.storage.records import Actor
from coach.storage.tables import ReviewRow, RoundRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """Who presented, what was counted as the software had it, and what it heard as actions."""

    presenters: tuple[str, ...]
    measures: Mapping[str, Measure]
    actions: tuple[Action, ...]


def load_outline(store: Store, actor: Actor | None, meeting_id: str) -> Outline:
    """Return a meeting's review without its lines.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: it is not there, not theirs, or not reviewed yet.
    """
    actor = require_person(actor)
    with store.reading() as session:
        get_meeting(session, actor, meeting_id)
        found = session.execute(
            select(ReviewRow.measures, ReviewRow.actions).where(ReviewRow.meeting_id == meeting_id)
        ).one_or_none()
        if found is None:
            raise RecordNotFoundError(
                f"{meeting_id}: this meeting is not reviewed yet; give its file once more",
                place=meeting_id,
            )
        presenters = session.scalars(
            select(RoundRow.presenter)
            .where(RoundRow.meeting_id == meeting_id)
            .order_by(RoundRow.number)
        )
        return Outline(
            presenters=tuple(presenters),
            measures=dict(MEASURES.validate_python(found.measures)),
            actions=ACTIONS.validate_python(found.actions),
        )
