"""The table of formats: what is read, and in which order formats are tried.

To read one more, write a module with ``recognises`` and ``parse`` and give it a
row here, above every row that would take its files for something else.
"""

from __future__ import annotations

from coach.readers import (
    chat_cha,
    descript,
    elan,
    fathom,
    google_meet,
    monologue,
    otter,
    plaud,
    podcast_html,
    rev,
    rev_nlp,
    script,
    sheet,
    subrip,
    teams,
    time_lines,
    timed_script,
    webex,
    webvtt,
    whisper_text,
    youtube,
    zoom,
    zoom_captions,
)
from coach.readers._json import Json
from coach.readers._json_readers import JSON_READERS
from coach.readers._reader import Paragraphs, Reader
from coach.readers.sheet import Tables

WORKBOOK_READERS: tuple[Reader[Tables], ...] = (
    Reader(
        format=sheet.WORKBOOK,
        words="Excel workbooks (.xlsx)",
        recognises=sheet.recognises_workbook,
        parse=sheet.parse_workbook,
    ),
)
"""The formats of Excel workbooks, read sheet by sheet."""

TABLE_READERS: tuple[Reader[Tables], ...] = (
    Reader(
        format=sheet.DOCUMENT,
        words="tables in Word documents",
        recognises=sheet.recognises_tables,
        parse=sheet.parse_tables,
    ),
)
"""The formats that are tables in a Word document."""

DOCUMENT_READERS: tuple[Reader[Paragraphs], ...] = (
    Reader(
        format=teams.DOCUMENT,
        words="Microsoft Teams transcripts",
        recognises=teams.recognises_document,
        parse=teams.parse_document,
    ),
)
"""The formats in which it matters where a Word paragraph ends."""

TEXT_READERS: tuple[Reader[str], ...] = (
    Reader(
        format=chat_cha.FORMAT,
        words="CHAT transcripts (.cha)",
        recognises=chat_cha.recognises,
        parse=chat_cha.parse,
    ),
    Reader(
        format=elan.FORMAT,
        words="ELAN documents (.eaf)",
        recognises=elan.recognises,
        parse=elan.parse,
    ),
    Reader(
        format=podcast_html.FORMAT,
        words="podcast transcripts as web pages",
        recognises=podcast_html.recognises,
        parse=podcast_html.parse,
    ),
    Reader(
        format=zoom.FORMAT,
        words="Zoom transcripts",
        recognises=zoom.recognises,
        parse=zoom.parse,
    ),
    Reader(
        format=teams.CAPTIONS,
        words="Microsoft Teams captions",
        recognises=teams.recognises_captions,
        parse=teams.parse_captions,
    ),
    Reader(
        format=webex.CAPTIONS,
        words="Webex captions",
        recognises=webex.recognises_captions,
        parse=webex.parse_captions,
    ),
    Reader(
        format=youtube.FORMAT,
        words="automatic captions from YouTube",
        recognises=youtube.recognises,
        parse=youtube.parse,
    ),
    Reader(
        format=webvtt.FORMAT,
        words="WebVTT captions",
        recognises=webvtt.recognises,
        parse=webvtt.parse,
    ),
    Reader(
        format=teams.OLD_DOCUMENT,
        words="Microsoft Teams transcripts of 2021-23",
        recognises=teams.recognises_old_document,
        parse=teams.parse_old_document,
    ),
    Reader(
        format=whisper_text.CAPTIONS,
        words="SubRip subtitles by Whisper",
        recognises=whisper_text.recognises_captions,
        parse=whisper_text.parse_captions,
    ),
    Reader(
        format=subrip.FORMAT,
        words="SubRip subtitles",
        recognises=subrip.recognises,
        parse=subrip.parse,
    ),
    Reader(
        format=rev_nlp.FORMAT,
        words="Rev reference files (.nlp)",
        recognises=rev_nlp.recognises,
        parse=rev_nlp.parse,
    ),
    Reader(
        format=whisper_text.LABELS,
        words="Audacity labels",
        recognises=whisper_text.recognises_labels,
        parse=whisper_text.parse_labels,
    ),
    Reader(
        format=sheet.TEXT,
        words="tables (CSV or TSV) with headings",
        recognises=sheet.recognises,
        parse=sheet.parse,
    ),
    Reader(
        format=teams.DOCUMENT,
        words="Microsoft Teams transcripts",
        recognises=teams.recognises_saved_document,
        parse=teams.parse_saved_document,
    ),
    Reader(
        format=otter.FORMAT,
        words="Otter transcripts",
        recognises=otter.recognises,
        parse=otter.parse,
    ),
    Reader(
        format=google_meet.FORMAT,
        words="Google Meet transcripts",
        recognises=google_meet.recognises,
        parse=google_meet.parse,
    ),
    Reader(
        format=webex.TEXT,
        words="Webex transcripts",
        recognises=webex.recognises_text,
        parse=webex.parse_text,
    ),
    Reader(
        format=zoom_captions.FORMAT,
        words="captions saved from Zoom",
        recognises=zoom_captions.recognises,
        parse=zoom_captions.parse,
    ),
    Reader(
        format=fathom.FORMAT,
        words="Fathom transcripts",
        recognises=fathom.recognises,
        parse=fathom.parse,
    ),
    Reader(
        format=descript.FORMAT,
        words="Descript transcripts",
        recognises=descript.recognises,
        parse=descript.parse,
    ),
    Reader(
        format=plaud.FORMAT,
        words="Plaud transcripts",
        recognises=plaud.recognises,
        parse=plaud.parse,
    ),
    Reader(
        format=rev.FORMAT,
        words="Rev transcripts",
        recognises=rev.recognises,
        parse=rev.parse,
    ),
    Reader(
        format=whisper_text.LINES,
        words="lines of times, an arrow and words, as Whisper shows them",
        recognises=whisper_text.recognises_lines,
        parse=whisper_text.parse_lines,
    ),
    Reader(
        format=whisper_text.SPEAKERS,
        words="text by Whisper with speakers’ numbers",
        recognises=whisper_text.recognises_speakers,
        parse=whisper_text.parse_speakers,
    ),
    Reader(
        format=timed_script.FORMAT,
        words="scripts with a time beside each name",
        recognises=timed_script.recognises,
        parse=timed_script.parse,
    ),
    Reader(
        format=time_lines.FORMAT,
        words="text with a time above the words",
        recognises=time_lines.recognises,
        parse=time_lines.parse,
    ),
    Reader(
        format=script.FORMAT,
        words="scripts with a name before the words (“Name: words”)",
        recognises=script.recognises,
        parse=script.parse,
    ),
    Reader(
        format=monologue.FORMAT,
        words="running text without names",
        recognises=monologue.recognises,
        parse=monologue.parse,
    ),
)
"""The formats read line by line, from a text file or a Word document alike."""

READERS: tuple[Reader[Tables] | Reader[Paragraphs] | Reader[Json] | Reader[str], ...] = (
    *WORKBOOK_READERS,
    *TABLE_READERS,
    *DOCUMENT_READERS,
    *JSON_READERS,
    *TEXT_READERS,
)
"""Every format, in the order in which they are tried: the first to know the content reads it."""
