"""From a finished tally to a review: the same as of a transcript, as far as signs can tell.

Each tap becomes a line without words, whose label is the person's who tapped it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from coach.coding import TALLIED
from coach.config import Settings, read_settings
from coach.labels import Phase
from coach.measures.tallied import measure_tally
from coach.profiles import Profile
from coach.review import Line, Review, TalkShare
from coach.service.files import read_file
from coach.service.profiles import load_shipped
from coach.service.tally_file import is_tally_file, read_tally
from coach.service.tally_lines import (
    build_lines,
    build_plan,
    build_transcript,
    place_entries,
    role_of,
)
from coach.tally import PhaseMinutes, Tally

_BEGINNING = 100
_PHASES = frozenset(each.value for each in Phase)


def review_tally(
    tally: Tally,
    *,
    profile: Profile | None = None,
    settings: Settings | None = None,
    now: datetime | None = None,
) -> Review:
    """Review a meeting that was tallied.

    Args:
        tally: the finished tally.
        profile: its way of working; the shipped one of that name by default.
        settings: limits; those of the environment by default.
        now: when; the present by default.
    """
    settings, profile = settings or read_settings(), profile or load_shipped(tally.profile)
    placed = tuple(place_entries(tally.entries))
    transcript = build_transcript(tally, placed)
    lines = build_lines(placed, transcript, profile)
    review = Review(
        transcript=transcript,
        plan=build_plan(placed, lines),
        lines=lines,
        talk=_share_talk(tally, lines),
        share_basis="words",
        measures={},
        moments=(),
        classifier=TALLIED,
        created_at=now or datetime.now(UTC),
        held_on=tally.held_on,
        profile=profile.name,
        way=profile,
    )
    return count_tally(review, tally, settings=settings)


def review_tally_file(data: bytes, *, name: str, settings: Settings | None = None) -> Review:
    """Review the tally in a file.

    Raises:
        TranscriptFormatError: it is not one, or what it says cannot be.
        ProfileError: its way of working is none that is known.
    """
    return review_tally(read_tally(data, name=name), settings=settings)


def review_if_tally(source: Path | bytes, *, name: str | None = None) -> Review | None:
    """Review the tally in a file, given by its path or its bytes; None where it holds none.

    Raises:
        TranscriptFormatError: it begins as a tally's file does, and cannot be read as one.
    """
    name = name or (source.name if isinstance(source, Path) else "tally")
    if not is_tally_file(_peek(source)):
        return None
    if isinstance(source, Path):
        source = read_file(source, limit=read_settings().max_file_bytes)
    return review_tally_file(source, name=name)


def _peek(source: Path | bytes) -> bytes:
    """Return the beginning of a file; nothing where that cannot be read."""
    if isinstance(source, bytes):
        return source[:_BEGINNING]
    try:
        with source.open("rb") as file:
            return file.read(_BEGINNING)
    except OSError:
        return b""


def count_tally(
    review: Review, tally: Tally | None = None, *, settings: Settings | None = None
) -> Review:
    """Return the review of a tally with everything counted from the labels that now count.

    Without the ``tally`` the minutes written on a sheet are read from what was counted before.
    """
    settings = settings or read_settings()
    profile = review.way or load_shipped()
    measures = measure_tally(
        review.lines,
        review.transcript,
        review.plan,
        few=settings.few_questions,
        roster=[share.name for share in review.talk],
        before_ideas=profile.before_ideas,
        minutes=tally.minutes if tally else tuple(_read_minutes(review)),
    )
    return replace(review, measures=measures)


def _read_minutes(review: Review) -> Iterator[PhaseMinutes]:
    """Return the minutes of phases that a review holds, round by round where it has several."""
    several = len(review.rounds) > 1
    for name, measure in review.measures.items():
        where, _, phase = name.rpartition("phase_minutes.")
        of_round = where.removeprefix("round_").removesuffix(".")
        if phase not in _PHASES or measure.value is None or (several and not of_round):
            continue
        yield PhaseMinutes(
            round=int(of_round or 1), phase=Phase(phase), minutes=float(measure.value)
        )


def _share_talk(tally: Tally, lines: Sequence[Line]) -> tuple[TalkShare, ...]:
    """Return everybody who was there; how much they said is not known."""
    return tuple(
        TalkShare(
            name=seat.name,
            role=role_of(seat.role),
            turns=sum(line.speaker == seat.name and line.coding is not None for line in lines),
            words=0,
            seconds=None,
            share=None,
        )
        for seat in tally.people
    )
