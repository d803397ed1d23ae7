"""What a command prints, as JSON: `--log-json` promises that of each line, whoever prints it, also of the last one of a run that cannot begin."""

from collections.abc import Sequence
from typing import Any, TextIO

from relations.clock import stamp

_ASKED, _OURS = "--log-json", "relations: "


def for_machines(stream: TextIO, words: Sequence[str]) -> TextIO:
    """Return a stream that passes each line on as JSON where the words of a command ask for that, else the stream itself."""
    return JsonLines(stream) if _ASKED in words else stream  # type: ignore[return-value]


class JsonLines:
    """A stream of text. A line that is an object of JSON passes as it is; another becomes `{"time": …, "message": …}`."""

    def __init__(self, stream: TextIO) -> None:
        self.beneath = stream
        self._begun = ""

    def write(self, text: str) -> int:
        """Write the text, as far as its lines are whole; return its length, as streams do."""
        *lines, self._begun = (self._begun + text).split("\n")
        for line in filter(str.strip, lines):
            self.beneath.write(f"{_as_json(line)}\n")
        return len(text)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.beneath, name)


def _as_json(line: str) -> str:
    if line.startswith('{"time": "'):
        return line
    import json  # which `relations --help` can do without

    return json.dumps({"time": stamp(), "message": line.removeprefix(_OURS).strip()}, ensure_ascii=False)
