"""Whether a file lies on a drive of another machine.

SQLite's faster way of writing (a write-ahead log) needs memory that every
program that has the file open shares, and no two machines do; a database there
may be damaged without a word. The older way (a journal to roll back with)
needs locks alone, so it is used on such drives. A person whose own folder lies on a
server can go on so; to refuse would leave them with nothing.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path

_MOUNTS = Path("/proc/self/mountinfo")
_REMOTE = frozenset(
    {
        *("9p", "afs", "beegfs", "ceph", "cifs", "davfs", "fuse.davfs", "fuse.rclone"),
        *("fuse.sshfs", "glusterfs", "fuse.glusterfs", "gpfs", "lustre", "ncpfs", "nfs"),
        *("nfs4", "smb2", "smb3", "smbfs", "vboxsf", "virtiofs", "vmhgfs", "fuse.vmhgfs-fuse"),
    }
)
_WINDOWS_REMOTE = 4
"""What Windows calls ``DRIVE_REMOTE``."""


def is_on_network(path: Path) -> bool:
    """Say whether a path lies on another machine's drive, as far as the system tells.

    Linux and Windows tell; elsewhere the answer is no.
    """
    if sys.platform == "win32":  # pragma: no cover - tried on Windows alone
        return _is_remote_on_windows(path)
    try:
        lines = _MOUNTS.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return False
    return find_file_system(path, lines) in _REMOTE


def find_file_system(path: Path, mounts: Iterable[str]) -> str:
    """Return the kind of file system that a path lies on, from the lines of ``mountinfo``.

    >>> lines = ["22 1 8:1 / / rw - ext4 /dev/sda1 rw", "36 22 0:5 / /home rw - nfs4 srv:/home rw"]
    >>> find_file_system(Path("/home/ana/coach.db"), lines)
    'nfs4'
    >>> find_file_system(Path("/homes/coach.db"), lines)
    'ext4'
    """
    real = Path(os.path.realpath(path))
    best, kind = -1, ""
    for line in mounts:
        before, _, after = line.partition(" - ")
        fields = before.split(" ")
        place = Path(fields[4].replace("\\040", " "))
        depth = len(place.parts)
        # What was mounted last lies on top.
        if depth >= best and real.is_relative_to(place):
            best, kind = depth, after.split(" ")[0]
    return kind


def _is_remote_on_windows(path: Path) -> bool:  # pragma: no cover - tried on Windows alone
    import ctypes

    root = Path(os.path.realpath(path)).anchor
    windows = getattr(ctypes, "windll")  # noqa: B009 - it is there on Windows alone
    return root.startswith("\\\\") or bool(windows.kernel32.GetDriveTypeW(root) == _WINDOWS_REMOTE)
