"""YAML that strangers wrote, read with care: every value is a text, a list or a mapping, and what is broken costs its line alone."""

import re
from typing import Any

import yaml

_LONGEST = 50_000  # signs; nobody writes as many by hand
_PAIR = re.compile(r"^([A-Za-z][\w-]*)[ \t]*:[ \t]*(.*?)[ \t]*$", re.MULTILINE)


def mapping_of(text: str) -> dict[str, Any]:
    """Return the mapping that a text holds; of one that is no YAML, its lines `key: value`."""
    if not text.strip() or len(text) > _LONGEST:
        return {}
    try:
        value = yaml.load(text, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError, ValueError):
        return {key: value.strip("\"'") for key, value in _PAIR.findall(text)}
    return {str(key): one for key, one in value.items()} if isinstance(value, dict) else {}


def is_no(value: Any) -> bool:
    """Tell whether a value says no, in YAML, R or JSON."""
    return value is False or (isinstance(value, str) and value.strip().lower() in ("false", "no", "off", "f", "hide"))


def is_yes(value: Any) -> bool:
    return value is True or (isinstance(value, str) and value.strip().lower() in ("true", "yes", "on", "t"))
