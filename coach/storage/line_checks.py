"""Lines drawn at random for a person to label before they see how the software reads them.

Only ever added to: neither what was drawn nor what was answered changes.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from coach.errors import RecordNotFoundError, StaleChangeError
from coach.labels import Label
from coach.storage.access import get_meeting, lock_meeting, require_person
from coach.storage.audit import record
from coach.storage.engine import Store
from coach.storage.line_check_tables import LineAnswerRow, LineCheckRow
from coach.storage.records import Actor
from coach.storage.tables import ActionRow, CorrectionRow


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnLine:
    """A line that was drawn, and how the software read it at that moment."""

    utterance_id: str
    label: Label


@dataclass(frozen=True, slots=True, kw_only=True)
class LineAnswer:
    """How a person read a line that was drawn; ``label`` is None where they could not tell."""

    utterance_id: str
    label: Label | None
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptLineCheck:
    """One draw of lines of a meeting, and the answers so far, in the order they came.

    ``seed`` is what the draw was made with, ``drawn_from`` how many lines it
    could have fallen on.
    """

    id: str
    meeting_id: str
    seed: int
    drawn_from: int
    lines: tuple[DrawnLine, ...]
    answers: tuple[LineAnswer, ...]
    drawn_at: datetime

    @property
    def is_finished(self) -> bool:
        """Whether every line has an answer."""
        return len(self.answers) == len(self.lines)


def add_line_check(
    store: Store,
    actor: Actor | None,
    meeting_id: str,
    *,
    drawn: Sequence[DrawnLine],
    seed: int,
    drawn_from: int,
) -> KeptLineCheck:
    """Keep a draw.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: the meeting is not there, or not theirs.
        StaleChangeError: another draw of this meeting is not answered yet.
    """
    actor = require_person(actor)
    with store.writing() as session:
        lock_meeting(session, actor, meeting_id)
        checks = _read_checks(session, meeting_id)
        if checks and not checks[-1].is_finished:
            raise StaleChangeError(
                "lines of this meeting are drawn already and not all answered; nothing was "
                "drawn: go on with those first",
                place=meeting_id,
            )
        row = LineCheckRow(
            meeting_id=meeting_id,
            position=len(checks),
            id=str(uuid.uuid4()),
            seed=seed,
            drawn_from=drawn_from,
            lines=[[line.utterance_id, line.label.value] for line in drawn],
            drawn_at=datetime.now(UTC),
        )
        session.add(row)
        session.flush()
        record(session, actor, "lines drawn to check", meeting_id)
        return _as_check(row, ())


def answer_line(
    store: Store,
    actor: Actor | None,
    meeting_id: str,
    utterance_id: str,
    *,
    label: Label | None,
) -> KeptLineCheck:
    """Keep how a person reads a line of the meeting's last draw; None where they cannot tell.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: the line is not in that draw, or the meeting is not theirs.
        StaleChangeError: the line was answered elsewhere; that answer stays.
    """
    actor = require_person(actor)
    with store.writing() as session:
        lock_meeting(session, actor, meeting_id)
        checks = _read_checks(session, meeting_id)
        drawn = [line.utterance_id for line in checks[-1].lines] if checks else []
        if utterance_id not in drawn:
            raise RecordNotFoundError(
                f"{utterance_id}: no such line was drawn to check; draw lines first",
                place=utterance_id,
            )
        if utterance_id in {answer.utterance_id for answer in checks[-1].answers}:
            raise StaleChangeError(
                f"{utterance_id}: this line was answered elsewhere meanwhile, and that answer "
                "stays: go on with the next one",
                place=utterance_id,
            )
        session.add(
            LineAnswerRow(
                check_id=checks[-1].id,
                utterance_id=utterance_id,
                label=None if label is None else label.value,
                by=actor.name,
                at=datetime.now(UTC),
            )
        )
        session.flush()
        record(session, actor, "drawn line answered", meeting_id)
        return _read_checks(session, meeting_id)[-1]


def list_line_checks(
    store: Store, actor: Actor | None, meeting_id: str
) -> tuple[KeptLineCheck, ...]:
    """Return every draw of a meeting, the oldest first.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: the meeting is not there, or not theirs.
    """
    actor = require_person(actor)
    with store.reading() as session:
        get_meeting(session, actor, meeting_id)
        return _read_checks(session, meeting_id)


def _read_checks(session: Session, meeting_id: str) -> tuple[KeptLineCheck, ...]:
    rows = session.scalars(
        select(LineCheckRow)
        .where(LineCheckRow.meeting_id == meeting_id)
        .order_by(LineCheckRow.position)
    ).all()
    answers = session.scalars(
        select(LineAnswerRow)
        .where(LineAnswerRow.check_id.in_([row.id for row in rows]))
        .order_by(LineAnswerRow.at)
    ).all()
    return tuple(
        _as_check(row, [answer for answer in answers if answer.check_id == row.id]) for row in rows
    )


def _as_check(row: LineCheckRow, answers: Sequence[LineAnswerRow]) -> KeptLineCheck:
    return KeptLineCheck(
        id=row.id,
        meeting_id=row.meeting_id,
        seed=row.seed,
        drawn_from=row.drawn_from,
        lines=tuple(DrawnLine(utterance_id=id_, label=Label(label)) for id_, label in row.lines),
        answers=tuple(
            LineAnswer(
                utterance_id=answer.utterance_id,
                label=None if answer.label is None else Label(answer.label),
                at=answer.at,
            )
            for answer in answers
        ),
        drawn_at=row.drawn_at,
    )


def refuse_touched(session: Session, meeting_id: str) -> None:
    """Refuse a meeting of which something hangs on lines by their ids.

    Raises:
        StaleChangeError: labels were changed, lines checked or actions taken over.
    """
    hanging = (
        select(CorrectionRow.meeting_id).where(CorrectionRow.meeting_id == meeting_id),
        select(LineCheckRow.meeting_id).where(LineCheckRow.meeting_id == meeting_id),
        select(ActionRow.meeting_id).where(
            ActionRow.meeting_id == meeting_id, ActionRow.source.is_not(None)
        ),
    )
    if any(session.scalar(each.limit(1)) is not None for each in hanging):
        raise StaleChangeError(
            "labels of this meeting were changed by hand, lines of it checked or actions taken "
            "over, and all that hangs on who said what: names can be joined or parted only "
            "before that",
            place=meeting_id,
        )
