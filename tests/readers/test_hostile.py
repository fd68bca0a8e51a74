"""Whatever comes in, a reading or one of our own errors goes out, and soon."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.errors import CoachError
from coach.readers import DOCUMENT_READERS, TEXT_READERS, read_units
from tests.readers.documents import SAMPLES, make_document
from tests.speed import MOST_GROWTH, measure, measure_growth, stays_below, untraced

SECONDS_A_MEGABYTE = 2.0
SLACK = 0.25

OPENINGS = [
    b"",
    b"WEBVTT\n\n",
    b"1\n00:00:01,000 --> 00:00:02,000\n",
    b"0:0:1.0 --> 0:0:2.0\nAna\n",
    b"Ana  0:04  \n",
    b"00:05:00\nAna: So?\n",
    b"Meeting ended after 00:05:00\n",
    b"PK\x03\x04",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
]
SAMPLE_FILES = sorted(path.name for path in SAMPLES.iterdir())

PIECES = [
    "WEBVTT", "NOTE x", "STYLE", "-->", "00:00:01.000 --> 00:00:02.000", "0:0:1.0 --> 0:0:2.0",
    "00:00:02,000 --> 00:00:01,000", "00:05:00", "Ana  0:04  ", "Ana   0:04", "Ana: ", "**Ana:** ",
    "[SPEAKER_00]: ", "<v Ana>", "</v>", "<v ", "&#237;", "&amp", "7", "1", "So?", "Transcript",
    '1 "Ana" (1)', "0:01 : Ana : so", "so<00:00:01.000><c> so</c>", "[Ana] 00:00:01", "0:01 - Ana",
    "a@b.c", "[00:01] **Ana:** so", "Ana (00:01):", "Ana (00:01): so", "[00:01] Ana: so", "0:01",
    "token|speaker|ts|endTs|punctuation", "so|1|0|1|.", "0.5\t1.5\tso", "(speaker 0) so",
    "[00:01.000 --> 00:02.000] so", "<cite>Ana:</cite>", "<p>so</p>", "@UTF8", "*ANA:\tso",
    "<time>",
    "@Participants:\tANA Ana Adult", "%mor:\tso", "+...", "1_2", "<ANNOTATION_DOCUMENT>", "<TIER>",
    "<ALIGNABLE_ANNOTATION>", "<ANNOTATION_VALUE>so</ANNOTATION_VALUE>", "So it goes on. " * 60,
    "Set - Transcript", "Meeting ended after 00:05:00", "Ana stopped transcription", "---", "# x",
    '{"spokenText": "x"}', "Transcribed by https://otter.ai", "\u202e", "\x00", "’", " ", "\t",
]  # fmt: skip

PATHOLOGICAL = {
    "words": "so what ",
    "lines": "so\n",
    "blank lines": "\n",
    "spaces": " ",
    "digits": "1",
    "colons": ":",
    "prefixes": "a: ",
    "names": "Ana: so\n",
    "distinct lines of names": "Ana {}: so\n",
    "open voices": "<v ",
    "classes of voices": "<v.a",
    "dots of a voice": ".a",
    "open tags": "<c.",
    "voices": "<v Ana>",
    "brackets": "[",
    "parentheses": "(",
    "stars": "*",
    "spaced stars": "* ",
    "escapes": "\\[",
    "underscores": "__",
    "entities": "&#1",
    "ampersands": "&",
    "arrows": "-->",
    "lines of arrows": "1 -->\n",
    "broken times": "0:0 -->\n",
    "times": "00:00:01.000 --> 00:00:02.000\n",
    "numbered times": "1\n00:00:01.000 --> 00:00:02.000\n\n",
    "spaces before an arrow": "00:01 ",
    "headers": "Ana  0:04\n",
    "headers with words": "Ana  0:04\nso\n",
    "headers of their own": "Ana {}  0:04\n",
    "marks": "00:05:00\n",
    "marks above blank lines": "00:05:00\n\n\n",
    "footers": "Meeting ended after 00:05:00\n",
    "titles": "a - Transcript\n",
    "notices": "This editable transcript was computer generated\n",
    "comments": "NOTE\n\n",
    "first lines": "WEBVTT\n",
    "metadata": '{"spokenText": "',
    "nested metadata": "[",
    "rules": "---\n",
    "markers": "Ana stopped transcription\n",
    "dashes": "- ",
    "identifiers": '1 "Ana" (1)\n',
    "open quotes": '1 "',
    "stamps": "<00:00:01.000><c>",
    "stamped words": "<00:00:01.000><c> so</c>",
    "times and colons": "0:01 : ",
    "lines of a time, a name and words": "0:01 : Ana : so\n",
    "names in brackets": "[Ana] 00:00:01\n",
    "blocks of their own": "[Ana] 00:00:01\nso what now then so {}\n",
    "times and dashes": "0:01 - ",
    "times and names": "0:01 - Ana {}\n",
    "addresses": "0:01 - a@b.c",
    "parts of an address": "a.",
    "bold names": "[00:01] **Ana:** so\n",
    "open bold names": "[00:01] **",
    "times in parentheses": "Ana (00:01): so\n",
    "headers in parentheses": "Ana (00:01):\n",
    "open parentheses": "Ana (",
    "times in brackets": "[00:01] Ana {}: so\n",
    "open times": "[00:01] ",
    "times on lines": "0:01\n",
    "names above times": "Ana\n0:01\n",
    "tokens": "so|1|||.|UC|[]\n",
    "pipes": "|",
    "labels": "0.5\t1.5\t[[A]]so\n",
    "spans in brackets": "[00:01.000 --> 00:02.000] so\n",
    "open spans": "[00:01.000 --> ",
    "numbered speakers": "(speaker 0) so\n",
    "paragraphs of a page": "<cite>Ana:</cite><p>so</p>",
    "open comments": "<!--",
    "open declarations": "<![",
    "open instructions": "<?",
    "open paragraphs": "<p ",
    "open attributes": "<p a='",
    "end tags": "</p",
    "open scripts": "<script>",
    "main lines": "*ANA:\tso\n",
    "lines that go on": "\tso\n",
    "codes": "[/] ",
    "pauses": "(.) ",
    "links": "+... ",
    "commas after a space": " ,",
    "lengthening": "o:",
    "bullets": " 1_2",
    "participants": "@Participants:\tA{} Ana Adult\n",
    "slots": '<TIME_SLOT TIME_SLOT_ID="t{}" TIME_VALUE="1"/>',
    "annotations": "<ALIGNABLE_ANNOTATION><ANNOTATION_VALUE>so</ANNOTATION_VALUE>"
    "</ALIGNABLE_ANNOTATION>",
    "tiers": '<TIER PARTICIPANT="{}"/>',
    "open elements": "<A>",
    "sentences": "So it went on {}. ",
    "headings": "--So--\n",
    "rows": "0:01,Ana,so\n",
    "rows of their own": "0:01,Ana {},so\n",
    "commas": ",",
    "semicolons": ";",
    "tabs": "\t",
    "quotation marks": '"',
    "open cells": ',"',
    "headings of columns": "Start,Speaker,Text\n",
    "hours for minutes": "24:02:00,Ana,so\n",
}
GENERIC = ("words", "blank lines", "colons", "digits", "distinct lines of names", "brackets")
CUES = ("arrows", "broken times", "times", "numbered times", "comments", "spaces before an arrow")
TAGS = ("open voices", "classes of voices", "open tags", "voices", "entities", "ampersands")
PREFIXES = ("prefixes", "names", "parentheses", "stars", "escapes")
HEADED = ("headers", "headers with words", "headers of their own", "spaced stars", "markers")
STAMPED = (
    "times and dashes",
    "open times",
    "open parentheses",
    "times on lines",
    "stars",
    "escapes",
)
OWN = {
    "zoom_vtt": (*CUES, *PREFIXES),
    "teams_vtt": (*CUES, *TAGS, "metadata", "nested metadata"),
    "webvtt": (*CUES, *TAGS, *PREFIXES, "first lines", "lines of arrows", "dots of a voice"),
    "teams_docx_old": (*CUES, "lines", "spaces"),
    "srt": (*CUES, *PREFIXES, "entities", "lines of arrows"),
    "teams_docx": HEADED,
    "otter_txt": (*HEADED, "underscores"),
    "google_meet": (*PREFIXES, "marks", "marks above blank lines", "footers", "titles", "notices"),
    "script": (*PREFIXES, "rules", "dashes", "lines", "underscores"),
    "webex_vtt": (*CUES, "identifiers", "open quotes", "entities"),
    "webex_txt": ("times and colons", "lines of a time, a name and words"),
    "youtube_vtt": (*CUES, "stamps", "stamped words", "entities"),
    "zoom_captions": ("names in brackets", "blocks of their own"),
    "fathom_txt": (*STAMPED, "times and names", "addresses", "parts of an address"),
    "descript_md": (*STAMPED, "bold names", "open bold names"),
    "plaud_txt": (*STAMPED, "times in parentheses"),
    "rev_txt": (*STAMPED, "headers in parentheses"),
    "rev_nlp": ("tokens", "pipes"),
    "audacity_labels": ("labels", "lines"),
    "whisper_lines": ("spans in brackets", "open spans", "arrows"),
    "whisper_speakers": ("numbered speakers", "parentheses"),
    "whisper_srt": (*CUES, "numbered speakers", "parentheses"),
    "timed_script": (*STAMPED, "times in brackets", "rules"),
    "time_lines": (*STAMPED, "names above times", "rules"),
    "podcast_html": (
        "paragraphs of a page",
        "open comments",
        "open declarations",
        "open instructions",
        "open paragraphs",
        "open attributes",
        "end tags",
        "open scripts",
        "entities",
    ),
    "chat_cha": (
        "main lines",
        "lines that go on",
        "codes",
        "pauses",
        "links",
        "commas after a space",
        "lengthening",
        "bullets",
        "participants",
        "parentheses",
        "open tags",
    ),
    "elan_eaf": ("slots", "annotations", "tiers", "open elements", "open comments", "entities"),
    "csv": (
        "rows",
        "rows of their own",
        "commas",
        "semicolons",
        "tabs",
        "quotation marks",
        "open cells",
        "headings of columns",
        "hours for minutes",
    ),
    "monologue": ("sentences", "headings", "stars", "rules"),
}
"""What each reader would find hardest, beside what is hard for all."""
HEADS = {
    "zoom_vtt": "WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\nAna: so\n\n",
    "teams_vtt": 'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n{"spokenText": "so"}\n',
    "webvtt": "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v Ana>",
    "teams_docx_old": "0:0:1.0 --> 0:0:2.0\nAna\n",
    "srt": "1\n00:00:01,000 --> 00:00:02,000\n",
    "teams_docx": "Ana   0:04\n",
    "otter_txt": "Ana  0:04  \n",
    "google_meet": "Transcript\n00:05:00\nAna: so\n",
    "script": "Ana: so\n",
    "csv": "Start,Speaker,Text\n0:01,Ana,so\n",
    "webex_vtt": 'WEBVTT\n\n1 "Ana" (1)\n00:00:01.000 --> 00:00:02.000\nso\n\n',
    "webex_txt": "0:01 : Ana : so\n0:02 : Ben : hm\n",
    "youtube_vtt": "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nso<00:00:01.200><c> so</c>"
    "<00:00:01.400><c> so</c>\n",
    "zoom_captions": "[Ana] 00:00:01\nso\n[Ben] 00:00:02\nhm\n",
    "fathom_txt": "0:01 - Ana\nso\n0:02 - Ben\nhm\n",
    "descript_md": "[00:01] **Ana:** so\n[00:02] **Ben:** hm\n",
    "plaud_txt": "Ana (00:01): so\nBen (00:02): hm\n",
    "rev_txt": "Ana (00:01):\nso\nBen (00:02):\nhm\n",
    "rev_nlp": "token|speaker|ts|endTs|punctuation|case|tags\nso|1|||.|UC|[]\n",
    "audacity_labels": "0.5\t1.5\tso\n",
    "whisper_lines": "[00:01.000 --> 00:02.000] so\n",
    "whisper_speakers": "(speaker 0) so\n(speaker 1) hm\n",
    "whisper_srt": "1\n00:00:01,000 --> 00:00:02,000\n(speaker 0) so\n\n",
    "timed_script": "[00:01] Ana: so\n[00:02] Ben: hm\n",
    "time_lines": "0:01\nso\n0:02\nhm\n",
    "podcast_html": "<cite>Ana:</cite><p>so</p>",
    "chat_cha": "@UTF8\n@Begin\n*ANA:\tso .\n",
    "elan_eaf": "<ANNOTATION_DOCUMENT><TIER>",
    "monologue": "So it went on. ",
}

every_text_reader = pytest.mark.parametrize(
    "reader", TEXT_READERS, ids=[reader.format for reader in TEXT_READERS]
)


def read_or_refuse(read: Callable[[], object]) -> None:
    """Read; an error of ours is fine if it is one line, and any other is not caught."""
    try:
        read()
    except CoachError as error:
        message = str(error)
    else:
        return
    assert message
    assert "\n" not in message


def fill(piece: str, size: int) -> str:
    """Return so many characters of a piece, numbered where it has a place for a number."""
    count = size // len(piece) + 1
    if "{}" in piece:
        return "".join(piece.replace("{}", str(number)) for number in range(count))[:size]
    return (piece * count)[:size]


@untraced
@settings(deadline=None, max_examples=200)
@given(st.sampled_from(OPENINGS), st.binary(max_size=4_000))
def test_any_bytes_give_a_reading_or_our_own_error(opening, rest):
    data = opening + rest
    seconds = measure(lambda: read_or_refuse(lambda: read_units(data, name="set")))
    assert seconds < SECONDS_A_MEGABYTE * len(data) / 1e6 + SLACK


@untraced
@settings(deadline=None, max_examples=200)
@given(
    st.sampled_from(SAMPLE_FILES),
    st.integers(0, 2_000),
    st.integers(0, 60),
    st.binary(max_size=40),
)
def test_a_file_damaged_anywhere_gives_a_reading_or_our_own_error(name, at, cut, junk):
    data = (SAMPLES / name).read_bytes()
    read_or_refuse(lambda: read_units(data[:at] + junk + data[at + cut :], name=name))


@every_text_reader
@untraced
@settings(deadline=None)
@given(text=st.text())
def test_any_text_given_to_a_reader_is_read_or_refused(reader, text):
    reader.recognises(text)
    read_or_refuse(lambda: reader.parse(text, name="set"))


@every_text_reader
@untraced
@settings(deadline=None, max_examples=200)
@given(pieces=st.lists(st.sampled_from(PIECES)), joint=st.sampled_from(["", "\n", "\n\n"]))
def test_any_order_of_its_own_marks_is_read_or_refused(reader, pieces, joint):
    text = joint.join(pieces)
    reader.recognises(text)
    read_or_refuse(lambda: reader.parse(text, name="set"))


@untraced
@settings(deadline=None, max_examples=200)
@given(paragraphs=st.lists(st.sampled_from(PIECES) | st.text(max_size=40)))
def test_any_paragraphs_given_to_a_document_reader_are_read_or_refused(paragraphs):
    for reader in DOCUMENT_READERS:
        reader.recognises(tuple(paragraphs))
        read_or_refuse(lambda parse=reader.parse: parse(tuple(paragraphs), name="set"))


@pytest.mark.parametrize(
    ("reader", "kind"),
    [
        pytest.param(reader, kind, id=f"{reader.format}-{kind}")
        for reader in TEXT_READERS
        for kind in (*GENERIC, *OWN[reader.format])
    ],
)
def test_time_grows_in_proportion_to_the_text(reader, kind):
    def prepare(size):
        text = HEADS[reader.format] + fill(PATHOLOGICAL[kind], size)

        def read():
            reader.recognises(text)
            return reader.parse(text, name="set")

        return lambda: read_or_refuse(read)

    assert measure_growth(prepare(10_000), prepare(100_000)) <= MOST_GROWTH


@pytest.mark.parametrize("kind", PATHOLOGICAL)
def test_the_door_reads_a_megabyte_of_anything_in_two_seconds(kind):
    data = fill(PATHOLOGICAL[kind], 1_000_000).encode()
    assert stays_below(
        SECONDS_A_MEGABYTE, lambda: read_or_refuse(lambda: read_units(data, name="set"))
    )


def make_large(name: str, size: int = 1_000_000) -> bytes:
    """Return a sample's first cue or turn, many times over."""
    number, parts, length = 0, [], 0
    while length < size:
        number += 1
        minute, second = divmod(number, 60)
        times = {"minute": f"{minute % 60:02}", "second": f"{second:02}", "number": number}
        parts.append(LARGE[name][1].format(**times))
        length += len(parts[-1])
    return (LARGE[name][0] + "".join(parts) + "".join(LARGE[name][2:])).encode()


WORDS = "So what did you make of it when they came back and asked you for the third time?"
LARGE = {
    "zoom_vtt": (
        "WEBVTT\n\n",
        "{number}\n00:{minute}:{second}.000 --> 00:{minute}:{second}.900\nAna Ruiz: "
        + WORDS
        + "\n\n",
    ),
    "teams_vtt": (
        "WEBVTT\n\n",
        "3f0c1d52-8a77-4a58-9d0c-6f1f0a5b7e11/{number}-0\n00:{minute}:{second}.000 --> "
        "00:{minute}:{second}.900\n<v Ana Ruiz>So what did you\nmake of it?</v>\n\n",
    ),
    "webvtt": (
        "WEBVTT\n\n",
        "00:{minute}:{second}.000 --> 00:{minute}:{second}.900\n<v Ana Ruiz>" + WORDS + "\n\n",
    ),
    "teams_docx_old": (
        "0:0:1.0 --> 0:0:2.0\nAna\nSo?\n",
        "0:{minute}:{second}.0 --> 0:{minute}:{second}.9\nAna Ruiz\n" + WORDS + "\n",
    ),
    "srt": (
        "",
        "{number}\n00:{minute}:{second},000 --> 00:{minute}:{second},900\nAna Ruiz: So what\ndid "
        "they make of it?\n\n",
    ),
    "teams_docx": ("", "Ana Ruiz   {minute}:{second}\n" + WORDS + "\n"),
    "otter_txt": ("", "Ana Ruiz  {minute}:{second}  \n" + WORDS + "\n\n"),
    "google_meet": (
        "Set - Transcript\n",
        "00:{minute}:{second}\n\nAna Ruiz: " + WORDS + "\nBen: Hm.\n\n",
    ),
    "csv": ("Start,Speaker,Text\n", '0:{minute}:{second},Ana Ruiz,"' + WORDS + '"\n'),
    "script": ("", "Ana Ruiz: " + WORDS + "\n\nBen: Hm.\n\n"),
    "webex_vtt": (
        "WEBVTT\n\n",
        '{number} "Ana Ruiz" (123456)\n00:{minute}:{second}.000 --> 00:{minute}:{second}.900\n'
        + WORDS
        + "\n\n",
    ),
    "webex_txt": ("", "{minute}:{second} : Ana Ruiz : " + WORDS + "\n"),
    "youtube_vtt": (
        "WEBVTT\nKind: captions\n\n",
        "00:{minute}:{second}.000 --> 00:{minute}:{second}.900 align:start position:0%\n \n"
        "so<00:00:00.160><c> what</c><00:00:00.480><c> now</c>\n\n"
        "00:{minute}:{second}.900 --> 00:{minute}:{second}.910 align:start position:0%\n"
        "so what now\n \n\n",
    ),
    "zoom_captions": ("", "[Ana Ruiz] 00:{minute}:{second}\n{number} " + WORDS + "\n\n"),
    "fathom_txt": ("", "{minute}:{second} - Ana Ruiz (Depot)\n  " + WORDS + "\n\n"),
    "descript_md": ("", "[00:{minute}:{second}] **Ana Ruiz:** " + WORDS + "\n\n"),
    "plaud_txt": ("", "Ana Ruiz ({minute}:{second}): " + WORDS + "\n"),
    "rev_txt": ("", "Ana Ruiz ({minute}:{second}):\n" + WORDS + "\n\n"),
    "rev_nlp": (
        "token|speaker|ts|endTs|punctuation|case|tags\n",
        "what|1|{number}.00|{number}.50||LC|[]\nnow|1|{number}.50|{number}.90|?|LC|[]\n",
    ),
    "audacity_labels": ("", "{number}.0\t{number}.9\t[[SPEAKER_00]]" + WORDS + "\n"),
    "whisper_lines": (
        "",
        "[00:{minute}:{second}.000 --> 00:{minute}:{second}.900]  " + WORDS + "\n",
    ),
    "whisper_speakers": ("", "(speaker 0) " + WORDS + "\n(speaker 1) Hm.\n"),
    "whisper_srt": (
        "",
        "{number}\n00:{minute}:{second},000 --> 00:{minute}:{second},900\n(speaker 0) "
        + WORDS
        + "\n\n",
    ),
    "timed_script": ("", "[{minute}:{second}] Ana Ruiz: " + WORDS + "\n"),
    "time_lines": ("", "{minute}:{second}\n" + WORDS + "\n"),
    "podcast_html": (
        "",
        "<cite>Ana Ruiz:</cite>\n<time>{minute}:{second}</time>\n<p>" + WORDS + "</p>\n",
    ),
    "chat_cha": (
        "@UTF8\n@Begin\n@Participants:\tANA Ana Adult\n",
        "*ANA:\tso &-um what did (.) you make of it [/] of it ? {number}000_{number}900\n"
        "%mor:\tco|so pro|what v|do pro|you v|make prep|of pro|it ?\n",
    ),
    "elan_eaf": (
        '<ANNOTATION_DOCUMENT><TIER PARTICIPANT="Ana">',
        '<ANNOTATION><ALIGNABLE_ANNOTATION TIME_SLOT_REF1="ts1" TIME_SLOT_REF2="ts2">\n'
        "<ANNOTATION_VALUE>" + WORDS + "</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>\n",
        "</TIER></ANNOTATION_DOCUMENT>",
    ),
    "monologue": ("", "In year {number} nobody came. " + WORDS + "\n\n"),
}


@every_text_reader
def test_a_megabyte_of_an_ordinary_file_takes_less_than_a_second(reader):
    data = make_large(reader.format)
    formats = set()
    assert stays_below(1.0, lambda: formats.add(read_units(data, name="set").format))
    assert formats == {reader.format}


def test_a_large_document_is_read_at_a_megabyte_of_text_a_second():
    turns = [f"Ana Ruiz   {n // 60}:{n % 60:02}\n{WORDS} {WORDS}" for n in range(1, 3_000)]
    data = make_document(turns)
    megabytes = sum(len(turn) for turn in turns) / 1e6
    formats = set()
    assert stays_below(megabytes, lambda: formats.add(read_units(data, name="set").format))
    assert formats == {"teams_docx"}
