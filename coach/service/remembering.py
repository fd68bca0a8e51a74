"""What one meeting of a set tells about the next: who is in it, and what files call them.

Pure: from and to the set as it is described. Nothing that anybody said is in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from coach.labels import Role
from coach.storage.records import Member, NewSet
from coach.transcript import Speaker, Transcript

_REMEMBERED = (Role.MEMBER, Role.FACILITATOR, Role.OBSERVER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recalled:
    """What a set's description says of the labels in a file.

    ``roles`` of labels it knows; ``same`` pairs of a label and the other label
    in this file that is the same person; ``called`` pairs of a label and the
    member's name, who has no label of that name here; ``missing`` members whom
    no label stands for: silent, or not there.
    """

    roles: dict[str, Role]
    same: tuple[tuple[str, str], ...]
    called: tuple[tuple[str, str], ...]
    missing: tuple[str, ...]


def recall_people(details: NewSet, transcript: Transcript) -> Recalled:
    """Return what is known of the labels of a new file of this set."""
    labels = [speaker.name for speaker in transcript.speakers]
    roles: dict[str, Role] = {}
    same: list[tuple[str, str]] = []
    called: list[tuple[str, str]] = []
    missing = []
    for member in details.members:
        found = _find_labels(member, labels)
        for label in found:
            roles[label] = member.role
        own = next((label for label in found if _fold(label) == _fold(member.name)), None)
        if own is not None:
            same += [(label, own) for label in found if label != own]
        elif found:
            called.append((found[0], member.name))
            same += [(label, found[0]) for label in found[1:]]
        else:
            missing.append(member.name)
    return Recalled(roles=roles, same=tuple(same), called=tuple(called), missing=tuple(missing))


def _find_labels(member: Member, labels: Sequence[str]) -> list[str]:
    known = {_fold(name) for name in (member.name, *member.labels)}
    return [label for label in labels if _fold(label) in known]


def remember_meeting(
    details: NewSet,
    transcript: Transcript,
    *,
    silent: Iterable[str] = (),
    profile: str = "",
    held_on: date | None = None,
) -> NewSet:
    """Return the set's description with what a meeting that was set up adds to it.

    Nobody is taken out. A set that facilitates itself goes on doing so, unless
    somebody chose another way of working, with a facilitator. Where the next
    meeting was planned for that day or before, it is planned one cycle after it.

    Args:
        details: the set as it is described.
        transcript: the meeting, its labels as somebody said they are.
        silent: who was there and said nothing.
        profile: the name of the way of working; that of the set by default.
        held_on: the day of the meeting.
    """
    way = profile or details.profile
    members = list(details.members)
    for speaker in transcript.speakers:
        if speaker.role in _REMEMBERED:
            _remember_speaker(members, speaker)
    known = {_fold(member.name) for member in members}
    new = [name for name in dict.fromkeys(silent) if _fold(name) not in known]
    return replace(
        details,
        members=(*members, *(Member(name=name) for name in new)),
        profile=way,
        is_self_facilitating=way == "self"
        or (details.is_self_facilitating and way == details.profile),
        next_on=_find_next(details, held_on),
    )


def _remember_speaker(members: list[Member], speaker: Speaker) -> None:
    for place, member in enumerate(members):
        if _fold(member.name) == _fold(speaker.name):
            labels = _join(member.labels, speaker.aliases, name=member.name)
            members[place] = replace(member, role=speaker.role, labels=labels)
            return
    labels = _join((), speaker.aliases, name=speaker.name)
    members.append(Member(name=speaker.name, role=speaker.role, labels=labels))


def _join(labels: Iterable[str], more: Iterable[str], *, name: str) -> tuple[str, ...]:
    return tuple(each for each in dict.fromkeys((*labels, *more)) if each != name)


def _find_next(details: NewSet, held_on: date | None) -> date | None:
    if held_on is None or (details.next_on is not None and details.next_on > held_on):
        return details.next_on
    return held_on + timedelta(weeks=details.cycle_weeks)


def _fold(name: str) -> str:
    return " ".join(name.casefold().split())
