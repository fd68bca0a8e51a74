"""How quick the review of a very long meeting is to use: 10,000 utterances in four rounds.

``python -m tests.benchmarks.long_meeting`` prints what each thing somebody does
takes, in seconds of this process's own time, and ends with exit code 1 where
one takes longer than it may.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from coach.coding import Correction
from coach.labels import Label
from coach.report.html import list_parts
from coach.report.presentable import make_presentable
from coach.report.said import find_review_starts
from coach.report.screens import SCREENS, first_screen
from coach.review import Line, Review
from coach.service.correcting import correct_lines, correct_review
from coach.service.models import load_classifier
from coach.service.reviewing import Known, review_transcript
from coach.service.transcripts import read_transcript
from coach.ui.rows import Filter, count_pages, cut_page, filter_lines
from tests.benchmarks.make_meeting import PRESENTERS, make_meeting
from tests.speed import measure

TIMES = 4
"""The long meeting of the other benchmarks, so many times over: 10,000 utterances."""
MOST = 1.0
"""Seconds from a click to a page, at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """Something that somebody does, and how long it takes at best of three."""

    what: str
    seconds: float


def main() -> int:
    """Measure everything; return the exit code."""
    review = make_review()
    print(f"{len(review.lines):,} lines in {len(review.rounds)} rounds")
    deeds = tuple(measure_deeds(review))
    for deed in deeds:
        print(f"{deed.what:<64}{deed.seconds:>7.3f} s")
    missed = [deed.what for deed in deeds[1:] if deed.seconds > MOST]
    for what in missed:
        print(f"Missed: {what} takes more than {MOST:.0f} s", file=sys.stderr)
    return 1 if missed else 0


def make_review() -> Review:
    """Return the review of the meeting."""
    data = make_meeting(times=TIMES).encode()
    return review_transcript(
        read_transcript(data, name="long.vtt"),
        classifier=load_classifier(),
        known=Known(presenters=PRESENTERS),
    )


def measure_deeds(review: Review) -> Iterator[Deed]:
    """Yield what each deed takes; the first, counting all anew, is what none of them needs."""
    one, two = (_correct(review, place) for place in (3, 4))
    before = correct_review(review, one)
    after = make_presentable(correct_review(review, [*one, *two], since=before), names=True)
    part, starts = list_parts(after)[0], find_review_starts(after)

    def recount() -> Review:
        return make_presentable(correct_review(review, [*one, *two], since=before), names=True)

    deeds: dict[str, Callable[[], object]] = {
        "Counting the whole meeting anew": lambda: correct_review(review, [*one, *two]),
        "Counting what one correction changed, ready to be shown": recount,
        "A page of the transcript, with corrections": lambda: _cut(after.lines, one),
        "A page of the transcript, searched for words": lambda: _cut(after.lines, one, "rota"),
        "The first screen": lambda: first_screen(after, part),
    }
    for name, draw in SCREENS.items():
        deeds[f"The tab of {name}"] = lambda draw=draw: draw(after, part, starts)
    for what, do in deeds.items():
        yield Deed(what=what, seconds=measure(do, runs=3))


def _correct(review: Review, place: int) -> list[Correction]:
    """Return a correction of a labelled line of the first round."""
    lines = [line for line in review.lines if line.coding is not None and line.round == 1]
    return [
        Correction(
            utterance_id=lines[place].utterance.id,
            label=Label.ADVICE,
            by="somebody",
            at=datetime.now(UTC),
        )
    ]


def _cut(
    lines: tuple[Line, ...], corrections: list[Correction], words: str = ""
) -> tuple[tuple[Line, ...], ...]:
    kept = filter_lines(correct_lines(lines, corrections), Filter(words=words))
    return cut_page(kept, count_pages(kept))


if __name__ == "__main__":
    sys.exit(main())
