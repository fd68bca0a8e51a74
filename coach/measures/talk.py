"""Who did how much of the talking.

In seconds where every turn in the file has a start and an end, otherwise in
words; the unit says which. No share is a target.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Literal, TypeVar

from coach.labels import Role
from coach.measures.names import fold_name, list_names
from coach.measures.scope import MEMBERS, select_rounds
from coach.review import OUTSIDE, Line, Measure, TalkShare
from coach.transcript import Speaker, Timing, Transcript, Turn, count_words, floor_turns

ShareBasis = Literal["seconds", "words"]
"""What shares of talk are shares of."""

_Key = TypeVar("_Key")

_NO_TALK = "There was no talk here to share out."
_NO_PRESENTER = "No round is marked, so who presented is not known."
_NO_FACILITATOR = "Nobody is marked as the facilitator."
_FACILITATOR_PRESENTED = "Whoever facilitates presented here, so nobody facilitated."
_NO_MEMBERS = "No set members are named."


def share_basis(transcript: Transcript) -> ShareBasis:
    """Return what talk is measured in: seconds where they can be trusted, else words.

    Seconds need exact timing and, in every turn, an end not before its start.
    """
    timed = all(
        turn.start is not None and turn.end is not None and turn.end >= turn.start
        for turn in transcript.turns
    )
    return "seconds" if timed and transcript.timing is Timing.EXACT else "words"


def weigh_lines(lines: Sequence[Line], transcript: Transcript) -> tuple[float, ...]:
    """Return how much talk each line is: in seconds or words, as ``share_basis`` says.

    A turn's seconds = its end minus its start, shared among its utterances by
    their words; one without any words, such as laughter, counts as one word.
    """
    if share_basis(transcript) == "words":
        return tuple(count_words(line.utterance.text) for line in lines)
    wanted = {line.utterance.turn for line in lines}
    pace = {
        turn.index: _count_seconds(turn) / sum(_weigh(said.text) for said in turn.utterances)
        for turn in transcript.turns
        if turn.index in wanted
    }
    return tuple(pace[line.utterance.turn] * _weigh(line.utterance.text) for line in lines)


def measure_talk(
    lines: Sequence[Line], transcript: Transcript, *, roster: Sequence[str] = ()
) -> tuple[Measure, ...]:
    """Return ``talk_presenter``, ``talk_facilitator`` and ``talk_members``.

    share = talk of the group / talk of everybody, from 0 to 1, over the
    rounds, or over the whole meeting where no line lies in a round. Units
    "share of seconds" and "share of words"; ``count`` and ``of`` are those
    seconds or words, in whole numbers. Roles are those of the moment, so a
    facilitator who presents is the presenter. Members include several people
    behind one label; observers are part of the whole and of no group.

    None with a reason: where nothing was said; for the presenter where no
    round is marked; for the facilitator where nobody is one, or whoever is one
    presents; for members
    where neither the file nor the ``roster``, the names of everybody who was
    there, has any. Source: domain research, section 3.6.

    >>> from tests.builders import make_line, make_transcript, make_turn
    >>> talk = [make_turn("Nobody turned up again.", index=1, speaker="Ana"),
    ...     make_turn("What did that leave you thinking?", index=2, speaker="Ben")]
    >>> said = [make_line(utterance=talk[0].utterances[0], role=Role.PRESENTER),
    ...     make_line(utterance=talk[1].utterances[0])]
    >>> shares = measure_talk(said, make_transcript(*talk))
    >>> [(share.name, share.value, share.unit) for share in shares][::2]
    [('talk_presenter', 0.4, 'share of words'), ('talk_members', 0.6, 'share of words')]
    """
    counted = [line for line in select_rounds(lines) if line.role is not Role.NOT_A_PERSON]
    amounts = weigh_lines(counted, transcript)
    talk = _add_up((line.role, amount) for line, amount in zip(counted, amounts, strict=True))
    unit = f"share of {share_basis(transcript)}"
    reasons = _explain_absence(counted, transcript, roster)
    groups = {
        "talk_presenter": talk[Role.PRESENTER],
        "talk_facilitator": talk[Role.FACILITATOR],
        "talk_members": sum(talk[role] for role in MEMBERS),
    }
    total = sum(talk.values())
    return tuple(
        _share(name, amount, total, unit, reasons.get(name)) for name, amount in groups.items()
    )


def share_talk(transcript: Transcript, *, roster: Sequence[str] = ()) -> tuple[TalkShare, ...]:
    """Return how much each person said over the whole meeting.

    ``share`` = own talk / everybody's, from 0 to 1; ``turns`` are floor turns.
    Names of the ``roster`` that are no speaker's come last, with 0 words and
    a share of 0; labels that are no person are left out. ``adjusted`` =
    (p - 1/k) / (1/k) for a share p among all k people listed: 0 is an equal
    share, -1 is silence, k - 1 is all of the talk.

    Words that no label covers are part of everybody's talk, and nobody is
    listed for them. Where there are any, or where one label stands for a room
    of several people, anybody may have said them: ``adjusted`` is then None
    for all, and the share of those who never appear is None as well. With no
    talk at all, shares are None.
    Source of ``adjusted``: the normalised participation rate of Group
    Communication Analysis, as in the documentation of gca_analyzer, with
    shares of talk for shares of contributions.

    >>> from tests.builders import make_transcript, make_turn
    >>> talk = [make_turn("So what now?", index=1), make_turn("Sleep.", index=2, speaker="Ana")]
    >>> shares = share_talk(make_transcript(*talk), roster=["Ana", "Ben", "Chloe"])
    >>> [(share.name, share.words, share.share, share.adjusted) for share in shares]
    [('Ben', 3, 0.75, 1.25), ('Ana', 1, 0.25, -0.25), ('Chloe', 0, 0.0, -1.0)]
    """
    people = [speaker for speaker in transcript.speakers if speaker.role is not Role.NOT_A_PERSON]
    people += [Speaker(name=name) for name in find_silent(transcript, roster)]
    turns = Counter(turn.speaker for turn in floor_turns(transcript.turns))
    words = _add_up((turn.speaker, count_words(turn.text)) for turn in transcript.turns)
    seconds = _add_up((turn.speaker, _count_seconds(turn)) for turn in transcript.turns)
    timed = share_basis(transcript) == "seconds"
    talk = [
        TalkShare(
            name=speaker.name,
            role=speaker.role,
            turns=turns[speaker.name],
            words=int(words[speaker.name]),
            seconds=seconds[speaker.name] if timed else None,
            share=None,
        )
        for speaker in (*people, *_find_nameless(transcript))
    ]
    return _share_out(talk)[: len(people)]


def _find_nameless(transcript: Transcript) -> tuple[Speaker, ...]:
    """Return who speaks and is no speaker: like a room, it may be anybody."""
    named = {speaker.name for speaker in transcript.speakers}
    heard = dict.fromkeys(turn.speaker for turn in transcript.turns)
    return tuple(Speaker(name=name, role=Role.ROOM) for name in heard if name not in named)


def _share_out(people: Sequence[TalkShare]) -> tuple[TalkShare, ...]:
    """Give everybody their share, where it can be said."""
    room = any(person.role is Role.ROOM for person in people)
    total = sum(_count_talk(person) for person in people)
    return tuple(_give_share(person, total, len(people), room=room) for person in people)


def _give_share(person: TalkShare, total: float, k: int, *, room: bool) -> TalkShare:
    if room and person.turns == 0:
        return replace(person, seconds=None)
    if total == 0:
        return person
    share = _count_talk(person) / total
    return replace(person, share=share, adjusted=None if room else share * k - 1)


def _count_talk(person: TalkShare) -> float:
    return person.words if person.seconds is None else person.seconds


def _count_seconds(turn: Turn) -> float:
    """Return how long a turn took, or 0 where the file cannot tell."""
    return 0.0 if turn.start is None or turn.end is None else turn.end - turn.start


def _weigh(text: str) -> int:
    return count_words(text) or 1


def _add_up(amounts: Iterable[tuple[_Key, float]]) -> defaultdict[_Key, float]:
    """Return the sum of the amounts under each key."""
    sums: defaultdict[_Key, float] = defaultdict(float)
    for key, amount in amounts:
        sums[key] += amount
    return sums


def find_silent(transcript: Transcript, roster: Sequence[str]) -> tuple[str, ...]:
    """Return the names of the roster that no speaker in the file goes by, each once."""
    heard = {name for speaker in transcript.speakers for name in list_names(speaker)}
    names = {fold_name(name): name for name in reversed(roster)}
    return tuple(name for folded, name in reversed(names.items()) if folded not in heard)


def _explain_absence(
    lines: Sequence[Line], transcript: Transcript, roster: Sequence[str]
) -> dict[str, str]:
    """Return, by measure, why the talk of a group cannot be told."""
    roles = {speaker.role for speaker in transcript.speakers}
    reasons: dict[str, str] = {}
    if all(line.round == OUTSIDE for line in lines):
        reasons["talk_presenter"] = _NO_PRESENTER
    if Role.FACILITATOR not in roles:
        reasons["talk_facilitator"] = _NO_FACILITATOR
    elif _all_present(lines, transcript):
        reasons["talk_facilitator"] = _FACILITATOR_PRESENTED
    if roles.isdisjoint(MEMBERS) and not find_silent(transcript, roster):
        reasons["talk_members"] = _NO_MEMBERS
    return reasons


def _all_present(lines: Sequence[Line], transcript: Transcript) -> bool:
    """Say whether every facilitator presents in these lines, and does nothing else."""
    facilitators = {each.name for each in transcript.speakers if each.role is Role.FACILITATOR}
    presenting = {line.speaker for line in lines if line.role is Role.PRESENTER}
    running = any(line.role is Role.FACILITATOR for line in lines)
    return facilitators <= presenting and not running


def _share(name: str, amount: float, total: float, unit: str, reason: str | None) -> Measure:
    """Return one group's share, unless there is a reason not to."""
    if total == 0 or reason:
        return Measure(name=name, value=None, unit=unit, reason=reason or _NO_TALK)
    return Measure(
        name=name, value=amount / total, unit=unit, count=round(amount), of=round(total)
    )
