"""``python -m tests.screenshots`` (``make screenshots``) takes every picture of the app anew."""

from __future__ import annotations

import sys

from tests.browser.conftest import find_chromium
from tests.screenshots.page import PAGE, screens_page
from tests.screenshots.pictures import take_pictures

path = find_chromium()
if path is None:
    sys.exit("screenshots: there is no chromium; install it, or name one in COACH_CHROMIUM")
take_pictures(path)
PAGE.write_text(screens_page(), encoding="utf-8")
