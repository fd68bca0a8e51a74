"""Whatever is given, the program ends with one clear line and leaves nothing behind."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from coach.config import Settings
from tests.cli.running import TALK, run_coach, run_python
from tests.readers.documents import HEAD, TAIL, make_archive

CUE = "WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\nAna: I froze.\n"
MEGABYTE = 1_000_000
MEMORY = Path("/proc/self/status")


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """Work in an empty folder, which is also where temporary files would go."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    return tmp_path


def list_all(folder):
    return {path: path.lstat().st_mtime_ns for path in folder.rglob("*")}


def write(name, data):
    Path(name).write_bytes(data if isinstance(data, bytes) else data.encode())
    return name


def bomb():
    """Return a document that unpacks to very much more than it takes up."""
    return make_archive({"word/document.xml": HEAD + b" " * (60 * MEGABYTE) + TAIL})


def sparse(size):
    with Path("large.vtt").open("wb") as file:
        file.truncate(size)
    return "large.vtt"


def crowd(people):
    return "".join(f"Person{number} Lane: I am here as well.\n\n" for number in range(people))


def refuse(*arguments, folder, **options):
    """Run the program, hold it to its promises, and return the line it says."""
    before = list_all(folder)
    ended = run_coach(*arguments, **options)
    assert ended.code == 1
    assert ended.out == ""
    assert ended.err.startswith("coach: ")
    assert ended.err.count("\n") == 1
    assert ended.err.endswith("\n")
    assert "Traceback" not in ended.err
    assert list_all(folder) == before
    return ended.err


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("empty.vtt", b"", "empty.vtt is empty"),
        ("blank.txt", b" \n\n\t\n", "blank.txt is empty"),
        ("mainframe.txt", TALK.encode("cp500"), "mainframe.txt is not a transcript"),
        ("wide.txt", TALK.encode("utf-32"), "wide.txt is not text"),
        ("junk.vtt", bytes(range(256)) * 64, "junk.vtt is not text"),
        ("nulls.vtt", bytes(4096), "nulls.vtt is not text"),
        ("talk.pdf", b"%PDF-1.7\n" + bytes(200), "talk.pdf is a PDF"),
        ("half.vtt", CUE[:31], "half.vtt"),
        ("no-words.vtt", "WEBVTT\n", "no-words.vtt"),
        ("notes.txt", "A shopping list\neggs\nflour\n", "notes.txt is not a transcript"),
        ("talk.json", '{"utterances": []}', "talk.json is JSON"),
        ("other.docx", make_archive({"readme.txt": b"hello"}), "other.docx is a zip archive"),
        ("cut.docx", make_archive({"word/document.xml": HEAD + TAIL})[:-9], "cut.docx"),
        ("many.txt", crowd(5_000), "5,000 names, more than the limit of 1,000"),
    ],
    ids=lambda value: value if isinstance(value, str) and len(value) < 15 else "",
)
def test_a_file_that_cannot_be_reviewed_is_named_in_one_line(folder, name, data, words):
    assert words in refuse("review", write(name, data), folder=folder)


def test_a_document_that_unpacks_without_end_is_refused(folder):
    assert "bomb.docx" in refuse("review", write("bomb.docx", bomb()), folder=folder)


def test_a_file_of_200_megabytes_is_refused(folder):
    assert "larger than 50,000,000 bytes" in refuse(
        "review", sparse(200 * MEGABYTE), folder=folder
    )


def test_a_folder_is_refused(folder):
    assert refuse("review", folder, folder=folder) == (
        f"coach: {folder}: this is a folder; give a file in it\n"
    )


def test_a_file_that_is_not_there_is_named(folder):
    assert "gone.vtt: no such file" in refuse("review", "gone.vtt", folder=folder)


def test_a_file_that_has_vanished_behind_a_link_is_named(folder):
    Path("link.vtt").symlink_to("gone.vtt")
    assert "link.vtt: no such file" in refuse("review", "link.vtt", folder=folder)


@pytest.mark.parametrize("option", ["--presenter", "--facilitator", "--for", "--drop", "--room"])
def test_a_name_that_is_not_in_the_file_is_refused_with_those_that_are(folder, option):
    line = refuse("review", write("talk.txt", TALK), option, "Zoe", folder=folder)
    assert "“Zoe”" in line
    assert "Ana Reyes, Ben Hughes" in line


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (("--merge", "Zoe=Ben"), "nobody called “Zoe” speaks in talk; there is Ana Reyes, Ben"),
        (("--merge", "Ben=ben hughes"), "“Ben Hughes” cannot be merged into itself"),
        (("--drop", "Ben", "--room", "Ben"), "“Ben Hughes” cannot be a room and no person"),
        (("--drop", "Ben", "--presenter", "Ben"), "“Ben Hughes” cannot present or facilitate"),
    ],
)
def test_contradictions_about_a_name_are_refused(folder, told, words):
    assert words in refuse("review", write("talk.txt", TALK), *told, folder=folder)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (None, "phases.json: no such file"),
        (b"", "phases.json"),
        (b"{", "phases.json: line 1 is not JSON"),
        (b"\xff\xfe\x00", "phases.json"),
        (b'{"schema": "coach.phases/1", "rounds": {}}', '"rounds" is not a list'),
    ],
)
def test_a_phases_file_that_does_not_fit_is_named(folder, data, words):
    if data is not None:
        write("phases.json", data)
    talk = write("talk.txt", TALK)
    assert words in refuse("review", talk, "--phases", "phases.json", folder=folder)


@pytest.mark.parametrize(
    ("profile", "data", "words"),
    [
        ("ukk", None, 'there is no profile “ukk”; did you mean "uk"? use uk, self, wial or'),
        ("ours.json", None, "ours.json: no such file; check the path"),
        ("ours.json", b"{", "ours.json: line 1 is not JSON"),
        ("ours.json", bytes(200_000), "ours.json: larger than 100,000 bytes"),
        ("ours.json", b'{"phasse": []}', 'the file has "phasse", which means nothing here; did'),
        ("self", None, "“Ben Hughes” cannot facilitate: the profile “self” has no facilitator"),
    ],
)
def test_a_profile_that_does_not_fit_is_named(folder, profile, data, words):
    if data is not None:
        write(profile, data)
    talk = write("talk.txt", TALK)
    told = ("--facilitator", "Ben", "--profile", profile)
    assert words in refuse("review", talk, *told, folder=folder)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\xff\xfe\x00W", "lines.txt: not UTF-8"),
        (b'{"said": "What?"\n', "lines.txt, line 1: not JSON"),
        (b'What?\n{"said": ""}\n', "lines.txt, line 2: nothing was said"),
    ],
)
def test_lines_that_cannot_be_labelled_are_named(folder, data, words):
    assert words in refuse("label", write("lines.txt", data), folder=folder)


@pytest.mark.parametrize("command", ["label", "evaluate"])
def test_the_other_commands_name_a_missing_file_too(folder, command):
    assert "gone.jsonl" in refuse(command, "gone.jsonl", folder=folder)


@pytest.mark.parametrize("command", ["label", "review"])
def test_standard_input_has_the_same_limit_as_a_file(folder, monkeypatch, command):
    monkeypatch.setenv("COACH_MAX_FILE_BYTES", "20")
    line = refuse(command, "-", folder=folder, stdin=TALK.encode())
    assert line.startswith("coach: standard input: larger than 20 bytes")


def test_an_empty_standard_input_is_called_by_that_name(folder):
    assert "standard input is empty" in refuse("review", "-", folder=folder)


@pytest.fixture
def models(folder, monkeypatch):
    """Return a copy of the models, of which the program then uses nothing else."""
    copy = folder / "models"
    shutil.copytree(Settings().models_dir, copy)
    monkeypatch.setenv("COACH_MODELS_DIR", str(copy))
    return copy


def only(models, pattern):
    (path,) = models.rglob(pattern)
    return path


COMMANDS = [("review", TALK), ("label", "What stops you?\n")]


@pytest.mark.parametrize(("command", "data"), COMMANDS)
@pytest.mark.parametrize("damage", [b"", b"not a model", b"\x80\x04\x95\x00"])
def test_a_damaged_model_is_not_opened(folder, models, command, data, damage):
    only(models, "model.joblib").write_bytes(damage)
    line = refuse(command, write("talk.txt", data), folder=folder)
    assert "model.joblib: not the file its metadata records" in line
    assert "coach train" in line


@pytest.mark.parametrize("damage", ["", "{}", "[]", "no JSON"])
def test_damaged_metadata_is_not_believed(folder, models, damage):
    only(models, "metadata.json").write_text(damage)
    assert "not the metadata of a model" in refuse(
        "review", write("talk.txt", TALK), folder=folder
    )


def test_a_model_for_other_libraries_says_which(folder, models):
    path = only(models, "metadata.json")
    path.write_text(path.read_text().replace('"scikit-learn": "', '"scikit-learn": "0.'))
    line = refuse("review", write("talk.txt", TALK), folder=folder)
    assert "it was made with scikit-learn 0." in line


def test_a_model_file_that_has_gone_is_named(folder, models):
    only(models, "model.joblib").unlink()
    assert "model.joblib: cannot be read" in refuse(
        "review", write("talk.txt", TALK), folder=folder
    )


@pytest.mark.parametrize(("command", "data"), COMMANDS)
def test_without_a_model_it_is_said_how_to_make_one(folder, monkeypatch, command, data):
    monkeypatch.setenv("COACH_MODELS_DIR", str(folder / "nowhere"))
    line = refuse(command, write("talk.txt", data), folder=folder)
    assert "no trained model here; train it anew with: coach train" in line


def test_odd_but_readable_files_are_reviewed(folder):
    one = write("one.txt", "Ana Reyes: I froze.\n\nAna Reyes: Then I left.\n")
    none = write("none.vtt", CUE.replace("Ana: ", ""))
    western = write("western.txt", TALK.replace("Ana", "Zoë").encode("cp1252"))
    wide = write("wide.txt", TALK.encode("utf-16"))
    before = list_all(folder)
    ended = run_coach("review", one, none, western, wide)
    assert (ended.code, ended.err) == (0, "")
    assert list_all(folder) == before


def test_a_file_without_names_is_reviewed_and_says_so():
    ended = run_coach("review", write("none.vtt", CUE.replace("Ana: ", "")))
    assert ended.code == 0
    assert "No names are given in this file" in ended.out


def test_a_file_read_in_a_doubtful_encoding_says_so():
    ended = run_coach("review", write("western.txt", TALK.replace("Ana", "Zoë").encode("cp1252")))
    assert "not UTF-8" in ended.out


def test_half_a_cue_after_whole_ones_is_counted_and_said():
    ended = run_coach("review", write("half.vtt", CUE + "\n2\n00:00:03.000 -->"))
    assert ended.code == 0
    assert "could not be read" in ended.out


@pytest.mark.parametrize(
    "data", [b"", bytes(range(256)) * 64, b"PK\x03\x04" + bytes(100)], ids=["empty", "junk", "zip"]
)
def test_a_whole_process_ends_without_a_traceback(folder, data):
    path = write("bad.vtt", data)
    ended = run_python("-m", "coach", "review", path)
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.startswith("coach: bad.vtt")
    assert ended.err.count("\n") == 1


@pytest.mark.skipif(not MEMORY.is_file(), reason="this system does not show a process's memory")
def test_a_large_file_is_refused_in_little_memory():
    code = (
        "import sys\nfrom pathlib import Path\nfrom coach.cli import run\n"
        "sys.argv = ['coach', 'review', 'large.vtt']\n"
        "try:\n    run()\n"
        f"finally:\n    print(Path({str(MEMORY)!r}).read_text())\n"
    )
    sparse(200 * MEGABYTE)
    ended = run_python("-c", code)
    (peak,) = [line.split() for line in ended.out.splitlines() if line.startswith("VmHWM:")]
    assert ended.code == 1
    assert int(peak[1]) * 1024 < 200 * MEGABYTE
