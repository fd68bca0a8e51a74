"""What a set agreed to before it was recorded: plain values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Answer(StrEnum):
    """Whether everybody agreed; who did not is never asked."""

    YES = "yes"
    NOT_YET = "not_yet"
    NO = "no"


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What a set agreed to.

    The words are kept for ``keep_days`` days from the day they are opened.
    With ``keeps_counts`` what was counted stays afterwards, under stand-ins;
    without it the meeting goes whole. With ``keeps_extracts`` the moments that
    were chosen and the texts of actions, names swapped, and whose each is stay
    until the set's next meeting is over. With ``swaps_names`` nobody's name is kept
    in what was said.
    """

    keep_days: int = 14
    keeps_counts: bool = True
    keeps_extracts: bool = False
    swaps_names: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptAgreement:
    """An answer that was given for the meeting of a set, or of none, on a day."""

    id: int
    set_id: str | None
    held_on: date | None
    answer: Answer
    terms: Terms
    at: datetime


class Loss(StrEnum):
    """What of a meeting is erased as its day comes."""

    WORDS = "words"
    """Everything that was said; what was counted stays."""
    EXTRACTS = "extracts"
    """The moments and the texts of actions that had stayed a while longer."""
    WHOLE = "whole"
    """The meeting with all that hangs on it."""
    FILE = "file"
    """The file it came from, as names are swapped in what is kept of it."""
    UNREADABLE = "unreadable"
    """All of it, where only its words were due: its review could not be read."""
    ACTIONS = "actions"
    """The texts of actions that go with no meeting."""
    ISSUES = "issues"
    """What was brought to a set's next meeting."""
    LINES = "lines"
    """Lines from a set that were practised with, and what was typed at them."""
    WISH = "wish"
    """One sentence of somebody's on what they would like to try."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """Something of which words are due to be erased, by its id: a meeting as a rule.

    Where the loss says so it is an action, or lines from a set.
    """

    meeting_id: str
    held_on: date | None
    loss: Loss


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasure:
    """Something that was erased by itself on the agreed day; holds nothing of it.

    ``is_cleared`` is whether its traces on the disk are gone as well, and
    ``is_said`` whether somebody has been told.
    """

    loss: Loss
    held_on: date | None
    at: datetime
    is_cleared: bool
    is_said: bool
