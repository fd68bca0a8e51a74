"""What a Word document and a workbook share: an archive that depends on its content alone.

No clock, no author and no machine leaves a trace in it. Knows nothing of what
the file says but its title.
"""

from __future__ import annotations

import html
import io
import zipfile

NOT_FOR_APPRAISAL = "Not for appraisal or selection."
"""The line that every file carries which leaves its owner's hands."""

LANGUAGE = "en-GB"

_NO_TIME = (1980, 1, 1, 0, 0, 0)
"""The earliest time that an archive can hold."""
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_CORE = (
    f"{_XML}<cp:coreProperties "
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "<dc:title>{title}</dc:title><dc:description>{note}</dc:description>"
    "<dc:language>{language}</dc:language></cp:coreProperties>"
)
_APP = (
    f"{_XML}<Properties "
    'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>Question Coach</Application></Properties>"
)


def settle_archive(data: bytes, *, title: str) -> bytes:
    """Return an office file with our own properties, and the same bytes every time.

    Args:
        data: the file as its library wrote it.
        title: what it is called, without control characters.

    Returns:
        The file with that title, its language, and the line on what it is not
        for; without an author, a program's version or any time.
    """
    core = _CORE.format(
        title=html.escape(title, quote=False), note=NOT_FOR_APPRAISAL, language=LANGUAGE
    )
    ours = {"docProps/core.xml": core.encode(), "docProps/app.xml": _APP.encode()}
    settled = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as before,
        zipfile.ZipFile(settled, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for name in before.namelist():
            entry = zipfile.ZipInfo(name, date_time=_NO_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            after.writestr(entry, ours.get(name) or before.read(name))
    return settled.getvalue()
