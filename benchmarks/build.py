"""Two reports as HTML by `relations build`, beside papermill and nbconvert by hand: the way one would otherwise go."""

import subprocess
import sys
import tempfile
from pathlib import Path

from support.side_by_side import side_by_side

ROOT = Path(__file__).resolve().parents[1]
REPORTS = ("un_voting", "arms_dependency")


def run(*words: str) -> None:
    subprocess.run([sys.executable, "-m", *words], cwd=ROOT, check=True, capture_output=True)


def by_hand(folder: Path) -> None:
    for name in REPORTS:
        executed = str(folder / f"{name}.ipynb")
        run("papermill", f"notebooks/{name}.ipynb", executed, "-p", "period", "cold-war", "--cwd", "notebooks")
        run("nbconvert", "--to", "html", "--no-input", executed)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder)
        words = ("relations", "build", *REPORTS, "--period", "cold-war", "--out", str(out / "out"))
        for formats in ("html", "html,pdf"):
            side_by_side(
                f"two reports as {formats}",
                lambda formats=formats: run(*words, "--format", formats),
                lambda: by_hand(out),
                other_name="papermill and nbconvert to HTML",
            )


if __name__ == "__main__":
    main()
