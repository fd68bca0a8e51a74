"""What people have to know of each format: who writes it, what to export, what is not known.

One entry a format of the table of readers, in the order in which the page shows
them. ``timing`` names what the format's files give, the usual one first.
"""

from __future__ import annotations

from typing import NamedTuple


class Export(NamedTuple):
    """One row of the page."""

    software: str
    export: str
    timing: str
    limits: str


EXACT, STARTS, BLOCKS, NONE = "exact", "starts only", "blocks", "none"
UNNAMED = "names nobody"

EXPORTS = {
    "zoom_vtt": Export(
        "Zoom",
        "the recording’s audio transcript (`.vtt`)",
        EXACT,
        "never shows two people at once",
    ),
    "zoom_captions": Export(
        "Zoom", "captions saved in a meeting (`meeting_saved_closed_caption.txt`)", STARTS, ""
    ),
    "teams_docx": Export(
        "Microsoft Teams", "the transcript as Word document (`.docx`), since 2024", STARTS, ""
    ),
    "teams_docx_old": Export(
        "Microsoft Teams", "the transcript as Word document, 2021-23", EXACT, ""
    ),
    "teams_vtt": Export(
        "Microsoft Teams",
        "the transcript as captions (`.vtt`)",
        EXACT,
        "some organisations leave the names out; take the Word document then",
    ),
    "google_meet": Export(
        "Google Meet",
        "the transcript’s Google Doc, saved as Word, text or Markdown",
        BLOCKS,
        "one time dates minutes of talk; Gemini’s summary is left out",
    ),
    "webex_vtt": Export("Webex", "the transcript (`.vtt`)", EXACT, ""),
    "webex_txt": Export("Webex", "the transcript as text (`.txt`)", STARTS, ""),
    "otter_txt": Export("Otter", "text (`.txt`), with names and times", STARTS, ""),
    "otter_json": Export("Otter", "JSON from its interface for programs", EXACT, ""),
    "sembly": Export("Sembly", "JSON", STARTS, ""),
    "fathom_txt": Export(
        "Fathom", "the copied transcript as text", STARTS, "action items and notices are left out"
    ),
    "fireflies": Export("Fireflies", "JSON", EXACT, ""),
    "plaud_txt": Export("Plaud", "text (`.txt`)", STARTS, ""),
    "rev_txt": Export("Rev", "text or Word document", STARTS, ""),
    "revai": Export("Rev AI", "JSON", EXACT, ""),
    "rev_nlp": Export(
        "Rev", "reference files for research (`.nlp`)", f"{NONE}, {EXACT}", "one word a row"
    ),
    "descript_md": Export("Descript", "Markdown or text, with times", STARTS, ""),
    "youtube_vtt": Export("YouTube", "automatic captions (`.vtt`)", EXACT, UNNAMED),
    "whisper": Export("Whisper, faster-whisper, whisper-timestamped", "JSON", EXACT, UNNAMED),
    "whisperx": Export("WhisperX", "JSON", EXACT, "tells speakers apart by number"),
    "whispercpp": Export("whisper.cpp", "JSON (`-oj`)", EXACT, "tells speakers apart by number"),
    "whisper_diarised": Export(
        "Whisper with a diariser", "JSON with a speaker in every segment", EXACT, ""
    ),
    "whisper_lines": Export("Whisper", "what it shows on the screen, as text", EXACT, UNNAMED),
    "whisper_speakers": Export(
        "whisper.cpp", "text with `(speaker 0)`", NONE, "tells speakers apart by number"
    ),
    "whisper_srt": Export(
        "whisper.cpp", "SubRip with `(speaker 0)`", EXACT, "tells speakers apart by number"
    ),
    "audacity_labels": Export("Audacity, WhisperX", "labels (`.txt`, `.aud`)", EXACT, ""),
    "aws_transcribe": Export("Amazon Transcribe", "JSON", EXACT, ""),
    "aws_call_analytics": Export("Amazon Transcribe Call Analytics", "JSON", EXACT, ""),
    "deepgram": Export("Deepgram", "JSON, best with `utterances=true`", EXACT, ""),
    "assemblyai": Export("AssemblyAI", "JSON, with `speaker_labels`", EXACT, ""),
    "google_speech": Export("Google Speech-to-Text", "JSON", f"{EXACT}, {STARTS}", ""),
    "speechmatics": Export("Speechmatics", "JSON", EXACT, ""),
    "bbc_kaldi": Export("BBC Kaldi", "JSON", EXACT, ""),
    "digital_paper_edit": Export("digital paper edit", "JSON", EXACT, ""),
    "cdp": Export("Council Data Project", "JSON", EXACT, "often " + UNNAMED),
    "podcast_json": Export("Podcasting 2.0", "JSON", EXACT, ""),
    "podcast_html": Export(
        "podcast hosts", "a transcript page (`.html`)", f"{STARTS}, {NONE}", ""
    ),
    "webvtt": Export("anything that writes WebVTT", "captions (`.vtt`)", EXACT, ""),
    "srt": Export("anything that writes SubRip", "subtitles (`.srt`)", EXACT, ""),
    "csv": Export(
        "spreadsheets",
        "a table as CSV or TSV, with headings such as `Speaker, Start, End, Text`",
        f"{EXACT}, {STARTS}, {NONE}",
        "without headings only if its columns show what they are",
    ),
    "xlsx": Export(
        "Excel; TalkMoves",
        "a workbook (`.xlsx`) with such headings",
        f"{EXACT}, {STARTS}, {NONE}",
        "formulas are not run; one sheet is read; no `.xls`",
    ),
    "docx_table": Export(
        "Amazon Transcribe, NVivo, Word",
        "a Word document whose table has such headings",
        f"{EXACT}, {STARTS}, {NONE}",
        "one table is read; no `.doc`",
    ),
    "chat_cha": Export("CHAT (TalkBank)", "`.cha`", f"{EXACT}, {NONE}", ""),
    "elan_eaf": Export("ELAN", "`.eaf`", EXACT, ""),
    "qmsum": Export("QMSum", "JSON", NONE, ""),
    "timed_script": Export("by hand", "a script with a time beside each name", STARTS, ""),
    "time_lines": Export(
        "YouTube, by hand", "text with a time on the line above the words", STARTS, ""
    ),
    "script": Export("by hand", "a script with `Name: words`", NONE, ""),
    "monologue": Export("by hand", "running text", NONE, UNNAMED),
}

HOW_TO_ADD = """\
## How to add a reader: one file and its test

1. Write `coach/readers/<software>.py`: `FORMAT`, `recognises(text)` and `parse(text, *, name)`.
   `recognises` looks at content, never at the file's name, and may be asked about anything.
   `parse` gives back a `Reading` of `Unit`s as they stand: no grouping, no guessing of times.
2. Give it a row in `coach/readers/_table.py`, above every row that would take its files.
3. Write `tests/readers/test_<software>.py`, put an invented sample into `tests/data/readers/`, and
   name it in the tables of `tests/readers/test_contract.py` and `test_hostile.py`: these try every
   encoding, every cut, hostile text and ten times the length.
4. Add its row to `tests/docs/formats.py` and run `make docs`.

A reader of an invented recorder that writes `00:04|Ana|What now?`, one turn a line:

```python
FORMAT = "lark_txt"

_LINE = re.compile(r"([0-9]{1,3}:[0-9]{2})\\|([^|\\n]{1,80})\\|(.*)")


def recognises(text: str) -> bool:
    \"\"\"Say whether the first line has a time, a name and words between bars.\"\"\"
    return _LINE.fullmatch(text.strip().split("\\n", 1)[0]) is not None


def parse(text: str, *, name: str) -> Reading:
    \"\"\"Read a transcript by Lark.

    Raises:
        TranscriptFormatError: no line has a time, a name and words.
    \"\"\"
    found = [(n, _LINE.fullmatch(line)) for n, line in enumerate(text.split("\\n"), start=1)]
    units = tuple(
        Unit(label=match[2], text=match[3], start=parse_timestamp(match[1]), line=number)
        for number, match in found
        if match is not None and match[3].strip()
    )
    if not units:
        raise TranscriptFormatError(
            f"{name}, line 1: no line has a time, a name and words. Export it again.",
            name=name,
            line=1,
        )
    return Reading(format=FORMAT, units=units, timing=Timing.STARTS_ONLY, writer="Lark")
```
"""
