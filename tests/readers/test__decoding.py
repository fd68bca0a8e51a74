from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.errors import UnknownFormatError
from coach.readers._decoding import NOT_UTF8, clean_text, decode, describe_hidden

LINE = "Señora Peña: naïve “why”? – João, Łukasz\n"
PLAIN = "Ana: What else?\nBen: Nothing.\n"


@pytest.mark.parametrize(
    "data",
    [
        LINE.encode("utf-8"),
        codecs.BOM_UTF8 + LINE.encode("utf-8"),
        codecs.BOM_UTF16_LE + LINE.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + LINE.encode("utf-16-be"),
        LINE.encode("utf-16-le"),
        LINE.encode("utf-16-be"),
    ],
    ids=["utf-8", "utf-8 BOM", "utf-16-le BOM", "utf-16-be BOM", "utf-16-le", "utf-16-be"],
)
def test_what_the_bytes_prove_is_read_exactly_and_without_a_word(data):
    assert decode(data, name="set.txt") == (LINE, ())


@pytest.mark.parametrize("text", ["Peña: what next?", "João: why?", "Øystein: “so”?"])
def test_what_is_not_utf8_is_read_as_windows_1252_and_said(text):
    assert decode(text.encode("cp1252"), name="set.txt") == (text, (NOT_UTF8,))


@pytest.mark.parametrize("encoding", ["cp1250", "cp1251", "latin-1", "gb18030", "shift-jis"])
def test_other_encodings_are_never_guessed_but_always_questioned(encoding):
    data = {"cp1250": "Łukasz: why?", "cp1251": "Иван: да?", "latin-1": "Zoë: why?"}.get(
        encoding, "陈: 为什么?" if encoding == "gb18030" else "田中: なぜ?"
    )
    _, notes = decode(data.encode(encoding), name="set.txt")
    assert NOT_UTF8 in notes


def test_bytes_that_windows_1252_lacks_are_counted():
    text, notes = decode("Peña: ".encode("cp1252") + b"\x81\x8d?", name="set.txt")
    assert text == "Peña: ��?"
    assert notes == (NOT_UTF8, "2 characters could not be read, shown as �.")


def test_a_utf16_file_cut_in_the_middle_of_a_character_says_so():
    data = codecs.BOM_UTF16_LE + PLAIN.encode("utf-16-le")[:-1]
    text, notes = decode(data, name="set.txt")
    assert text == PLAIN[:-1] + "�"
    assert notes == ("1 character could not be read, shown as �.",)


def test_a_replacement_character_written_in_utf8_is_the_writers_own():
    assert decode("Ana: �".encode(), name="set.txt") == ("Ana: �", ())


def test_bytes_after_a_utf8_mark_that_are_not_utf8_are_read_as_windows_1252():
    assert decode(codecs.BOM_UTF8 + b"Pe\xf1a", name="set.txt") == ("Peña", (NOT_UTF8,))


@pytest.mark.parametrize(
    ("written", "clean"),
    [
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("a\vb\fc\x85d\u2028e\u2029f", "a\nb\nc\nd\ne\nf"),
        ("a\u00a0b\u202fc\u2007d", "a b c d"),
        ("\ufeffa\u200bb", "ab"),
        ("👩\u200d🌾", "👩\u200d🌾"),
        ("a\tb", "a\tb"),
    ],
)
def test_line_ends_and_spaces_become_plain_ones_and_nothing_is_counted(written, clean):
    assert clean_text(written) == (clean, 0)


@pytest.mark.parametrize("hidden", ["\x00", "\x07", "\x1f", "\x7f", "\x9b", "\u202e", "\u2066"])
def test_hidden_characters_are_taken_out_and_counted(hidden):
    assert clean_text(f"Ana{hidden}: {hidden}hi") == ("Ana: hi", 2)


def test_hidden_characters_are_mentioned_with_their_number():
    data = PLAIN.replace("else", "e\x07ls\u202ee").encode()
    assert decode(data, name="set.txt") == (
        PLAIN,
        ("2 hidden control characters were taken out.",),
    )


@pytest.mark.parametrize(
    ("count", "sentence"),
    [
        (0, ""),
        (1, "1 hidden control character was taken out."),
        (1200, "1,200 hidden control characters were taken out."),
    ],
)
def test_the_sentence_about_hidden_characters_agrees_in_number(count, sentence):
    assert describe_hidden(count) == sentence


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.7 text", "a PDF"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "a picture"),
        (b"\xff\xd8\xff\xe0", "a picture"),
        (b"\x1f\x8b\x08\x00", "a packed file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word document"),
        (b"MZ" + bytes(range(256)) * 40, "is not text"),
        (b"\x7fELF\x02\x01\x01" + bytes(200), "is not text"),
        (bytes(range(256)) * 40, "is not text"),
        (bytes(5000), "is not text"),
    ],
)
def test_binary_files_are_refused_by_what_they_are(data, words):
    with pytest.raises(UnknownFormatError, match=words) as caught:
        decode(data, name="set.vtt")
    assert caught.value.name == "set.vtt"
    assert str(caught.value).startswith("set.vtt is")


@given(st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs", "Zl", "Zp", "Zs"])))
def test_visible_text_comes_through_utf8_unchanged(text):
    assert decode(b"Ana: " + text.encode(), name="set.txt") == ("Ana: " + text, ())


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text):
    clean, _ = clean_text(text)
    assert clean_text(clean) == (clean, 0)
