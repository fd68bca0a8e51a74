"""Files that wait to be reviewed, and whom they name."""

from __future__ import annotations

import io
import zipfile

from coach.storage.meetings import receive_file
from coach.storage.naming import list_naming, read_texts
from coach.storage.records import LOCAL

WORDS = "Zoë Abara: Hello"


def pack(text: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", text)
    return data.getvalue()


def test_what_is_packed_is_read_with_and_without_what_marks_it_up():
    assert list(read_texts(pack("<b>Zoë</b> Abara")))[3:] == ["<b>Zoë</b> Abara", "Zoë Abara"]


def test_what_cannot_be_unpacked_is_read_as_it_stands():
    data = bytearray(pack(WORDS * 50))
    data[60] ^= 0xFF
    assert len(list(read_texts(bytes(data)))) == 3


def test_what_says_it_is_bigger_than_any_transcript_is_not_unpacked():
    data = pack(WORDS)
    place = data.index(b"PK\x01\x02") + 24  # the size, in the list at the end
    data = data[:place] + (2**31).to_bytes(4, "little") + data[place + 4 :]
    assert len(list(read_texts(data))) == 3


def test_only_files_of_its_owner_that_name_somebody_are_found(store):
    named = receive_file(store, LOCAL, pack(WORDS), name="a.docx").meeting_id
    receive_file(store, LOCAL, b"Ben: Hello", name="b.txt")
    with store.reading() as session:
        assert list_naming(session, LOCAL.id, "zoë  ABARA") == (named,)
        assert list_naming(session, "else", "Zoë Abara") == ()
