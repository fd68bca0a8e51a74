from __future__ import annotations

import pytest

from coach.readers import qmsum
from coach.transcript import Timing
from tests.readers.json_samples import list_rows, load_sample


def read_text(content):
    value = {"meeting_transcripts": [{"speaker": "Designer", "content": content}]}
    return qmsum.parse(value, name="set.json").units[0].text


def test_turns_have_no_times():
    reading = qmsum.parse(load_sample("qmsum.json"), name="set.json")
    assert list_rows(reading) == [
        ("Project Lead", "What what else?", None, None),
        ("Designer", "[vocalsound]", None, None),
        ("Project Lead", "Keys, mostly.", None, None),
    ]
    assert reading.format == "qmsum"
    assert reading.timing is Timing.NONE


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("{vocalsound} So ?", "So?"),
        ("So {gap} what ?", "So what?"),
        ("{gap} {vocalsound}", "[gap] [vocalsound]"),
        ("{vocalsound} .", "[vocalsound]."),
        ("a {Set} of {3}", "a {Set} of {3}"),
        ("Wait ... what", "Wait ... what"),
    ],
)
def test_noises_go_unless_there_is_nothing_else(content, text):
    assert read_text(content) == text


def test_a_meeting_is_recognised():
    assert qmsum.recognises({"meeting_transcripts": []})
    assert not qmsum.recognises({"transcripts": []})
