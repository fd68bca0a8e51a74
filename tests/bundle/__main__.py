"""``python -m tests.bundle FOLDER`` (``make bundle``) makes the zip file beside the wheel."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.bundle.making import find_wheel, make_bundle

print(make_bundle(find_wheel(Path(sys.argv[1]))))
