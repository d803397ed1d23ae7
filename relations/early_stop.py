"""Which exceptions say that a notebook was to stop, and not that something failed: `sys.exit()`, `raise StopExecution`."""

import re

_STOPS = {"stop", "exit", "quit", "halt"}
_OTHERS = {"StopIteration", "StopAsyncIteration", "GeneratorExit"}  # Python's own, for loops
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_NO_REASON = {"", "0", "None"}  # of `sys.exit()`, `sys.exit(0)`, `sys.exit(None)`


def is_early_stop(name: str) -> bool:
    """Tell by the name of an exception: it begins with a word for stopping (`StopExecutionError`) or ends in one (`SystemExit`)."""
    words = [word.lower() for word in _WORD.findall(name)]
    return bool(words) and name not in _OTHERS and bool({words[0], words[-1]} & _STOPS)


def told_early_stop(cell: int, name: str, value: str) -> str:
    """Return the sentence on it, with the reason that the notebook gave, if it gave one."""
    told = f"this report ended early at cell {cell}"
    if value in _NO_REASON:
        return told
    if name == "SystemExit" and value.lstrip("-").isdigit():
        return f"{told}, with the exit status {value}"
    return f"{told}: {' '.join(value.split()).rstrip('.')}"
