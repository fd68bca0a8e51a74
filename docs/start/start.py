"""Sets Question Coach up the first time, and opens it every time.

Run by the starters that one double-clicks; needs Python 3.11 or later and nothing else. Everything
goes into the user's own data folder, is checked against the hashes that came with it, and is
removed by deleting that folder. Arguments are handed on to ``coach app``.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

FILES = Path(__file__).resolve().parent
PROGRAM = "question-coach"
READY = "ready"
NEEDED_BYTES = 1_500_000_000
EACH_PART = ("Collecting ", "Processing ")

FAILURES = (
    (
        "DO NOT MATCH THE HASHES",
        "A part that was fetched is not what it should be, so it was not used. Try once more; if "
        "it says the same again, show this to your IT department.",
    ),
    ("No space left|not enough space", "The disk is full. Make some room and try again."),
    (
        "CERTIFICATE_VERIFY_FAILED|ProxyError|407 Proxy",
        "The network you are in looks into what is fetched, or wants a password for it. Ask your "
        "IT department, and show them the file For your IT department.",
    ),
    (
        "NewConnectionError|Name or service not known|getaddrinfo failed|timed out|unreachable"
        "|nodename nor servname|Failed to establish|Connection refused|Temporary failure",
        "Its parts could not be fetched. Is this computer online? Some organisations do not let "
        "programs fetch anything: then ask your IT department, and show them the file For your "
        "IT department.",
    ),
    (
        "No matching distribution|Could not find a version",
        "There is no ready-made part for this computer and Python {python}. Install Python 3.13 "
        "from www.python.org/downloads and start it again.",
    ),
    (
        "ensurepip|No module named venv",
        "This Python lacks a part of its own. On Debian and Ubuntu, ask whoever looks after this "
        "computer for: sudo apt install python3-venv",
    ),
)
"""What a step wrote when it failed, as a pattern, and what to say then."""


class SetUpError(Exception):
    """Something that keeps Question Coach from being set up, in words for whoever waits."""


def main(arguments: Sequence[str] = ()) -> int:
    """Set up what is not set up yet, open the app, and return its exit code."""
    try:
        python = prepare(find_data_folder(sys.platform, os.environ, Path.home()))
    except SetUpError as error:
        say(f"\nThis did not work. {error}")
        say("Nothing of yours was changed. You can try again at any time.")
        return 1
    except KeyboardInterrupt:
        say("\nStopped. Start it again at any time.")
        return 1
    if not arguments:
        say("Opening Question Coach in your browser. Leave this window open while you use it.")
    return open_app(python, arguments)


def find_data_folder(platform: str, environment: Mapping[str, str], home: Path) -> Path:
    """Return the folder in which Question Coach keeps everything for this user."""
    if platform == "win32":
        base = Path(environment.get("LOCALAPPDATA") or home / "AppData" / "Local")
    elif platform == "darwin":
        base = home / "Library" / "Application Support"
    else:
        named = environment.get("XDG_DATA_HOME", "").strip()
        base = Path(named) if named else home / ".local" / "share"
    return base / PROGRAM


def prepare(folder: Path) -> Path:
    """Return the Python of a program that is set up, setting it up where it is not."""
    wheel, lock = find_parts()
    place = folder / "program" / fingerprint(wheel, lock)
    try:
        if (place / READY).is_file():
            remove_others(place)
            return find_python(place)
        # Nobody else is to look into it: what people keep will lie there too.
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        place.parent.mkdir(exist_ok=True)
        with alone(folder / "setting-up.lock"):
            if not (place / READY).is_file():
                set_up(place, wheel, lock, folder / "setting-up.txt")
    except OSError as error:
        raise SetUpError(
            f"The folder {folder} cannot be written to: {error.strerror or error}. Is the disk "
            "full, or are you not allowed to write there?"
        ) from error
    return find_python(place)


def find_parts() -> tuple[Path, Path]:
    """Return the program's wheel and the list of what it needs, which came with this file."""
    wheels, lock = sorted(FILES.glob("question_coach-*.whl")), FILES / "requirements.lock"
    if len(wheels) != 1 or not lock.is_file():
        raise SetUpError(
            "Some of its files are missing. Unpack the whole zip file once more, into a new "
            "folder, and start it from there."
        )
    return wheels[0], lock


def fingerprint(*paths: Path) -> str:
    """Return a name for exactly these files and this Python."""
    digest = hashlib.sha256(f"{sys.version} {sys.executable}".encode())
    for path in paths:
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def find_python(place: Path) -> Path:
    """Return where the Python of an environment is."""
    if sys.platform != "win32":
        return place / "bin/python"
    # A Python from Microsoft's store writes elsewhere than it says; this is where.
    return Path(os.path.realpath(place / "Scripts/python.exe"))


def set_up(place: Path, wheel: Path, lock: Path, log: Path) -> None:
    """Make the environment and put the program into it; it counts only once it is whole."""
    say("Question Coach is being set up. This happens once, and takes a few minutes.")
    if (FILES / "wheels").is_dir():
        say("All it needs lies in the folder wheels: nothing is fetched from anywhere.")
    else:
        say(
            "It fetches the free parts it is made of, about 250 MB, from the public index of "
            "Python packages, and checks each of them. Nothing is sent. After this it needs no "
            "network."
        )
    check_space(place.parent)
    shutil.rmtree(place, ignore_errors=True)
    say("\n1 of 3  Making a place for it")
    with log.open("w", encoding="utf-8") as written:
        run([sys.executable, "-m", "venv", str(place)], written)
        say("2 of 3  Getting its parts")
        run(fetch_command(find_python(place), lock), written, parts=count_parts(lock))
        say("3 of 3  Putting Question Coach into it")
        run(install_command(find_python(place), "--no-index", "--no-deps", str(wheel)), written)
    (place / READY).write_text(wheel.name, encoding="utf-8")
    say("\nQuestion Coach is set up. From now on it starts in seconds.\n")


def fetch_command(python: Path, lock: Path) -> list[str]:
    """Return what gets the parts, each of them with the hash it has to have."""
    wheels = FILES / "wheels"
    source = ["--no-index", "--find-links", str(wheels)] if wheels.is_dir() else []
    return install_command(python, *source, "--require-hashes", "--requirement", str(lock))


def install_command(python: Path, *arguments: str) -> list[str]:
    """Return what installs something ready-made: nothing of it is run while it is installed."""
    pip = [str(python), "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    return [*pip, "--progress-bar", "off", "--only-binary", ":all:", *arguments]


def check_space(folder: Path) -> None:
    """Say so before anything is fetched where there is too little room for it."""
    free = shutil.disk_usage(folder).free
    if free < NEEDED_BYTES:
        raise SetUpError(
            f"It needs about {NEEDED_BYTES / 1e9:.1f} GB of room on the disk, and there are only "
            f"{free / 1e9:.1f} GB. Make some room and try again."
        )


def count_parts(lock: Path) -> int:
    """Return how many parts the list names."""
    found = re.findall(r"^(\w[^ =]*)==", lock.read_text(encoding="utf-8"), re.MULTILINE)
    return len(set(found))


def run(command: Sequence[str], log: IO[str], *, parts: int = 0) -> None:
    """Run a step and write down what it says; where it fails, say what that means."""
    # No settings of another Python of the user's, and UTF-8 whatever the window has.
    environment = {key: value for key, value in os.environ.items() if key[:6] != "PYTHON"}
    process = subprocess.Popen(  # noqa: S603
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        env={**environment, "PYTHONUTF8": "1"},
    )
    said: list[str] = []
    with process as step:
        for line in step.stdout or ():
            said.append(line.decode("utf-8", "replace"))
            log.write(said[-1])
            if parts:
                show_progress(said, parts)
    if step.returncode:
        log.flush()
        raise SetUpError(explain("".join(said), log.name))


def show_progress(said: Sequence[str], parts: int) -> None:
    """Say how many parts are there, each time one more is."""
    if said[-1].startswith(EACH_PART):
        count = sum(line.startswith(EACH_PART) for line in said)
        if count % 10 == 0:
            say(f"        {count} of about {parts}")
    elif said[-1].startswith("Installing "):
        say("        putting them in their places: a minute or two")


def explain(said: str, log: str) -> str:
    """Return what a failure means, and where all that was written of it is."""
    found = (words for pattern, words in FAILURES if re.search(pattern, said))
    words = next(found, "Something unexpected happened.").format(python=sys.version.split()[0])
    return f"{words} Everything that was written is in {log}"


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Wait until nobody else sets it up; the system frees the lock if this window is closed."""
    with path.open("a") as file:
        if not lock(file, waits=False):
            say("It is being set up in another window; this one waits for it.")
            lock(file, waits=True)
        yield


def lock(file: IO[str], *, waits: bool) -> bool:
    """Lock a file for this process; say whether it is."""
    if sys.platform == "win32":
        import msvcrt

        while True:
            try:
                msvcrt.locking(file.fileno(), msvcrt.LK_LOCK if waits else msvcrt.LK_NBLCK, 1)
            except OSError:
                if not waits:
                    return False
            else:
                return True
    import fcntl

    try:
        fcntl.flock(file, fcntl.LOCK_EX if waits else fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def remove_others(place: Path) -> None:
    """Remove earlier versions of the program; what was kept lies elsewhere and stays."""
    for other in place.parent.iterdir():
        if other != place:
            shutil.rmtree(other, ignore_errors=True)


def open_app(python: Path, arguments: Sequence[str]) -> int:
    """Run the app until it is stopped, and return its exit code."""
    # -P: a file in the folder one happens to be in must not take the place of a part of it.
    command = [str(python), "-P", "-m", "coach", "app", *arguments]
    process = subprocess.Popen(command)  # noqa: S603
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            continue  # The app got the same Ctrl-C, and stops by itself.


def say(text: str) -> None:
    """Write text for whoever looks at the window."""
    for line in text.split("\n"):
        indent = " " * (len(line) - len(line.lstrip()))
        written = textwrap.fill(
            line, 76, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
        )
        sys.stdout.write(f"{written}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]
    sys.exit(main(sys.argv[1:]))
