"""Words that no page of ours uses about anybody."""

from __future__ import annotations

import re

UNKIND = re.compile(r"\b(?:score|wrong|bad|poor|you are|utterance)\b", re.IGNORECASE)
