from __future__ import annotations

import io
import json
import subprocess
import sys
import zipfile

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.config import Settings
from coach.errors import LimitExceededError, TranscriptFormatError, UnknownFormatError
from coach.readers._archive import is_archive
from coach.readers._docx import read_document
from tests.readers.documents import HEAD, TAIL, WORD, make_archive, make_body, make_document

SETTINGS = Settings()
TEXT = "word/document.xml"
PARAGRAPH = b"<w:p><w:r><w:t>So?</w:t></w:r></w:p>"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"

READ_AND_REPORT = """
import json, re, sys, time
from pathlib import Path
from coach.errors import CoachError
from coach.readers import read_units

data = Path(sys.argv[1]).read_bytes()
started = time.process_time()
try:
    read_units(data, name="bomb.docx")
    outcome, message = "read", ""
except CoachError as error:
    outcome, message = type(error).__name__, str(error)
peak = re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())
print(json.dumps({
    "outcome": outcome,
    "message": message,
    "seconds": time.process_time() - started,
    "megabytes": int(peak[1]) / 1024,
}))
"""


def read(data, settings=SETTINGS):
    return read_document(data, name="set.docx", settings=settings).paragraphs


def write_streamed(path, member, pieces, *, head=b"", tail=b"", others=()):
    """Write an archive whose member is too large to hold in memory at once."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in others:
            archive.writestr(name, data)
        with archive.open(member, "w", force_zip64=True) as part:
            part.write(head)
            for piece in pieces:
                part.write(piece)
            part.write(tail)


def store(body):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr(TEXT, HEAD + body + TAIL)
    return held.getvalue()


def with_doctype(declarations, body):
    doctype = f"<!DOCTYPE w:document [{declarations}]>".encode()
    return HEAD.replace(b"?>", b"?>" + doctype, 1) + body + TAIL


def laughs():
    entities = '<!ENTITY a "ha">' + "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">'
        for before, name in zip("abcdefghi", "bcdefghij", strict=True)
    )
    return with_doctype(entities, b"<w:p><w:r><w:t>&j;</w:t></w:r></w:p>")


def write_endless_word(path):
    opening = HEAD + b"<w:p><w:r><w:t>"
    closing = b"</w:t></w:r></w:p>" + TAIL
    write_streamed(path, TEXT, [b"a" * (1 << 20)] * 300, head=opening, tail=closing)


def write_million_paragraphs(path):
    write_streamed(path, TEXT, [PARAGRAPH * 10_000] * 100, head=HEAD, tail=TAIL)


def write_paragraphs_below_the_size_limit(path):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(TEXT, HEAD + b"<w:p>a</w:p>" * 200_000 + TAIL)


def write_outside_file(path):
    entity = '<!ENTITY x SYSTEM "file:///etc/hostname">'
    xml = with_doctype(entity, PARAGRAPH.replace(b"So?", b"&x;"))
    path.write_bytes(make_archive({TEXT: xml}))


def write_endless_picture(path):
    sound = [(TEXT, HEAD + PARAGRAPH + TAIL)]
    write_streamed(path, "word/media/x.bin", [bytes(1 << 20)] * 400, others=sound)


def write_part_outside(path):
    path.write_bytes(make_archive({TEXT: HEAD + PARAGRAPH + TAIL, "../../out": b"x"}))


def write_deep_nesting(path):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(TEXT, HEAD + b"<w:p>" * 50_000 + b"</w:p>" * 50_000 + TAIL)


BOMBS = {
    "one endless word": (write_endless_word, "LimitExceededError"),
    "a million paragraphs": (write_million_paragraphs, "LimitExceededError"),
    "200,000 short paragraphs": (write_paragraphs_below_the_size_limit, "LimitExceededError"),
    "entities of entities": (
        lambda path: path.write_bytes(make_archive({TEXT: laughs()})),
        "TranscriptFormatError",
    ),
    "a file from outside": (write_outside_file, "TranscriptFormatError"),
    "an endless picture": (write_endless_picture, "LimitExceededError"),
    "a part outside the archive": (write_part_outside, "TranscriptFormatError"),
    "deep nesting": (write_deep_nesting, "TranscriptFormatError"),
    "junk": (lambda path: path.write_bytes(bytes(range(256)) * 400), "UnknownFormatError"),
}


@pytest.mark.parametrize("kind", BOMBS)
def test_every_bomb_is_refused_in_two_seconds_and_300_megabytes(tmp_path, kind):
    write, outcome = BOMBS[kind]
    path = tmp_path / "bomb.docx"
    write(path)
    done = subprocess.run(
        [sys.executable, "-c", READ_AND_REPORT, str(path)],
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    )
    report = json.loads(done.stdout)
    assert report["outcome"] == outcome
    assert report["message"].startswith("bomb.docx ")
    assert "\n" not in report["message"]
    assert report["seconds"] < 2
    assert report["megabytes"] < 300


def test_paragraphs_come_in_order_as_python_docx_wrote_them():
    assert read(make_document(["Ana   0:04\nSo?", "", "Ben\tHm."])) == (
        "Ana   0:04\nSo?",
        "",
        "Ben\tHm.",
    )


def test_paragraphs_in_tables_stand_where_the_table_stands():
    document = docx.Document()
    document.add_paragraph("above")
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "left"
    table.cell(0, 1).text = "right"
    document.add_paragraph("below")
    held = io.BytesIO()
    document.save(held)
    assert read(held.getvalue()) == ("above", "left", "right", "below")


@pytest.mark.parametrize(
    ("run", "text"),
    [
        (b"<w:t>a</w:t><w:br/><w:t>b</w:t>", "a\nb"),
        (b'<w:t>a</w:t><w:br w:type="textWrapping"/><w:t>b</w:t>', "a\nb"),
        (b'<w:t>a</w:t><w:br w:clear="all"/><w:t>b</w:t>', "a\nb"),
        (b"<w:t>a</w:t><w:cr/><w:t>b</w:t>", "a\nb"),
        (b"<w:t>a</w:t><w:tab/><w:t>b</w:t>", "a\tb"),
        (b"<w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t>", "a-b"),
        (b'<w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t>', "ab"),
        (b"<w:t>a</w:t><w:instrText>PAGE</w:instrText><w:t>b</w:t>", "ab"),
        (b"<w:t>a</w:t><w:delText>x</w:delText><w:t>b</w:t>", "ab"),
        (b"<w:t/><w:t>&amp;&#233;</w:t>", "&é"),
    ],
)
def test_breaks_tabs_and_hyphens_of_a_run_are_characters(run, text):
    assert read(make_body(b"<w:p><w:r>" + run + b"</w:r></w:p>")) == (text,)


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (b"<w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr><w:r><w:t>a</w:t></w:r>", "a"),
        (b"<w:hyperlink><w:r><w:t>a</w:t></w:r></w:hyperlink>", "a"),
        (b"<w:ins><w:r><w:t>a</w:t></w:r></w:ins>", "a"),
        (b"<w:sdt><w:sdtContent><w:r><w:t>a</w:t></w:r></w:sdtContent></w:sdt>", "a"),
        (b"<w:moveFrom><w:r><w:t>x</w:t></w:r></w:moveFrom><w:r><w:t>a</w:t></w:r>", "a"),
    ],
)
def test_what_stands_in_a_paragraph_is_read_as_it_would_be_seen(inside, text):
    assert read(make_body(b"<w:p>" + inside + b"</w:p>")) == (text,)


def test_a_text_box_is_read_once_and_not_again_for_old_programs():
    space = b"http://schemas.openxmlformats.org/markup-compatibility/2006"
    box = b"<w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent>"
    both = b"<mc:Choice>" + box + b"</mc:Choice><mc:Fallback>" + box + b"</mc:Fallback>"
    body = (
        b"<w:p><w:r><w:t>a</w:t></w:r><w:r><mc:AlternateContent xmlns:mc='" + space + b"'>"
        b"" + both + b"</mc:AlternateContent></w:r><w:r><w:t>b</w:t></w:r></w:p>"
    )
    assert [text for text in read(make_body(body)) if text] == ["box", "ab"]


def test_the_cells_of_a_table_are_known_and_strays_are_not():
    cell = b"<w:tc>" + PARAGRAPH + b"</w:tc>"
    body = (
        b"<w:tr>" + cell + b"</w:tr>"
        b"<w:tbl>" + cell + b"<w:tr>" + cell + cell + b"</w:tr></w:tbl>" + PARAGRAPH
    )
    document = read_document(make_body(body), name="set.docx", settings=SETTINGS)
    (table,) = document.tables
    assert [row.cells for row in table.rows] == [("So?", "So?")]
    assert document.paragraphs == ("So?",) * 5


def test_paragraphs_of_one_cell_are_lines_of_it():
    body = b"<w:tbl><w:tr><w:tc>" + PARAGRAPH * 2 + b"</w:tc></w:tr></w:tbl>"
    (table,) = read_document(make_body(body), name="set.docx", settings=SETTINGS).tables
    assert table.rows[0].cells == ("So?\nSo?",)


def test_text_outside_paragraphs_is_no_text():
    assert read(make_body(b"<w:r><w:t>x</w:t></w:r>" + PARAGRAPH)) == ("So?",)


def test_the_strict_kind_of_document_is_read_too():
    head = HEAD.replace(WORD.encode(), STRICT.encode())
    assert read(make_body(PARAGRAPH, head=head)) == ("So?",)


def test_a_document_that_is_one_paragraph_is_read():
    head = b'<!-- x --><w:p xmlns:w="' + WORD.encode() + b'">'
    assert read(make_body(b"<w:r><w:t>So?</w:t></w:r>", head=head, tail=b"</w:p>")) == ("So?",)


def test_a_document_in_utf16_is_read():
    xml = (HEAD + PARAGRAPH + TAIL).decode().replace('"1.0"', '"1.0" encoding="UTF-16"')
    assert read(make_archive({TEXT: xml.encode("utf-16")})) == ("So?",)


@pytest.mark.parametrize(
    "xml",
    [
        b"",
        b"not xml",
        HEAD + PARAGRAPH,
        HEAD + b"<w:p></w:r>" + TAIL,
        HEAD.replace(b'"1.0"', b'"1.0" encoding="no-such"') + PARAGRAPH + TAIL,
        HEAD + b"<w:p>\x00</w:p>" + TAIL,
    ],
)
def test_broken_xml_is_a_damaged_document(xml):
    with pytest.raises(TranscriptFormatError, match="damaged Word document"):
        read(make_archive({TEXT: xml}))


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_document_cut_off_on_the_way_is_damaged(share):
    data = make_document(["Ana: So?"])
    with pytest.raises(TranscriptFormatError, match="damaged Word document"):
        read(data[: int(len(data) * share)])


def test_a_document_that_lies_about_its_size_is_damaged():
    data = bytearray(make_archive({TEXT: HEAD + PARAGRAPH * 2_000 + TAIL}))
    at = data.rindex(b"PK\x01\x02") + 24
    data[at : at + 4] = (50).to_bytes(4, "little")
    with pytest.raises(TranscriptFormatError, match="damaged Word document"):
        read(bytes(data))


def test_a_locked_document_says_so():
    data = bytearray(make_body(PARAGRAPH))
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(TranscriptFormatError, match="locked with a password"):
        read(bytes(data))


def test_a_packing_that_word_does_not_use_is_refused():
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_BZIP2) as archive:
        archive.writestr(TEXT, HEAD + PARAGRAPH + TAIL)
    with pytest.raises(TranscriptFormatError, match="packed in a way"):
        read(held.getvalue())


@pytest.mark.parametrize("part", ["../out", "word/../../out", "/out", "C:/out", "..\\out"])
def test_a_part_that_points_outside_is_refused(part):
    with pytest.raises(TranscriptFormatError, match="not put together as Word does it"):
        read(make_archive({TEXT: HEAD + PARAGRAPH + TAIL, part: b"x"}))


def test_a_part_that_comes_twice_is_refused():
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr(TEXT, HEAD + PARAGRAPH + TAIL)
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr(TEXT, b"x")
    with pytest.raises(TranscriptFormatError, match="not put together as Word does it"):
        read(held.getvalue())


@pytest.mark.parametrize("parts", [501, 1_500])
def test_too_many_parts_are_refused(parts):
    data = {f"word/{number}": b"" for number in range(parts)}
    with pytest.raises(LimitExceededError, match="too many parts") as caught:
        read(make_archive({TEXT: HEAD + PARAGRAPH + TAIL, **data}))
    assert caught.value.limit == 500


def test_too_much_for_the_settings_is_refused():
    with pytest.raises(LimitExceededError, match="more than 100") as caught:
        read(make_body(PARAGRAPH), Settings(max_unpacked_bytes=100))
    assert caught.value.limit == 100


def test_one_part_that_is_too_large_is_refused():
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr(TEXT, HEAD + PARAGRAPH + TAIL)
        archive.writestr("word/media/x.bin", bytes((10 << 20) + 1))
    with pytest.raises(LimitExceededError, match="a part that is too large"):
        read(held.getvalue())


def test_packing_far_tighter_than_text_is_refused():
    with pytest.raises(LimitExceededError, match="packed far more tightly"):
        read(make_body(b" " * 1_000_000 + PARAGRAPH))


@pytest.mark.parametrize(
    "body", [b"<a/>" * 600_000, b"<a " + b"b='' " * 600_000 + b"/>"], ids=["tags", "attributes"]
)
def test_far_more_marks_than_a_transcript_needs_are_refused(body):
    with pytest.raises(LimitExceededError, match="too much in it") as caught:
        read(store(body + PARAGRAPH))
    assert caught.value.limit == 600_000


def test_more_paragraphs_than_the_limit_are_refused_and_just_as_many_are_not():
    assert len(read(store(b"<w:p/>" * 50_000))) == 50_000
    with pytest.raises(LimitExceededError, match="more than 50,000 paragraphs") as caught:
        read(store(b"<w:p/>" * 50_001))
    assert caught.value.limit == 50_000


@pytest.mark.parametrize(
    "declaration", ['<!ENTITY a "ha">', "", '<!ENTITY x SYSTEM "file:///etc/hostname">']
)
def test_a_document_type_is_refused_whatever_it_declares(declaration):
    xml = with_doctype(declaration, PARAGRAPH)
    with pytest.raises(TranscriptFormatError, match="holds a document type"):
        read(make_archive({TEXT: xml}))


def test_a_document_type_hidden_in_utf16_is_refused():
    xml = with_doctype('<!ENTITY a "ha">', PARAGRAPH).decode()
    data = xml.replace('"1.0"', '"1.0" encoding="UTF-16"').encode("utf-16")
    with pytest.raises(TranscriptFormatError, match="holds a document type"):
        read(make_archive({TEXT: data}))


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ("xl/workbook.xml", "an Excel workbook"),
        ("ppt/presentation.xml", "a PowerPoint presentation"),
        ("content.xml", "an OpenDocument file"),
        ("x.txt", "a zip archive"),
    ],
)
def test_other_archives_are_refused_by_what_they_are(part, words):
    with pytest.raises(UnknownFormatError, match=f"set.docx is {words}, not a Word document"):
        read(make_archive({part: b"x"}))


@pytest.mark.parametrize(
    ("data", "answer"),
    [
        (b"PK\x03\x04rest", True),
        (b"PK\x05\x06" + bytes(18), True),
        (b"Ana: PK", False),
        (b"", False),
    ],
)
def test_archives_are_told_by_their_first_bytes(data, answer):
    assert is_archive(data) is answer


def test_an_archive_of_nothing_is_no_document():
    with pytest.raises(UnknownFormatError, match="a zip archive"):
        read(b"PK\x05\x06" + bytes(18))


@given(st.binary(max_size=300), st.integers(min_value=0, max_value=400))
def test_junk_in_an_archive_is_never_more_than_our_own_error(junk, at):
    data = make_body(PARAGRAPH)
    broken = data[:at] + junk + data[at + len(junk) :]
    try:
        paragraphs = read(broken)
    except (LimitExceededError, TranscriptFormatError, UnknownFormatError):
        return
    assert all(isinstance(text, str) for text in paragraphs)
