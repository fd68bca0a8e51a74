"""The debrief sheet: a Word document for a facilitator to read, edit and write on.

What people noticed comes first, then what worked, then the counts. Groups only:
nobody's own figures are on it, and no quotation says who spoke.
"""

from __future__ import annotations

from collections.abc import Mapping

from coach.language.pseudonyms import list_people
from coach.report.beyond_tally import BEYOND, NOT_KNOWN, TO_TALK_OVER
from coach.report.debrief import Part, action_rows, list_parts
from coach.report.docx_parts import DEBRIEF, NOTE, QUOTE, Sheet
from coach.report.excerpts import find_unsure
from coach.report.office_file import NOT_FOR_APPRAISAL
from coach.report.page import shortened
from coach.report.presentable import make_presentable
from coach.report.replays import Replay
from coach.report.said import find_review_starts
from coach.report.text import say_length, say_meaning, say_people
from coach.report.titles import date_words, title_words
from coach.report.wording import FEW_QUESTIONS, clock, n_of_n
from coach.review import Line, Review

_LETTERS = 320
_NOTICED = "Before you read on: what stays with you from this meeting? And with the set?"
_NO_MOMENT = "No moment stood out by itself. Which would you like to hear again?"
_ROWS_TO_ADD = 3
_COUNT_HEADS, _COUNT_WIDTHS = ("What", "Counted", "What to know"), (48, 54, 64)
_ACTION_HEADS = ("Owner", "What", "By when", "Reported")
_ACTION_WIDTHS = (30, 72, 36, 28)
_PROPOSED = "Proposed from the talk: check them, change them, add to them."
_NO_ACTIONS = "None could be made out from the talk. There is room to write them down."
_ALL_GUESSED = "Who presented, and when each part began, is a proposal from the talk."


def debrief_docx(
    review: Review, *, names: bool = False, few_questions: int = FEW_QUESTIONS
) -> bytes:
    """Return the debrief sheet of a meeting, as the bytes of a Word document.

    The same review gives the same bytes. Unless ``names`` is set, speakers are
    called Member 1, 2, 3; below ``few_questions`` questions no share is shown.
    """
    review = make_presentable(review, names=names)
    title = f"Debrief sheet: {title_words(review.transcript.title)}"
    sheet = Sheet(footer=NOT_FOR_APPRAISAL)
    sheet.head(title, 0)
    sheet.write(_facts(review), "Subtitle")
    sheet.write(NOT_FOR_APPRAISAL)
    sheet.head("What did you notice?", 1)
    sheet.write(_NOTICED)
    sheet.leave_room(4)
    starts = find_review_starts(review)
    for part in list_parts(review, few=few_questions):
        _write_part(sheet, part, starts)
    if review.transcript.is_tally and review.lines:
        _write_unknown(sheet)
    _write_actions(sheet, review)
    _write_meaning(sheet, review)
    return sheet.save(title=title)


def _facts(review: Review) -> str:
    """Return the day, where the title does not say it, the length and the people."""
    day = "" if review.held_on is None else date_words(review.held_on)
    told = day in title_words(review.transcript.title)
    facts = (say_length(review.transcript), say_people(list_people(review)))
    return " · ".join(facts if told else (day, *facts))


def _write_part(sheet: Sheet, part: Part, starts: Mapping[str, float]) -> None:
    sheet.head(part.heading, 1)
    _write_first(sheet, part, starts)
    sheet.head("The counts", 2)
    sheet.tabulate(_COUNT_HEADS, part.rows, _COUNT_WIDTHS)
    if part.replays[1:]:
        sheet.head("More moments for the debrief", 2)
    for replay in part.replays[1:]:
        _write_replay(sheet, replay, starts)


def _write_first(sheet: Sheet, part: Part, starts: Mapping[str, float]) -> None:
    """Write what opens a round: something that worked, or room for what people remember."""
    if part.replays:
        sheet.head("One moment that worked", 2)
        _write_replay(sheet, part.replays[0], starts)
    else:
        sheet.head("A moment to hear again", 2)
        sheet.write(_NO_MOMENT)
        sheet.leave_room()


def _write_replay(sheet: Sheet, replay: Replay, starts: Mapping[str, float]) -> None:
    asked = replay.question
    question = shortened(asked.utterance.text, letters=_LETTERS)
    sheet.write(f"{_place(asked, starts)}  “{question}”", QUOTE)
    if replay.answer:
        answer = shortened(replay.answer, letters=_LETTERS)
        sheet.write(f"Then the presenter: “{answer}”", QUOTE)
    sheet.write(replay.reason, NOTE)
    sheet.write(replay.debrief, DEBRIEF)
    sheet.leave_room()


def _place(line: Line, starts: Mapping[str, float]) -> str:
    start = starts.get(line.utterance.id)
    return f"turn {line.utterance.turn}" if start is None else clock(start)


def _write_actions(sheet: Sheet, review: Review) -> None:
    sheet.head("Actions", 1)
    sheet.write(_PROPOSED if review.actions else _NO_ACTIONS)
    to_add = [("",) * len(_ACTION_HEADS)] * _ROWS_TO_ADD
    sheet.tabulate(_ACTION_HEADS, [*action_rows(review.actions), *to_add], _ACTION_WIDTHS)


def _write_unknown(sheet: Sheet) -> None:
    sheet.head(NOT_KNOWN, 1)
    for text in (*BEYOND, TO_TALK_OVER):
        sheet.write(text)


def _write_meaning(sheet: Sheet, review: Review) -> None:
    sheet.head("What these numbers mean", 1)
    for text in say_meaning(review.way, is_tally=review.transcript.is_tally):
        sheet.write(text)
    if any(round_.guess for round_ in review.rounds):
        sheet.write(_ALL_GUESSED)
    unsure, labelled = len(find_unsure(review.lines)), len(review.codings)
    if labelled and not review.transcript.is_tally:
        sheet.write(f"{n_of_n(unsure, labelled)} lines could be read more than one way.")
    sheet.write(NOT_FOR_APPRAISAL)
