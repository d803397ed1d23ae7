from pathlib import Path

from relations.builds.edition import Edition

EDITION = Edition(Path("data"), "Title", "2026-11-24", "12 August 2026", None, ())


def test_pages_warn_of_data_that_did_not_pass_the_checks():
    assert EDITION.warning is None
    warned = Edition(Path("data"), "Title", "2026-11-24", "12 August 2026", None, (), problems=2)
    assert warned.warning == "The data of this edition did not pass the checks: 2 problems."
