"""The app as a person starts it: a process of its own, on a port and a database of its own."""

from __future__ import annotations

import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_PATIENCE = 90


def find_free_port() -> int:
    """Return a port that nothing listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


@dataclass(slots=True, kw_only=True)
class RunningApp:
    """An app of its own in a folder; ``start`` again after ``kill`` finds the same database."""

    folder: Path
    port: int = field(default_factory=find_free_port)
    today: str = ""
    """A day, as 2026-05-27, on which the app believes to be; its own where empty."""
    _process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """The address of its first page, without a slash at its end."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def process_id(self) -> int:
        """The number of its process, while it runs."""
        if self._process is None:
            raise RuntimeError("the app does not run: start it first")
        return self._process.pid

    @property
    def database_url(self) -> str:
        """Where it keeps what it keeps."""
        return f"sqlite:///{self.folder}/kept/coach.db"

    def start(self) -> RunningApp:
        """Start it, and return once it says that it is ready."""
        (self.folder / "kept").mkdir(mode=0o700, parents=True, exist_ok=True)
        environment = {
            **os.environ,
            "COACH_DATABASE_URL": self.database_url,
            "HOME": str(self.folder),
            "XDG_DATA_HOME": str(self.folder),
            "PYTHONPATH": str(ROOT),
            "TZ": "Europe/London",
            "COACH_TEST_DAY": self.today,
        }
        module = "tests.browser.on_a_day" if self.today else "coach.ui.server"
        command = [sys.executable, "-P", "-m", module, "--no-browser"]
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                [*command, "--port", str(self.port)],
                cwd=self.folder,
                env=environment,
                stdout=subprocess.DEVNULL,
                stderr=log,
            )
        self._wait_until_ready()
        return self

    def stop(self) -> None:
        """Ask it to end, as Ctrl-C does, and wait for that."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """End it at once, with no time to put anything away."""
        self._end(signal.SIGKILL)

    def list_typed(self) -> list[str]:
        """Return what is kept of what was typed at exercises and not sent yet."""
        with closing(sqlite3.connect(self.folder / "kept" / "coach.db")) as connection:
            return [text for (text,) in connection.execute("SELECT text FROM practice_drafts")]

    def read_errors(self) -> str:
        """Return what it wrote where errors go; nothing is what it should be."""
        return self._log.read_text(encoding="utf-8", errors="replace")

    @property
    def _log(self) -> Path:
        return self.folder / "errors.txt"

    def _wait_until_ready(self) -> None:
        until = time.monotonic() + _PATIENCE
        while time.monotonic() < until:
            if self._process is None or self._process.poll() is not None:
                break
            try:
                with urllib.request.urlopen(f"{self.url}/readyz", timeout=5) as answer:
                    if answer.status == 200:
                        return
            except (urllib.error.URLError, OSError):
                time.sleep(0.1)
        self.kill()
        raise RuntimeError(f"the app did not start: {self.read_errors()[-2000:]}")

    def _end(self, sign: signal.Signals) -> None:
        if self._process is None:
            return
        if self._process.poll() is None:
            self._process.send_signal(sign)
        try:
            self._process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait(timeout=20)
        self._process = None
