"""Actions as they were said: who, what, by when.

Proposed from the words alone, never from labels. What is named in the actions
phase counts, with a day or without; elsewhere only what a speaker takes on
with a day near the end of a round, and offers to send or show something.
Nothing is added: the words of an action are those said, and a day that was not
said is None.

Source: domain research, sections 1.7 (owner, date) and 3.14 (a first-person
commitment with a verb and a date).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from itertools import groupby

from coach.labels import Phase, Role
from coach.language.dates import find_dates
from coach.measures import _action_words as words
from coach.measures._action_clauses import Calendar, Kind, read_clauses
from coach.measures._action_ledger import Draft, Ledger, Place, is_later
from coach.measures._round_words import find_name_words
from coach.review import OUTSIDE, Action, ActionStatus, Line
from coach.transcript import Transcript

_SAME = 0.6
"""Two namings with this share of the shorter one's words in common are one action."""
_AROUND = (Phase.IDEAS, Phase.REVIEW, None)
"""Where else people take something on: just before and after, and where no phase is known."""


def propose_actions(
    lines: Sequence[Line], transcript: Transcript, held_on: date | None
) -> tuple[Action, ...]:
    """Return the actions that the talk names, in the order they were named.

    Args:
        lines: the meeting's lines in place; labels play no part.
        transcript: the meeting, for who was there.
        held_on: the meeting's day, against which days are worked out; without
            it only a date with its year has a day.

    >>> from tests.builders import make_line, make_transcript, make_utterance
    >>> said = make_utterance("I'll ring the landlord by Friday.")
    >>> line = make_line(utterance=said, phase=Phase.ACTIONS)
    >>> [action] = propose_actions([line], make_transcript(), date(2026, 1, 14))
    >>> action.owner, action.what, action.due
    ('Ben', 'ring the landlord', datetime.date(2026, 1, 16))
    """
    people = [s.name for s in transcript.speakers if s.role is not Role.NOT_A_PERSON]
    names = find_name_words(people)
    calendar = Calendar(today=held_on, next_meeting=_find_next_meeting(lines, held_on))
    found: list[Action] = []
    for number, part in _split_rounds(lines):
        named = _hear([line for line in part if line.phase is Phase.ACTIONS], names, calendar)
        runs = {line.speaker for line in part if line.role is Role.FACILITATOR}
        kept = _merge([draft for draft in named if _is_action(draft, runs)])
        around = _hear([line for line in part if line.phase in _AROUND], names, calendar)
        more = _merge([d for d in around if _stands_alone(d, runs, calendar) and _is_new(d, kept)])
        found += [_as_action(draft, number, "in the actions phase") for draft in kept]
        found += [_as_action(draft, number, "outside the actions phase") for draft in more]
    order = {line.utterance.id: place for place, line in enumerate(lines)}
    future = [a for a in found if not (a.due and held_on and a.due < held_on)]
    return tuple(sorted(future, key=lambda action: order[action.first_utterance]))


def _split_rounds(lines: Sequence[Line]) -> list[tuple[int, list[Line]]]:
    """Return the lines of each round; what follows a round is looked at with it."""
    parts: dict[int, list[Line]] = {}
    current = OUTSIDE
    for line in lines:
        current = line.round or current
        parts.setdefault(current, []).append(line)
    return list(parts.items())


def _find_next_meeting(lines: Iterable[Line], held_on: date | None) -> date | None:
    """Return the day somebody gives for the next meeting, in the actions or after them."""
    found = None
    for line in lines:
        text = line.utterance.text
        if line.phase in (Phase.ACTIONS, Phase.REVIEW) and words.NEXT_MEETING.search(text):
            days = [each.day for each in find_dates(text, today=held_on) if each.day]
            found = days[-1] if days else found
    return found if held_on is None or found is None or found > held_on else None


def _hear(
    lines: Sequence[Line], names: Mapping[str, str], calendar: Calendar
) -> tuple[Draft, ...]:
    ledger, earlier, before = Ledger(), None, ""
    by_turn = sorted(lines, key=lambda line: line.turn)
    for turn, group in groupby(by_turn, key=lambda line: line.turn):
        said = list(group)
        called = said[0].speaker in _find_named(before, names)
        places = [_place(line, turn, called=called) for line in said]
        before = " ".join(line.utterance.text for line in said)
        ledger.hear_turn(places[0], before)
        for line, place in zip(said, places, strict=True):
            for clause in read_clauses(line.utterance.text, names, calendar, earlier):
                ledger.hear_clause(clause, place)
                earlier = clause.due.day if clause.due and clause.due.day else earlier
    return tuple(ledger.drafts)


def _find_named(text: str, names: Mapping[str, str]) -> frozenset[str]:
    return frozenset(names[word] for word in words.LETTERS.findall(text.lower()) if word in names)


def _place(line: Line, turn: int, *, called: bool) -> Place:
    return Place(
        speaker=line.speaker,
        turn=turn,
        utterance=line.utterance.id,
        runs=line.role is Role.FACILITATOR,
        lists=called or line.role is Role.PRESENTER,
    )


def _is_action(draft: Draft, runs: Collection[str]) -> bool:
    """Say whether what was named in the actions phase is more than talk about the meeting."""
    said = words.content_words(draft.what)
    if draft.kind is Kind.OFFERS and len(said) < 2:
        return False
    if draft.said_by in runs and words.PROCESS.match(draft.what):
        return False
    if draft.due is not None:
        return bool(said)
    if draft.light:
        return False
    if len(said) < 2 or words.PROCESS.match(draft.what) or draft.kind is Kind.OFFERS:
        return False
    if draft.kind is Kind.GIVES_OUT and draft.status is ActionStatus.OPEN:
        return not words.STATES.match(draft.what)
    return draft.said_by not in runs or draft.kind is not Kind.TAKES_ON


def _stands_alone(draft: Draft, runs: Collection[str], calendar: Calendar) -> bool:
    """Say whether what was named elsewhere is plain enough by itself."""
    if draft.kind not in (Kind.TAKES_ON, Kind.OFFERS):
        return False
    if words.GIVES.match(draft.what):
        return len(words.content_words(draft.what)) > 1
    if draft.kind is Kind.OFFERS or draft.owner in runs or words.VAGUE.match(draft.what):
        return False
    # "Next time I'll wait longer" is said of the meeting itself.
    day = draft.due.day if draft.due else None
    return day is not None and day != calendar.next_meeting


def _is_new(draft: Draft, named: Sequence[Draft]) -> bool:
    """Say whether something named elsewhere is not in the actions phase in other words.

    An offer made before it is taken to be what its owner names there.
    """
    own = [each for each in named if each.owner == draft.owner]
    if draft.due is None or draft.kind is Kind.OFFERS:
        return not own
    return not any(_shares_words(each, draft) for each in own)


def _merge(drafts: Sequence[Draft]) -> list[Draft]:
    """Join what the same person is named for twice: one action, with the later day."""
    kept: list[Draft] = []
    for draft in drafts:
        same = next((old for old in kept if _is_same(old, draft)), None)
        if same is None:
            kept.append(draft)
            continue
        if draft.due and (same.due is None or is_later(draft.due, same.due)):
            same.due = draft.due
        if draft.status is not ActionStatus.OPEN:
            same.status = draft.status
        same.last = draft.last
    return kept


def _is_same(old: Draft, new: Draft) -> bool:
    return old.owner == new.owner and old.turn != new.turn and _shares_words(old, new)


def _shares_words(old: Draft, new: Draft) -> bool:
    first, second = words.content_words(old.what), words.content_words(new.what)
    shorter = min(len(first), len(second))
    return bool(shorter) and len(first & second) >= _SAME * shorter


def _as_action(draft: Draft, number: int, where: str) -> Action:
    return Action(
        owner=draft.owner,
        what=draft.what,
        due=draft.due.day if draft.due else None,
        due_words=draft.due.words if draft.due else "",
        status=draft.status,
        first_utterance=draft.first,
        last_utterance=draft.last,
        reason=_say_reason(draft, where),
        round=number,
    )


def _say_reason(draft: Draft, where: str) -> str:
    who = "by its owner" if draft.said_by == draft.owner else "for its owner by somebody else"
    how = "Offered" if draft.kind is Kind.OFFERS else "Named"
    day = "with a day" if draft.due else "with no day"
    return f"{how} {who} {where}, {day}."
