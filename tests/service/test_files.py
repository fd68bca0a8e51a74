"""Files read and written: the bytes, or one clear error."""

from __future__ import annotations

import io
import os
import threading
from contextlib import contextmanager

import pytest

from coach.errors import CoachError, FileAccessError, LimitExceededError
from coach.service.files import read_file, read_stream, write_file


def test_a_file_is_read_whole(tmp_path):
    path = tmp_path / "set.vtt"
    path.write_bytes(b"WEBVTT\n\x00\xff")
    assert read_file(path, limit=9) == b"WEBVTT\n\x00\xff"


def test_a_file_of_just_the_limit_is_read(tmp_path):
    path = tmp_path / "set.vtt"
    path.write_bytes(b"12345")
    assert read_file(path, limit=5) == b"12345"


def test_a_file_above_the_limit_is_refused_with_the_limit(tmp_path):
    path = tmp_path / "set.vtt"
    path.write_bytes(b"123456")
    with pytest.raises(LimitExceededError, match=r"set\.vtt: larger than 5 bytes") as caught:
        read_file(path, limit=5)
    assert (caught.value.limit, caught.value.name) == (5, str(path))


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(
        FileAccessError, match=r"gone\.vtt: no such file; check the path"
    ) as caught:
        read_file(tmp_path / "gone.vtt", limit=5)
    assert caught.value.name == str(tmp_path / "gone.vtt")


def test_a_link_to_a_file_that_has_gone_is_a_missing_file(tmp_path):
    (tmp_path / "link.vtt").symlink_to(tmp_path / "gone.vtt")
    with pytest.raises(FileAccessError, match=r"link\.vtt: no such file"):
        read_file(tmp_path / "link.vtt", limit=5)


def test_a_folder_is_called_a_folder_and_nothing_else(tmp_path):
    with pytest.raises(FileAccessError) as caught:
        read_file(tmp_path, limit=5)
    assert str(caught.value) == f"{tmp_path}: this is a folder; give a file in it"


def test_what_else_the_system_says_is_passed_on(tmp_path):
    with pytest.raises(FileAccessError, match=r"cannot be read \(File name too long\)"):
        read_file(tmp_path / ("n" * 300), limit=5)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_a_file_nobody_may_read_says_so(tmp_path):
    path = tmp_path / "locked.vtt"
    path.write_bytes(b"x")
    path.chmod(0)
    with pytest.raises(FileAccessError, match=r"cannot be read \(Permission denied\)"):
        read_file(path, limit=5)


def test_of_a_pipe_no_more_is_taken_than_shows_that_it_is_too_much():
    stream = io.BytesIO(b"1234567890")
    with pytest.raises(LimitExceededError, match="standard input: larger than 3 bytes"):
        read_stream(stream, name="standard input", limit=3)
    assert stream.read() == b"567890"


def test_every_error_is_caught_as_one_of_ours(tmp_path):
    for path, limit in ((tmp_path, 5), (tmp_path / "gone", 5)):
        with pytest.raises(CoachError):
            read_file(path, limit=limit)


def test_a_file_is_written_whole(tmp_path):
    path = tmp_path / "review.html"
    write_file(path, b"\x00\r\nwhole")
    assert path.read_bytes() == b"\x00\r\nwhole"
    assert [entry.name for entry in tmp_path.iterdir()] == ["review.html"]


def test_a_file_of_that_name_is_replaced_and_keeps_its_permissions(tmp_path):
    path = tmp_path / "review.html"
    path.write_bytes(b"a much longer text from before")
    path.chmod(0o640)
    write_file(path, b"new")
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o640


def test_whoever_has_the_old_file_open_still_reads_it_whole(tmp_path):
    path = tmp_path / "review.html"
    path.write_bytes(b"old and whole")
    with path.open("rb") as reader:
        write_file(path, b"new")
        assert reader.read() == b"old and whole"


def test_a_link_goes_on_leading_to_the_file(tmp_path):
    (tmp_path / "kept.html").write_bytes(b"old")
    link = tmp_path / "link.html"
    link.symlink_to(tmp_path / "kept.html")
    write_file(link, b"new")
    assert link.is_symlink()
    assert (tmp_path / "kept.html").read_bytes() == b"new"


def test_links_that_go_in_a_circle_give_way_to_the_file(tmp_path):
    (tmp_path / "one").symlink_to(tmp_path / "two")
    (tmp_path / "two").symlink_to(tmp_path / "one")
    write_file(tmp_path / "one", b"new")
    assert (tmp_path / "one").read_bytes() == b"new"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path):
    path = tmp_path / "pipe"
    os.mkfifo(path)
    read = []
    reader = threading.Thread(target=lambda: read.append(path.read_bytes()))
    reader.start()
    write_file(path, b"through")
    reader.join(timeout=10)
    assert read == [b"through"]
    assert path.is_fifo()


def test_a_folder_is_not_written_over(tmp_path):
    with pytest.raises(FileAccessError) as caught:
        write_file(tmp_path, b"x")
    assert str(caught.value) == f"{tmp_path}: this is a folder; give the name of a file in it"


@pytest.mark.parametrize("inside", ["gone/review.html", "plain.txt/review.html"])
def test_a_folder_that_is_not_there_is_named_and_not_made(tmp_path, inside):
    (tmp_path / "plain.txt").write_text("a file, and no folder")
    with pytest.raises(FileAccessError, match="there is no such folder to write to") as caught:
        write_file(tmp_path / inside, b"x")
    assert caught.value.name == str(tmp_path / inside)
    assert [entry.name for entry in tmp_path.iterdir()] == ["plain.txt"]


def test_a_name_that_the_system_refuses_says_why(tmp_path):
    with pytest.raises(FileAccessError, match=r"cannot be written \(File name too long\)"):
        write_file(tmp_path / ("n" * 300), b"x")


def test_a_write_that_stops_half_way_leaves_the_old_file_and_nothing_else(tmp_path):
    path = tmp_path / "review.html"
    path.write_bytes(b"old")
    with at_most(1024), pytest.raises(FileAccessError, match="cannot be written"):
        write_file(path, b"x" * 10_000)
    assert path.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["review.html"]


@contextmanager
def at_most(size):
    """Let this process write no file larger than so many bytes, as a full disk does."""
    resource = pytest.importorskip("resource", reason="this system sets no such limits")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
