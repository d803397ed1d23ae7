"""Pages of an output folder served to this machine alone, each with a script that reloads it when it is made anew.

The script is put into the page as it is served, with the permission that it needs; the file has neither.
"""

import queue
import secrets
import threading
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import unquote, urlsplit

from relations.site.policy import POLICY, allowing

HOST = "127.0.0.1"
_EVENTS = "/-/made"
_ALL_MADE = "-"  # no report has this name
_KINDS = {
    ".html": "text/html; charset=utf-8",
    ".json": "application/json",
    ".ipynb": "application/json",
    ".pdf": "application/pdf",
    ".zip": "application/zip",
    ".csv": "text/csv; charset=utf-8",
    ".svg": "image/svg+xml",
}
_SCRIPT = r"""<script nonce="{nonce}">
new EventSource("{events}").onmessage = (made) => {{
  const shown = decodeURIComponent(location.pathname);
  const isReport = /^\/(?!docs\/)[^/]+\/[^/]+\.html$/.test(shown);
  if (isReport ? shown === "/" + made.data + ".html" : made.data === "{all_made}") location.reload();
}};
</script>
"""


class Reloading:
    """A server of `out` on a port of its own (0: any that is free), until it is left."""

    def __init__(self, out: Path, port: int = 0) -> None:
        self._listeners: set[queue.SimpleQueue[str]] = set()
        self._server = ThreadingHTTPServer((HOST, port), _handler(out.resolve(), self._listeners))
        self._server.daemon_threads = True

    @property
    def address(self) -> str:
        """The address of the folder."""
        return f"http://{HOST}:{self._server.server_port}/"

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.socket.close()

    def made(self, stem: str) -> None:
        """Reload the pages that show a report."""
        for listener in [*self._listeners]:
            listener.put(stem)

    def all_made(self) -> None:
        """Reload the pages that are of no report, such as the index, which come at the end of a build."""
        self.made(_ALL_MADE)


def reloaded(page: str) -> str:
    """Return a page with the script that reloads it, beside its own if it has one."""
    nonce = secrets.token_urlsafe(16)
    script = _SCRIPT.format(nonce=nonce, events=_EVENTS, all_made=_ALL_MADE)
    source = f"'nonce-{nonce}'"
    return POLICY.sub(lambda policy: f"{allowing(policy[0], source)}; connect-src 'self'", page, count=1) + script


def _handler(out: Path, listeners: set[queue.SimpleQueue[str]]) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        server_version, sys_version = "relations", ""

        def do_GET(self) -> None:
            if self.headers.get("Host") not in self._names():
                self._answer(HTTPStatus.FORBIDDEN, b"", "text/plain")  # a site elsewhere that has its name point here
            elif (path := urlsplit(self.path).path) == _EVENTS:
                self._tell()
            else:
                self._send(unquote(path))

        def log_message(self, *_: object) -> None:
            pass

        def _names(self) -> set[str]:
            port = self.server.server_port  # type: ignore[attr-defined]
            return {f"{HOST}:{port}", f"localhost:{port}"}

        def _send(self, path: str) -> None:
            try:
                file = (out / (path.lstrip("/") or "index.html")).resolve()
                shown = not any(part.startswith(".") for part in file.relative_to(out).parts)
                content = file.read_bytes() if shown else None
            except (OSError, ValueError):  # no such file, or one outside
                content = None
            if content is None:
                self._answer(HTTPStatus.NOT_FOUND, b"no such file\n", "text/plain")
                return
            if file.suffix == ".html":
                content = reloaded(content.decode()).encode()
            self._answer(HTTPStatus.OK, content, _KINDS.get(file.suffix, "application/octet-stream"))

        def _answer(self, status: HTTPStatus, content: bytes, kind: str) -> None:
            self.send_response(status)
            headers = {"Content-Type": kind, "Content-Length": str(len(content)), "Cache-Control": "no-store"}
            for name, value in (headers | {"X-Content-Type-Options": "nosniff"}).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content)

        def _tell(self) -> None:
            """Send the names of reports as they are made, until nobody listens."""
            self.send_response(HTTPStatus.OK)
            self.send_header("Content-Type", "text/event-stream")
            self.send_header("Cache-Control", "no-store")
            self.end_headers()
            self.close_connection = True
            listener: queue.SimpleQueue[str] = queue.SimpleQueue()
            listeners.add(listener)
            try:
                while True:
                    try:
                        line = f"data: {listener.get(timeout=5)}\n\n"
                    except queue.Empty:
                        line = ":\n\n"  # whether somebody is still there
                    self.wfile.write(line.encode())
                    self.wfile.flush()
            except OSError:
                pass
            finally:
                listeners.discard(listener)

    return Handler
