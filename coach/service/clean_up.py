"""Labels that are not one person each: proposals to look at, and what a user told us to do.

Nothing is changed unless somebody says so; then labels are joined, marked as no
person or as a room, and no word is lost. Who is meant by a name is for
``people`` to find.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from coach.config import Settings, read_settings
from coach.errors import SpeakerConflictError
from coach.labels import Role
from coach.language import Splitter
from coach.service.dividing import choose_splitter
from coach.service.people import find_speaker
from coach.service.proposals import Proposal, ProposalKind, propose_clean_up
from coach.service.transcripts import split_turn
from coach.transcript import Speaker, Transcript, Turn, Utterance

__all__ = ["Proposal", "ProposalKind", "apply_clean_up", "propose_clean_up"]

_Owned = tuple[str, Turn]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Orders:
    """What a user told us, by exact names: where each label goes, and what it is."""

    into: Mapping[str, str]
    roles: Mapping[str, Role]


def apply_clean_up(
    transcript: Transcript,
    *,
    merges: Sequence[tuple[str, str]] = (),
    drops: Sequence[str] = (),
    rooms: Sequence[str] = (),
    splitter: Splitter | None = None,
    settings: Settings | None = None,
) -> Transcript:
    """Return the transcript with its labels as a user says they are.

    Args:
        transcript: the meeting, as read.
        merges: pairs of a name and the name it belongs to; old names stay as aliases.
        drops: labels that are no person; their words stay, and are never labelled or counted.
        rooms: labels behind which several people sit.
        splitter: what cuts joined turns anew; what suits the transcript by default.
        settings: where models are; those of the environment by default.

    Raises:
        SpeakerNotFoundError: a name is nobody's, or could be several people's.
        SpeakerConflictError: a name is told to be two things at once.
    """
    orders = _read_orders(transcript, merges, drops, rooms)
    if not orders.into and not orders.roles:
        return transcript
    if splitter is None:
        texts = [turn.text for turn in transcript.turns]
        splitter = choose_splitter(texts, settings or read_settings()).splitter
    turns = _join_turns(transcript, orders.into, splitter)
    return replace(transcript, turns=turns, speakers=_list_speakers(transcript, turns, orders))


def _read_orders(
    transcript: Transcript,
    merges: Sequence[tuple[str, str]],
    drops: Sequence[str],
    rooms: Sequence[str],
) -> _Orders:
    into = _read_merges(transcript, merges)
    roles: dict[str, Role] = {}
    told = [(name, Role.NOT_A_PERSON) for name in drops] + [(name, Role.ROOM) for name in rooms]
    for name, role in told:
        label = find_speaker(transcript, name)
        if label in into:
            raise _conflict(label, f"is merged into “{into[label]}”, so it is nothing else")
        if roles.setdefault(label, role) is not role:
            raise _conflict(label, "cannot be a room and no person at once")
    return _Orders(into=into, roles=roles)


def _read_merges(transcript: Transcript, merges: Sequence[tuple[str, str]]) -> dict[str, str]:
    direct: dict[str, str] = {}
    for name, other in merges:
        label, target = find_speaker(transcript, name), find_speaker(transcript, other)
        if label == target or direct.setdefault(label, target) != target:
            raise _conflict(label, "cannot be merged into itself or into two people")
    return {label: _follow(label, direct) for label in direct}


def _follow(label: str, direct: Mapping[str, str]) -> str:
    """Return where a chain of merges ends."""
    seen = {label}
    target = direct[label]
    while target in direct:
        if target in seen:
            raise _conflict(label, "is merged in a circle")
        seen.add(target)
        target = direct[target]
    return target


def _conflict(label: str, what: str) -> SpeakerConflictError:
    return SpeakerConflictError(
        f"“{label}” {what}; leave out one of --merge, --drop and --room for it", name=label
    )


def _join_turns(
    transcript: Transcript, into: Mapping[str, str], splitter: Splitter
) -> tuple[Turn, ...]:
    """Give turns to whom they belong, and join those that now stand side by side."""
    owned = [(into.get(turn.speaker, turn.speaker), turn) for turn in transcript.turns]
    runs = [
        (speaker, [turn for _, turn in run]) for speaker, run in groupby(owned, key=_get_owner)
    ]
    return tuple(
        _build_turn(transcript.id, index, speaker, run, splitter)
        for index, (speaker, run) in enumerate(runs, start=1)
    )


def _get_owner(owned: _Owned) -> str:
    return owned[0]


def _build_turn(
    transcript_id: str, index: int, speaker: str, run: Sequence[Turn], splitter: Splitter
) -> Turn:
    said = [utterance for turn in run for utterance in turn.utterances]
    if len(run) > 1:
        utterances = split_turn(
            [(utterance, utterance.text) for utterance in said],
            transcript_id=transcript_id,
            index=index,
            speaker=speaker,
            splitter=splitter,
        )
    else:
        utterances = _renumber(said, transcript_id, index, speaker)
    ends = [turn.end for turn in run if turn.end is not None]
    return Turn(
        index=index,
        speaker=speaker,
        utterances=utterances,
        start=run[0].start,
        end=max(ends, default=None),
    )


def _renumber(
    said: Sequence[Utterance], transcript_id: str, index: int, speaker: str
) -> tuple[Utterance, ...]:
    return tuple(
        replace(utterance, id=f"{transcript_id}-{index}-{number}", turn=index, speaker=speaker)
        for number, utterance in enumerate(said, start=1)
    )


def _list_speakers(
    transcript: Transcript, turns: Sequence[Turn], orders: _Orders
) -> tuple[Speaker, ...]:
    """Return everybody who is left in the order they first spoke, with their old names."""
    first = {turn.speaker: turn.index for turn in reversed(turns)}
    aliases: dict[str, list[str]] = {}
    for speaker in transcript.speakers:
        if speaker.name in orders.into:
            owner = orders.into[speaker.name]
            aliases.setdefault(owner, []).extend((speaker.name, *speaker.aliases))
    kept = [
        replace(
            speaker,
            role=orders.roles.get(speaker.name, speaker.role),
            aliases=(*speaker.aliases, *aliases.get(speaker.name, ())),
        )
        for speaker in transcript.speakers
        if speaker.name not in orders.into
    ]
    return tuple(sorted(kept, key=lambda speaker: first.get(speaker.name, len(turns) + 1)))
