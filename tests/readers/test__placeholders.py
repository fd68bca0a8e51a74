from __future__ import annotations

import pytest

from coach.readers._placeholders import names_nobody
from coach.transcript import UNKNOWN_SPEAKER


@pytest.mark.parametrize(
    "label",
    [
        *("?", "??", "-", "–", "Unknown", "UNKNOWN", "[unknown]", "Unidentified", "U_UKN"),
        *("SPEAKER ?", "Speaker?", "[SPEAKER ?]", "speaker_?", "SPEAKER_UNKNOWN", "n/a", "N/A"),
        *("null", "None", "nan", "NaN", "undefined", UNKNOWN_SPEAKER),
    ],
)
def test_labels_that_say_that_nobody_is_known(label):
    assert names_nobody(label)


@pytest.mark.parametrize(
    "label",
    [
        *("Unknown Speaker", "Speaker 1", "SPEAKER_00", "Unidentified member", "Zoom user"),
        *("Nan", "Null", "Ana", "Ana?", "omit", "UU", "Speaker", "An Unknown", "", " "),
    ],
)
def test_labels_that_stand_for_somebody(label):
    assert not names_nobody(label)
