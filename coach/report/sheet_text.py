"""One person's own sheet as plain text: their lines, their counts, the group's totals.

Nobody else's counts appear. Whoever builds the sheet decides whose it is; here
it is only put into words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from coach.coding import Coding
from coach.labels import Flag, Label, Role
from coach.report.page import indented, join_sections, paragraph, row, visible
from coach.report.said import find_reason, find_starts, pair_codings, quote_line, say_doubt
from coach.report.wording import MARKS, percent, plural, sentence, split_kinds
from coach.review import OUTSIDE, Line, Measure, TalkShare, drop_afterthoughts

_MEANING = (
    "These are readings of the words in one meeting. If you meant something, or "
    "heard it, differently, your word beats this page.",
    "The comparison that helps is with your own earlier meetings.",
)
_KINDS = {
    "suggestions_plain": "plain",
    "suggestions_disguised": "in question form only",
    "suggestions_invited": "asked for",
}
_TITLES = {
    Label.OPEN_QUESTION: "What reads as an open question",
    Label.CLOSED_QUESTION: "What reads as a closed question",
    Label.ADVICE: "What reads as a suggestion",
}
_FORMS = {
    Flag.DISGUISED_ADVICE: "In question form.",
    Flag.PERMISSION: "Asked for.",
    Flag.STATEMENT_AS_QUESTION: "Worded as a statement.",
}


class OwnSheet(Protocol):
    """What there is to say about one person, to that person.

    ``measures`` count their questions (``open_questions``, ``closed_questions``
    and ``checks``, in lines) and suggestions (``suggestions_plain``,
    ``_disguised`` and ``_invited``, in turns); ``group`` counts everybody's,
    under the same names. Missing ones count as none.
    """

    @property
    def name(self) -> str:
        """Whose sheet it is."""

    @property
    def lines(self) -> tuple[Line, ...]:
        """Everything this person said, in order."""

    @property
    def measures(self) -> tuple[Measure, ...]:
        """Their own counts."""

    @property
    def group(self) -> tuple[Measure, ...]:
        """The group's totals, their own among them."""

    @property
    def talk(self) -> TalkShare:
        """How much they said, over the whole meeting."""

    @property
    def share_basis(self) -> str:
        """What their share of talk is of: seconds or words."""

    @property
    def interruptions(self) -> Measure:
        """How often they began and another stopped; only for this page."""


def own_sheet_text(sheet: OwnSheet) -> str:
    """Return the sheet as lines of at most 78 characters, without a last line break.

    All their questions and suggestions are quoted: open questions
    first, because what worked comes first.
    """
    own, group = _read_counts(sheet.measures), _read_counts(sheet.group)
    return join_sections(
        (
            _header(sheet.name),
            (
                *row("Questions", _questions(own)),
                *row("Suggestions", _suggestions(own)),
                *row("Talk", _talk(sheet.talk, sheet.share_basis)),
                *_overlaps(sheet.interruptions),
                *row("The whole group", _group(group)),
                *_presenting(sheet.lines),
            ),
            *(_quotes(label, sheet.lines, own) for label in _TITLES),
            ("What this means", *(line for text in _MEANING for line in indented(text))),
        )
    )


def _read_counts(measures: tuple[Measure, ...]) -> dict[str, int]:
    return {measure.name: round(measure.value or 0) for measure in measures}


def _header(name: str) -> tuple[str, ...]:
    return (
        *paragraph(visible(f"{name}: your own lines")),
        "For you to read. Nobody else’s counts are on this page.",
    )


def _questions(counts: Mapping[str, int]) -> str:
    asked = _open_and_closed(counts)
    checks = counts.get("checks", 0)
    return f"{asked}   and {plural(checks, 'check')} of understanding" if checks else asked


def _open_and_closed(counts: Mapping[str, int]) -> str:
    opened, closed = counts.get("open_questions", 0), counts.get("closed_questions", 0)
    open_mark, closed_mark = MARKS[Label.OPEN_QUESTION], MARKS[Label.CLOSED_QUESTION]
    return f"{open_mark} {opened:,} open   {closed_mark} {closed:,} closed"


def _suggestions(counts: Mapping[str, int]) -> str:
    """Return the turns that suggest something, and of which kinds they are."""
    total = _count_suggestions(counts)
    if not total:
        return "none"
    kinds = split_kinds({words: counts.get(name, 0) for name, words in _KINDS.items()})
    return f"{MARKS[Label.ADVICE]} {plural(total, 'turn')}{kinds}"


def _count_suggestions(counts: Mapping[str, int]) -> int:
    return sum(counts.get(name, 0) for name in _KINDS)


def _talk(talk: TalkShare, basis: str) -> str:
    words = plural(talk.words, "word")
    if talk.share is None:
        return words
    of = "talking time" if basis == "seconds" else "words"
    return f"{words}; {percent(talk.share)} of the meeting’s {of}"


def _overlaps(measure: Measure) -> tuple[str, ...]:
    """Say how often they began and another stopped, where the file's times can show it."""
    if measure.value is None:
        return ()
    turns = plural(round(measure.value), "turn") if measure.value else "no turn"
    text = f"{turns} began while somebody was speaking, who then stopped"
    return row("Overlaps", f"{text}; that can be warmth, and times are rough")


def _group(counts: Mapping[str, int]) -> str:
    turns = plural(_count_suggestions(counts), "turn")
    return f"{_open_and_closed(counts)}   {MARKS[Label.ADVICE]} {turns} with a suggestion"


def _presenting(lines: Iterable[Line]) -> tuple[str, ...]:
    """Say why somebody who presented finds so little of what they said here."""
    count = sum(line.role is Role.PRESENTER for line in lines)
    return row("While presenting", f"{plural(count, 'line')}, never labelled") if count else ()


def _quotes(label: Label, lines: Sequence[Line], counts: Mapping[str, int]) -> tuple[str, ...]:
    """Quote what is counted under one label: inside rounds, where they spoke in any."""
    counted = {
        Label.OPEN_QUESTION: counts.get("open_questions", 0),
        Label.CLOSED_QUESTION: counts.get("closed_questions", 0) + counts.get("checks", 0),
        Label.ADVICE: _count_suggestions(counts),
    }
    if not counted[label]:
        return ()
    within = [line for line in lines if line.round != OUTSIDE] or lines
    starts = find_starts(lines)
    quoted = [_TITLES[label]]
    for part in _split_parts(label, within):
        text = " ".join(line.utterance.text for line, _ in part)
        first, coding = part[0]
        quoted += quote_line(first, *_notes(coding), starts=starts, text=text)
    return tuple(quoted)


def _split_parts(label: Label, lines: Iterable[Line]) -> list[list[tuple[Line, Coding]]]:
    """Return what is quoted together: the suggesting lines of a turn, each question alone."""
    parts: dict[object, list[tuple[Line, Coding]]] = {}
    for line, coding in pair_codings(drop_afterthoughts(lines)):
        if coding.label is label:
            key = line.turn if label is Label.ADVICE else line.utterance.id
            parts.setdefault(key, []).append((line, coding))
    return list(parts.values())


def _notes(coding: Coding) -> tuple[str, ...]:
    """Return why a line reads as it does, or its second reading where two are close."""
    if not coding.sure:
        return (say_doubt(coding),)
    if coding.label is Label.OPEN_QUESTION:
        return ()
    forms = (words for flag, words in _FORMS.items() if flag in coding.flags)
    note = " ".join((*forms, sentence(find_reason(coding)))).strip()
    return (note,) if note else ()
