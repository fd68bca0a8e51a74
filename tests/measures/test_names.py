"""When two spellings are one name."""

from __future__ import annotations

import pytest

from coach.measures.names import fold_name, list_names
from coach.transcript import Speaker


@pytest.mark.parametrize(
    "other",
    ["zoë hart", "ZOË HART", " Zoë  Hart ", "Zoë\u00a0Hart", "Zoe\u0308 Hart", "Zoë\tHart"],
)
def test_spellings_of_one_name_fold_alike(other):
    assert fold_name(other) == fold_name("Zoë Hart")


@pytest.mark.parametrize("other", ["Zoe Hart", "Zoë", "Zoë Harte", ""])
def test_other_names_stay_apart(other):
    assert fold_name(other) != fold_name("Zoë Hart")


def test_a_speaker_goes_by_their_name_and_their_other_names():
    speaker = Speaker(name="Zoë Hart", aliases=("ZH", "Zoë (guest)"))
    assert list_names(speaker) == {"zoë hart", "zh", "zoë (guest)"}
