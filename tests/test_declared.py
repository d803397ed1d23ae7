import pytest

from relations.declared import check_declared, check_patterns, declared_names
from relations.errors import UsageError


def test_the_names_are_a_vocabulary_the_keys_referred_to_or_the_values(events_package):
    assert "visit" in declared_names(events_package, "events", "kind")
    assert declared_names(events_package, "states", "state")[:2] == ["AAA", "BBB"]
    check_declared(events_package, "events", "initiator", ["AAA"])
    check_declared(events_package, "events", "kind", ["exercise"])  # no event has it, and it is known


@pytest.mark.parametrize(
    ("table", "column", "name", "message"),
    [
        ("events", "kind", "vist", r"^no kind 'vist' in events\.csv; did you mean visit\?$"),
        ("events", "initiator", "AAB", r"^no state 'AAB' in states\.csv; did you mean AAA"),
        (
            "events",
            "confidence",
            "zzz",
            r"^no confidence 'zzz' in events\.csv; use confirmed, disputed, reported$",
        ),
        ("events", "knid", "visit", "no column 'knid' in events; .*did you mean kind"),
    ],
)
def test_an_unknown_name_is_told_with_what_it_resembles_or_what_there_is(events_package, table, column, name, message):
    with pytest.raises(UsageError, match=message):
        check_declared(events_package, table, column, [name])


def test_a_pattern_has_to_fit_something():
    known = ["wheat-2016", "wheat-2017", "oil-2016"]
    check_patterns(["wheat-*", "*-2016"], known, "quantity", where="quantities.csv")
    with pytest.raises(UsageError, match=r"^no quantity in quantities\.csv fits 'whaet-\*'; did you mean wheat-20"):
        check_patterns(["oil-*", "whaet-*"], known, "quantity", where="quantities.csv")


def test_one_pattern_in_the_place_of_several_is_an_error():
    """Its letters would be patterns, and a star fits everything."""
    with pytest.raises(UsageError, match=r"put it into a list: \['oil-\*'\]"):
        check_patterns("oil-*", ["oil-2016"], "quantity", where="quantities.csv")


def test_of_a_table_without_rows_any_name_will_do(events_package):
    for table in ("claims", "events", "quantities"):
        if table in events_package.tables:
            file = events_package.table(table).file
            file.write_text(file.read_text(encoding="utf-8").partition("\n")[0] + "\n", encoding="utf-8")
    check_declared(events_package, "events", "event", ["1950-treaty-that-nobody-entered"])
    check_patterns(["wheat-*"], [], "quantity", where="quantities.csv")
    with pytest.raises(UsageError, match="no kind 'vist'"):  # a vocabulary stands without rows
        check_declared(events_package, "events", "kind", ["vist"])
