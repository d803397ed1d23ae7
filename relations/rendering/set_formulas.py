"""One formula in both markups, as Pandoc wrote it or, where it could not, as its TeX in a box."""

import json
from dataclasses import dataclass
from html import escape

from relations.rendering.typst_names import typst_form


@dataclass(frozen=True)
class SetFormula:
    """`typst` is empty where Pandoc could not read the formula; `markup` is what stands in the text of a PDF, `html` in that of a page."""

    tex: str
    source: str
    display: bool
    typst: str
    html: str

    @property
    def markup(self) -> str:
        if not self.typst:
            return self.as_written
        # The semicolon ends the code: what follows may look like more of it.
        return f"#[#set math.equation(alt: {_quoted(self.tex)});{self.typst}];"

    @property
    def as_written(self) -> str:
        """What stands in the text of a PDF where the formula cannot be set."""
        return f"#tex-as-written({_quoted(self.source)}, {json.dumps(self.display)});"


def set_formula(*, source: str, tex: str, display: bool, html: str = "", typst: str = "") -> SetFormula:
    """Return a formula of the answer of prose.lua."""
    page = html.strip() or f'<code class="tex">{escape(source)}</code>'
    return SetFormula(tex, source, display, typst_form(typst.strip()), page)


def _quoted(text: str) -> str:
    """Return the text as a string of Typst's."""
    escaped = " ".join(text.split()).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
