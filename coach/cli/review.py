"""``coach review``: from transcript files to reviews."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any

import typer

from coach.cli.exports import check_exports, pick_exports, say_exports, write_exports
from coach.cli.hiding import Hiding, check_hiding, hide_others
from coach.cli.known import choose_profile, read_day, read_known, split_merge
from coach.cli.output import STANDARD_INPUT, read_input, say, say_error, say_json, track
from coach.errors import CoachError

if TYPE_CHECKING:
    from coach.classifier.base import Classifier
    from coach.review import Review
    from coach.service.reviewing import Known
    from coach.transcript import Transcript

EPILOG = """\b
Examples:
  coach review meeting.vtt
  coach review meeting.vtt --presenter "Colin" --facilitator "Judith"
  coach review meeting.docx --phases phases.json --json
  coach review meeting.vtt --merge "Dan=Dan Prosser" --drop "Break"
  coach review meeting.vtt --for "Dan Prosser"
  coach review meeting.vtt --profile wial
  coach review meeting.vtt --html review.html
  coach review meeting.vtt --date 2026-01-14
  coach review meeting.vtt --docx debrief.docx --xlsx meeting.xlsx
  coach review meeting.vtt --html review.html --hide-others --hide "Maureen"
  coach review january.vtt march.vtt may.vtt --compare
  coach review one.vtt two.txt --json
  coach review - < meeting.txt
"""


def review_command(
    files: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE",
            help="Transcripts as the meeting software wrote them, or files of tallies; - reads "
            "standard input.",
        ),
    ],
    presenter: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME", help="Who presented; repeat it, in order, for several rounds."
        ),
    ] = None,
    facilitator: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="Who ran the meeting; may be repeated."),
    ] = None,
    phases: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="When each phase began (docs/phases-file.md)."),
    ] = None,
    roster: Annotated[
        list[str] | None,
        typer.Option(
            "--member", metavar="NAME", help="Somebody in the set, spoken or silent; repeat it."
        ),
    ] = None,
    merge: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME=NAME", help="Two names that are one person; may be repeated."),
    ] = None,
    drop: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="A label that is no person; may be repeated."),
    ] = None,
    room: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="A label of several people; may be repeated."),
    ] = None,
    day: Annotated[
        str | None,
        typer.Option(
            "--date",
            metavar="YYYY-MM-DD",
            help="The day of the meeting, where the file's name does not say.",
        ),
    ] = None,
    profile: Annotated[
        str | None,
        typer.Option(
            metavar="NAME|FILE",
            help="The way of working: uk (if none is named), self, wial, or a JSON file.",
        ),
    ] = None,
    sheet_for: Annotated[
        str | None,
        typer.Option(
            "--for",
            metavar="NAME",
            help="That person's own sheet, with nobody else's counts; with --json, their figures.",
        ),
    ] = None,
    html: Annotated[
        str | None,
        typer.Option(metavar="OUT", help="Write a page to open, read and print."),
    ] = None,
    docx: Annotated[
        str | None,
        typer.Option(metavar="OUT", help="Write a debrief sheet to edit and write on."),
    ] = None,
    csv: Annotated[
        str | None,
        typer.Option(
            metavar="OUT", help="Write what was said as a table; the measures go beside it."
        ),
    ] = None,
    xlsx: Annotated[
        str | None,
        typer.Option(metavar="OUT", help="Write what was said and the measures as a workbook."),
    ] = None,
    compare: Annotated[
        bool,
        typer.Option("--compare", help="Show meetings of one set side by side, oldest first."),
    ] = False,
    names: Annotated[
        bool,
        typer.Option(
            "--names",
            help="With --json and files: names as they are, in place of Member 1, 2, 3.",
        ),
    ] = False,
    finds_others: Annotated[
        bool,
        typer.Option(
            "--hide-others",
            help="With --json and files: hide people and workplaces that are only talked about.",
        ),
    ] = False,
    hide: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="Hide this name there too; may be repeated."),
    ] = None,
    leave: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="Leave what --hide-others took for a name; repeat it."),
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="For programs: one coach.review/1 object a line.")
    ] = False,
) -> None:
    """Review meetings: what the questioning and the listening were like."""
    exports = pick_exports(
        {"--html": html, "--docx": docx, "--csv": csv, "--xlsx": xlsx}, sheet_for
    )
    if compare:
        _check_compare(files, sheet_for, exports)
    check_exports(exports, files)
    hiding = Hiding(finds=finds_others, named=tuple(hide or ()), left=tuple(leave or ()))
    others = [*(["--for"] if sheet_for is not None else []), *(["--compare"] if compare else [])]
    check_hiding(hiding, names=names, leaves=as_json or bool(exports), others=others)
    known = replace(
        read_known(presenter, facilitator, phases, roster),
        merges=tuple(split_merge(each) for each in merge or ()),
        drops=tuple(drop or ()),
        rooms=tuple(room or ()),
        held_on=read_day(day, files),
        profile=choose_profile(profile),
    )
    if compare:
        _compare(files, known, names=names, as_json=as_json)
    else:
        _review_each(files, known, sheet_for, exports, names=names, as_json=as_json, hiding=hiding)


def _review_each(
    files: Sequence[str],
    known: Known,
    sheet_for: str | None,
    exports: Mapping[str, str],
    *,
    names: bool,
    as_json: bool,
    hiding: Hiding,
) -> None:
    """Review one meeting after the other; one that cannot be read does not end it."""
    failed = False
    reviewed = 0
    load = cache(_load)
    for file in track(files, "Reviewing"):
        try:
            review = hide_others(_make(file, known, load), hiding)
            said = _render(review, sheet_for, exports, names=names, as_json=as_json)
            write_exports(review, exports, names=names)
        except CoachError as error:
            failed = True
            say_error(error)
            continue
        if isinstance(said, str):
            say(f"\n\n{said}" if reviewed else said)
        elif said is not None:
            say_json(said)
        else:
            say_exports(exports)
        reviewed += 1
    if failed:
        raise typer.Exit(1)


def _make(file: str, known: Known, load: Callable[[], Classifier]) -> Review:
    """Review what is in a file; that of a tally says by itself who presented, and when."""
    from coach.service.tally_review import review_if_tally
    from coach.service.transcripts import read_transcript

    source = read_input(file)
    name = "standard input" if file == STANDARD_INPUT else None
    if (tallied := review_if_tally(source, name=name)) is not None:
        return tallied
    transcript = read_transcript(source, name=name)
    return _review(transcript, replace(known, file_name=file), load())


def _load() -> Classifier:
    from coach.service.models import load_classifier

    return load_classifier()


def _review(transcript: Transcript, known: Known, classifier: Classifier) -> Review:
    from coach.service.reviewing import review_transcript

    return review_transcript(transcript, classifier=classifier, known=known)


def _render(
    review: Review,
    sheet_for: str | None,
    exports: Mapping[str, str],
    *,
    names: bool,
    as_json: bool,
) -> str | dict[str, Any] | None:
    """Return a page to read, or what programs read, or nothing where files are written."""
    from coach.report import own_sheet_text, review_payload, review_text
    from coach.service.reviewing import own_sheet_for

    sheet = None if sheet_for is None else own_sheet_for(review, sheet_for)
    if as_json:
        return review_payload(review, names=names, figures_for=sheet.name if sheet else None)
    if exports:
        return None
    return review_text(review) if sheet is None else own_sheet_text(sheet)


def _check_compare(
    files: Sequence[str], sheet_for: str | None, exports: Mapping[str, str]
) -> None:
    """Refuse what does not go with comparing, before anything is read."""
    others = [*(["--for"] if sheet_for is not None else []), *exports]
    if others:
        raise typer.BadParameter(f"{others[0]} is about one meeting; leave out --compare")
    if len(files) < 2:
        raise typer.BadParameter("--compare takes the FILEs of two meetings or more")


def _compare(files: Sequence[str], known: Known, *, names: bool, as_json: bool) -> None:
    """Review every meeting, then show them side by side; one that cannot be read ends it."""
    from coach.report.compare_text import compare_text
    from coach.report.comparison import comparison_payload
    from coach.service.comparing import compare_reviews

    load = cache(_load)
    reviews = [_make(file, known, load) for file in track(files, "Reviewing")]
    comparison = compare_reviews(reviews, names=names)
    if as_json:
        say_json(comparison_payload(comparison))
    else:
        say(compare_text(comparison))
