"""Language: cut what somebody says into utterances, find names in it, load the English pipeline.

The only package that may import spaCy, and it does so on request alone. It
does not know files, models of ours, or how anything is shown.
"""

from __future__ import annotations

from coach.language.pipeline import load_pipeline
from coach.language.splitter import RuleSplitter, Splitter

__all__ = ["RuleSplitter", "Splitter", "load_pipeline"]
