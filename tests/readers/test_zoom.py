from __future__ import annotations

import pytest

from coach.errors import TranscriptFormatError
from coach.readers import zoom
from coach.transcript import Timing
from tests.readers.documents import read_sample


def make_cues(*payloads, first=1):
    cues = (
        f"{number}\n00:00:{number:02}.000 --> 00:00:{number:02}.900\n{payload}\n"
        for number, payload in enumerate(payloads, start=first)
    )
    return "WEBVTT\n\n" + "\n".join(cues)


def test_a_file_is_read_whole():
    reading = zoom.parse(read_sample("zoom.vtt"), name="zoom.vtt")
    assert [
        (unit.label, unit.text, unit.start, unit.end, unit.line) for unit in reading.units
    ] == [
        ("Ines Duarte (Leeds)", "Shall we start with you, Tomos?", 62.5, 65.0, 4),
        ("Tomos | Harbour", "It's the rota again: nobody wants Sundays…", 65.25, 69.0, 8),
        (None, "and I end up doing them.", 69.1, 70.0, 12),
        ("Ines Duarte (Leeds)", "What have Sundays come to mean to you?", 71.0, 74.75, 16),
    ]
    assert (reading.format, reading.writer) == ("zoom_vtt", "Zoom")
    assert reading.timing is Timing.EXACT
    assert (reading.first_start, reading.last_end, reading.warnings) == (62.5, 74.75, ())


@pytest.mark.parametrize(
    "name",
    [
        "Ana Ruiz [Harbour/North]",
        "Ana (@anaruiz) | Harbour",
        "Zoom user",
        "pk22",
        "Ana’s iPad of the front room",
    ],
)
def test_display_names_are_kept_as_they_are(name):
    text = make_cues(*[f"{name}: Yes."] * 2, *["Ben: No."] * 20)
    assert zoom.parse(text, name="set.vtt").units[0].label == name


def test_words_that_look_like_tags_are_words():
    text = make_cues("Ana: if a < b &amp; so", "Ben: <i>ok</i>")
    reading = zoom.parse(text, name="set.vtt")
    assert [unit.text for unit in reading.units] == ["if a < b &amp; so", "<i>ok</i>"]


@pytest.mark.parametrize(
    "text",
    [
        make_cues("Ana: So?", "Ben: Hm.", "Ana: Well?"),
        make_cues("Ana: So?", "Hm.", "Ana: Well?"),
        make_cues("Ana: So?", "Ben: Hm.", first=7),
        make_cues(*["Ana: So, what about it then?"] * 600),
    ],
    ids=["named", "mostly named", "a part", "long"],
)
def test_numbered_cues_of_one_named_line_are_recognised(text):
    assert zoom.recognises(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "WEBVTT\n\n",
        make_cues("So?", "Hm.", "Ana: Well?"),
        make_cues("Ana: So,\nwhat?", "Ben: Hm."),
        make_cues("<v Ana>So: what?", "<v Ben>Hm: that."),
        make_cues("Ana: So?", "Ben: Hm.").replace("1\n00", "intro\n00"),
        make_cues("Ana: So?", "Ben: Hm.").removeprefix("WEBVTT\n\n"),
        "WEBVTT\n\n9\n00:01.000 --> 00:02.000\nAna: a\n\n2\n00:03.000 --> 00:04.000\nAna: b\n",
    ],
    ids=["empty", "header", "unnamed", "two lines", "voices", "identifier", "SubRip", "backwards"],
)
def test_other_captions_are_not(text):
    assert not zoom.recognises(text)


def test_a_transcript_of_nothing_is_refused():
    with pytest.raises(TranscriptFormatError, match="holds no speech"):
        zoom.parse("WEBVTT\n\n", name="set.vtt")
