"""Speakers of whom a file says that they are not known, and names it leaves out: all formats.

Every example names somebody, then somebody not known or nobody at all, then somebody
again, so that what is not known could be credited to whoever spoke before.
"""

from __future__ import annotations

import json

import pytest

from coach.readers import READERS, read_units
from coach.readers.units import UNKNOWN

WORDS = ("What else is there?", "Keys, mostly keys.", "And a letter too.", "Well then?")
NAMES = ("Ana", "Ben", None, "Ana")
"""In the third place stands whatever a format writes for nobody."""


def dump(items, *keys, **beside):
    for key in reversed(keys):
        items = {key: items}
    return json.dumps({**items, **beside})


def parts(nobody, *, text="text", name="speaker", start="start", end="end", step=1, **more):
    """Return objects with words, a name and times; the third has what ``nobody`` adds."""
    return [
        {text: words, start: step * at, end: step * at + step, **more}
        | ({name: NAMES[at]} if NAMES[at] else nobody)
        for at, words in enumerate(WORDS)
    ]


def word_list(nobody, *, text="word", name="speaker", start="start", end="end", **more):
    """Return single words instead, each a sentence."""
    items = parts(nobody, text=text, name=name, start=start, end=end, **more)
    return [item | {text: f"Word{at}."} for at, item in enumerate(items)]


def spans(nobody, *, name="speaker", start="start", end="end"):
    return [
        {start: at, end: at + 1} | ({name: NAMES[at]} if NAMES[at] else nobody) for at in range(4)
    ]


def cues(form, nobody, *, head="WEBVTT\n\n"):
    """Return captions; ``form`` sets out a name and words, ``nobody`` a cue of nobody's."""
    body = [
        (form.format(name, words) if name else nobody.format(words))
        for name, words in zip(NAMES, WORDS, strict=True)
    ]
    return head + "\n".join(
        f"{above}00:00:0{at}.000 --> 00:00:0{at + 1}.000\n{said}\n"
        for at, (above, _, said) in enumerate(text.rpartition("|") for text in body)
    )


def lines(form, nobody="?"):
    """Return a line or two for each part; ``form`` takes a number, a name and words."""
    return "\n".join(
        form.format(at, name or nobody, words)
        for at, (name, words) in enumerate(zip(NAMES, WORDS, strict=True), start=1)
    )


def rows(nobody, head="Speaker,Start,End,Text"):
    body = [f"{name or nobody},{at}.0,{at + 1}.0,{WORDS[at]}" for at, name in enumerate(NAMES)]
    return "\n".join([head, *body])


def metadata(nobody):
    said = [
        json.dumps({"spokenText": words} | ({"speakerName": name} if name else nobody))
        for name, words in zip(NAMES, WORDS, strict=True)
    ]
    return "WEBVTT\n\n" + "\n".join(
        f"00:00:0{at}.000 --> 00:00:0{at + 1}.000\n{body}\n" for at, body in enumerate(said)
    )


def elan(nobody):
    tiers = "".join(
        f'<TIER TIER_ID="{name or nobody}" LINGUISTIC_TYPE_REF="x"><ANNOTATION>'
        f'<ALIGNABLE_ANNOTATION ANNOTATION_ID="a{at}" TIME_SLOT_REF1="t{at}" '
        f'TIME_SLOT_REF2="t{at + 1}"><ANNOTATION_VALUE>{words}</ANNOTATION_VALUE>'
        "</ALIGNABLE_ANNOTATION></ANNOTATION></TIER>"
        for at, (name, words) in enumerate(zip(NAMES, WORDS, strict=True))
    )
    slots = "".join(f'<TIME_SLOT TIME_SLOT_ID="t{at}" TIME_VALUE="{at}000"/>' for at in range(5))
    return f"<ANNOTATION_DOCUMENT><TIME_ORDER>{slots}</TIME_ORDER>{tiers}</ANNOTATION_DOCUMENT>"


def google(nobody):
    """Return a result; its speakers are numbers, so names become such."""
    items = word_list(nobody, name="speakerTag", start="startTime", end="endTime")
    return dump([{"alternatives": [{"words": items}]}], "results")


def aws_items():
    return [
        {"start_time": f"{at}.1", "end_time": f"{at}.9", "alternatives": [{"content": f"W{at}."}]}
        for at in range(4)
    ]


def revai(nobody):
    return dump(
        [
            ({"speaker": name} if name else nobody)
            | {"elements": [{"type": "text", "value": "So.", "ts": at, "end_ts": at + 1}]}
            for at, name in enumerate(NAMES)
        ],
        "monologues",
    )


NULL = {"speaker": None}

NOT_KNOWN = {
    "zoom_vtt": "WEBVTT\n\n"
    + "\n".join(
        f"{at}\n00:00:0{at}.000 --> 00:00:0{at + 1}.000\n{name or '?'}: {words}\n"
        for at, (name, words) in enumerate(zip(NAMES, WORDS, strict=True), start=1)
    ),
    "teams_vtt": metadata({"speakerName": None}),
    "webex_vtt": cues('1 "{}" (7)\n|{}', '2 "" (0)\n|{}'),
    "webvtt": cues("<v {}>{}</v>", "<v >{}</v>"),
    "srt": cues("{}: {}", "?: {}", head=""),
    "whisper_srt": cues("(speaker {}) {}", "(speaker ?) {}", head="")
    .replace("speaker Ana", "speaker 0")
    .replace("speaker Ben", "speaker 1"),
    "teams_docx_old": lines("0:0:{0}.0 --> 0:0:{0}.9\n{1}\n{2}\n", "Unknown"),
    "otter_txt": lines("{1}  0:0{0}\n{2}\n", "Unknown"),
    "teams_docx": lines("{1}   0:0{0}\n{2}\n", "?"),
    "google_meet": "Transcript\n00:00:00\n" + lines("{1}: {2}") + "\nMeeting ended after 00:30:00",
    "webex_txt": lines("0:0{0} : {1} : {2}", ""),
    "zoom_captions": lines("[{1}] 00:00:0{0}\n{2}\n", ""),
    "fathom_txt": lines("0:0{0} - {1}\n  {2}\n"),
    "descript_md": lines("[00:00:0{0}] **{1}:** {2}\n"),
    "plaud_txt": lines("{1} (00:0{0}): {2}"),
    "rev_txt": lines("{1} (00:0{0}):\n{2}\n"),
    "rev_nlp": "token|speaker|ts|endTs|punctuation\n" + lines("So|{1}|{0}.0|{0}.5|.", ""),
    "audacity_labels": lines("{0}.0\t{0}.9\t[[{1}]]{2}"),
    "whisper_lines": lines("[00:00:0{0}.000 --> 00:00:0{0}.900]  [{1}]: {2}", "SPEAKER ?"),
    "whisper_speakers": lines("(speaker {1}) {2}").replace("Ana", "0").replace("Ben", "1"),
    "timed_script": lines("[00:0{0}] **{1}**: {2}"),
    "time_lines": lines("{1}\n00:0{0}\n{2}\n"),
    "script": lines("{1}: {2}\n"),
    "podcast_html": "<html>" + lines("<cite>{1}:</cite><time>0:0{0}</time><p>{2}</p>", ""),
    "elan_eaf": elan(""),
    "chat_cha": "@UTF8\n@Participants:\tANA Ana Adult, BEN Ben Adult, UNI Unidentified\n"
    + lines("*{1}:\t{2}", "UNI").replace("*Ana", "*ANA").replace("*Ben", "*BEN"),
    "csv": rows("?"),
    "aws_transcribe": json.dumps(
        {
            "results": {
                "items": aws_items(),
                "speaker_labels": {
                    "segments": spans(
                        {"speaker_label": ""},
                        name="speaker_label",
                        start="start_time",
                        end="end_time",
                    )
                },
            }
        }
    ),
    "aws_call_analytics": dump(
        parts(
            {"ParticipantRole": ""},
            text="Content",
            name="ParticipantRole",
            start="BeginOffsetMillis",
            end="EndOffsetMillis",
            step=1000,
        ),
        "Transcript",
    ),
    "deepgram": dump({"channels": [], "utterances": parts(NULL, text="transcript")}, "results"),
    "speechmatics": json.dumps(
        {
            "words": [
                {"name": f"W{at}.", "time": f"{at}.1", "duration": "0.5"} for at in range(4)
            ],
            "speakers": [
                {"name": name or "UU", "time": f"{at}.0", "duration": "0.9"}
                for at, name in enumerate(NAMES)
            ],
        }
    ),
    "google_speech": google({"speakerTag": None}),
    "assemblyai": dump(parts(NULL, step=1000), "utterances", audio_duration=4),
    "whispercpp": dump(
        [
            {"text": words, "speaker": name or "?", "offsets": {"from": at, "to": at + 1}}
            for at, (name, words) in enumerate(zip(NAMES, WORDS, strict=True))
        ],
        "transcription",
    ),
    "podcast_json": dump(parts(NULL, text="body", start="startTime", end="endTime"), "segments"),
    "whisperx": dump(parts(NULL), "segments"),
    "whisper_diarised": dump(parts({"speaker_id": None}, name="speaker_id"), "segments"),
    "revai": revai(NULL),
    "cdp": dump(
        parts({"speaker_name": None}, name="speaker_name"), "sentences", session_datetime="x"
    ),
    "fireflies": dump(parts({"speaker_name": None}, name="speaker_name"), "sentences"),
    "qmsum": dump(parts(NULL, text="content"), "meeting_transcripts"),
    "digital_paper_edit": json.dumps(
        {"words": word_list({}, text="text"), "paragraphs": spans({"speaker": "U_UKN"})}
    ),
    "bbc_kaldi": json.dumps(
        {
            "words": word_list({}, text="punct"),
            "segmentation": {
                "segments": [
                    {"start": at, "duration": 1, "speaker": {"@id": name} if name else None}
                    for at, name in enumerate(NAMES)
                ]
            },
        }
    ),
    "otter_json": dump(
        parts(
            {"speaker_name": None},
            text="transcript",
            name="speaker_name",
            start="start_ts",
            end="end_ts",
        ),
        "speech_segments",
    ),
    "sembly": dump(
        parts({"speaker_name": ""}, text="words_str", name="speaker_name"), "transcript"
    ),
}
"""For each format a talk in whose third part the file says that nobody is known."""

NAMES_NOBODY = {"whisper", "youtube_vtt", "monologue"}
"""Formats in which no name ever stands."""

TABLES = {"xlsx", "docx_table"}
"""Tables like that of text, which stand for it here."""

GOES_ON = {
    "captions": cues("{}: {}", "{}", head=""),
    "voices": cues("<v {}>{}</v>", "{}"),
    "webex": cues('1 "{}" (7)\n|{}', "{}"),
    "rows": rows(""),
    "JSON without the key": dump(parts({}), "segments"),
    "Rev's times alone": lines("{1} (00:0{0}):\n{2}\n").replace("? (", "("),
    "paragraphs of a page": "<html>"
    + lines("<cite>{1}:</cite><p>{2}</p>").replace("<cite>?:</cite>", ""),
    "Meet": "Transcript\n00:00:00\n" + lines("{1}: {2}").replace("?: A", "A"),
}
"""Talks in whose third part the file leaves the name out."""


def read_labels(text):
    reading = read_units(text.encode(), name="set")
    names = {"Speaker 0": "Ana", "Speaker 1": "Ben"}
    return reading.format, [names.get(unit.label, unit.label) for unit in reading.units]


def test_every_format_that_has_names_has_an_example():
    assert {reader.format for reader in READERS} == {*NOT_KNOWN} | NAMES_NOBODY | TABLES


@pytest.mark.parametrize("format", NOT_KNOWN)
def test_who_is_marked_as_not_known_is_nobody_in_mid_file(format):
    assert read_labels(NOT_KNOWN[format]) == (format, ["Ana", "Ben", UNKNOWN, "Ana"])


@pytest.mark.parametrize("habit", GOES_ON)
def test_a_name_left_out_goes_on_from_the_one_before(habit):
    assert read_labels(GOES_ON[habit])[1] == ["Ana", "Ben", None, "Ana"]


@pytest.mark.parametrize("nobody", ["Unknown", "-", "nan", "U_UKN", "SPEAKER ?", "null"])
def test_a_cell_may_say_in_many_ways_that_nobody_is_known(nobody):
    assert read_labels(rows(nobody)) == ("csv", ["Ana", "Ben", UNKNOWN, "Ana"])


def test_an_unknown_speaker_with_a_label_keeps_it():
    labels = read_labels(lines("{1}  0:0{0}\n{2}\n", "Unknown Speaker"))[1]
    assert labels == ["Ana", "Ben", "Unknown Speaker", "Ana"]


def test_a_change_of_speaker_is_marked_and_the_new_one_not_named_among_names():
    assert read_labels(cues(">> {}: {}", ">> {}", head="")) == (
        "srt",
        ["Ana", "Ben", UNKNOWN, "Ana"],
    )
