"""The app as it runs: found where it is open, and looked at from outside."""

from __future__ import annotations

import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from coach import __version__
from coach.ui import addresses, server
from coach.ui.running import Running, find_faults, find_running, say_alive

POLICY = "default-src 'self'"


@contextmanager
def answering(answers, *, policy=POLICY, strict=True):
    """Answer on a port of our own as an app would; give the port."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            ours = self.headers["host"] == addresses.LOOPBACK or not strict
            body = answers.get(self.path)
            self.send_response(421 if not ours else 404 if body is None else 200)
            self.send_header("content-security-policy", policy)
            self.end_headers()
            self.wfile.write(body or b"")

        def log_message(self, *_):
            pass

    with ThreadingHTTPServer((addresses.LOOPBACK, 0), Handler) as made:
        thread = threading.Thread(target=made.serve_forever, args=(0.02,))
        thread.start()
        yield made.server_port
        made.shutdown()
        thread.join()


@pytest.fixture
def usual_port(monkeypatch):
    """Make a port the only usual one of the app's."""

    def use(port):
        monkeypatch.setattr(addresses, "FIRST_PORT", port)
        monkeypatch.setattr(addresses, "_TRIES", 1)

    return use


WHOLE = {"/readyz": b"{}", "/": b"<html></html>"}


def test_an_app_that_answers_as_it_should_has_no_faults():
    with answering(WHOLE) as port:
        assert find_faults(port) == ()


@pytest.mark.parametrize(
    ("answers", "more", "says"),
    [
        ({"/": b"<html>"}, {}, "did not get ready"),
        ({**WHOLE, "/": b"nothing"}, {}, "does not show its first page"),
        (WHOLE, {"policy": "default-src *"}, "load things from elsewhere"),
        (WHOLE, {"strict": False}, "under other names"),
    ],
)
def test_what_an_app_does_not_do_is_said(answers, more, says):
    with answering(answers, **more) as port:
        (fault,) = find_faults(port, patience=0.3)
    assert says in fault


def test_where_nothing_answers_it_did_not_get_ready():
    with answering({}) as port:
        pass
    assert "did not get ready" in find_faults(port, patience=0.1)[0]


def test_the_app_that_is_open_on_the_same_place_is_found(usual_port):
    with answering({"/healthz": json.dumps(say_alive("/a/coach.db")).encode()}) as port:
        usual_port(port)
        assert find_running("/a/coach.db") == Running(port=port, version=__version__)
        assert find_running("/b/coach.db") is None


@pytest.mark.parametrize("said", [b"", b"[]", b"not json", b'{"status": "ok"}', b"\xff"])
def test_another_program_on_its_port_is_not_taken_for_it(usual_port, said):
    with answering({"/healthz": said}) as port:
        usual_port(port)
        assert find_running("/a/coach.db") is None


def test_of_two_that_start_at_once_the_second_shows_the_first(usual_port, kept, capsys):
    with answering({"/healthz": json.dumps(say_alive(str(kept))).encode()}) as port:
        usual_port(port)
        assert server._serve(port, server._read_arguments(["--no-browser"])) == 0
    assert (
        capsys.readouterr().out == f"Question Coach is open already, at http://127.0.0.1:{port}\n"
    )


def test_a_place_cannot_be_read_from_its_mark():
    assert "ana" not in json.dumps(say_alive("/home/ana/coach.db"))


def test_a_port_that_something_else_took_just_now_is_said(usual_port, capsys, monkeypatch):
    monkeypatch.setattr(server, "_TRIES", 1)
    with answering({}) as port:
        usual_port(port)
        assert server._serve(port, server._read_arguments(["--no-browser"])) == 1
    assert "start it once more" in capsys.readouterr().err


def test_another_version_that_is_open_has_to_be_stopped_first(usual_port, kept, capsys):
    said = {**say_alive(str(kept)), "version": "0.0.1"}
    with answering({"/healthz": json.dumps(said).encode()}) as port:
        usual_port(port)
        assert server.main(["--no-browser"]) == 1
    assert "Question Coach 0.0.1 is still open" in capsys.readouterr().err
