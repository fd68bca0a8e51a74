"""A review with people's corrections in it: their words count, and so do all the figures."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from coach.coding import Correction
from coach.config import Settings, read_settings
from coach.labels import FLAGS, Flag, Label
from coach.measures import find_moments, measure_meeting
from coach.measures.actions import propose_actions
from coach.review import Line, Review
from coach.service.profiles import load_shipped
from coach.service.reviewing import recount_review


def correct_review(
    review: Review, corrections: Iterable[Correction], *, settings: Settings | None = None
) -> Review:
    """Return the review with these corrections, everything counted anew.

    Those of utterances that have no label, or that are not in the review, are
    left out. The review given is not changed.

    Args:
        review: as the software made it.
        corrections: in the order they were made; the last of an utterance counts.
        settings: limits; those of the environment by default.
    """
    corrections = tuple(corrections)
    if not corrections:
        return review
    settings = settings or read_settings()
    profile = review.way or load_shipped()
    lines = correct_lines(review.lines, corrections)
    return replace(
        review,
        lines=lines,
        measures=measure_meeting(
            lines,
            review.transcript,
            review.plan,
            few=settings.few_questions,
            roster=tuple(share.name for share in review.talk),
            before_ideas=profile.before_ideas,
        ),
        moments=find_moments(lines, review.transcript),
        actions=propose_actions(lines, review.transcript, review.held_on),
    )


def correct_lines(lines: Iterable[Line], corrections: Iterable[Correction]) -> tuple[Line, ...]:
    """Return the lines with these corrections, nothing counted anew.

    Those of lines that have no label, or that are not there, are left out.
    """
    wanted: dict[str, list[Correction]] = {}
    for correction in corrections:
        wanted.setdefault(correction.utterance_id, []).append(correction)
    return tuple(_correct(line, wanted.get(line.utterance.id, [])) for line in lines)


def list_kept_flags(line: Line, label: Label) -> tuple[Flag, ...]:
    """Return those flags of a line that go with a label it may be given.

    >>> from tests.builders import make_line
    >>> line = make_line(Label.ADVICE, [Flag.DISGUISED_ADVICE, Flag.WHY])
    >>> list_kept_flags(line, Label.OPEN_QUESTION)
    (<Flag.WHY: 'why'>,)
    """
    return tuple(flag for flag in line.flags if label in FLAGS[flag].goes_with)


def _correct(line: Line, corrections: list[Correction]) -> Line:
    if line.coding is None or not corrections:
        return line
    coding = replace(line.coding, corrections=(*line.coding.corrections, *corrections))
    return replace(line, coding=coding)


def count_corrected(review: Review, *, settings: Settings | None = None) -> Review:
    """Return the review with everything counted anew, if a person corrected a line of it."""
    if not any(coding.corrections for coding in review.codings):
        return review
    return recount_review(review, settings=settings)
