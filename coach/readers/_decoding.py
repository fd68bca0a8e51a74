"""From bytes to clean text: encodings, line ends, and characters nobody can see.

Only what a file declares or its bytes prove is believed: a byte order mark, the
NUL pattern of UTF-16, valid UTF-8. All else is read as Windows-1252 and said
so, because guessed encodings misspell names. It knows no transcript format.
"""

from __future__ import annotations

import codecs
import re

from coach.errors import UnknownFormatError

_SAMPLE = 4_000
_BINARY_SHARE = 0.05
_UTF16_SHARE = 0.3

_ODD = re.compile("[\r\v\f\x85\u2028\u2029\u00a0\u2007\u202f\u200b\ufeff]")
_PLAIN = (
    *((end, "\n") for end in ("\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029")),
    *((space, " ") for space in ("\u00a0", "\u2007", "\u202f")),
    *((no_width, "") for no_width in ("\u200b", "\ufeff")),
)
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_HIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)
_SIGNATURES = (
    (b"%PDF", "a PDF"),
    (b"\xd0\xcf\x11\xe0", "an old Word document (.doc), or one with a password"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"\x1f\x8b", "a packed file"),
)

NOT_UTF8 = "The file is not UTF-8; it was read as Windows-1252. Check that names look right."


def decode(data: bytes, *, name: str) -> tuple[str, tuple[str, ...]]:
    """Return a file's clean text, and what a person should know about it.

    Raises:
        UnknownFormatError: the bytes are not text.
    """
    _refuse_known_binary(data, name=name)
    data = data.removeprefix(codecs.BOM_UTF8)
    encoding = _find_encoding(data)
    # Handed on without a name of its own, so that it is gone while it is being cleaned.
    clean, hidden = clean_text(_decode_text(data, encoding, name=name))
    notes = (
        NOT_UTF8 if encoding == "cp1252" else "",
        _describe_lost(clean.count("\ufffd") if encoding != "utf-8" else 0),
        describe_hidden(hidden),
    )
    return clean, tuple(note for note in notes if note)


def _decode_text(data: bytes, encoding: str, *, name: str) -> str:
    text = data.decode(encoding, errors="replace")
    if _looks_binary(text):
        raise UnknownFormatError(
            f"{name} is not text. Choose the transcript itself: a caption file, a text file "
            "or a Word document.",
            name=name,
        )
    return text


def clean_text(text: str) -> tuple[str, int]:
    r"""Return text with plain line ends and spaces, and how much hidden was taken out.

    Line ends become ``\n``, unusual spaces become spaces; control characters and
    those that turn the direction of writing are taken out and counted.

    >>> clean_text("a\u00a0b\r\nc\x07")
    ('a b\nc', 1)
    """
    if _ODD.search(text) is not None:
        # One at a time and not by pattern, which would hold every piece between two of them.
        for odd, plain in _PLAIN:
            text = text.replace(odd, plain)
    return _HIDDEN.subn("", text)


def describe_hidden(count: int) -> str:
    """Return the sentence about hidden characters taken out, empty for none."""
    if not count:
        return ""
    return f"{count:,} hidden control character{'s were' if count > 1 else ' was'} taken out."


def _describe_lost(count: int) -> str:
    if not count:
        return ""
    return f"{count:,} character{'s' if count > 1 else ''} could not be read, shown as �."


def _refuse_known_binary(data: bytes, *, name: str) -> None:
    for signature, words in _SIGNATURES:
        if data.startswith(signature):
            raise UnknownFormatError(
                f"{name} is {words}, not a transcript. Choose a caption file, a text file or a "
                "Word document (.docx).",
                name=name,
            )


def _find_encoding(data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    utf16 = _find_utf16(data[:_SAMPLE])
    if utf16 is not None:
        return utf16
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _find_utf16(sample: bytes) -> str | None:
    """Name the UTF-16 that leaves NULs on one side of every pair only."""
    pairs = len(sample) // 2
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > pairs * _UTF16_SHARE and even * 10 < odd:
        return "utf-16-le"
    if even > pairs * _UTF16_SHARE and odd * 10 < even:
        return "utf-16-be"
    return None


def _looks_binary(text: str) -> bool:
    sample = text[:_SAMPLE]
    return len(_CONTROLS.findall(sample)) > len(sample) * _BINARY_SHARE + 2
