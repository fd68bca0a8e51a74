"""``coach app``: opens the app in the browser, from a server of its own on this machine."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Sequence
from types import FrameType
from typing import Annotated

import typer

EPILOG = """\b
Examples:
  coach app
  coach app --demo
  coach app --port 8600 --no-browser
  coach app --check    starts it, sees whether it answers, and stops it
"""


def app_command(
    port: Annotated[
        int | None,
        typer.Option(metavar="N", help="The port to answer on; a free one if none is named."),
    ] = None,
    address: Annotated[
        str | None,
        typer.Option(metavar="ADDRESS", help="Only 127.0.0.1, this computer, is accepted."),
    ] = None,
    demo: Annotated[
        bool, typer.Option("--demo", help="Open with the sample programme in it.")
    ] = False,
    browser: Annotated[
        bool, typer.Option("--browser/--no-browser", help="Open the browser as well.")
    ] = True,
    check: Annotated[
        bool, typer.Option("--check", help="Only see whether it starts and answers; then stop.")
    ] = False,
) -> None:
    """Open the app: review a meeting in your browser."""
    arguments = [
        *(("--port", str(port)) if port is not None else ()),
        *(("--address", address) if address is not None else ()),
        *(("--demo",) if demo else ()),
        *(() if browser else ("--no-browser",)),
        *(("--check",) if check else ()),
    ]
    code = run_server(arguments)
    if code:
        raise typer.Exit(code)


_ENDINGS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))


def run_server(arguments: Sequence[str]) -> int:
    """Run the app's server as a process of its own until it ends; return its exit code.

    Ctrl-C reaches the server as well as us: it stops in good order, and we wait.
    When we are told to end (SIGTERM), which reaches only us, or our window is
    closed (SIGHUP), so is the server.
    """
    # What is ignored, as with nohup, stays so.
    before = {
        number: signal.signal(number, _end)
        for number in _ENDINGS
        if signal.getsignal(number) is not signal.SIG_IGN
    }
    # -P: a file in the folder where somebody happens to be, such as their downloads, must not
    # take the place of a module of ours.
    command = [sys.executable, "-P", "-m", "coach.ui.server", *arguments]
    server = subprocess.Popen(command)  # noqa: S603
    try:
        while True:
            try:
                return server.wait()
            except KeyboardInterrupt:
                continue
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        if server.poll() is None:
            server.terminate()
            server.wait()


def _end(number: int, frame: FrameType | None) -> None:
    """End this process; what was started is ended on the way out."""
    raise SystemExit(128 + number)
