"""A PDF that a cell shows, as pictures of its pages, drawn by PDFium in a process with limits."""

import base64
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from relations.errors import RelationsError
from relations.rendering import losses
from relations.rendering.limits import run_limited
from relations.rendering.output import Output
from relations.rendering.pictures import BadPicture, decoded
from relations.rendering.placeholders import placeholder

MOST_PAGES = 20
_RESOLUTION = 150  # dots an inch
_SECONDS = 10  # of work, for all pages
_PROGRAM = Path(__file__).parent / "pdf_drawing.py"


def pages_of(raw: object, alt: str, number: int) -> Iterator[Output]:
    """Yield a picture of each page, MOST_PAGES at most, or what stands in their place."""
    try:
        told = run_limited(
            [sys.executable, "-I", str(_PROGRAM), str(MOST_PAGES), str(_RESOLUTION)],
            decoded(raw),
            name="PDFium",
            seconds=_SECONDS,
        )
    except BadPicture as reason:
        yield placeholder(number, f"a PDF is left out: it {reason}", loss="left out")
        return
    except RelationsError:
        yield placeholder(number, "a PDF is left out: it is broken or takes too long to draw", loss="left out")
        return
    answer = json.loads(told)
    for page, content in enumerate(answer["pages"], start=1):
        of_page = f"Page {page} of {answer['count']}"
        words = f"{alt} ({of_page})" if alt else f"{of_page} of a PDF"
        yield Output("picture", number, base64.b64decode(content), mime="image/png", alt=words, width=612)
    if answer["count"] > MOST_PAGES:
        yield placeholder(number, f"{answer['count'] - MOST_PAGES} more pages of a PDF are not shown", loss="shortened")
    losses.tell("replaced", number, "the pages of a PDF are shown as pictures")
