"""The server: who may ask, what every answer carries, files for their owner only."""

from __future__ import annotations

import io
import json
import os
import re
import signal
import subprocess
import sys
import time
import urllib.request
import zipfile
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from starlette.websockets import WebSocketDisconnect

from coach.errors import CoachError
from coach.storage.records import MeetingState
from coach.ui import resources
from coach.ui.addresses import check_address
from coach.ui.exports import KINDS, export_address, file_address
from coach.ui.guard import COOKIE, list_headers, read_token
from coach.ui.options import OPTIONS
from coach.ui.resources import classifier, is_loaded
from coach.ui.server import _note_error, build_app, main
from coach.ui.shelf import SHELF, LaidFile
from tests.report.hostile import FORMULAS
from tests.report.html_reviews import everything
from tests.ui.test_resuming import leave_waiting, states, wait_until

HERE = "http://127.0.0.1:8540"
MINE, THEIRS = "m" * 43, "t" * 43


@pytest.fixture(scope="module")
def client():
    with TestClient(build_app(), base_url=HERE) as client:
        yield client


@pytest.fixture
def ticket():
    return SHELF.lay(everything(), token=MINE)


def get(client, address, token=MINE, **headers):
    return client.get(address, headers={"cookie": f"{COOKIE}={token}", **headers})


def test_it_says_that_it_is_alive_and_ready(client):
    assert client.get("/healthz").json()["status"] == "ok"
    assert client.get("/readyz").json() == {"status": "ready"}


def test_it_is_not_ready_while_what_is_kept_cannot_be_reached(client, kept):
    resources.close_store()
    kept.write_bytes(b"no database at all, and not a short one either" * 100)
    assert client.get("/readyz").status_code == 503
    assert client.get("/healthz").status_code == 200


@pytest.mark.parametrize(
    "address", ["/", "/review", "/healthz", "/_stcore/health", "/export/x/html", "/nonsense.js"]
)
@pytest.mark.parametrize(("name", "value"), list_headers().items())
def test_every_answer_carries_every_header(client, address, name, value):
    assert client.get(address).headers[name] == value


@pytest.mark.parametrize("address", ["/", "/healthz", "/_stcore/host-config", "/export/x/html"])
@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example:8540", ""])
def test_under_another_name_nothing_answers(client, address, host):
    answer = client.get(address, headers={"host": host})
    assert answer.status_code == 421
    assert "this computer only" in answer.text


def test_under_another_name_no_page_connects(client):
    with (
        pytest.raises(WebSocketDisconnect),
        client.websocket_connect("/_stcore/stream", headers={"host": "evil.example"}),
    ):
        pass


def test_a_page_gives_a_browser_one_token_that_no_script_can_read(client):
    given = TestClient(client.app, base_url=HERE).get("/").headers["set-cookie"]
    assert read_token(given.partition(";")[0]) is not None
    assert "HttpOnly" in given
    assert "SameSite=Strict" in given


def test_a_browser_that_has_a_token_keeps_it(client):
    assert "set-cookie" not in get(client, "/").headers


def test_what_is_no_page_sets_no_cookie(client):
    fresh = TestClient(client.app, base_url=HERE)
    assert COOKIE not in fresh.get("/healthz").headers.get("set-cookie", "")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("names", [True, False])
def test_its_owner_gets_each_kind_of_file(client, ticket, kind, names):
    answer = get(client, export_address(ticket.id, kind, names=names))
    assert answer.status_code == 200
    assert answer.headers["content-disposition"].startswith("attachment; filename=")
    assert answer.headers["cache-control"] == "no-store"
    assert len(answer.content) > 100


def test_the_files_are_what_they_say(client, ticket):
    json_, html, docx = (
        get(client, export_address(ticket.id, kind, names=False))
        for kind in ("json", "html", "docx")
    )
    assert json.loads(json_.content)["schema"] == "coach.review/1"
    assert html.text.startswith("<!DOCTYPE html>")
    assert "word/document.xml" in zipfile.ZipFile(io.BytesIO(docx.content)).namelist()


def test_names_are_in_a_file_only_when_asked_for(client, ticket):
    name = everything().transcript.speakers[0].name
    with_, without = (
        get(client, export_address(ticket.id, "csv", names=names)).text for names in (True, False)
    )
    assert name in with_
    assert name not in without


@pytest.mark.parametrize("token", [THEIRS, "", "short", MINE[:-1]])
def test_a_file_of_another_browsers_is_as_if_it_were_not_there(client, ticket, token):
    address = export_address(ticket.id, "html", names=True)
    theirs = get(client, address, token)
    nothing = get(client, export_address("no-such-id", "html", names=True), token)
    assert theirs.status_code == nothing.status_code == 404
    assert theirs.content == nothing.content


@pytest.mark.parametrize("kind", ["exe", "HTML", "..%2f..%2fetc%2fpasswd"])
def test_a_kind_there_is_not_is_not_there(client, ticket, kind):
    assert get(client, f"/export/{ticket.id}/{kind}").status_code in (400, 404)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_files_are_only_ever_read(client, ticket, method):
    address = export_address(ticket.id, "html", names=False)
    assert client.request(method, address).status_code == 405


def test_a_file_that_lies_ready_is_handed_out_to_its_owner_and_nobody_else(client):
    file = LaidFile(name="set.ics", media="text/calendar; charset=utf-8", data=b"BEGIN:VCALENDAR")
    ticket = SHELF.lay(file, token=MINE)
    address = file_address(ticket.id, "set.ics")
    answer = get(client, address)
    assert answer.content == file.data
    assert answer.headers["content-type"] == file.media
    assert answer.headers["content-disposition"] == 'attachment; filename="set.ics"'
    assert get(client, address, THEIRS).status_code == 404
    for other in ("html", "other.ics"):
        assert get(client, file_address(ticket.id, other)).status_code == 404


def test_no_cell_of_a_table_is_a_formula(client, ticket):
    text = get(client, export_address(ticket.id, "csv", names=True)).text
    starts = {formula[0] for formula in FORMULAS if formula[0] in "=+@|"}
    assert not any(cell.lstrip('"')[:1] in starts for cell in re.split(r"[,\n]", text))


# Mistakes of ours


def test_a_mistake_is_told_by_its_kind_and_place_and_never_by_what_was_in_it(capsys):
    with pytest.raises(CoachError) as caught:
        check_address("what Ana said")
    assert _note_error(caught.value)
    said = capsys.readouterr().err
    assert said.startswith("coach: SettingsError at ")
    assert "addresses.py:" in said
    assert "Ana" not in said


def test_streamlit_itself_writes_no_trace_of_a_mistake():
    assert OPTIONS["logger.level"] == "critical"


# The process


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--address", "0.0.0.0"), "no sign-in"),
        (("--port", "70000"), "1 to 65535"),
    ],
)
def test_what_it_cannot_do_is_one_line_and_exit_code_1(capsys, arguments, says):
    assert main(arguments) == 1
    said = capsys.readouterr()
    assert says in said.err
    assert said.err.count("\n") == 1
    assert said.out == ""


def test_without_its_model_it_says_so_and_does_not_start(capsys, monkeypatch, tmp_path):
    monkeypatch.setenv("COACH_MODELS_DIR", str(tmp_path))
    classifier.cache_clear()
    assert main(["--no-browser"]) == 1
    assert "coach train" in capsys.readouterr().err
    assert not is_loaded()


def test_a_check_starts_it_looks_and_stops_it_again(kept):
    done = subprocess.run(
        [sys.executable, "-P", "-m", "coach", "app", "--check"],
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Checked: Question Coach starts")
    assert str(kept) in done.stdout


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is sent in another way on Windows")
def test_the_command_opens_it_here_once_whatever_lies_about_and_ctrl_c_ends_it(tmp_path):
    for name in ("attr", "altair", "streamlit", "coach", "secrets"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('not ours')", encoding="utf-8")
    leave_waiting()
    resources.close_store()
    environment = {
        **os.environ,
        "STREAMLIT_SERVER_ADDRESS": "0.0.0.0",
        "STREAMLIT_BROWSER_GATHER_USAGE_STATS": "true",
        "STREAMLIT_SERVER_ENABLE_AGENT_API": "true",
    }
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", "coach", "app", "--no-browser", "--demo"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
        start_new_session=True,
    )
    try:
        line = process.stdout.readline()
        address = re.search(r"http://127\.0\.0\.1:\d+", line)[0]
        assert line.startswith("Question Coach is open at ")
        with urllib.request.urlopen(f"{address}/readyz", timeout=20) as answer:
            assert json.load(answer) == {"status": "ready"}
        wait_until(lambda: states() == [MeetingState.REVIEWED])
        assert listens_here_only(int(address.rpartition(":")[2]))
        again = subprocess.run(
            [sys.executable, "-P", "-m", "coach", "app", "--no-browser"],
            capture_output=True,
            text=True,
            timeout=60,
        )
        assert again.stdout == f"Question Coach is open already, at {address}\n"
        assert again.returncode == 0
        started = time.monotonic()
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=30)
    finally:
        process.kill()
    assert time.monotonic() - started < 20
    assert process.returncode == 0
    assert out.endswith("Question Coach has stopped. Nothing was sent anywhere.\n")
    assert err == ""


def listens_here_only(port):
    """Say whether a port listens on 127.0.0.1 and on nothing else, where the system can tell."""
    table = Path("/proc/net/tcp")
    if not table.is_file():
        return True
    rows = [line.split() for line in table.read_text(encoding="ascii").splitlines()[1:]]
    local = [row[1] for row in rows if row[3] == "0A" and row[1].endswith(f":{port:04X}")]
    return [address.partition(":")[0] for address in local] == ["0100007F"]


def test_a_file_for_programs_has_no_figure_of_a_single_person(client, ticket):
    payload = get(client, export_address(ticket.id, "json", names=True)).json()
    for speaker in payload["transcript"]["speakers"]:
        figures = {name: value for name, value in speaker.items() if name not in ("name", "role")}
        assert figures
        assert set(figures.values()) == {None}
