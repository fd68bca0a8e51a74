"""The phrases, numbers and times that a report is made of.

Pure functions and tables from facts to plain British English. Knows the
codebook, and nothing of reviews or pages.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from coach.labels import FLAGS, LABELS, Flag, Label, Phase
from coach.review import MomentKind
from coach.transcript import Timing

FEW_QUESTIONS = 11
"""Below this many questions a share is not shown: ten or fewer have counts only."""

MARKS: Mapping[Label, str] = MappingProxyType(
    {
        Label.OPEN_QUESTION: "●",
        Label.CLOSED_QUESTION: "○",
        Label.ADVICE: "◆",
        Label.OTHER: "·",
    }
)
"""The sign that stands before a line; ``LEGEND`` says what each means."""

_LEGEND_WORDS = {label: LABELS[label].words.lower() for label in Label} | {
    Label.OTHER: "anything else"
}
LEGEND = "   ".join(f"{MARKS[label]} {words}" for label, words in _LEGEND_WORDS.items())
"""What the signs mean, on one line."""

PHASE_USUAL: Mapping[Phase, str] = MappingProxyType(
    {
        Phase.PRESENTING: "the presenter mostly talks uninterrupted",
        Phase.CLARIFYING: "closed is what clarifying is for",
        Phase.EXPLORING: "open questions and quiet do most here",
        Phase.REFLECTING: "usually noticing, with few questions",
        Phase.IDEAS: "suggestions belong here, if wanted",
        Phase.ACTIONS: "closed ones help firm up what and when",
    }
)
"""What is usual in each phase of a round, in one line."""

MOMENT_WORDS: Mapping[MomentKind, str] = MappingProxyType(
    {
        MomentKind.OPENED_UP: "Opened up",
        MomentKind.TURNED: "Somewhere new",
        MomentKind.QUIET: "A pause",
        MomentKind.PICKED_UP: "Picked up",
    }
)
"""Why a moment is worth hearing again, in a word or two."""

TIMING_WORDS: Mapping[Timing, str] = MappingProxyType(
    {
        Timing.EXACT: "exact times",
        Timing.STARTS_ONLY: "start times only",
        Timing.BLOCKS: "one time for several minutes of talk",
        Timing.NONE: "no times",
    }
)
"""How far the times of a file can be trusted, in words."""

TALLIED_WORDS = "Counted by somebody who listened; no words were kept."
"""What stands in the place of that where a meeting was tallied."""

_NAMES = (
    "AWS AssemblyAI Audacity BBC CHAT Deepgram Descript ELAN Fathom Fireflies Google JSON "
    "Kaldi Meet Otter Plaud QMSum Rev Sembly Speechmatics Teams Transcribe Webex Whisper "
    "WhisperX YouTube Zoom"
)
_FORMAT_TOKENS = {
    **{name.lower(): name for name in _NAMES.split()},
    "cdp": "Council Data Project",
    "cha": "transcript",
    "csv": "table (CSV)",
    "diarised": "with speakers",
    "docx": "Word document",
    "eaf": "document",
    "html": "web page",
    "md": "Markdown",
    "nlp": "reference file",
    "old": "(older)",
    "revai": "Rev AI",
    "srt": "subtitles",
    "tsv": "table (TSV)",
    "txt": "text",
    "vtt": "captions",
    "webvtt": "captions",
    "whispercpp": "whisper.cpp",
    "xlsx": "table (Excel)",
}


def plural(count: int, singular: str, many: str | None = None) -> str:
    """Return a count with its noun, thousands set apart by a comma.

    >>> plural(1, "turn"), plural(28, "turn"), plural(2, "person", "people")
    ('1 turn', '28 turns', '2 people')
    """
    noun = singular if count == 1 else many or f"{singular}s"
    return f"{count:,} {noun}"


def listing(parts: Iterable[str]) -> str:
    """Join parts as a sentence does.

    >>> listing(["a", "b", "c"]), listing(["a", "b"]), listing(["a"])
    ('a, b and c', 'a and b', 'a')
    """
    *start, last = parts
    return f"{', '.join(start)} and {last}" if start else last


def duration(seconds: float) -> str:
    """Return how long something took, as coarse as a person would say it.

    Below ten minutes the seconds are told, from there on minutes only.

    >>> duration(43), duration(200), duration(180), duration(2100), duration(5700)
    ('43 s', '3 min 20 s', '3 min', '35 min', '1 h 35')
    """
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 600:
        minutes, rest = divmod(whole, 60)
        return f"{minutes} min {rest} s" if rest else f"{minutes} min"
    hours, minutes = divmod(round(seconds / 60), 60)
    if not hours:
        return f"{minutes} min"
    return f"{hours} h {minutes:02}" if minutes else f"{hours} h"


def clock(seconds: float) -> str:
    """Return a place on the file's own clock, whole seconds, never rounded up.

    >>> clock(923.9), clock(5723), clock(3)
    ('15:23', '1:35:23', '00:03')
    """
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes:02}:{rest:02}"


def percent(share: float) -> str:
    """Return a share (0 to 1) in whole per cent.

    >>> percent(0.224), percent(1)
    ('22 %', '100 %')
    """
    return f"{round(100 * share)} %"


def n_of_n(count: int, of: int) -> str:
    """Return the two numbers behind a share.

    >>> n_of_n(3, 8)
    '3 of 8'
    """
    return f"{count:,} of {of:,}"


def perhaps(value: float, low: float | None, high: float | None) -> str:
    """Return the range that the labels allow a count, or nothing when there is none.

    >>> perhaps(28, 24.2, 32.8)
    'perhaps 24 to 33'
    >>> perhaps(5, 4.9, 5.2), perhaps(5, None, None)
    ('', '')
    """
    if low is None or high is None:
        return ""
    least, most = round(low), round(high)
    return "" if least == round(value) == most else f"perhaps {least} to {most}"


def rate(
    count: int,
    of: int,
    *,
    what: str = "",
    low: float | None = None,
    high: float | None = None,
    few: int = FEW_QUESTIONS,
) -> str:
    """Return ``count`` of ``of``, and from ``few`` on the per cent with its range.

    ``low`` and ``high`` are the range of the share, from 0 to 1.

    >>> rate(3, 8, what="open")
    '3 of 8 open'
    >>> rate(9, 14, what="open", low=0.388, high=0.837)
    '9 of 14 open (64 %, perhaps 39 to 84 %)'
    """
    counts = f"{n_of_n(count, of)} {what}".rstrip()
    if of < max(few, 1):
        return counts
    if low is None or high is None:
        return f"{counts} ({percent(count / of)})"
    return f"{counts} ({percent(count / of)}, perhaps {round(100 * low)} to {percent(high)})"


def worth_a_look(lines: int | None) -> str:
    """Return how many lines to look at before leaning on a figure, or nothing for none.

    >>> worth_a_look(9), worth_a_look(1), worth_a_look(0), worth_a_look(None)
    ('9 lines are worth a look', '1 line is worth a look', '', '')
    """
    if not lines:
        return ""
    return f"{plural(lines, 'line')} {'is' if lines == 1 else 'are'} worth a look"


def amount(value: float, unit: str) -> str:
    """Return a value with its unit; seconds are told as a duration.

    >>> amount(200, "second"), amount(14, "word"), amount(1, "word")
    ('3 min 20 s', '14 words', '1 word')
    """
    if unit == "second":
        return duration(value)
    return plural(round(value), unit)


def split_kinds(kinds: Mapping[str, int]) -> str:
    """Return what a count is made of, fit to follow it.

    >>> split_kinds({"plain": 3, "asked for": 1}), split_kinds({"plain": 5})
    (': 3 plain, 1 asked for', ', all plain')
    >>> split_kinds({"plain": 1}), split_kinds({})
    (', plain', '')
    """
    found = {words: count for words, count in kinds.items() if count}
    if len(found) > 1:
        return f": {', '.join(f'{count} {words}' for words, count in found.items())}"
    return "".join(f", {'all ' if count > 1 else ''}{words}" for words, count in found.items())


def not_known(reason: str | None) -> str:
    """Return that something is not known, and why where that is known.

    >>> not_known("The file has no times.")
    'not known: the file has no times'
    >>> not_known("Not known from a tally: no words were kept.")
    'not known from a tally: no words were kept'
    """
    if not reason:
        return "not known"
    if reason.startswith("Not known"):
        return uncapitalised(reason).rstrip(".")
    return f"not known: {uncapitalised(reason).rstrip('.')}"


def uncapitalised(text: str) -> str:
    """Lower the first letter, unless the first word is all capitals, such as I or CSV.

    >>> uncapitalised("The file"), uncapitalised("CSV files")
    ('the file', 'CSV files')
    """
    first = text.split(" ", 1)[0]
    return text if first.isupper() and first != "A" else text[:1].lower() + text[1:]


def sentence(text: str) -> str:
    """Return text as a sentence: a capital at the start, a full stop at the end.

    Nothing stays nothing.

    >>> sentence("talks longest"), sentence("Really?"), sentence("it says “Go on.”")
    ('Talks longest.', 'Really?', 'It says “Go on.”')
    """
    text = text.strip()
    if not text:
        return ""
    return (
        f"{text[:1].upper()}{text[1:]}{'' if text.rstrip('”’').endswith(tuple('.?!…')) else '.'}"
    )


def reading(label: Label, flags: Iterable[Flag] = ()) -> str:
    """Return what something reads as, fit to follow "reads as".

    >>> reading(Label.OPEN_QUESTION)
    'an open question'
    >>> reading(Label.ADVICE, [Flag.DISGUISED_ADVICE])
    'a suggestion in question form'
    """
    if Flag.DISGUISED_ADVICE in flags:
        return FLAGS[Flag.DISGUISED_ADVICE].words.lower()
    words = LABELS[label].words.lower()
    if label is Label.OTHER:
        return words
    return f"{'an' if words[0] in 'aeiou' else 'a'} {words}"


def format_words(format_: str, writer: str | None = None) -> str:
    """Return what a file was, from its reader's code name and the software that wrote it.

    >>> format_words("teams_vtt", "Microsoft Teams"), format_words("webvtt", "Whisper")
    ('Teams captions', 'captions from Whisper')
    """
    tokens = [_FORMAT_TOKENS.get(token, token) for token in format_.split("_") if token]
    words = " ".join(tokens) or "transcript"
    if writer and not {*writer.lower().split()} & {*words.lower().split()}:
        words += f" from {writer}"
    return words
