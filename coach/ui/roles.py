"""Who is what in a meeting, as a person chooses it: from proposals to what the review is told.

Pure: knows no page.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal

from coach.labels import Role
from coach.profiles import Profile
from coach.report.page import visible
from coach.report.wording import plural
from coach.review import Plan
from coach.service.clean_up import propose_clean_up
from coach.service.proposals import Proposal, ProposalKind
from coach.service.remembering import Recalled
from coach.service.reviewing import Known
from coach.transcript import Transcript, count_words

MOST_LISTED = 40
"""So many labels can be given a role on the page; the others stay as they are."""

Choice = tuple[Literal["member", "facilitator", "observer", "room", "nobody", "same"], str]
"""What a label is; for ``same``, whose it is."""

MEMBER: Choice = ("member", "")
FACILITATOR: Choice = ("facilitator", "")
OBSERVER: Choice = ("observer", "")
ROOM: Choice = ("room", "")
NOBODY: Choice = ("nobody", "")
_WORDS = {
    "member": "Set member",
    "facilitator": "Facilitator",
    "observer": "Observer",
    "room": "Several people (a room)",
    "nobody": "Not a person",
}
_WHY = {
    ProposalKind.MERGE: "The two names may be one person.",
    ProposalKind.NOT_A_PERSON: "This reads as no person.",
    ProposalKind.ROOM: "This may be several people.",
    ProposalKind.FALSE_PREFIX: "This comes once, and may be words rather than a name.",
    ProposalKind.UNKNOWN: "The file does not say who this is.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A label of the file: how much it said, what is proposed for it, and why."""

    name: str
    turns: int
    words: int
    share: float
    proposed: Choice
    why: str = ""


def say_choice(choice: Choice) -> str:
    """Return a choice in words.

    >>> say_choice(ROOM), say_choice(("same", "Dan Prosser"))
    ('Several people (a room)', 'Same person as Dan Prosser')
    """
    kind, name = choice
    return f"Same person as {visible(name)}" if kind == "same" else _WORDS[kind]


def list_choices(name: str, names: Sequence[str]) -> tuple[Choice, ...]:
    """Return what a label could be."""
    same: list[Choice] = [("same", other) for other in names if other != name]
    return (MEMBER, FACILITATOR, OBSERVER, ROOM, NOBODY, *same)


def settle_choices(known: Known) -> dict[str, Choice]:
    """Return what somebody said before of labels in a meeting.

    >>> settle_choices(Known(drops=("Break",), merges=(("Dan P", "Dan Prosser"),)))
    {'Dan P': ('same', 'Dan Prosser'), 'Break': ('nobody', '')}
    """
    choices: dict[str, Choice] = {name: ("same", into) for name, into in known.merges}
    told = ((known.facilitators, FACILITATOR), (known.observers, OBSERVER), (known.rooms, ROOM))
    for names, choice in (*told, (known.drops, NOBODY)):
        choices |= dict.fromkeys(names, choice)
    return choices


def recall_choices(recalled: Recalled) -> dict[str, Choice]:
    """Return what a set's meetings before tell of the labels in a file.

    That somebody is a member is no news: they may run this meeting.
    """
    choices = {name: _ROLES[role] for name, role in recalled.roles.items() if role in _ROLES}
    same: dict[str, Choice] = {name: ("same", into) for name, into in recalled.same}
    return choices | same


def list_people(
    transcript: Transcript,
    planned: Transcript,
    proposals: Sequence[Proposal],
    settled: Mapping[str, Choice] = MappingProxyType({}),
) -> tuple[Person, ...]:
    """Return the labels of a file, those who said most first.

    ``planned`` is the transcript with the facilitator as it seems; what is
    ``settled`` already goes before every proposal.
    """
    words: dict[str, int] = {}
    turns: dict[str, int] = {}
    for turn in transcript.turns:
        words[turn.speaker] = words.get(turn.speaker, 0) + count_words(turn.text)
        turns[turn.speaker] = turns.get(turn.speaker, 0) + 1
    most = max(words.values(), default=0) or 1
    found = {label: proposal for proposal in proposals for label in proposal.labels}
    people = [
        Person(
            name=speaker.name,
            turns=turns.get(speaker.name, 0),
            words=words.get(speaker.name, 0),
            share=words.get(speaker.name, 0) / most,
            proposed=settled.get(speaker.name) or _propose(speaker.name, planned, found),
            why=""
            if speaker.name in settled or speaker.name not in found
            else _WHY[found[speaker.name].kind],
        )
        for speaker in transcript.speakers
    ]
    return tuple(sorted(people, key=lambda person: -person.words))


def _propose(name: str, planned: Transcript, found: Mapping[str, Proposal]) -> Choice:
    proposal = found.get(name)
    if proposal is None:
        return FACILITATOR if name in _list_facilitators(planned) else MEMBER
    if proposal.into is not None:
        return ("same", proposal.into)
    kinds = {ProposalKind.NOT_A_PERSON: NOBODY, ProposalKind.ROOM: ROOM}
    return kinds.get(proposal.kind, MEMBER)


def _list_facilitators(transcript: Transcript) -> tuple[str, ...]:
    return tuple(each.name for each in transcript.speakers if each.role is Role.FACILITATOR)


def build_known(
    people: Sequence[Person],
    choices: Mapping[str, Choice],
    *,
    planned: Transcript,
    presenters: Sequence[str] | None = None,
    profile: Profile | None = None,
) -> Known:
    """Return what the review is to be told of people.

    A facilitator left as ``planned`` proposes stays a proposal, and so do
    presenters that are None.
    """
    chosen = {person.name: choices.get(person.name, person.proposed) for person in people}
    facilitators = _pick(chosen, "facilitator")
    told = frozenset(facilitators) != frozenset(_list_facilitators(planned))
    has_facilitator = profile is None or profile.has_facilitator
    return Known(
        presenters=tuple(
            name for name in presenters or () if chosen.get(name, MEMBER)[0] in _CAN_PRESENT
        ),
        facilitators=facilitators if told and has_facilitator else (),
        merges=tuple((name, into) for name, (kind, into) in chosen.items() if kind == "same"),
        drops=_pick(chosen, "nobody"),
        rooms=_pick(chosen, "room"),
        observers=_pick(chosen, "observer"),
        profile=profile,
    )


_ROLES = {Role.FACILITATOR: FACILITATOR, Role.OBSERVER: OBSERVER}
_CAN_PRESENT = frozenset({"member", "facilitator"})


def _pick(chosen: Mapping[str, Choice], kind: str) -> tuple[str, ...]:
    return tuple(name for name, choice in chosen.items() if choice[0] == kind)


def say_amount(person: Person) -> str:
    """Return how much somebody said.

    >>> say_amount(Person(name="Ana", turns=2, words=1200, share=1.0, proposed=MEMBER))
    '2 turns, 1,200 words'
    """
    return f"{plural(person.turns, 'turn')}, {plural(person.words, 'word')}"


def propose_known(
    transcript: Transcript, planned: Transcript, plan: Plan, recalled: Recalled | None
) -> Known:
    """Return what the review is told where somebody takes everything as it is proposed."""
    settled = recall_choices(recalled) if recalled else {}
    people = list_people(transcript, planned, propose_clean_up(transcript), settled)
    guess = planned if plan.facilitator_guess else transcript
    known = build_known(people, {}, planned=guess)
    return replace(known, renames=recalled.called if recalled else ())
