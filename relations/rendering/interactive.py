"""Outputs that live from scripts or from a kernel: how each is named where it cannot be shown, and text forms that say nothing."""

import re
from collections.abc import Mapping
from typing import Any

from relations.showing.printed import clean, joined

WIDGET = "application/vnd.jupyter.widget-view+json"
_LIVE = {
    WIDGET: "widget",
    "application/vnd.plotly": "plotly",
    "application/vnd.vegalite": "Vega-Lite",
    "application/vnd.vega": "Vega",
    "application/vnd.bokehjs_exec": "Bokeh",
    "application/vnd.holoviews_exec": "HoloViews",
    "application/geo+json": "map",
    "application/javascript": "JavaScript",
    "text/javascript": "JavaScript",
}
_LOADERS = ("application/vnd.bokehjs_load", "application/vnd.holoviews_load")  # bring a library, and show nothing
_BARE = re.compile(r"<[\w.]+(?: [^<>]*)?>")  # `<IPython.core.display.HTML object>`, `<folium.Map at 0x7f…>`
_FALLBACK = re.compile(r"<[\w.]+(?: [^<>]*)?>\s+If you see this message\b.*", re.DOTALL)  # of Altair
_CALL = re.compile(
    r"[A-Za-z_][\w.]*\(.*\)?|:[A-Z]\w+\b.*", re.DOTALL
)  # `Figure({…`, `HBox(children=…)`, `alt.Chart(...)`, `:Curve [x]`


def is_loader(data: Mapping[str, Any]) -> bool:
    return any(name.startswith(_LOADERS) for name in data)


def live_name(data: Mapping[str, Any]) -> str | None:
    """Return what people call the interactive element that a display holds; None where it holds none."""
    return next((name for mime, name in _LIVE.items() if any(one.startswith(mime) for one in data)), None)


def live_title(data: Mapping[str, Any]) -> str:
    """Return the title that a plotly or Vega chart brings, if it brings one."""
    for mime, content in data.items():
        if mime.startswith(("application/vnd.plotly", "application/vnd.vega")) and isinstance(content, Mapping):
            layout = content.get("layout") if "plotly" in mime else content
            title = layout.get("title") if isinstance(layout, Mapping) else None
            text = title.get("text") if isinstance(title, Mapping) else title
            return clean(text).strip() if isinstance(text, str) else ""
    return ""


def says_nothing(text: object, *, live: bool) -> bool:
    """Tell whether a text form only names the object that cannot be shown; of a `live` one a call that would make it is no more."""
    words = joined(text).strip()
    return not words or bool(
        _BARE.fullmatch(words) or (live and (_CALL.fullmatch(words) or _FALLBACK.fullmatch(words)))
    )
