"""``coach app``: what it hands to the server, and how it ends."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time

import pytest

from coach.cli.app_command import run_server
from tests.cli.running import run_coach


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--address", "0.0.0.0"), "only listens on 127.0.0.1"),
        (("--port", "99999", "--no-browser", "--demo"), "a port is 1 to 65535"),
    ],
)
def test_what_cannot_be_is_one_line_of_the_servers_and_exit_code_1(capfd, arguments, says):
    assert run_coach("app", *arguments).code == 1
    said = capfd.readouterr().err
    assert says in said
    assert said.count("\n") == 1


@pytest.mark.skipif(os.name == "nt", reason="interrupts are sent in another way on Windows")
def test_an_interruption_waits_for_the_server_to_end_by_itself(capfd):
    """The server gets the same Ctrl-C, and is not to be cut short."""

    def interrupt():
        time.sleep(0.3)
        os.kill(os.getpid(), signal.SIGINT)

    thread = threading.Thread(target=interrupt)
    thread.start()
    # A port that is no port: the server ends by itself, after it has started.
    code = run_server(["--port", "99999"])
    thread.join()
    assert code == 1
    assert "65535" in capfd.readouterr().err


@pytest.mark.skipif(os.name == "nt", reason="signals are sent in another way on Windows")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP], ids=["told", "window closed"])
def test_being_told_to_end_ends_the_server_too(number, tmp_path):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "coach", "app", "--no-browser", "--port", str(port)]
    # Tests run with nohup would hand their ignoring on, and a command that ignores it never ends.
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "COACH_DATABASE_URL": f"sqlite:///{tmp_path}/kept/coach.db"},
        preexec_fn=lambda: signal.signal(number, signal.SIG_DFL),
    ) as started:
        try:
            assert started.stdout is not None
            assert str(port) in started.stdout.readline()
            started.send_signal(number)
            assert started.wait(timeout=60) == 128 + number
        finally:
            started.kill()
    with socket.socket() as again:
        assert again.connect_ex(("127.0.0.1", port)) != 0
