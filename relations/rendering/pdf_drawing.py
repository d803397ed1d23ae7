"""Draw the pages of a PDF: a program, run by pdf_pages.py in a process of its own, that can be stopped.

Arguments: the most pages, the dots an inch. stdin: the PDF. stdout: a JSON list of PNGs in base64, then the number of pages. Exit code 1
with the reason on stderr where it is no PDF. Few imports, none of `relations`.
"""

import base64
import io
import json
import sys

import pypdfium2

_MOST_DOTS = 4_000  # of a side of a page


def main(most: str, resolution: str) -> int:
    try:
        document = pypdfium2.PdfDocument(sys.stdin.buffer.read())
        count = len(document)
        pages = [_png(document[i], int(resolution) / 72) for i in range(min(count, int(most)))]
    except pypdfium2.PdfiumError as error:
        print(error, file=sys.stderr)
        return 1
    json.dump({"pages": pages, "count": count}, sys.stdout)
    return 0


def _png(page: pypdfium2.PdfPage, scale: float) -> str:
    scale = min(scale, _MOST_DOTS / max(1.0, *page.get_size()))
    buffer = io.BytesIO()
    page.render(scale=scale).to_pil().save(buffer, "png")
    return base64.b64encode(buffer.getvalue()).decode()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
