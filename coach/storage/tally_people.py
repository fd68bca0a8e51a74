"""People by name in tallies that are going on: finding them, and taking one out."""

from __future__ import annotations

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from coach.storage.tally_tables import TallyEventRow, TallyRow


def find_tallied(session: Session, owner: str) -> tuple[str, ...]:
    """Return every name in somebody's tallies."""
    return tuple(each["name"] for row in _list(session, owner) for each in row.people)


def rename_tallied(session: Session, owner: str, name: str) -> None:
    """Put a stand-in where a name stands in somebody's tallies; what was counted stays."""
    for row in _list(session, owner):
        names = {each["name"] for each in row.people}
        if name in names:
            stand_in = next(
                each
                for number in range(1, len(names) + 2)
                if (each := f"Erased {number}") not in names
            )
            row.title = row.title.replace(name, stand_in)
            row.people = [
                {**each, "name": stand_in} if each["name"] == name else each for each in row.people
            ]
            _rename_taps(session, row.id, name, stand_in)


def _rename_taps(session: Session, tally_id: str, name: str, stand_in: str) -> None:
    """Write the taps anew: their rows cannot be changed, only replaced."""
    table = TallyEventRow.__table__
    wanted = select(table).where(TallyEventRow.tally_id == tally_id)
    rows = [dict(row._mapping) for row in session.execute(wanted)]
    session.execute(delete(TallyEventRow).where(TallyEventRow.tally_id == tally_id))
    for row in rows:
        row["person"] = stand_in if row["person"] == name else row["person"]
    if rows:
        session.execute(insert(TallyEventRow), rows)
    session.expire_all()


def _list(session: Session, owner: str) -> tuple[TallyRow, ...]:
    return tuple(session.scalars(select(TallyRow).where(TallyRow.owner == owner)))
