"""What has been named so far in the actions phase, turn by turn.

Keeps drafts: whose each is, what, by when, and whether it was taken on. Knows
clauses as read, and nothing of rounds or phases.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from coach.language.dates import SaidDate
from coach.measures import _action_words as words
from coach.measures._action_clauses import Clause, Kind
from coach.review import ActionStatus


@dataclass(slots=True, kw_only=True)
class Draft:
    """An action in the making; ``said_by`` named it, first or last."""

    owner: str
    what: str
    due: SaidDate | None
    status: ActionStatus
    kind: Kind
    said_by: str
    turn: int
    first: str
    last: str
    light: bool = False
    """Whether it counts only if a day is said for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Who says a clause, in which floor turn and utterance, and whether they run the set."""

    speaker: str
    turn: int
    utterance: str
    runs: bool = False
    lists: bool = True
    """Whether bare words from them are actions of theirs: they present, or were called on."""


@dataclass(slots=True)
class Ledger:
    """The drafts of one stretch of talk, in the order they were named."""

    drafts: list[Draft] = field(default_factory=list)
    _bare: dict[str, Draft] = field(default_factory=dict)
    """What each speaker named last without a day, which may yet get one."""
    _last_speaker: str = ""
    _speaker: str = ""
    _before: str = ""
    """What was said in the turn before this one."""
    _current: str = ""

    def hear_turn(self, place: Place, text: str) -> None:
        """Take in whether a turn takes on, or turns down, what was put to its speaker."""
        self._before, self._current = self._current, text
        self._last_speaker, self._speaker = self._speaker, place.speaker
        asked = [draft for draft in self.drafts if self._waits_for(draft, place)]
        for draft in asked:
            if words.NOT_TAKEN.match(text):
                draft.status = ActionStatus.REFUSED
            elif words.TAKEN.match(text):
                draft.status = ActionStatus.AGREED
            draft.last = place.utterance if draft.status is not ActionStatus.OPEN else draft.last

    def _waits_for(self, draft: Draft, place: Place) -> bool:
        """Say whether a speaker's turn answers a draft: the next turn of whom it was put to."""
        if draft.status is not ActionStatus.OPEN or draft.said_by == place.speaker:
            return False
        if draft.kind is Kind.OFFERS:
            return 0 < place.turn - draft.turn <= _ANSWER_TURNS
        return draft.owner == place.speaker and place.turn - draft.turn <= _DAY_TURNS

    def hear_clause(self, clause: Clause, place: Place) -> None:
        """Take in one clause."""
        if place.runs and words.TOGETHER.match(clause.text):
            self._date_of_all(clause, place)
        elif clause.kind in (Kind.TAKES_ON, Kind.OFFERS, Kind.GIVES_OUT):
            self._begin(clause, place)
        elif clause.kind is Kind.NAMES:
            self._name(clause, place)
        elif clause.kind is Kind.DATES:
            self._date(clause, place)
        elif clause.kind is Kind.TURNS_DOWN:
            self._turn_down(place)
        if words.LEFT.search(clause.text):
            self._leave(place)

    def _begin(self, clause: Clause, place: Place) -> None:
        latest = self._latest_of_turn(place)
        if clause.joined and latest is not None and clause.kind is Kind.TAKES_ON:
            if clause.due is None and latest.due is not None:
                latest.what = f"{latest.what}, {words.tidy(clause.text)}"
                return
            if clause.due is not None and latest.due is None:
                latest.due = clause.due
        if clause.due or not _is_empty(clause):
            draft = self._draft(clause, place)
            draft.light = self._is_light(clause, latest)
            self.drafts.append(draft)

    def _is_light(self, clause: Clause, latest: Draft | None) -> bool:
        """Say whether words without a day only tell more of something, or how it will be done."""
        if clause.kind is not Kind.TAKES_ON:
            return False
        if self._before.rstrip().endswith("?") and not words.ASKS_WHAT.search(self._before):
            return True
        more = not words.ADDS.match(clause.text) or words.TELLS_HOW.match(clause.what)
        return latest is not None and bool(more)

    def _name(self, clause: Clause, place: Place) -> None:
        """Take in bare words: a new draft with its day, else what a day may yet follow."""
        latest = self._latest_of_turn(place)
        given = latest is not None and latest.kind is Kind.GIVES_OUT
        if clause.due is None:
            if latest is not None and given and latest.due is None:
                latest.what, latest.last = f"{latest.what}. {clause.what}", place.utterance
            elif latest is None or latest.due is not None:
                self._keep_bare(clause, place)
            return
        draft = self._draft(clause, place)
        if latest is not None and given:
            draft.owner, draft.status, draft.kind = latest.owner, ActionStatus.OPEN, latest.kind
        elif place.runs or not (place.lists or latest):
            if self._read_back(clause, place) or not self._speaks_to_last(clause):
                return
            draft.owner, draft.status = self._last_speaker, ActionStatus.OPEN
            draft.kind = Kind.GIVES_OUT
        self._bare.pop(place.speaker, None)
        self.drafts.append(draft)

    def _keep_bare(self, clause: Clause, place: Place) -> None:
        if not place.lists or place.runs or not words.content_words(clause.what):
            return
        old = self._bare.get(place.speaker)
        if old is not None and old.turn == place.turn:
            old.what = f"{old.what}. {clause.what}"
        else:
            self._bare[place.speaker] = self._draft(clause, place)

    def _speaks_to_last(self, clause: Clause) -> bool:
        return bool(self._last_speaker) and words.YOU.search(clause.what) is not None

    def _read_back(self, clause: Clause, place: Place) -> bool:
        """Take in a day for something named before and said again; say whether it was."""
        said = words.content_words(clause.what)
        fewest = 1 if place.runs else 2
        for draft in reversed(self.drafts):
            if len(said & words.content_words(draft.what)) >= fewest:
                self._set_due(draft, clause.due, place)
                return True
        return False

    def _date(self, clause: Clause, place: Place) -> None:
        """Take in a day by itself: of what its speaker named last, else of what was named last."""
        if self._is_known(clause, place):
            return
        bare = self._bare.pop(place.speaker, None)
        latest = self._latest_of_turn(place)
        given = self._latest_given(place)
        if given is not None and latest is None:
            given.due, given.last = clause.due, place.utterance
            given.status = ActionStatus.AGREED
            return
        if bare is not None and _can_wait(bare, place) and (latest is None or latest.due):
            bare.due, bare.last = clause.due, place.utterance
            self.drafts.append(bare)
            return
        target = latest or self._asked_about(place) or self._latest_of(place)
        if target is not None:
            if target.due is None or words.CHANGES.search(clause.text) or latest is None:
                target.due, target.last = clause.due, place.utterance
        elif _is_firm(clause) and (target := self._latest_before(place)) is not None:
            self._set_due(target, clause.due, place)

    def _is_known(self, clause: Clause, place: Place) -> bool:
        """Say whether a day only repeats that of something its speaker named not long ago."""
        day = clause.due.day if clause.due else None
        return day is not None and any(
            draft.due is not None and draft.due.day == day and draft.owner == place.speaker
            for draft in self.drafts
            if place.turn - draft.turn <= _ANSWER_TURNS
        )

    def _asked_about(self, place: Place) -> Draft | None:
        """Return what the turn before asked the day of, by the words they share."""
        if not words.ASKS_WHEN.search(self._before):
            return None
        asked = words.content_words(self._before)
        return _last(
            [
                draft
                for draft in self.drafts
                if draft.owner == place.speaker and asked & words.content_words(draft.what)
            ]
        )

    def _date_of_all(self, clause: Clause, place: Place) -> None:
        """Take in a day for the whole set: it dates what was named just before, at most."""
        latest = self._latest_of_turn(place)
        if latest is not None and latest.due is None:
            self._set_due(latest, clause.due, place)

    def _set_due(self, draft: Draft, due: SaidDate | None, place: Place) -> None:
        """Set a day said again, unless it is earlier than the one there is."""
        if due is not None and (draft.due is None or is_later(due, draft.due)):
            draft.due = draft.due if _is_same_day_of_month(due, draft.due) else due
        draft.last = place.utterance

    def _turn_down(self, place: Place) -> None:
        own = [draft for draft in self.drafts if draft.owner == place.speaker]
        latest = _last([draft for draft in own if draft.status is ActionStatus.OPEN])
        if latest is not None:
            latest.status, latest.last = ActionStatus.REFUSED, place.utterance

    def _leave(self, place: Place) -> None:
        latest = self._latest_of_turn(place)
        if latest is not None and latest.kind is Kind.GIVES_OUT:
            latest.status = ActionStatus.REFUSED

    def _draft(self, clause: Clause, place: Place) -> Draft:
        own = clause.kind in (Kind.TAKES_ON, Kind.NAMES) or clause.owner == place.speaker
        return Draft(
            owner=clause.owner or place.speaker,
            what=clause.what,
            due=clause.due,
            status=ActionStatus.AGREED if own else ActionStatus.OPEN,
            kind=clause.kind,
            said_by=place.speaker,
            turn=place.turn,
            first=place.utterance,
            last=place.utterance,
        )

    def _latest_of_turn(self, place: Place) -> Draft | None:
        return _last([draft for draft in self.drafts if draft.turn == place.turn])

    def _latest_of(self, place: Place) -> Draft | None:
        """Return what its speaker was named for last, not long ago, without a day."""
        near = [draft for draft in self.drafts if place.turn - draft.turn <= _DAY_TURNS]
        return _last([each for each in near if each.owner == place.speaker and not each.due])

    def _latest_given(self, place: Place) -> Draft | None:
        """Return what its speaker was just asked to do, without a day."""
        latest = self._latest_of(place)
        near = latest is not None and place.turn - latest.turn <= _ANSWER_TURNS
        return latest if near and latest and latest.kind is Kind.GIVES_OUT else None

    def _latest_before(self, place: Place) -> Draft | None:
        return _last([each for each in self.drafts if place.turn - each.turn <= _ANSWER_TURNS])


_DAY_TURNS = 6
"""Somebody's day is for what they were named for within this many turns."""
_ANSWER_TURNS = 2
"""An offer is taken up, and a day put right, within this many turns."""


def _is_empty(clause: Clause) -> bool:
    """Say whether words without a day name nothing, or talk of the meeting itself."""
    talk = words.PROCESS.match(clause.what) is not None
    return talk or not words.content_words(clause.what)


def _can_wait(bare: Draft, place: Place) -> bool:
    """Say whether bare words can have their day from here: one turn, or full enough words."""
    return bare.turn == place.turn or len(words.content_words(bare.what)) > 1


def _is_firm(clause: Clause) -> bool:
    """Say whether a day said of somebody else's action is more than a question about it."""
    return not clause.text.rstrip().endswith("?") and words.FIRM.match(clause.text) is not None


def _last(drafts: Sequence[Draft]) -> Draft | None:
    return drafts[-1] if drafts else None


def _is_same_day_of_month(new: SaidDate, old: SaidDate | None) -> bool:
    """Say whether a day said again is the one there was: "tonight", "so that's the fourth"."""
    return (
        old is not None
        and old.day is not None
        and new.day is not None
        and old.day.day == new.day.day
    )


def is_later(new: SaidDate, old: SaidDate) -> bool:
    """Say whether a day that was said is later than another, or the only one known."""
    return new.day is not None and (old.day is None or new.day > old.day)
