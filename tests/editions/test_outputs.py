import json

from output import output

from relations.editions.outputs import is_same, outputs_of

ONE = {"votes": "95 per cent"}


def test_only_what_the_record_names_makes_an_edition(tmp_path):
    out = output(tmp_path / "out", ONE, failed=("arms",))
    (out / "notes.txt").write_text("of somebody")
    assert set(outputs_of(out).files) == {
        "votes/all.html",
        "votes/all.trace.json",
        "data.zip",
        "run.json",
        "index.html",
    }


def test_times_alone_make_no_difference(tmp_path):
    one = outputs_of(output(tmp_path / "one", ONE))
    two = outputs_of(output(tmp_path / "two", ONE, time="2026-11-30T00:00:00Z"))
    assert one.files != two.files
    assert is_same(one, two.files, two.record)
    assert is_same(one, {**two.files, "feed.xml": "0" * 64}, two.record)


def test_what_is_said_of_a_report_does(tmp_path):
    one = outputs_of(output(tmp_path / "one", ONE))
    for change in ({"title": "Other"}, {"status": "failed"}, {"made": {"time": "x", "lock": "other"}}):
        record = json.loads((tmp_path / "one/run.json").read_text())
        record["reports"][0] |= change
        assert not is_same(one, one.files, record)
    assert is_same(one, one.files, json.loads((tmp_path / "one/run.json").read_text()) | {"commit": "other"})


def test_a_record_that_cannot_be_read_is_another(tmp_path):
    one = outputs_of(output(tmp_path / "one", ONE))
    assert not is_same(one, one.files, None)
    assert not is_same(one, one.files, {"reports": 3})
