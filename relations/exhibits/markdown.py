"""Sentences of ours as Markdown: `**` sets bold, and every other sign is itself.

Names come from data, and a name such as `[l](https://…)`, `$\\foo$` or `<b>` must not become a link, a formula or an element.
"""

import re

_SIGN = re.compile(r"\*\*|[\\`*_\[\]<>$^~|#@!&{}]|:(?=\S)|^[-+](?=\s)|^\d+(?=[.)]\s)")


def sentence(text: str) -> str:
    """Return the sentence as Markdown, in one line."""
    return _SIGN.sub(_escaped, text.strip().replace("\r", " ").replace("\n", " "))


def _escaped(match: re.Match[str]) -> str:
    sign = match[0]
    if sign == "**":
        return sign
    return f"{sign}\\" if sign[-1].isdigit() else f"\\{sign}"
