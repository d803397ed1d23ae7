from relations.site.listed import reports_of


def test_reports_and_their_runs_keep_their_order():
    entries = [
        {"report": report, "period": period, "files": {f"{report}/{period}.html": ""}}
        for report, period in (("b", "all"), ("b", "drift"), ("a", "all"))
    ]
    found = reports_of(entries)
    assert [(one.name, [run.period for run in one.runs]) for one in found] == [("b", ["all", "drift"]), ("a", ["all"])]
    assert found[0].first.href == "b/all.html"
    assert (found[0].title, found[0].first.period_name, found[0].first.made) == ("b", "all", "")
