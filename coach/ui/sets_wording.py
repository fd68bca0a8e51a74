"""What the pages of sets say: cards, the line of meetings, actions, the agenda.

Pure: pieces of a page, with every text in them escaped and none of it endless.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from coach.labels import PHASE_WORDS
from coach.programme.agenda import Slot, say_clock
from coach.programme.cycle import Urgency, say_days
from coach.report.markup import join, tag
from coach.report.page import shortened, visible
from coach.report.titles import date_words, day_words, title_words
from coach.report.wording import n_of_n, perhaps, plural, uncapitalised
from coach.review import Measure
from coach.service.programme import MeetingPoint, SetCard
from coach.storage.records import KeptAction, MeetingKind, NewSet, Outcome, Progress, SetKind
from coach.ui.places import meeting_place, set_place

KIND_WORDS: Mapping[SetKind, str] = {
    SetKind.HORIZONTAL: "horizontal: peers of one level",
    SetKind.VERTICAL: "vertical: several levels together",
}
OUTCOME_WORDS: Mapping[Outcome, str] = {
    Outcome.DONE: "done",
    Outcome.PARTLY: "partly",
    Outcome.NOT_YET: "not yet",
    Outcome.DROPPED: "dropped",
}
URGENCY_WORDS: Mapping[Urgency, str] = {
    Urgency.PAST: "Its day has gone by",
    Urgency.DUE: "Due before the next meeting",
    Urgency.LATER: "Later, or with no day",
    Urgency.CLOSED: "Done, or let go of",
}
_SHORT, _LONG = 60, 400


def short(text: str, *, letters: int = _SHORT) -> str:
    r"""Return text on one line, not too long for its place.

    >>> short("  Spring\n set ")
    'Spring set'
    """
    return shortened(visible(text), letters=letters) or "(no name)"


def say_day(day: date, today: date) -> str:
    """Return a date as people say it; with its year only where that is another one.

    >>> say_day(date(2026, 1, 14), date(2026, 3, 1)), say_day(date(2025, 12, 3), date(2026, 3, 1))
    ('Wednesday 14 January', 'Wednesday 3 December 2025')
    """
    return day_words(day) if day.year == today.year else date_words(day)


def set_card(card: SetCard, today: date) -> str:
    """Return a set in the list of sets."""
    details = card.kept.details
    return tag(
        "section",
        tag(
            "h2",
            tag("a", short(details.title), href=set_place(card.kept.id), target="_self"),
            dir="auto",
        ),
        tag("p", say_set(details), class_="kept"),
        tag("p", tag("b", say_next(card.meets_on, today)), class_="meets"),
        tag("p", f"{say_due_count(card)} {_say_met(card.meetings)}", class_="note"),
        class_="card set-card",
    )


def say_set(details: NewSet) -> str:
    """Return what kind of set it is, in a line.

    >>> say_set(NewSet(title="Spring"))
    'horizontal · nobody in it yet · every 6 weeks'
    """
    members = len(details.members)
    parts = [
        details.kind.value,
        plural(members, "member") if members else "nobody in it yet",
        "facilitates itself" if details.is_self_facilitating else "",
        f"every {details.cycle_weeks} weeks" if details.cycle_weeks > 1 else "every week",
        "invented people" if details.is_sample else "",
    ]
    return " · ".join(part for part in parts if part)


def say_next(meets_on: date | None, today: date) -> str:
    """Return when a set next meets.

    >>> say_next(date(2026, 2, 25), date(2026, 2, 13))
    'Meets in 12 days, on Wednesday 25 February'
    """
    if meets_on is None:
        return "No day for the next meeting yet"
    return f"Meets {say_days(meets_on, today)}, on {say_day(meets_on, today)}"


def say_due_count(card: SetCard) -> str:
    """Return how many actions are due, as a sentence."""
    if not card.due:
        return "No action is due."
    return f"{plural(card.due, 'action')} {'is' if card.due == 1 else 'are'} due."


def _say_met(meetings: int) -> str:
    return f"{plural(meetings, 'meeting')} so far." if meetings else "No meeting is kept yet."


def cycle_line(
    points: Sequence[MeetingPoint],
    *,
    meets_on: date | None,
    today: date,
    place: str,
    title: str = "",
) -> str:
    """Return a set's meetings as a line from the first to the next one.

    ``place`` is the address at which the next one is prepared, ``title`` the
    set's, which is not said again with every meeting.
    """
    items = [_point(point, today, title) for point in points]
    if meets_on is not None:
        words = say_next(meets_on, today)
        link = tag("a", "Prepare it", href=place, target="_self")
        items.append(tag("li", tag("p", tag("b", words)), tag("p", link), class_="to-come"))
    return tag("ol", *items, class_="cycle")


def _point(point: MeetingPoint, today: date, title: str) -> str:
    meeting = point.meeting
    day = "Day not known" if meeting.held_on is None else say_day(meeting.held_on, today)
    link = tag("a", day, href=meeting_place(meeting.id), target="_self")
    is_tally = meeting.kind is MeetingKind.TALLY
    name = title_words(visible(meeting.title)).partition(" · ")[0]
    facts = ["" if name.casefold() == visible(title).casefold() else short(name)]
    facts.append("from a tally" if is_tally else "from its transcript")
    return tag(
        "li",
        tag("h3", link),
        tag("p", " · ".join(fact for fact in facts if fact), class_="kept", dir="auto"),
        _presenters(point.presenters),
        _counts(point.counts) if point.counts else tag("p", "Not reviewed yet.", class_="note"),
    )


def _presenters(names: Sequence[str]) -> str | None:
    if not names:
        return None
    shown = ", ".join(short(name) for name in names)
    return tag("p", "Presented: ", shown, dir="auto")


def _counts(counts: Iterable[Measure]) -> str:
    return tag("ul", *(tag("li", say_count(each)) for each in counts), class_="counts")


def say_count(measure: Measure) -> str:
    """Return one of the three counts of a meeting, or why it is not known."""
    name, words = _COUNTS[measure.name]
    if measure.value is None:
        reason = uncapitalised(measure.reason or "").rstrip(".")
        where = reason.removeprefix("not known ")
        after = f", {where}" if where != reason else f": {reason}"
        return join((tag("b", "not known"), f" {name}{after}"))
    if measure.of is not None:
        return join((tag("b", n_of_n(measure.count or 0, measure.of)), f" {words}"))
    value = round(measure.value)
    range_ = perhaps(measure.value, measure.low, measure.high)
    said = f" {words if value != 1 else words.replace('suggestions', 'suggestion', 1)}"
    return join((tag("b", str(value)), said, f" ({range_})" if range_ else ""))


_COUNTS = {
    "suggestions_before_ideas": (
        "how many suggestions before the ideas round",
        "suggestions before the ideas round",
    ),
    "open_exploring": (
        "how many questions were open while exploring",
        "questions asked while exploring were open",
    ),
    "picked_up": (
        "how many questions picked up the presenter’s words",
        "questions picked up the presenter’s words",
    ),
}


def action_row(action: KeptAction, today: date) -> str:
    """Return an action: what, whose, by when, and what was reported of it."""
    details = action.details
    return tag(
        "div",
        tag("p", short(details.what, letters=_LONG), class_="what", dir="auto"),
        tag("p", f"{short(details.owner)} · {say_due(details.due, today)}", class_="kept"),
        *(_progress(each, today) for each in action.progress),
        class_="action",
    )


def say_due(due: date | None, today: date) -> str:
    """Return by when something is to be done.

    >>> say_due(None, date(2026, 2, 1)), say_due(date(2026, 2, 6), date(2026, 2, 1))
    ('no day', 'by Friday 6 February, in 5 days')
    """
    return "no day" if due is None else f"by {say_day(due, today)}, {say_days(due, today)}"


def _progress(progress: Progress, today: date) -> str:
    note = shortened(visible(progress.note), letters=_LONG) if progress.note.strip() else ""
    words = OUTCOME_WORDS[progress.outcome]
    return tag(
        "p",
        f"Reported {say_day(progress.at.date(), today)}: ",
        tag("b", words),
        f": {note}" if note else "",
        class_="reported",
        dir="auto",
    )


def agenda_rows(
    slots: Sequence[Slot], presenters: Sequence[str], starts_at: str
) -> list[tuple[str, str, str, str]]:
    """Return the agenda as rows: when, what, how many minutes, what is usual."""
    return [
        (
            say_clock(starts_at, slot.start),
            say_item(slot, presenters),
            str(slot.item.minutes),
            slot.item.usual,
        )
        for slot in slots
    ]


def say_item(slot: Slot, presenters: Sequence[str]) -> str:
    """Return what a part of the agenda is, and whose round it is in."""
    return name_item(slot.item.phase.value, slot.item.presenter, presenters)


def name_item(phase: str, presenter: int | None, presenters: Sequence[str]) -> str:
    """Return what a part is called.

    >>> name_item("exploring", 0, ["Ana"]), name_item("exploring", 1, ["Ana"])
    ('Exploring (Ana)', 'Exploring (round 2)')
    >>> name_item("checkin", None, [])
    'Check-in'
    """
    words = next(words for code, words in PHASE_WORDS.items() if code.value == phase)
    words = f"{words[:1].upper()}{words[1:]}"
    if presenter is None:
        return words
    is_known = presenter < len(presenters)
    return f"{words} ({short(presenters[presenter]) if is_known else f'round {presenter + 1}'})"
