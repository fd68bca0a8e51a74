"""Who is what in a meeting, as a person chooses it: from proposals to what the review is told.

Pure: knows no page.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from coach.labels import Role
from coach.profiles import Profile
from coach.report.wording import plural
from coach.review import Plan
from coach.service.proposals import Proposal, ProposalKind
from coach.service.reviewing import Known
from coach.transcript import Transcript, count_words

MOST_LISTED = 40
"""So many labels can be given a role on the page; the others stay as they are."""

Choice = tuple[Literal["member", "facilitator", "room", "nobody", "same"], str]
"""What a label is; for ``same``, whose it is."""

MEMBER: Choice = ("member", "")
FACILITATOR: Choice = ("facilitator", "")
ROOM: Choice = ("room", "")
NOBODY: Choice = ("nobody", "")
_WORDS = {
    "member": "Set member",
    "facilitator": "Facilitator",
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
    return f"Same person as {name}" if kind == "same" else _WORDS[kind]


def list_choices(name: str, names: Sequence[str]) -> tuple[Choice, ...]:
    """Return what a label could be."""
    same: list[Choice] = [("same", other) for other in names if other != name]
    return (MEMBER, FACILITATOR, ROOM, NOBODY, *same)


def list_people(
    transcript: Transcript, planned: Transcript, proposals: Sequence[Proposal]
) -> tuple[Person, ...]:
    """Return the labels of a file, those who said most first.

    ``planned`` is the transcript with the facilitator as it seems.
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
            proposed=_propose(speaker.name, planned, found),
            why=_WHY[found[speaker.name].kind] if speaker.name in found else "",
        )
        for speaker in transcript.speakers
    ]
    return tuple(sorted(people, key=lambda person: -person.words))


def _propose(name: str, planned: Transcript, found: Mapping[str, Proposal]) -> Choice:
    proposal = found.get(name)
    if proposal is None:
        role = planned.speaker(name).role
        return FACILITATOR if role is Role.FACILITATOR else MEMBER
    if proposal.into is not None:
        return ("same", proposal.into)
    kinds = {ProposalKind.NOT_A_PERSON: NOBODY, ProposalKind.ROOM: ROOM}
    return kinds.get(proposal.kind, MEMBER)


def build_known(
    people: Sequence[Person],
    choices: Mapping[str, Choice],
    *,
    proposed: Plan,
    presenters: Sequence[str] = (),
    roster: Sequence[str] = (),
    profile: Profile | None = None,
    held_on: date | None = None,
    file_name: str = "",
) -> Known:
    """Return what the review is to be told.

    A facilitator or presenters left as proposed stay a proposal.
    """
    chosen = {person.name: choices.get(person.name, person.proposed) for person in people}
    facilitators = _pick(chosen, "facilitator")
    guessed = tuple(person.name for person in people if person.proposed == FACILITATOR)
    has_facilitator = profile is None or profile.has_facilitator
    told = tuple(name for name in presenters if chosen.get(name, MEMBER)[0] in _CAN_PRESENT)
    same = tuple(dict.fromkeys(round_.presenter for round_ in proposed.rounds)) == told
    return Known(
        presenters=() if same else told,
        facilitators=facilitators if facilitators != guessed and has_facilitator else (),
        roster=tuple(roster),
        merges=tuple((name, into) for name, (kind, into) in chosen.items() if kind == "same"),
        drops=_pick(chosen, "nobody"),
        rooms=_pick(chosen, "room"),
        held_on=held_on,
        file_name=file_name,
        profile=profile,
    )


_CAN_PRESENT = frozenset({"member", "facilitator"})


def _pick(chosen: Mapping[str, Choice], kind: str) -> tuple[str, ...]:
    return tuple(name for name, choice in chosen.items() if choice[0] == kind)


def say_amount(person: Person) -> str:
    """Return how much somebody said.

    >>> say_amount(Person(name="Ana", turns=2, words=1200, share=1.0, proposed=MEMBER))
    '2 turns, 1,200 words'
    """
    return f"{plural(person.turns, 'turn')}, {plural(person.words, 'word')}"
