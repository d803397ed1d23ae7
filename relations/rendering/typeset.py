"""Set one report by Typst: a program, run by pdf.py in a process of its own, that can be stopped and reaches no network.

Arguments: the folder of the templates, the moment that the file states (seconds since 1970), the standards that it claims to keep, joined by
commas, the folders of the fonts. stdin: a line of JSON on its characters, then the document as JSON for the templates. stdout: the PDF. Exit
code 1 with the reason on stderr where Typst refuses, or pages do not come to rest.
Few imports, none of `relations`: it starts for every report.
"""

import ctypes
import datetime
import os
import sys

import typst

_NEW_USERS, _NEW_NETWORK = 0x10000000, 0x40000000  # CLONE_NEWUSER, CLONE_NEWNET of Linux
_NO_FOLDER = os.path.join(os.devnull, "packages")  # noqa: PTH118 (pathlib takes longer to import than all the rest)


def main(templates: str, moment: str, standards: str, *fonts: str) -> int:
    leave_network()
    try:
        characters = sys.stdin.buffer.readline().decode()
        pdf, warnings = typst.compile_with_warnings(  # type: ignore[call-overload]  # pdf.py knows the names of standards
            f"{templates}/report.typ",
            root=templates,
            sys_inputs={"characters": characters, "document": sys.stdin.buffer.read().decode()},
            format="pdf",
            font_paths=typst.Fonts(include_system_fonts=False, font_paths=list(fonts)),
            package_path=_NO_FOLDER,
            package_cache_path=_NO_FOLDER,
            pdf_standards=standards.split(","),
            timestamp=datetime.datetime.fromtimestamp(int(moment), datetime.UTC),
        )
    except typst.TypstError as error:
        print(error, file=sys.stderr)
        return 1
    if unsettled := [warning.message for warning in warnings if "converge" in warning.message]:
        print(f"its pages do not come to rest, so page numbers would be wrong: {unsettled[0]}", file=sys.stderr)
        return 1
    assert isinstance(pdf, bytes)  # one PDF, not one picture a page
    sys.stdout.buffer.write(pdf)
    return 0


def leave_network() -> None:
    """Go where there is no network but one's own, if the system lets us: Typst would fetch a package that a document names."""
    if sys.platform == "linux":
        ctypes.CDLL(None).unshare(_NEW_USERS | _NEW_NETWORK)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
