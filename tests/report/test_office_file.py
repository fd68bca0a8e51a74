"""What Word documents and workbooks have in common."""

from __future__ import annotations

import io
import zipfile

from coach.report.office_file import settle_archive


def make_archive(**files):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, text in files.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), text)
    return file.getvalue()


def read_archive(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def test_the_content_stays_and_the_properties_become_ours():
    data = make_archive(word__a_xml="<a/>", docProps__core_xml="<author>Me</author>")
    settled = read_archive(settle_archive(data, title="Ours & theirs"))
    assert settled["word/a.xml"] == "<a/>"
    assert "Me" not in settled["docProps/core.xml"]
    assert "<dc:title>Ours &amp; theirs</dc:title>" in settled["docProps/core.xml"]
    assert "Not for appraisal or selection." in settled["docProps/core.xml"]


def test_no_entry_has_a_time_of_its_own():
    settled = settle_archive(make_archive(a_xml="<a/>"), title="T")
    with zipfile.ZipFile(io.BytesIO(settled)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
