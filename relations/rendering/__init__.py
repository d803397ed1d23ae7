"""From an executed notebook to a page and a PDF.

`render_html` and `render_pdf` make both from one `Document`. The module `exporters` wraps them for nbconvert; it alone imports
nbconvert, which takes a second.
"""

from relations.rendering.html import render_html
from relations.rendering.pdf import render_pdf

__all__ = ["render_html", "render_pdf"]
