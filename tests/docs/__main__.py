"""``python -m tests.docs`` (``make docs``) writes the made parts of the documentation anew."""

from __future__ import annotations

from tests.docs.pages import write_all

write_all()
