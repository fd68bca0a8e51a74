"""What the exercises are made of: one item each, as the files in ``data/exercises`` have them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from coach.labels import Flag, Label, Phase, Role


class Boundary(StrEnum):
    """Where two readings lie close together, as section 5 of the labelling guide lists them."""

    WH_SHORT_ANSWER = "wh_short_answer"
    HOW_DEGREE = "how_degree"
    ANYTHING_ELSE = "anything_else"
    HAVE_YOU = "have_you"
    COULD_YOU = "could_you"
    WHAT_DO_YOU_THINK = "what_do_you_think"
    HYPOTHETICAL = "hypothetical"
    WHY = "why"
    STATEMENT_QUESTION_MARK = "statement_question_mark"
    REFLECTION_PLUS_CHECK = "reflection_plus_check"
    OBSERVATION_DIAGNOSIS = "observation_diagnosis"
    STORY = "story"
    INFORMATION = "information"
    SOFTENING = "softening"
    REACTION_CHECK = "reaction_check"
    RHETORICAL = "rhetorical"


class Kind(StrEnum):
    """What about a line keeps it from being an open question."""

    CLOSED = "closed"
    LEADING = "leading"
    STACKED = "stacked"
    TOO_LONG = "too_long"
    ADVICE = "advice"


class Focus(StrEnum):
    """What a question is about: who has the problem, or the problem itself."""

    PERSON = "person"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Something said just before, and by whom."""

    role: Role
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SpotItem:
    """A line to tell apart from its twin, which differs from it by as little as can be.

    ``accept`` are the labels that careful people give it besides its own;
    ``split`` says why they do. ``difficulty`` is 1, 2 or 3.
    """

    id: str
    twin: str
    boundary: Boundary
    difficulty: int
    setting: str
    context: tuple[Said, ...]
    role: Role
    phase: Phase
    said: str
    label: Label
    flags: tuple[Flag, ...]
    accept: tuple[Label, ...]
    reason: str
    split: str
    opens: str

    @property
    def is_disputed(self) -> bool:
        """Whether people split on it."""
        return bool(self.accept)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rewording:
    """An open question, and what it might open up."""

    said: str
    opens: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenUpItem:
    """A line to open up: what ``kind`` it is, and two ways in which it can be worded.

    ``keep`` are the presenter's words worth picking up, ``planted`` the actions
    that the line puts into their head.
    """

    id: str
    kind: Kind
    boundary: Boundary | None
    difficulty: int
    setting: str
    context: tuple[Said, ...]
    role: Role
    phase: Phase
    said: str
    label: Label
    flags: tuple[Flag, ...]
    keep: tuple[str, ...]
    planted: tuple[str, ...]
    rewordings: tuple[Rewording, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ParkItem:
    """What a presenter says that makes people itch to advise; and what is not known yet."""

    id: str
    difficulty: int
    setting: str
    said: str
    itches: tuple[str, ...]
    unknown: tuple[str, ...]
    questions: tuple[Rewording, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """Words with life in them: why, a question that takes them up, and what that brings."""

    words: str
    why: str
    question: str
    focus: Focus
    next: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreadItem:
    """A presenter's answer with several threads to pick up; more than one is good."""

    id: str
    difficulty: int
    setting: str
    asked: str
    said: str
    threads: tuple[Thread, ...]
    otherwise: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TenItem:
    """A focus to make ten questions about: a statement, never a question."""

    id: str
    difficulty: int
    setting: str
    focus: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TrimItem:
    """A question of sixty words, to be cut to fifteen; ``ask`` is what it asks in the end."""

    id: str
    difficulty: int
    setting: str
    context: tuple[Said, ...]
    said: str
    ask: str
    keep: tuple[str, ...]


Item = SpotItem | OpenUpItem | ParkItem | ThreadItem | TenItem | TrimItem
"""Any of them."""
