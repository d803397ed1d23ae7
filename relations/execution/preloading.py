"""What a nursery has ready before it forks: modules that kernels and reports use, and the tables that reports read.

Nothing here may start a thread, a ZeroMQ context or a figure: a fork would carry a broken copy of it into the kernel.
"""

import os
import pkgutil
from collections.abc import Iterator
from importlib import import_module
from typing import Literal

from relations.extras import is_complete

# For whom a nursery is: people at notebooks, a build of few reports, one of many, or one that comes again after each edit.
Purpose = Literal["people", "build", "edition", "watch"]

INLINE = "module://matplotlib_inline.backend_inline"

# The kernel, the scientific stack, and what both import when cells run, a chart is shown, the kernel ends. Missing ones are skipped.
_MODULES = (
    "ipykernel.kernelapp",
    "ipykernel.ipkernel",
    "ipykernel.zmqshell",
    "ipykernel.debugger",
    "ipykernel_launcher",
    "IPython.core.completerlib",
    "IPython.core.debugger",
    "IPython.core.logger",
    "IPython.core.magics",
    "IPython.core.oinspect",
    "IPython.core.pylabtools",
    "IPython.extensions.storemagic",
    "PIL.BmpImagePlugin",
    "PIL.GifImagePlugin",
    "PIL.JpegImagePlugin",
    "PIL.PpmImagePlugin",
    "psutil",
    "sqlite3",
    "tornado.platform.asyncio",
    "faulthandler",
    "numpy",
    "numpy.random",
    "pandas",
    "pandas.io.formats.style",
    "matplotlib.pyplot",
    "matplotlib.backends.backend_agg",
    "matplotlib.backends.backend_svg",
)


def preload(purpose: Purpose = "people") -> Iterator[None]:
    """Import and read, pausing after each step; first the stack, then `relations` with its rooms, then the tables of the data package."""
    # Kernels draw into the page. pyplot reads this when it is imported. The backend itself (the package matplotlib_inline) must not be
    # imported: it ties itself to the running kernel when it is, and would not do so again.
    os.environ["MPLBACKEND"] = INLINE
    # The debugger, which ipykernel imports, has a word to say on frozen modules; it would come on the terminal of the build.
    os.environ["PYDEVD_DISABLE_FILE_VALIDATION"] = "1"
    for name in _MODULES:
        _import(name)
        yield
    if not is_complete():  # the exporters and the warm kernel alone are installed
        return
    for room in ("measures", "exhibits"):
        _import(f"relations.{room}")
        yield
    if purpose == "people":
        _import("relations.showing.in_notebook")
        yield
    yield from _tables()


def _import(name: str) -> None:
    try:
        module = import_module(name)
    except ImportError:
        return
    if name.startswith("relations.") and hasattr(module, "__path__"):
        for found in pkgutil.walk_packages(module.__path__, f"{name}."):
            import_module(found.name)


def _tables() -> Iterator[None]:
    from relations.errors import RelationsError
    from relations.package import open_package
    from relations.read_ahead import read_ahead

    try:
        for table in open_package().tables.values():
            read_ahead(table)
            yield
    except (RelationsError, OSError, ValueError):
        return  # no package, or a damaged one: the report that reads it says so
