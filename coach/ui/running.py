"""The app as it runs: is it open already, and does it answer as it should.

Asks this machine alone, and nothing beyond it.
"""

from __future__ import annotations

import hashlib
import http.client
import json
import time
from collections.abc import Iterator
from dataclasses import dataclass

from coach import __version__
from coach.ui.addresses import LOOPBACK, list_taken_ports

PROGRAM = "question-coach"
_SECONDS = 1.0
_PATIENCE = 60.0
_PAUSE = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """An app that is open: where, and which version of it."""

    port: int
    version: str

    @property
    def address(self) -> str:
        """Where a browser finds it."""
        return f"http://{LOOPBACK}:{self.port}"


def mark_kept(place: str) -> str:
    """Return the mark of a place where things are kept, from which it cannot be read.

    >>> mark_kept("/home/ana/coach.db") == mark_kept("/home/ben/coach.db")
    False
    """
    return hashlib.sha256(place.encode()).hexdigest()[:16]


def say_alive(place: str) -> dict[str, str]:
    """Return what the app answers to whoever asks whether it runs."""
    return {
        "status": "ok",
        "program": PROGRAM,
        "version": __version__,
        "kept": mark_kept(place),
    }


def find_running(place: str) -> Running | None:
    """Return the app that is open on what is kept in a place; None where there is none."""
    for port in list_taken_ports():
        said = _read_alive(port)
        if said.get("program") == PROGRAM and said.get("kept") == mark_kept(place):
            return Running(port=port, version=str(said.get("version")))
    return None


def _read_alive(port: int) -> dict[str, object]:
    try:
        status, _, body = _get(port, "/healthz")
        said = json.loads(body) if status == http.client.OK else {}
    except (OSError, http.client.HTTPException, ValueError):
        return {}
    return said if isinstance(said, dict) else {}


def find_faults(port: int, *, patience: float = _PATIENCE) -> tuple[str, ...]:
    """Return what an app does not do as it should, each as a sentence.

    It has ``patience`` seconds to get ready.
    """
    if not _is_ready(port, until=time.monotonic() + patience):
        return (f"It did not get ready within {patience:g} seconds.",)
    return tuple(_list_faults(port))


def _is_ready(port: int, *, until: float) -> bool:
    while time.monotonic() < until:
        try:
            if _get(port, "/readyz")[0] == http.client.OK:
                return True
        except (OSError, http.client.HTTPException):
            pass
        time.sleep(_PAUSE)
    return False


def _list_faults(port: int) -> Iterator[str]:
    status, policy, page = _get(port, "/")
    if status != http.client.OK or b"<html" not in page:
        yield "It does not show its first page."
    if "default-src 'self'" not in policy:
        yield "Its first page may load things from elsewhere."
    if _get(port, "/", host="elsewhere.example")[0] != http.client.MISDIRECTED_REQUEST:
        yield "It answers under other names than this computer's own."


def _get(port: int, path: str, *, host: str = LOOPBACK) -> tuple[int, str, bytes]:
    """Return an answer's status, its content policy, and what is in it."""
    connection = http.client.HTTPConnection(LOOPBACK, port, timeout=_SECONDS)
    try:
        connection.request("GET", path, headers={"host": host})
        answer = connection.getresponse()
        return answer.status, answer.getheader("content-security-policy", ""), answer.read()
    finally:
        connection.close()
