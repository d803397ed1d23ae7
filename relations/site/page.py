"""The frame of an explorer: head, fonts, colours, policy, script and data around what the page itself shows."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from markupsafe import Markup

from relations.printable import printable
from relations.showing.fonts import few_font_faces
from relations.showing.templating import environment
from relations.site.embedded import embedded
from relations.site.explorers import Explorer, Imprint
from relations.site.modules import joined, policy_for

_TEMPLATES = Path(__file__).parent / "templates"
_FEW = "éèêëáàâäãåçíìîïñóòôöõøúùûüšžčćğışÉÖÜ→"  # beyond those of a keyboard, in names


def explorer_html(
    explorer: Explorer, imprint: Imprint, others: Sequence[Explorer], data: Any, shown: Mapping[str, Any]
) -> str:
    """Return the page of an explorer: `shown` is for its own template, named like its file, and `data` for its script.

    What stands in `shown` is text, which the template escapes; the same inputs give the same bytes.
    """
    stem = explorer.file.removesuffix(".html")
    script = joined(f"{stem}.js")
    page: str = (
        environment(_TEMPLATES)
        .get_template(f"{stem}.html.j2")
        .render(
            title=explorer.title,
            imprint=imprint,
            others=others,
            policy=Markup(policy_for(script)),
            fonts=Markup(few_font_faces(_FEW)),
            css=Markup((_TEMPLATES / "explorer.css").read_text(encoding="utf-8")),
            script=Markup(script),
            data=embedded(data),
            **shown,
        )
    )
    return printable(page)
