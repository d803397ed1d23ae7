import re
from dataclasses import replace

import pytest

from relations.editions.diff.as_text import as_text
from relations.editions.diff.differences import (
    Declaration,
    Differences,
    ExhibitChange,
    FigureChange,
    ParameterChange,
    Reason,
    ReportChange,
    RowChange,
    ShownExhibit,
    Side,
    Stated,
    TableChanges,
    TextChange,
)
from relations.sources import Source

UN = Source("un", "United Nations", "Votes", None, None, "https://un.example")
OLD, NEW = Stated("Agreement", 0.5, 0.4, 0.6, "share", "50 %"), Stated("Agreement", 0.6, 0.5, 0.7, "share", "60 %")
SHOWN = ShownExhibit("figure", "It rose", "By year", "A line.", ("Year",), ((2000,),), 12)
ROWS = (
    RowChange(("2", "AAA"), {"rollcall": "2", "vote": "Y"}, {"rollcall": "2", "vote": ""}, ("un",)),
    *(RowChange((str(n), "BBB"), None, {"rollcall": str(n), "vote": "N"}, ("un", "lost")) for n in range(3, 10)),
)
FOUND = Differences(
    Side("2026-11-15", "2026-11-15", "0a1b2c3"),
    Side("2026-11-22", "2026-11-21", "3c2b1a0"),
    tables=(TableChanges("votes", "Votes", ("rollcall", "state"), ROWS),),
    declarations=(Declaration("version", "1", "2"),),
    reports=(ReportChange("arms", "Arms", "all", "All periods", False, True),),
    parameters=(ParameterChange("voting", ("all",), "window", "5", None),),
    figures=(FigureChange("q", "all", "All periods", (("voting", "agreement"),), OLD, NEW, 1.0, "interval", (Reason("data", ("votes",)),)),),
    exhibits=(ExhibitChange("voting", "all", "All periods", "by-year", SHOWN, replace(SHOWN, size=13)),),
    texts=(TextChange("voting", ("all", "drift"), "prose", "opening", "Both vote.", "Both voted."),),
    sources={"un": UN},
    titles={"voting": "Voting"},
    periods={"all": "All periods"},
    notes=("nothing is built",),
)  # fmt: skip


def test_all_of_it_reads_so():
    assert as_text(FOUND, 120, None).splitlines() == [
        "2026-11-15 (build 0a1b2c3) → 2026-11-22 (data of 2026-11-21, build 3c2b1a0)",
        "note: nothing is built",
        "",
        "KEY FIGURES: 1 moved, the farthest first",
        "  Agreement (All periods): 50 % → 60 %",
        "    moved by 1 half-widths of its interval; data (votes); in voting",
        "",
        "CHARTS AND TABLES: 1 with other data",
        "  It rose (Voting, All periods, by-year): 1 row → 1 row, of 12 → 13",
        "",
        "TEXTS: 1 changed",
        "  prose opening (Voting, All periods, drift):",
        "    Both [-vote.-]{+voted.+}",
        "",
        "PARAMETERS: 1 changed",
        "  window (Voting, All periods): 5 → none",
        "",
        "REPORTS: 1 new or gone",
        "  Arms, All periods: new",
        "",
        "DATA: 8 rows in 1 table added, changed or removed",
        "  votes: 7 added, 1 changed",
        *(
            line
            for n in range(3, 10)
            for line in (f"    + {n} BBB: vote N", "        source: United Nations, Votes; lost")
        ),
        "    ~ 2 AAA",
        "        vote: Y → (empty)",
        "        source: United Nations, Votes",
        "",
        "DECLARATIONS: 1 changed",
        "  version: 1 → 2",
    ]


def test_where_nothing_differs_it_says_so():
    assert (
        as_text(Differences(FOUND.before, FOUND.after), 80, 20).splitlines()[-1]
        == "No difference in data, figures, charts and texts."
    )


@pytest.mark.parametrize("height", [4, 8, 12])
def test_a_section_has_a_screenful_and_says_how_many_are_left_out(height):
    many = replace(FOUND, texts=FOUND.texts * 30)
    shown = as_text(many, 80, height)
    section = re.search(r"TEXTS: 30 changed\n((?:  .*\n)+)", shown)[1].splitlines()
    assert len(section) <= height + 1
    assert section[-1] == f"  … and {30 - height // 2} more; --all shows them"
    assert "more" not in as_text(many, 80, None)


def test_of_each_table_the_first_rows_of_each_kind_are_shown():
    assert "    + … and 2 more" in as_text(FOUND, 80, 100)


@pytest.mark.parametrize("width", [20, 40, 80])
def test_lines_fit_the_terminal_and_only_a_word_may_be_longer(width):
    for line in as_text(FOUND, width, None).splitlines()[4:]:
        assert len(line) <= max(width, 28) or line.isupper() or line.startswith(("CHARTS", "KEY", "DATA", "DECL", "PARA", "REPORTS")), line  # fmt: skip


def test_line_ends_in_texts_and_cells_do_not_break_the_list():
    odd = replace(FOUND, texts=(TextChange("voting", ("all",), "prose", "x", "One\n\ntwo", "One\n\n\x1bthree"),))
    assert "    One [-two-]{+\x1bthree+}" in as_text(odd, 80, None)
