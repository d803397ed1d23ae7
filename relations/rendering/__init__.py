"""From an executed notebook to a page and a PDF.

`render_html` and `render_pdf` make both from one `Document`. The modules `html` and `pdf` wrap them as nbconvert exporters; they alone
import nbconvert, which takes a second.
"""

from relations.rendering.page import render_html
from relations.rendering.paper import render_pdf

__all__ = ["render_html", "render_pdf"]
