"""Where kernels find this very code of `relations`, although what the user says of search paths does not reach them."""

import site
from functools import cache
from pathlib import Path


def search_path() -> dict[str, str]:
    """Return the variable that a Python needs to import this code; none where it is installed.

    A checkout that is run without being installed is named, so that a kernel never takes the code of another one.
    """
    root = Path(__file__).parents[2]
    return {} if _is_installed(root) else {"PYTHONPATH": str(root)}


@cache
def _is_installed(root: Path) -> bool:
    """Tell whether a Python of this environment looks into a folder by itself: a folder of packages, or one that a `.pth` file there names."""
    places = [Path(place) for place in site.getsitepackages()]
    if site.ENABLE_USER_SITE:
        places.append(Path(site.getusersitepackages()))
    named = (line for place in places for file in place.glob("*.pth") for line in _lines(file))
    return root in places or str(root) in named


def _lines(file: Path) -> list[str]:
    try:
        return file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return []
