"""One copy of labels and short words in a reading."""

from __future__ import annotations

from coach.readers import read_units
from coach.readers._sharing import Sharing


def make_copies(text):
    """Return two strings that are equal and not the same."""
    return "".join([*text]), "".join([*text])


def test_a_label_of_any_length_is_kept_once():
    first, second = make_copies("Ines Varga of the allotments by the canal")
    sharing = Sharing()
    assert sharing.share_label(first) is sharing.share_label(second) is first


def test_no_label_stays_none():
    assert Sharing().share_label(None) is None


def test_short_words_are_kept_once_and_long_ones_are_left_alone():
    sharing = Sharing()
    first, second = make_copies("Yes, go on.")
    assert sharing.share_words(first) is sharing.share_words(second) is first
    first, second = make_copies("What did they say about the boat shed?")
    assert sharing.share_words(first) is first
    assert sharing.share_words(second) is second


def test_the_units_of_a_file_share_names_and_short_words():
    data = b"Ines Varga: Hm.\nTobias: Hm.\nInes Varga: So who has the key?\n"
    first, second, third = read_units(data, name="set.txt").units
    assert first.label is third.label
    assert first.text is second.text
