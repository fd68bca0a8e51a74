"""A set over time: its meetings with their counts, its actions, and what is due.

Nothing here is added up by person.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from coach.errors import RecordNotFoundError
from coach.programme import cycle
from coach.programme.cycle import Task, Urgency
from coach.programme.ics import Entry, calendar_file
from coach.report.titles import date_words
from coach.review import Action, ActionStatus, Measure
from coach.service.comparing import list_counts
from coach.service.kept_meetings import load_review
from coach.storage.actions import list_actions, take_actions
from coach.storage.engine import Store
from coach.storage.meetings import list_meetings
from coach.storage.outlines import Outline, load_outline
from coach.storage.records import (
    Actor,
    KeptAction,
    KeptMeeting,
    KeptSet,
    MeetingState,
    NewAction,
    Outcome,
)
from coach.storage.sets import list_sets

CLOSED = frozenset({Outcome.DONE, Outcome.DROPPED})
"""After this an action is not due any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetCard:
    """A set in a list: when it next meets, how many actions are due, how often it has met."""

    kept: KeptSet
    meets_on: date | None
    due: int
    meetings: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """An action as a meeting's talk has it; ``is_taken`` once it is among the set's."""

    action: Action
    source: str
    is_taken: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPoint:
    """A meeting in a set's cycle; without ``counts`` it is not reviewed yet."""

    meeting: KeptMeeting
    presenters: tuple[str, ...] = ()
    counts: tuple[Measure, ...] = ()
    proposals: tuple[Proposal, ...] = ()


def list_cards(store: Store, actor: Actor | None, *, today: date) -> tuple[SetCard, ...]:
    """Return the actor's sets, the one that meets next first.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        StorageError: what is kept cannot be read.
    """
    actions = list_actions(store, actor)
    met = Counter(each.set_id for each in list_meetings(store, actor))
    cards = [
        _card(each, [action for action in actions if action.set_id == each.id], met, today)
        for each in list_sets(store, actor)
    ]
    return tuple(sorted(cards, key=lambda card: card.meets_on or date.max))


def _card(
    kept: KeptSet, actions: Sequence[KeptAction], met: Counter[str | None], today: date
) -> SetCard:
    meets_on = find_next(kept, today)
    due = cycle.count_due(map(as_task, actions), today=today, meets_on=meets_on)
    return SetCard(kept=kept, meets_on=meets_on, due=due, meetings=met[kept.id])


def find_next(kept: KeptSet, today: date) -> date | None:
    """Return the day a set meets next, or None where nobody has said so yet."""
    day = kept.details.next_on
    return day if day is not None and day >= today else None


def propose_next(kept: KeptSet, points: Iterable[MeetingPoint], today: date) -> date:
    """Return when a set probably meets next, from its cycle and the days it met."""
    held = [point.meeting.held_on for point in points if point.meeting.held_on is not None]
    if kept.details.next_on is not None:
        held.append(kept.details.next_on)
    return cycle.propose_next(held, max(1, kept.details.cycle_weeks), today)


def as_task(action: KeptAction) -> Task:
    """Return what the rules of the cycle need to know of an action."""
    is_open = not action.progress or action.progress[-1].outcome not in CLOSED
    return Task(id=action.id, due=action.details.due, is_open=is_open)


def sort_by_urgency(
    actions: Iterable[KeptAction], *, today: date, meets_on: date | None
) -> dict[Urgency, tuple[KeptAction, ...]]:
    """Return actions by where they stand, in the order of their days; none without one."""
    ordered = sorted(actions, key=lambda each: each.details.due or date.max)
    found: dict[Urgency, tuple[KeptAction, ...]] = dict.fromkeys(Urgency, ())
    for action in ordered:
        where = cycle.find_urgency(as_task(action), today=today, meets_on=meets_on)
        found[where] = (*found[where], action)
    return {where: these for where, these in found.items() if these}


def list_points(
    store: Store, actor: Actor | None, set_id: str, actions: Iterable[KeptAction]
) -> tuple[MeetingPoint, ...]:
    """Return a set's meetings, the oldest first, each with its counts.

    ``actions`` are the set's: they say which proposals are taken over already.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        StorageError: what is kept cannot be read.
    """
    taken = {(each.meeting_id, each.details.source) for each in actions}
    mine = [each for each in list_meetings(store, actor) if each.set_id == set_id]
    mine.sort(key=lambda each: each.held_on or date.max)
    return tuple(_point(store, actor, each, taken) for each in mine)


def find_point(store: Store, actor: Actor | None, meeting: KeptMeeting) -> MeetingPoint:
    """Return one meeting with what its talk proposes, and what of that is taken over already.

    Nothing is counted: in a long meeting with corrections that takes seconds.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        StorageError: what is kept cannot be read.
    """
    actions = list_actions(store, actor)
    taken = {(each.meeting_id, each.details.source) for each in actions}
    if meeting.state is MeetingState.RECEIVED:
        return MeetingPoint(meeting=meeting)
    outline = load_outline(store, actor, meeting.id)
    return MeetingPoint(
        meeting=meeting,
        presenters=outline.presenters,
        proposals=_list_proposals(outline, meeting, taken),
    )


def _point(
    store: Store,
    actor: Actor | None,
    meeting: KeptMeeting,
    taken: set[tuple[str | None, str]],
) -> MeetingPoint:
    if meeting.state is MeetingState.RECEIVED:
        return MeetingPoint(meeting=meeting)
    outline = _outline(store, actor, meeting)
    return MeetingPoint(
        meeting=meeting,
        presenters=outline.presenters,
        counts=list_counts(outline.measures),
        proposals=_list_proposals(outline, meeting, taken),
    )


def _list_proposals(
    outline: Outline, meeting: KeptMeeting, taken: set[tuple[str | None, str]]
) -> tuple[Proposal, ...]:
    return tuple(
        Proposal(action=action, source=source, is_taken=(meeting.id, source) in taken)
        for source, action in _name_sources(outline.actions)
    )


def _outline(store: Store, actor: Actor | None, meeting: KeptMeeting) -> Outline:
    outline = load_outline(store, actor, meeting.id)
    if not meeting.corrections:
        return outline
    # What people corrected counts: that takes the lines, and so a little longer.
    review = load_review(store, actor, meeting.id)
    return Outline(
        presenters=outline.presenters, measures=review.measures, actions=outline.actions
    )


def _name_sources(actions: Iterable[Action]) -> Iterable[tuple[str, Action]]:
    """Return each proposal with a name that stays the same, its place among those of its lines."""
    seen: Counter[tuple[str, str]] = Counter()
    for action in actions:
        lines = (action.first_utterance, action.last_utterance)
        seen[lines] += 1
        yield f"{' '.join(lines)} {seen[lines]}", action


def take_over(
    store: Store,
    actor: Actor | None,
    point: MeetingPoint,
    sources: Iterable[str] | None = None,
) -> int:
    """Make a meeting's proposals actions of its set; return how many were new.

    Without ``sources`` all of them but what was turned down. None comes twice.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: the meeting is not there, not theirs, or proposes no such thing.
    """
    wanted = None if sources is None else set(sources)
    found = [
        each
        for each in point.proposals
        if (each.source in wanted if wanted is not None else is_usual(each))
    ]
    if wanted is not None and len(found) < len(wanted):
        raise RecordNotFoundError(
            f"{point.meeting.title}: this is not proposed any more; look at its actions again",
            place=point.meeting.id,
        )
    new = [
        NewAction(
            owner=each.action.owner,
            what=each.action.what,
            due=each.action.due,
            source=each.source,
        )
        for each in found
    ]
    return take_actions(store, actor, point.meeting.id, new)


def is_usual(proposal: Proposal) -> bool:
    """Say whether a proposal is among those taken over together: all but what was turned down."""
    return proposal.action.status is not ActionStatus.REFUSED


def set_calendar(kept: KeptSet, actions: Iterable[KeptAction], *, now: datetime) -> bytes:
    """Return a set's next meeting and its open actions that have a day, as a calendar file."""
    title = kept.details.title
    entries = [
        Entry(
            id=f"action-{each.id}",
            day=each.details.due,
            title=f"{each.details.owner}: {each.details.what}",
            text=f"Agreed in {title}.",
        )
        for each in actions
        if each.details.due is not None and as_task(each).is_open
    ]
    meets_on = find_next(kept, now.date())
    if meets_on is not None:
        text = f"{date_words(meets_on)}. What is said in the set stays in the set."
        entries.insert(
            0, Entry(id=f"set-{kept.id}", day=meets_on, title=f"{title} meets", text=text)
        )
    return calendar_file(title, entries, made_at=now)
