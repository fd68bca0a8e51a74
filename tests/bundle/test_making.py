"""The zip file: what is in it, and that what the wheel needs is all there."""

from __future__ import annotations

import re
import shlex
import stat
import subprocess
import zipfile
from pathlib import Path

import pytest

from coach import __version__
from tests.bundle.making import (
    LOCK,
    NAME,
    START,
    find_wheel,
    list_contents,
    make_bundle,
    needed_lock,
)
from tests.docs.licences import direct_dependencies

NEEDED = needed_lock(LOCK.read_text("utf-8"))


@pytest.fixture(scope="module")
def bundle(tmp_path_factory):
    wheel = find_wheel(tmp_path_factory.mktemp("dist"))
    wheel.write_bytes(b"a wheel")
    with zipfile.ZipFile(make_bundle(wheel)) as made:
        yield made


def names_in(lock):
    return set(re.findall(r"^([a-z0-9][a-z0-9.-]*)(?:\[[a-z,]+\])?==", lock, re.MULTILINE))


def test_everything_is_in_one_folder_named_after_the_version(bundle):
    assert {name.partition("/")[0] for name in bundle.namelist()} == {NAME}
    assert __version__ in NAME


@pytest.mark.parametrize(
    "name",
    [
        "READ ME FIRST.txt",
        "Start Question Coach (Windows).bat",
        "Start Question Coach (macOS).command",
        "Start Question Coach (Linux).sh",
        "For your IT department.txt",
        "files/start.py",
        "files/requirements.lock",
        f"files/question_coach-{__version__}-py3-none-any.whl",
    ],
)
def test_what_people_need_is_in_it(bundle, name):
    assert bundle.read(f"{NAME}/{name}")


def test_what_is_double_clicked_may_be_run(bundle):
    modes = {Path(each.filename).suffix: each.external_attr >> 16 for each in bundle.infolist()}
    assert all(modes[suffix] & stat.S_IXUSR for suffix in (".sh", ".command", ".desktop"))
    assert not modes[".txt"] & stat.S_IXUSR


def test_windows_gets_its_own_line_ends_and_the_others_theirs(bundle):
    for name in bundle.namelist():
        data = bundle.read(name)
        if name.endswith((".bat", ".txt")):
            assert data.count(b"\n") == data.count(b"\r\n") > 0
        elif name.endswith((".sh", ".command", ".desktop", ".py")):
            assert b"\r" not in data


def test_the_readme_names_the_zip_file_of_this_version():
    assert f"`{NAME}.zip`" in (LOCK.parent / "README.md").read_text("utf-8")


def test_the_same_things_make_the_same_file(tmp_path):
    wheel = tmp_path / "question_coach-1-py3-none-any.whl"
    wheel.write_bytes(b"a wheel")
    first = make_bundle(wheel).read_bytes()
    assert make_bundle(wheel).read_bytes() == first


def test_all_that_the_program_names_is_in_its_list_and_no_tool_of_ours():
    assert set(direct_dependencies()) <= names_in(NEEDED) < names_in(LOCK.read_text("utf-8"))
    assert not names_in(NEEDED) & {"pytest", "ruff", "mypy", "hatchling", "playwright"}


def test_a_part_with_several_versions_keeps_each_of_them():
    """Which one it is, is for the version of Python to say."""
    for name in names_in(NEEDED):
        rows = re.findall(rf"^{re.escape(name)}==.*", LOCK.read_text("utf-8"), re.MULTILINE)
        assert all(row in NEEDED for row in rows)


def test_every_part_has_its_hashes_and_no_address():
    for part in re.split(r"\n(?=\w)", NEEDED):
        assert "--hash=sha256:" in part
    assert "://" not in NEEDED


@pytest.mark.parametrize("path", [each for each in START.iterdir() if each.is_file()], ids=str)
def test_nothing_that_is_started_names_an_address_but_pythons_own(path):
    named = re.findall(r"(?:https?://|www\.)[^\s'\")]+", path.read_text("utf-8"))
    assert {each.rstrip(".") for each in named} <= {
        "https://www.python.org/downloads",
        "www.python.org/downloads",
    }


@pytest.mark.parametrize("shell", ["sh", "bash"])
@pytest.mark.parametrize("path", [*START.glob("*.sh"), *START.glob("*.command")], ids=str)
def test_a_starter_is_something_a_shell_can_read(shell, path):
    subprocess.run([shell, "-n", path], check=True)


def test_the_starter_of_windows_is_plain_and_whole():
    text = next(START.glob("*.bat")).read_text("ascii")
    targets = set(re.findall(r"goto :(\w+)", text))
    assert targets <= set(re.findall(r"^:(\w+)", text, re.MULTILINE))
    assert text.count("(") == text.count(")")
    assert "pause" in text


def test_the_desktop_entry_starts_what_lies_beside_it(tmp_path):
    (entry,) = START.glob("*.desktop")
    line = re.search(r"^Exec=(.*)$", entry.read_text("utf-8"), re.MULTILINE)[1]
    folder = tmp_path / "a folder (1)"
    folder.mkdir()
    starter = folder / "Start Question Coach (Linux).sh"
    starter.write_text("#!/bin/sh\necho started\n", "utf-8")
    starter.chmod(0o755)
    # The file's own escapes first, then those of quoted arguments, as the specification says.
    command = shlex.split(line.replace("\\\\", "\\").replace("\\$", "$"))
    command = [str(folder / entry.name) if each == "%k" else each for each in command]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout == "started\n"


def test_the_it_note_in_it_is_the_one_of_the_documentation(tmp_path):
    contents = dict(list_contents(_any_wheel(tmp_path)))
    note = (START.parent / "for-it.md").read_text("utf-8")
    assert contents["For your IT department.txt"].decode().replace("\r\n", "\n") == note


def _any_wheel(folder):
    wheel = folder / "question_coach-1-py3-none-any.whl"
    wheel.write_bytes(b"a wheel")
    return wheel
