from relations.starting.used_sources import used_sources


def test_sources_without_a_use_go_and_votes_date_their_edition(make_package):
    rollcalls = {
        "fields": {"rollcall": "integer", "date": "date", "source": "string"},
        "refers": {"source": "sources"},
    }
    package = make_package(
        {
            "sources": {
                "fields": {"source": "string", "covers_to": "date"},
                "text": "source,covers_to\na,\nb,\nc,1999-01-01\n",
            },
            "ga_rollcalls": {**rollcalls, "text": "rollcall,date,source\n1,1950-01-01,a\n2,1960-02-02,a\n"},
            "sc_rollcalls": {**rollcalls, "text": "rollcall,date,source\n"},
            "periods": {
                "fields": {"period": "string", "source": "string"},
                "refers": {"source": "sources"},
                "text": "period,source\nx,c\n",
            },
        }
    )
    assert used_sources(package) == [
        {"source": "a", "covers_to": "1960-02-02"},
        {"source": "c", "covers_to": "1999-01-01"},
    ]
