"""What goes into the zip file: starters, the wheel, what the wheel needs, and pages to read."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

from coach import __version__

ROOT = Path(__file__).resolve().parents[2]
START = ROOT / "docs" / "start"
LOCK = ROOT / "requirements.lock"
NAME = f"question-coach-{__version__}"
OURS = "question-coach (pyproject.toml)"
_EXECUTABLE = {".sh", ".command", ".desktop"}
_WINDOWS = {".bat", ".txt"}
_LONG_AGO = (2026, 1, 1, 0, 0, 0)


def find_wheel(folder: Path) -> Path:
    """Return the wheel of this version."""
    return folder / f"question_coach-{__version__}-py3-none-any.whl"


def make_bundle(wheel: Path) -> Path:
    """Write the zip file beside the wheel; the same things make the same file."""
    made = wheel.with_name(f"{NAME}.zip")
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as bundle:
        for name, data in sorted(list_contents(wheel)):
            entry = zipfile.ZipInfo(f"{NAME}/{name}", _LONG_AGO)
            runs = Path(name).suffix in _EXECUTABLE
            # A regular file's mode, as on Unix, so that a double-click may run it.
            entry.create_system, entry.external_attr = 3, (0o100755 if runs else 0o100644) << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            bundle.writestr(entry, data)
    return made


def list_contents(wheel: Path) -> Iterator[tuple[str, bytes]]:
    """Give each file's name inside the folder, and what is in it."""
    for path in START.iterdir():
        if path.is_file() and path.name != "start.py":
            yield path.name, with_ends(path)
    yield "For your IT department.txt", with_ends(ROOT / "docs" / "for-it.md", ".txt")
    yield "LICENSE", (ROOT / "LICENSE").read_bytes()
    yield "files/start.py", (START / "start.py").read_bytes()
    yield "files/requirements.lock", needed_lock(LOCK.read_text("utf-8")).encode()
    yield f"files/{wheel.name}", wheel.read_bytes()


def with_ends(path: Path, suffix: str | None = None) -> bytes:
    """Return a text with the line ends that whoever reads it needs."""
    text = path.read_text("utf-8")
    return (text.replace("\n", "\r\n") if (suffix or path.suffix) in _WINDOWS else text).encode()


def needed_lock(lock: str) -> str:
    """Return the part of the lock file that the program needs to run, its hashes with it.

    Whatever only its tools need is left out; the file itself says what each part is there for.
    """
    # A name may come more than once, for different versions of Python.
    parts = [(re.match(r"[a-z0-9.-]+", each)[0], each) for each in re.split(r"\n(?=\w)", lock)]
    needed: set[str] = {OURS}
    while new := {name for name, part in parts if find_askers(part) & needed} - needed:
        needed |= new
    return "".join(f"{part.rstrip()}\n" for name, part in parts if name in needed)


def find_askers(part: str) -> set[str]:
    """Return what a part of the lock file is there for, by name."""
    listed = part.partition("# via")[2].splitlines()
    return {line.strip(" #") for line in listed if line.strip(" #")}
