"""Values inside a page, for its script, such that no value can end the element that holds it."""

import json
from typing import Any

from markupsafe import Markup

# What HTML looks for inside a script; in a string of JSON an escape means the same.
_ESCAPES = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&"}


def embedded(value: Any) -> Markup:
    """Return a value as JSON that may stand in a script element."""
    text = json.dumps(value, separators=(",", ":"), sort_keys=True)
    return Markup(text.translate(_ESCAPES))
