"""Paths of the machine in messages and traces: readers learn the name of a file, not who works where."""

import re

_QUOTED = re.compile(r"""(["'])(?:file://)?(?:~?/|[A-Za-z]:\\)[^"'\n]*[/\\]([^"'\n/\\]+)\1""")
_OF_TRACE = re.compile(r"""(\bFile )(?:~?/|[A-Za-z]:\\)[^\n"']*[/\\]([^\n/\\:]+:)""")
_NAME = r"[^\s/\\:\"'<>|*?\x1b()\[\],;]+"
_BARE = re.compile(
    rf"(\x1b\[[0-9;]*m|(?<![\w/.\\~…]))(?:file://)?(?:~|[A-Za-z]:)?(?:[/\\](?![/\\]){_NAME})+[/\\](?={_NAME})"
)


def without_machine_paths(text: str) -> str:
    """Return the text with `…/file.py` for `/home/name/project/file.py`; relative paths and addresses on the web stay."""
    text = _QUOTED.sub(r"\1…/\2\1", text)
    text = _OF_TRACE.sub(r"\1…/\2", text)
    return _BARE.sub(r"\1…/", text)
