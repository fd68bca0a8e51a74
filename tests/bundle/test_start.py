"""Setting up and opening without a command line, for real: a small program, and no network."""

from __future__ import annotations

import base64
import hashlib
import importlib.util
import os
import shutil
import stat
import subprocess
import sys
import zipfile
from pathlib import Path

import platformdirs
import pytest

from tests.bundle.making import START

LINUX = START / "Start Question Coach (Linux).sh"
MAC = START / "Start Question Coach (macOS).command"
TOOLS = ("sh", "dirname", "env")


def load_start():
    spec = importlib.util.spec_from_file_location("start", START / "start.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


start = load_start()


def make_wheel(folder, name, files):
    """Write the smallest wheel there can be."""
    path = folder / f"{name}-0.0.1-py3-none-any.whl"
    info = f"{name}-0.0.1.dist-info"
    files = {
        **files,
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 0.0.1\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = ""
    for each, text in files.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=")
        record += f"{each},sha256={digest.decode()},{len(text)}\n"
    with zipfile.ZipFile(path, "w") as wheel:
        for each, text in {**files, f"{info}/RECORD": f"{record}{info}/RECORD,,\n"}.items():
            wheel.writestr(each, text)
    return path


@pytest.fixture
def unpacked(tmp_path):
    """Return an unpacked zip file with a small program in it, and all it needs beside it."""
    folder = tmp_path / "Down loads (1) & more" / "question-coach"
    files = folder / "files"
    (files / "wheels").mkdir(parents=True)
    shutil.copy(START / "start.py", files)
    for starter in (LINUX, MAC):
        shutil.copy(starter, folder)
    make_wheel(
        files,
        "question_coach",
        {
            "coach/__init__.py": "",
            "coach/__main__.py": "import sys, needed; print(needed.WORDS, *sys.argv[1:])\n",
        },
    )
    wheel = make_wheel(files / "wheels", "needed", {"needed.py": "WORDS = 'opened:'\n"})
    write_lock(folder, hashlib.sha256(wheel.read_bytes()).hexdigest())
    return folder


def write_lock(folder, digest):
    lock = folder / "files" / "requirements.lock"
    lock.write_text(f"needed==0.0.1 \\\n    --hash=sha256:{digest}\n    # via ours\n", "utf-8")


@pytest.fixture
def home(tmp_path):
    made = tmp_path / "home"
    made.mkdir()
    return made


def launch(starter, home, *arguments, path=None):
    kept = {name: value for name, value in os.environ.items() if name.startswith(("PIP_", "LANG"))}
    return subprocess.run(
        ["sh", starter, *arguments],
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        timeout=240,
        env={
            **kept,
            "HOME": str(home),
            "PATH": path or f"{Path(sys.executable).parent}:/usr/bin:/bin",
        },
    )


linux = pytest.mark.skipif(sys.platform != "linux", reason="this starter is for Linux")


@linux
def test_the_first_double_click_sets_it_up_and_the_next_only_opens_it(unpacked, home):
    starter = unpacked / LINUX.name
    first = launch(starter, home, "--port", "8600")
    assert "is being set up" in first.stdout
    assert "nothing is fetched" in first.stdout
    assert first.stdout.endswith("opened: app --port 8600\n")
    assert first.returncode == 0

    second = launch(starter, home)
    assert "set up" not in second.stdout
    assert second.stdout.endswith("opened: app\n")

    folder = home / ".local" / "share" / "question-coach"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert list(home.iterdir()) == [home / ".local"]
    assert len(list((folder / "program").iterdir())) == 1


def test_a_part_with_another_hash_is_not_used(unpacked, tmp_path, monkeypatch):
    monkeypatch.setattr(start, "FILES", unpacked / "files")
    write_lock(unpacked, "0" * 64)
    command = start.fetch_command(Path(sys.executable), unpacked / "files" / "requirements.lock")
    target = tmp_path / "target"
    with (
        (tmp_path / "log").open("w", encoding="utf-8") as log,
        pytest.raises(start.SetUpError, match="is not what it should be, so it was not used"),
    ):
        start.run([*command, "--target", str(target)], log)
    assert not target.exists()


@pytest.mark.parametrize("starter", [LINUX, MAC], ids=["Linux", "macOS"])
def test_without_python_it_says_where_to_get_it(unpacked, home, tmp_path, starter):
    if starter is MAC and sys.platform == "darwin":
        pytest.skip("this Mac may have Python where the starter looks")
    bare = tmp_path / "bare"
    bare.mkdir()
    for tool in TOOLS:
        (bare / tool).symlink_to(shutil.which(tool))
    done = launch(unpacked / starter.name, home, path=str(bare))
    assert done.returncode == 1
    assert "needs Python 3.11 or later" in done.stdout
    assert "python.org/downloads" in done.stdout
    assert "IT department" in done.stdout


@pytest.mark.parametrize("starter", [LINUX, MAC], ids=["Linux", "macOS"])
def test_without_the_files_beside_it_it_says_to_unpack_them(home, tmp_path, starter):
    shutil.copy(starter, tmp_path)
    done = launch(tmp_path / starter.name, home)
    assert done.returncode == 1
    assert 'The folder "files" is missing' in done.stdout


def test_a_file_that_is_missing_is_said(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(start, "FILES", tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert start.main() == 1
    assert "Unpack the whole zip file once more" in " ".join(capsys.readouterr().out.split())


def test_a_folder_that_cannot_be_written_to_is_said(unpacked, tmp_path, monkeypatch):
    monkeypatch.setattr(start, "FILES", unpacked / "files")
    (tmp_path / "in the way").write_text("a file", "utf-8")
    with pytest.raises(start.SetUpError, match="cannot be written to"):
        start.prepare(tmp_path / "in the way" / "question-coach")


def test_too_little_room_is_said_before_anything_is_fetched(tmp_path, monkeypatch):
    monkeypatch.setattr(start, "NEEDED_BYTES", 10**18)
    with pytest.raises(start.SetUpError, match="Make some room"):
        start.check_space(tmp_path)


@pytest.mark.parametrize(
    ("said", "says"),
    [
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM", "not what it should be"),
        ("OSError: [Errno 28] No space left on device", "disk is full"),
        ("SSLError(CERTIFICATE_VERIFY_FAILED)", "looks into what is fetched"),
        (
            "NewConnectionError: ... Name or service not known\n"
            "ERROR: No matching distribution found for numpy",
            "Is this computer online?",
        ),
        ("ERROR: No matching distribution found for numpy==2", "no ready-made part"),
        ("The virtual environment was not created: ensurepip is not available", "python3-venv"),
        ("Segmentation fault", "Something unexpected happened"),
    ],
)
def test_what_went_amiss_is_said_in_words_with_where_the_rest_is(said, says):
    words = start.explain(said, "/home/ana/setting-up.txt")
    assert says in words
    assert words.endswith("/home/ana/setting-up.txt")


def test_a_step_that_fails_is_written_down(tmp_path):
    step = [sys.executable, "-c", "raise SystemExit('No space left')"]
    with (
        (tmp_path / "log").open("w", encoding="utf-8") as log,
        pytest.raises(start.SetUpError, match="disk is full"),
    ):
        start.run(step, log)
    assert "No space left" in (tmp_path / "log").read_text("utf-8")


def test_it_keeps_everything_where_the_program_does():
    found = start.find_data_folder(sys.platform, os.environ, Path.home())
    assert found == platformdirs.user_data_path("question-coach", appauthor=False)


@pytest.mark.parametrize(
    ("platform", "environment", "ends"),
    [
        ("linux", {}, "home/.local/share/question-coach"),
        ("linux", {"XDG_DATA_HOME": "/data"}, "/data/question-coach"),
        ("darwin", {}, "home/Library/Application Support/question-coach"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/question-coach"),
        ("win32", {}, "home/AppData/Local/question-coach"),
    ],
)
def test_each_system_has_its_own_folder(platform, environment, ends):
    found = start.find_data_folder(platform, environment, Path("home"))
    assert found.as_posix().endswith(ends)


@linux
def test_two_windows_do_not_set_it_up_at_once(tmp_path):
    path = tmp_path / "lock"
    with start.alone(path), path.open("a") as other:
        assert not start.lock(other, waits=False)
    with path.open("a") as other:
        assert start.lock(other, waits=False)


def test_earlier_versions_go_once_a_newer_one_is_there(tmp_path):
    for name in ("older", "newer"):
        (tmp_path / name / "bin").mkdir(parents=True)
    start.remove_others(tmp_path / "newer")
    assert [each.name for each in tmp_path.iterdir()] == ["newer"]
