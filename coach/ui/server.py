"""``python -m coach.ui.server``: the app's own server, for this machine alone.

Streamlit's server with our routes, our guard before everything, and nothing
that leaves the machine. Ends with exit code 1 and one line where it cannot start.
"""

from __future__ import annotations

import argparse
import gc
import signal
import sys
import time
import webbrowser
from asyncio import create_task, to_thread
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from datetime import date
from importlib import import_module
from pathlib import Path
from threading import Thread
from types import FrameType
from typing import Any

from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from streamlit.starlette import App

from coach import __version__
from coach.config import read_settings
from coach.errors import CoachError
from coach.storage.location import find_location
from coach.ui import deep_addresses, exports, handouts, resources, sheets
from coach.ui.addresses import LOOPBACK, check_address, choose_port
from coach.ui.components.marks import draw_notice
from coach.ui.daily import erase_daily, erase_due
from coach.ui.frames import say_frames
from coach.ui.guard import Guard
from coach.ui.options import build_options
from coach.ui.resuming import Resuming
from coach.ui.running import Running, find_faults, find_running, say_alive

PAGE = Path(__file__).with_name("app.py")
_TRIES = 10


def main(arguments: Sequence[str] | None = None) -> int:
    """Start the app, and return the exit code once it has been stopped."""
    options = _read_arguments(arguments)
    try:
        check_address(options.address)
        running = None if options.port or options.check else find_running(_find_place())
        if running is not None:
            return _go_to(running, options)
        port = choose_port(options.port)
        resources.classifier()
        resources.store()
    except CoachError as error:
        return _complain(str(error))
    return _check(port) if options.check else _serve(port, options)


def _find_place() -> str:
    return find_location(read_settings()).words


def _go_to(running: Running, options: argparse.Namespace) -> int:
    """Show the app that is open already: two of them side by side would only confuse."""
    if running.version != __version__:
        return _complain(
            f"Question Coach {running.version} is still open at {running.address}; stop it in its "
            f"own window (Ctrl-C), then start version {__version__} again"
        )
    _say(f"Question Coach is open already, at {running.address}")
    if options.browser:
        webbrowser.open(_add_demo(running.address, options))
    return 0


def _serve(port: int, options: argparse.Namespace) -> int:
    address = _add_demo(Running(port=port, version=__version__).address, options)
    try:
        _run(port, lambda: _welcome(address, opens=options.browser))
    except SystemExit:
        return _give_way(port, options)
    # The window may be gone, and with it whoever would read this.
    with suppress(OSError):
        _say("Question Coach has stopped. Nothing was sent anywhere.")
    return 0


def _give_way(port: int, options: argparse.Namespace) -> int:
    """Show the app that was started at the same moment, and took the port first."""
    for _ in range(_TRIES):
        running = find_running(_find_place())
        if running is not None:
            return _go_to(running, options)
        time.sleep(1)
    return _complain(f"port {port} was taken by something else just now; start it once more")


def _check(port: int) -> int:
    """Start the app, see whether it answers as it should, and stop it."""
    found: list[tuple[str, ...]] = []

    def look() -> None:
        found.append(find_faults(port))
        signal.raise_signal(signal.SIGINT)

    with suppress(SystemExit):
        _run(port, lambda: Thread(target=look, daemon=True).start())
    if not found or found[0]:
        return _complain(" ".join(("It does not work as it should.", *sum(found, ()))))
    _say(
        "Checked: Question Coach starts, shows its first page, and answers to this computer "
        "only. It has stopped again. What is kept lies in\n" + _find_place()
    )
    return 0


def _run(port: int, on_ready: Callable[[], object]) -> None:
    """Run the app until it is stopped, in good order, by Ctrl-C or by closing its window."""
    hang_up = getattr(signal, "SIGHUP", None)
    if hang_up is not None and signal.getsignal(hang_up) is signal.SIG_DFL:
        signal.signal(hang_up, _end)
    with suppress(KeyboardInterrupt):
        build_app(on_ready=on_ready).run(config=build_options(port=port))


def _end(number: int, frame: FrameType | None) -> None:
    signal.raise_signal(signal.SIGINT)


def _complain(text: str) -> int:
    sys.stderr.write(f"coach: {' '.join(text.split())}\n")
    return 1


def _add_demo(address: str, options: argparse.Namespace) -> str:
    return f"{address}/?demo=yes" if options.demo else address


def _read_arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="coach app", description="Open Question Coach.")
    parser.add_argument("--port", type=int)
    parser.add_argument("--address", default=LOOPBACK)
    parser.add_argument("--demo", action="store_true")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--browser", action=argparse.BooleanOptionalAction, default=True)
    return parser.parse_args(arguments)


def build_app(*, on_ready: Callable[[], object] | None = None) -> App:
    """Return the app with our routes and our guard; ``on_ready`` is called once it can answer."""

    @asynccontextmanager
    async def lifespan(_: App) -> AsyncIterator[dict[str, Any] | None]:
        # What is loaded by now stays: leaving it out of every later collection is what keeps
        # the app quick with many pages open.
        resources.classifier()
        resources.store()
        import_module("coach.ui.components.results")
        today = date.today()
        is_done = await to_thread(erase_due)
        daily = create_task(erase_daily(done=today if is_done else None))
        gc.collect()
        gc.freeze()
        resuming = Resuming()
        if on_ready is not None:
            on_ready()
        resuming.start()
        yield None
        resuming.stop()
        daily.cancel()
        resources.close_store()
        gc.unfreeze()

    return App(
        PAGE,
        routes=[
            Route("/healthz", _say_alive, methods=["GET"]),
            Route("/readyz", _say_ready, methods=["GET"]),
            exports.make_route(),
            sheets.make_sheet_route(),
            handouts.make_route(),
            *deep_addresses.make_routes(),
        ],
        middleware=[Middleware(Guard)],
        lifespan=lifespan,
        on_script_error=_note_error,
    )


async def _say_alive(_: Request) -> Response:
    return JSONResponse(say_alive(_find_place()))


async def _say_ready(_: Request) -> Response:
    if resources.is_loaded() and resources.is_reachable():
        return JSONResponse({"status": "ready"})
    return JSONResponse({"status": "loading"}, status_code=503)


def _note_error(error: Exception) -> bool:
    """Say what kind of mistake of ours it was, and where, but never what was in it.

    The page says that something went amiss; nothing of the mistake itself is shown or written.
    """
    sys.stderr.write(f"coach: {say_frames(error)}\n")
    draw_notice(
        "Something here did not work, and that is our mistake. What you opened is still open: "
        "try once more, or start again with the meeting."
    )
    return True


def _welcome(address: str, *, opens: bool) -> None:
    _say(
        f"Question Coach is open at {address}\nEverything stays on this computer. "
        "To stop it, press Ctrl-C here, or close this window."
    )
    if opens:
        # Some browsers keep whoever opens them waiting until they are closed.
        Thread(target=webbrowser.open, args=(address,), daemon=True).start()


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
