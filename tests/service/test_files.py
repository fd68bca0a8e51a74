"""Opening files: the bytes, or one clear error."""

from __future__ import annotations

import io
import os

import pytest

from coach.errors import CoachError, FileAccessError, LimitExceededError
from coach.service.files import read_file, read_stream


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
