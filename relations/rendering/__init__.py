"""From an executed notebook to a page and a PDF.

`render_html` and `render_pdf` make both from one `Document`. The module `exporters` wraps them for nbconvert; it alone imports
nbconvert, which takes a second.
"""

from typing import TYPE_CHECKING

from relations.faces import lazy

if TYPE_CHECKING:
    from relations.rendering.html import render_html as render_html
    from relations.rendering.pdf import render_pdf as render_pdf

__all__ = ["render_html", "render_pdf"]

_HOMES = {"render_html": "html", "render_pdf": "pdf"}

# Names are imported when they are first used: who only reads a notebook needs neither Pandoc nor Typst.
__getattr__ = lazy(__name__, _HOMES)
