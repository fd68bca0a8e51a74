"""Why a question is worth hearing again: four reasons, each with its own ranking.

Every function here puts the questions of one round that have its reason in
order, the plainest first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from coach.language.content_words import content_words
from coach.language.stop_words import WORKPLACE_WORDS
from coach.measures._moment_candidates import Candidate
from coach.measures._moment_words import (
    explain_opened,
    explain_picked_up,
    explain_quiet,
    explain_turned,
    quote_words,
)
from coach.measures.silence import LONG_WAIT, find_waits
from coach.measures.uptake import Uptake, find_uptakes
from coach.review import Line, MomentKind
from coach.transcript import Transcript, count_words

LEAST_RATIO = 1.5
"""An answer of so many times the usual words is far more than usual."""
LEAST_OPENED = 25
"""Words from which an answer can be said to be a full one: an open question's usual."""
LEAST_NEW, LEAST_TURN = 4, 5
"""So many words not heard before are somewhere the talk had not been; the second
number counts those twice that came back later."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A question with one reason for hearing it again, and what to ask the set about it."""

    candidate: Candidate
    kind: MomentKind
    reason: str
    debrief: str


def list_opened(candidates: Sequence[Candidate], name: str) -> tuple[Choice, ...]:
    """Return the questions with the largest yields for this presenter, ``name``.

    The answer has 25 words or more and half as many again as is usual for them
    in the round. Open questions come before closed ones; then the largest
    yield against the usual, then words of thinking aloud, then most new words.
    """
    known = [
        (one, usual)
        for one in candidates
        if (usual := _find_usual(one)) is not None
        and one.words >= max(LEAST_OPENED, LEAST_RATIO * usual)
    ]
    known.sort(
        key=lambda pair: (
            pair[0].is_open,
            pair[0].words / pair[1],
            pair[0].opened.thinking,
            pair[0].opened.new_words,
        ),
        reverse=True,
    )
    return tuple(
        Choice(
            candidate=one,
            kind=MomentKind.OPENED_UP,
            reason=explain_opened(name, one.words, usual),
            debrief=_ask_about_opening(name, place, thinking=one.opened.thinking),
        )
        for place, (one, usual) in enumerate(known)
    )


def _find_usual(candidate: Candidate) -> float | None:
    """Return how many words are usual for this presenter in the round, if known."""
    against = candidate.opened.against_usual
    return None if against is None else candidate.opened.words / 2**against


def _ask_about_opening(name: str, place: int, *, thinking: bool) -> str:
    """Return what to ask the set; ``place`` is how many have a larger yield."""
    if thinking:
        return f"What was {name} working out while saying this?"
    asks = (
        f"What did {name} hear in that question?",
        f"What might have given {name} room here?",
        "What came up here, and what became of it?",
    )
    return asks[place % len(asks)]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fresh:
    """The words of an answer not heard in the round before, as written, in order.

    ``returned`` are those of them that are heard again after the answer.
    """

    words: tuple[str, ...]
    returned: tuple[str, ...]

    @property
    def weight(self) -> int:
        """How many there are, those that are heard again counted twice."""
        return len(self.words) + len(self.returned)


def list_turned(
    candidates: Sequence[Candidate], name: str, lines: Sequence[Line]
) -> tuple[Choice, ...]:
    """Return the questions after which the talk went most where it had not been.

    The answer has four or more content words that nobody had used in the round
    before; words of any workplace and words with a capital are left out. Open questions come
    before closed ones; then those with most such words, a word that the talk
    came back to later counted twice: five at least, so counted.
    """
    places = _place_stems(lines)
    known = [
        (one, fresh)
        for one in candidates
        if len((fresh := _find_fresh(one, places)).words) >= LEAST_NEW
        and fresh.weight >= LEAST_TURN
    ]
    known.sort(key=lambda pair: (pair[0].is_open, pair[1].weight), reverse=True)
    return tuple(
        Choice(
            candidate=one,
            kind=MomentKind.TURNED,
            reason=explain_turned(
                name,
                len(fresh.words),
                fresh.returned or fresh.words,
                came_back=bool(fresh.returned),
            ),
            debrief=f"What had not been in the room before {name} said this, "
            "and what became of it?",
        )
        for one, fresh in known
    )


def _place_stems(lines: Sequence[Line]) -> dict[str, list[str]]:
    """Return the utterances in which each content word of a round is heard, in order."""
    places: dict[str, list[str]] = {}
    for line in lines:
        for stem in {word.stem for word in content_words(line.utterance.text)}:
            places.setdefault(stem, []).append(line.utterance.id)
    return places


def _find_fresh(candidate: Candidate, places: Mapping[str, Sequence[str]]) -> _Fresh:
    said = {line.utterance.id for line in candidate.answer}
    words: dict[str, str] = {}
    for line in candidate.answer:
        for word in content_words(line.utterance.text):
            if word.word[0].islower() and word.stem not in WORKPLACE_WORDS:
                words.setdefault(word.stem, word.word)
    fresh = [stem for stem in words if places[stem][0] in said]
    return _Fresh(
        words=tuple(words[stem] for stem in fresh),
        returned=tuple(words[stem] for stem in fresh if places[stem][-1] not in said),
    )


def list_quiet(
    candidates: Sequence[Candidate], name: str, lines: Sequence[Line], transcript: Transcript
) -> tuple[Choice, ...]:
    """Return the questions with the longest quiet before their answer, of three seconds or more.

    None where the times of the file cannot show it.
    """
    waits = {wait.asked: wait.before_answer or 0.0 for wait in find_waits(lines, transcript)}
    long = [one for one in candidates if waits.get(one.asked, 0.0) >= LONG_WAIT]
    return tuple(
        Choice(
            candidate=one,
            kind=MomentKind.QUIET,
            reason=explain_quiet(name, waits[one.asked]),
            debrief="What might have been going on in that quiet, and what came after it?",
        )
        for one in sorted(long, key=lambda one: -waits[one.asked])
    )


def list_picked_up(
    candidates: Sequence[Candidate], name: str, lines: Sequence[Line]
) -> tuple[Choice, ...]:
    """Return the open questions that took up the presenter's words most clearly.

    Those with most content words of theirs come first, then those made of
    little else, then those with most of their words of any kind.
    """
    uptakes = {one.asked: one for one in find_uptakes(lines) if one.is_uptake and one.shared}
    known = [one for one in candidates if one.is_open and one.asked in uptakes]
    known.sort(key=lambda one: _clarity(uptakes[one.asked]), reverse=True)
    return tuple(
        Choice(
            candidate=one,
            kind=MomentKind.PICKED_UP,
            reason=explain_picked_up(name, uptakes[one.asked].shared),
            debrief=f"What might {name} have heard when "
            f"{quote_words(uptakes[one.asked].shared, most=2)} came back?",
        )
        for one in known
    )


def _clarity(uptake: Uptake) -> tuple[int, float, int]:
    said_back = " ".join(uptake.shared)
    matter = {word.stem for word in content_words(said_back)}
    return len(matter), uptake.overlap, count_words(said_back)
