"""Questions of a reviewed meeting as lines to open up: names swapped, and nobody's in particular.

Pure, but for what reads a question.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from coach.labels import Flag, Label, Phase, Role
from coach.language.others import MentionKind
from coach.practice.items import Kind, OpenUpItem, Rewording, Said
from coach.practice.reading import Reader
from coach.practice.rewording import offer_rewordings
from coach.practice.typed import MOST_TYPED
from coach.review import OUTSIDE, Line, Review
from coach.service.set_lines_file import LETTERS, MOST_LINES, find_text_fault
from coach.service.swapping import hide_third_parties
from coach.storage.set_line_records import SetLine, SetLines
from coach.transcript import count_words

LEAST_HEARD, MOST_HEARD = 25, 80
"""Words of the presenter's that stand before a line, where they said so many."""

_ASKERS = (Role.MEMBER, Role.FACILITATOR)
_BY_FLAG = {
    Flag.LEADING: Kind.LEADING,
    Flag.STACKED: Kind.STACKED,
    Flag.TOO_LONG: Kind.TOO_LONG,
}
_WHOLE = (Kind.STACKED, Kind.TOO_LONG)
"""What is seen in all that somebody said in one go."""
_LABELS = {Kind.ADVICE: Label.ADVICE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Weak:
    """Something asked that could be opened up; ``id`` is the utterance's that says so."""

    id: str
    kind: Kind
    heard: str
    said: str
    phase: Phase


def make_set_lines(
    review: Review,
    *,
    meeting_id: str,
    set_id: str | None,
    drop_on: date,
    read: Reader,
    third_parties: Mapping[str, MentionKind] | None = None,
) -> SetLines:
    """Return lines to open up, at most twenty, each with up to two open versions.

    Names are swapped as in a file of the review; those of ``third_parties`` too.

    Raises:
        ModelNotFoundError: the package that holds the English pipeline is not installed.
    """
    shown = hide_third_parties(review, third_parties or {})
    chosen = spread_out(list_weak(shown), MOST_LINES)
    lines = tuple(_make_line(each, meeting_id, read) for each in chosen)
    return SetLines(meeting=meeting_id, set=set_id, drop_on=drop_on, lines=lines)


def list_weak(review: Review) -> tuple[Weak, ...]:
    """Return what was asked in rounds and could be opened up, in order.

    Closed questions count where it is time to explore; a check of what was
    heard never does, nor what is close to another reading. Once in what
    somebody said in one go there are several asks, or a long run-up, it is one line.
    """
    return tuple(
        weak
        for lines in _list_turns(review.lines)
        for weak in _find_in_turn(review.lines, lines)
        if _is_fit(weak)
    )


def _list_turns(lines: Iterable[Line]) -> Iterable[list[Line]]:
    turns: dict[tuple[int, int], list[Line]] = {}
    for line in lines:
        if line.round != OUTSIDE and line.role in _ASKERS:
            turns.setdefault((line.round, line.turn), []).append(line)
    return turns.values()


def _find_in_turn(all_lines: Sequence[Line], lines: Sequence[Line]) -> Iterator[Weak]:
    found = [(line, kind) for line in lines if (kind := find_kind(line)) is not None]
    for line, kind in found:
        if kind in _WHOLE:
            yield _make_weak(all_lines, lines, line, kind)
            return
    for line, kind in found:
        yield _make_weak(all_lines, [line], line, kind)


def find_kind(line: Line) -> Kind | None:
    """Return what keeps a line from being an open question; None where nothing does."""
    if line.coding is None or not line.coding.sure:
        return None
    if line.label is Label.ADVICE:
        is_asked = Flag.DISGUISED_ADVICE in line.flags and Flag.PERMISSION not in line.flags
        return Kind.ADVICE if is_asked and line.phase is not Phase.IDEAS else None
    if line.label is None or not line.label.is_question:
        return None
    kinds = [kind for flag, kind in _BY_FLAG.items() if flag in line.flags]
    is_closed = line.label is Label.CLOSED_QUESTION and line.phase is Phase.EXPLORING
    if is_closed and not line.is_check:
        kinds.append(Kind.CLOSED)
    return kinds[0] if kinds else None


def _make_weak(all_lines: Sequence[Line], lines: Sequence[Line], line: Line, kind: Kind) -> Weak:
    return Weak(
        id=line.utterance.id,
        kind=kind,
        heard=_find_heard(all_lines, lines[0]),
        said=" ".join(each.utterance.text for each in lines),
        phase=line.phase or Phase.EXPLORING,
    )


def _find_heard(lines: Sequence[Line], line: Line) -> str:
    """Return what the presenter had said just before, as much as helps to ask."""
    heard: list[str] = []
    words, turn = 0, 0
    for each in reversed(lines[: lines.index(line)]):
        if each.round != line.round or each.role is not Role.PRESENTER:
            continue
        length = count_words(each.utterance.text)
        is_enough = words >= LEAST_HEARD and each.turn != turn
        if is_enough or (heard and words + length > MOST_HEARD):
            break
        heard.insert(0, each.utterance.text)
        words, turn = words + length, each.turn
    return " ".join(heard)


def _is_fit(weak: Weak) -> bool:
    if not weak.heard or count_words(weak.said) > MOST_TYPED:
        return False
    return not any(find_text_fault(text, LETTERS) for text in (weak.heard, weak.said))


def spread_out(found: Sequence[Weak], most: int) -> tuple[Weak, ...]:
    """Return so many of them at most, taken evenly from the first to the last."""
    step = max(1.0, len(found) / most)
    return tuple(found[int(place * step)] for place in range(min(most, len(found))))


def _make_line(weak: Weak, meeting_id: str, read: Reader) -> SetLine:
    context = (Said(role=Role.PRESENTER, said=weak.heard),)
    reading = read(weak.said, context, phase=weak.phase)
    planted = list_planted(weak.kind, weak.said)
    offers = offer_rewordings(weak.said, reading, weak.heard, read, planted)
    return SetLine(
        id=uuid.uuid5(uuid.UUID(meeting_id), weak.id).hex,
        kind=weak.kind.value,
        heard=weak.heard,
        said=weak.said,
        rewordings=tuple((each.said, each.opens) for each in offers),
    )


def list_planted(kind: Kind, said: str) -> tuple[str, ...]:
    """Return the actions that a line puts into the presenter's head: those of a suggestion."""
    return (said,) if kind is Kind.ADVICE else ()


def leave_out(lines: SetLines, ids: Iterable[str]) -> SetLines:
    """Return the lines without those of these ids."""
    gone = set(ids)
    return replace(lines, lines=tuple(each for each in lines.lines if each.id not in gone))


def as_item(line: SetLine) -> OpenUpItem:
    """Return a line as an item of Open it up; who asked is not known, so it is a member."""
    kind = Kind(line.kind)
    return OpenUpItem(
        id=line.id,
        kind=kind,
        boundary=None,
        difficulty=1,
        setting="",
        context=(Said(role=Role.PRESENTER, said=line.heard),),
        role=Role.MEMBER,
        phase=Phase.EXPLORING,
        said=line.said,
        label=_LABELS.get(kind, Label.CLOSED_QUESTION),
        flags=(),
        keep=(),
        planted=list_planted(kind, line.said),
        rewordings=tuple(Rewording(said=said, opens=opens) for said, opens in line.rewordings),
    )
