"""What one person may see about themselves: their own lines, and the group's totals.

Holds nobody else's words or counts. Meant for that person alone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from coach.errors import SpeakerNotFoundError
from coach.measures.interruptions import measure_interruptions
from coach.measures.names import fold_name, list_names
from coach.measures.questions import count_questions
from coach.measures.scope import select_rounds
from coach.measures.suggestions import count_suggestions
from coach.review import Line, Measure, Review, TalkShare


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnSheet:
    """One person's own sheet.

    ``lines`` are everything they said, with its labels; words said while
    presenting have none. ``measures`` count their own questions and
    suggestions, ``group`` the whole group's under the same names; both over
    the rounds, or the whole meeting where no line lies in a round. ``talk`` is
    their own share, of what ``share_basis`` says. ``interruptions`` is how
    often they began and another stopped, over the same lines; it has no total
    for the group. In a very small group the totals less one's own leave little
    doubt about the others.
    """

    name: str
    lines: tuple[Line, ...]
    measures: tuple[Measure, ...]
    group: tuple[Measure, ...]
    talk: TalkShare
    share_basis: str
    interruptions: Measure


def own_sheet(review: Review, name: str) -> OwnSheet:
    """Return the sheet of the person of that name.

    Capitals, accents' forms and spaces do not matter, and a speaker's other
    names will do. Somebody who was there and never spoke has a sheet too.

    Raises:
        SpeakerNotFoundError: nobody in the review has that name.
    """
    talk = _find_person(review, name)
    counted = select_rounds(review.lines)
    return OwnSheet(
        name=talk.name,
        lines=tuple(line for line in review.lines if line.speaker == talk.name),
        measures=_count([line for line in counted if line.speaker == talk.name]),
        group=_count(counted),
        talk=talk,
        share_basis=review.share_basis,
        interruptions=measure_interruptions(counted, review.transcript, talk.name),
    )


def _count(lines: Sequence[Line]) -> tuple[Measure, ...]:
    return (*count_questions(lines), *count_suggestions(lines))


def _find_person(review: Review, name: str) -> TalkShare:
    """Return the person who goes by the name: as written, then folded, then by another name."""
    wanted = fold_name(name)
    others = {speaker.name: list_names(speaker) for speaker in review.transcript.speakers}
    matches: tuple[Callable[[TalkShare], bool], ...] = (
        lambda person: person.name == name,
        lambda person: fold_name(person.name) == wanted,
        lambda person: wanted in others.get(person.name, frozenset()),
    )
    for fits in matches:
        for person in review.talk:
            if fits(person):
                return person
    raise _refuse(review, name)


def _refuse(review: Review, name: str) -> SpeakerNotFoundError:
    known = [person.name for person in review.talk]
    advice = f"give one of {', '.join(known)}" if known else "it names nobody"
    title, asked = (" ".join(text.split()) for text in (review.transcript.title, name))
    return SpeakerNotFoundError(
        f"nobody in “{title}” is called “{asked}”: {advice}", name=name, known=known
    )
