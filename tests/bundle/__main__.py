"""``python -m tests.bundle WHEEL`` (``make bundle``) makes the zip file, beside the wheel."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.bundle.making import make_bundle

print(make_bundle(Path(sys.argv[1])))
