"""The codebook as code: four labels, eight flags, nine phases, and who speaks.

The rules are those of the labelling guide; ``docs/labels.md`` is made from
this module. The words to show people live here too, so that no screen, file
or message invents its own. Code names are never shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Label(StrEnum):
    """Who is doing the thinking: exactly one for everything said."""

    OPEN_QUESTION = "open_question"
    CLOSED_QUESTION = "closed_question"
    ADVICE = "advice"
    OTHER = "other"

    @property
    def is_question(self) -> bool:
        """Whether this label is one of the two kinds of question."""
        return self in (Label.OPEN_QUESTION, Label.CLOSED_QUESTION)


class Flag(StrEnum):
    """A detail of wording; something said may carry none, one or several."""

    LEADING = "leading"
    STACKED = "stacked"
    DISGUISED_ADVICE = "disguised_advice"
    WHY = "why"
    INDIRECT_REQUEST = "indirect_request"
    PERMISSION = "permission"
    STATEMENT_AS_QUESTION = "statement_as_question"
    TOO_LONG = "too_long"


class Phase(StrEnum):
    """Where in a meeting something was said; never changes its label."""

    CHECKIN = "checkin"
    BIDS = "bids"
    PRESENTING = "presenting"
    CLARIFYING = "clarifying"
    EXPLORING = "exploring"
    REFLECTING = "reflecting"
    IDEAS = "ideas"
    ACTIONS = "actions"
    REVIEW = "review"


ROUND_PHASES = (
    Phase.PRESENTING,
    Phase.CLARIFYING,
    Phase.EXPLORING,
    Phase.REFLECTING,
    Phase.IDEAS,
    Phase.ACTIONS,
)
"""The phases that make up one presenter's round; the others lie outside any round."""


class Role(StrEnum):
    """What somebody is in the meeting, or at this moment of it."""

    PRESENTER = "presenter"
    MEMBER = "member"
    FACILITATOR = "facilitator"
    OBSERVER = "observer"
    ROOM = "room"
    """Several people behind one label: a meeting room's microphone."""
    NOT_A_PERSON = "not_a_person"
    """A label that is no speaker: a bot, a break, a shared screen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelEntry:
    """One label's page in the codebook."""

    label: Label
    words: str
    """What people are shown in place of the code."""
    definition: str
    thinking: str
    """Who does the thinking when this is said."""
    includes: tuple[str, ...]
    excludes: tuple[str, ...]
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FlagEntry:
    """One flag's page in the codebook."""

    flag: Flag
    words: str
    """What people are shown in place of the code."""
    goes_with: frozenset[Label]
    use_when: str
    not_when: str
    example: str


_OPEN, _CLOSED, _ADVICE, _OTHER = Label

LABELS: Mapping[Label, LabelEntry] = MappingProxyType(
    {
        _OPEN: LabelEntry(
            label=_OPEN,
            words="Open question",
            definition=(
                "Asks for something only the presenter can put together: they describe, explain, "
                "weigh up, imagine or feel for the answer; its length and direction are theirs."
            ),
            thinking="The presenter, freely",
            includes=(
                "what, how, why, who, where, when, which: where the answer has to be thought out",
                "invitations to talk, and polite wrappers round an open request",
                "wonderings that end in an open ask, and prompts left for the presenter to finish",
            ),
            excludes=(
                "what, how, who, when and which when one fact or a point on a scale would do",
                "any of these when they carry an action the speaker has brought in",
            ),
            examples=(
                "What would feel like progress by Friday?",
                "Could you walk us through that morning?",
                "How did it land with the rest of the team?",
            ),
        ),
        _CLOSED: LabelEntry(
            label=_CLOSED,
            words="Closed question",
            definition=(
                "A full and fair answer could be yes or no, a pick from what is offered, "
                "or one fact the presenter already knows."
            ),
            thinking="The presenter, within limits the speaker has set",
            includes=(
                "yes or no, either or, and whether something exists",
                "single facts, degrees and ratings",
                "checks that the speaker has understood",
            ),
            excludes=(
                "polite wrappers round a request to talk: look inside the wrapper",
                "suggestions in question form",
            ),
            examples=(
                "Did the grant come through in the end?",
                "How many sites does she cover?",
                "So it is the timing that troubles you?",
            ),
        ),
        _ADVICE: LabelEntry(
            label=_ADVICE,
            words="Suggestion",
            definition=(
                "Puts forward a course of action, a caution, a verdict or a diagnosis that is not "
                "the presenter's own, as a statement, an instruction, a story with a moral, "
                "a warning or a question."
            ),
            thinking="The speaker",
            includes=(
                "you should, you could, I would, and instructions about the issue",
                "verdicts on the past, warnings meant to steer, a diagnosis stated as fact",
                "have you tried, why don't you, what if you, when the action is the speaker's",
            ),
            excludes=(
                "information, sharing or observations with no action attached",
                "asking leave to offer something",
            ),
            examples=(
                "You could put it to the whole team on Monday.",
                "Have you thought about writing to them?",
                "I would leave it until the figures are out.",
            ),
        ),
        _OTHER: LabelEntry(
            label=_OTHER,
            words="Listening, sharing or housekeeping",
            definition=(
                "Everything else: reflections and summaries, appreciation, sympathy, information, "
                "sharing, answers, asking leave to offer something, and running the meeting."
            ),
            thinking="Nobody is being steered",
            includes=(
                "reflections, observations and summaries of what was heard",
                "thanks, sympathy, neutral information and stories with no moral",
                "time, turns, phases and technology",
            ),
            excludes=("a statement handed over for a yes or no", "a story that says do as we did"),
            examples=(
                "It sounds as though you are pulled both ways.",
                "We had a long winter of that as well.",
                "Let's move to actions in five minutes.",
            ),
        ),
    }
)
"""The four labels, in the order they are always listed."""

_QUESTIONS = frozenset({_OPEN, _CLOSED})
_ASKS = frozenset({_OPEN, _CLOSED, _ADVICE})

FLAGS: Mapping[Flag, FlagEntry] = MappingProxyType(
    {
        Flag.LEADING: FlagEntry(
            flag=Flag.LEADING,
            words="Hints at an answer",
            goes_with=_QUESTIONS,
            use_when=(
                "The wording shows what the asker thinks or hopes to hear, or takes for granted "
                "something the presenter has not said."
            ),
            not_when="The loaded word is the presenter's own.",
            example="Surely she knows already?",
        ),
        Flag.STACKED: FlagEntry(
            flag=Flag.STACKED,
            words="More than one question at once",
            goes_with=_ASKS,
            use_when="Two or more different asks arrive before the presenter can reply.",
            not_when=(
                "A false start is put right, an action and its date are asked for together, or a "
                "reflection ends in a check."
            ),
            example="Who was there, and what did they make of it?",
        ),
        Flag.DISGUISED_ADVICE: FlagEntry(
            flag=Flag.DISGUISED_ADVICE,
            words="A suggestion in question form",
            goes_with=frozenset({_ADVICE}),
            use_when="The suggestion is worded as a question or a wondering.",
            not_when="It is a plain statement.",
            example="Have you thought about writing to them?",
        ),
        Flag.WHY: FlagEntry(
            flag=Flag.WHY,
            words="Starts with “why”",
            goes_with=_ASKS,
            use_when="The main ask starts with why or how come.",
            not_when="It asks what led to or what made something.",
            example="Why does that matter to you?",
        ),
        Flag.INDIRECT_REQUEST: FlagEntry(
            flag=Flag.INDIRECT_REQUEST,
            words="Invitation to talk",
            goes_with=_QUESTIONS,
            use_when=(
                "A request to talk worded as a polite could you, as an instruction, or as "
                "something the speaker would like to hear."
            ),
            not_when="The verb is not a talking verb.",
            example="Could you walk us through that morning?",
        ),
        Flag.PERMISSION: FlagEntry(
            flag=Flag.PERMISSION,
            words="Asked first",
            goes_with=frozenset({_ADVICE, _OTHER}),
            use_when=(
                "On a suggestion: it was asked for, accepted, or belongs to the part of the round "
                "set aside for ideas. On anything else: the speaker asks leave to offer something."
            ),
            not_when="The speaker only softened it, or asked and did not wait.",
            example="Would it be useful to hear what we did?",
        ),
        Flag.STATEMENT_AS_QUESTION: FlagEntry(
            flag=Flag.STATEMENT_AS_QUESTION,
            words="A statement doing a question’s job",
            goes_with=_QUESTIONS,
            use_when=(
                "Statement word order does the asking: a question mark, a tag, a check on a "
                "reflection, a wondering, or a sentence left to be finished."
            ),
            not_when="The speaker says they would like to hear: that is an invitation to talk.",
            example="So it is the timing that troubles you?",
        ),
        Flag.TOO_LONG: FlagEntry(
            flag=Flag.TOO_LONG,
            words="Long run-up",
            goes_with=_ASKS,
            use_when=(
                "The whole asking turn is longer than the limit in the settings (40 words), or "
                "more than two sentences come before the ask."
            ),
            not_when="It is a long reflection with no ask.",
            example="So you said … and then … and I suppose what I am asking is, what now?",
        ),
    }
)
"""The eight flags, in the order they are always listed."""

PHASE_WORDS: Mapping[Phase, str] = MappingProxyType(
    {
        Phase.CHECKIN: "check-in",
        Phase.BIDS: "bids and agenda",
        Phase.PRESENTING: "presenting",
        Phase.CLARIFYING: "clarifying",
        Phase.EXPLORING: "exploring",
        Phase.REFLECTING: "reflecting",
        Phase.IDEAS: "ideas",
        Phase.ACTIONS: "actions",
        Phase.REVIEW: "process review",
    }
)
"""What people are shown in place of a phase's code."""

ROLE_WORDS: Mapping[Role, str] = MappingProxyType(
    {
        Role.PRESENTER: "presenter",
        Role.MEMBER: "set member",
        Role.FACILITATOR: "facilitator",
        Role.OBSERVER: "observer",
        Role.ROOM: "several people in a room",
        Role.NOT_A_PERSON: "not a person",
    }
)
"""What people are shown in place of a role's code."""


def find_flag_faults(label: Label, flags: Iterable[Flag]) -> tuple[str, ...]:
    """Return what is amiss with these flags on this label, one sentence each.

    >>> find_flag_faults(Label.OTHER, [Flag.PERMISSION])
    ()
    >>> find_flag_faults(Label.OTHER, [Flag.WHY])
    ('why does not go with other',)
    """
    return tuple(
        f"{flag.value} does not go with {label.value}"
        for flag in flags
        if label not in FLAGS[flag].goes_with
    )


def choose_headline(labels: Sequence[Label]) -> int:
    """Return the position of the label that speaks for a whole turn.

    The first suggestion if there is one, otherwise the last question, because
    people tend to take up the last thing asked, otherwise the last of all
    (labelling guide, section 7).

    Raises:
        ValueError: there are no labels.

    >>> choose_headline([Label.OPEN_QUESTION, Label.CLOSED_QUESTION, Label.OTHER])
    1
    >>> choose_headline([Label.OPEN_QUESTION, Label.ADVICE])
    1
    """
    if not labels:
        raise ValueError("a turn with nothing in it has no headline")
    if Label.ADVICE in labels:
        return labels.index(Label.ADVICE)
    questions = [position for position, label in enumerate(labels) if label.is_question]
    return questions[-1] if questions else len(labels) - 1
