"""Files for the tests of readers: invented samples, and Word documents made on the spot."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path

import docx

SAMPLES = Path(__file__).resolve().parents[1] / "data" / "readers"

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
HEAD = f'<?xml version="1.0"?><w:document xmlns:w="{WORD}"><w:body>'.encode()
TAIL = b"</w:body></w:document>"


def read_sample(name: str) -> str:
    """Return the text of an invented sample."""
    return (SAMPLES / name).read_bytes().decode("utf-8")


def make_document(paragraphs: Iterable[str]) -> bytes:
    """Return a Word document of these paragraphs, as python-docx writes it."""
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def make_archive(parts: Mapping[str, bytes]) -> bytes:
    """Return a zip archive with these parts and nothing else."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return held.getvalue()


def make_body(body: bytes, *, head: bytes = HEAD, tail: bytes = TAIL) -> bytes:
    """Return an archive that holds just this as the text of a document."""
    return make_archive({"word/document.xml": head + body + tail})
