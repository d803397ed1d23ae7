"""A span without any vote of a state that had some before is a gap; before its first vote it is none."""

from relations.starting.absences import absences


def package(make_package, votes, gaps=""):
    days = ["1950-01-01", "1951-02-02", "1952-03-03", "1953-04-04"]
    rollcalls = "".join(f"{number},{day}\n" for number, day in enumerate(days, start=1))
    return make_package(
        {
            "states": {"fields": {"state": "string", "name": "string"}, "text": "state,name\nABC,Abecia\n"},
            "ga_rollcalls": {"fields": {"rollcall": "integer", "date": "date"}, "text": f"rollcall,date\n{rollcalls}"},
            "ga_votes": {
                "fields": {"rollcall": "integer", "state": "string"},
                "key": ["rollcall", "state"],
                "text": "rollcall,state\n" + "".join(f"{number},ABC\n" for number in votes),
            },
            "gaps": {
                "fields": {"gap": "string", "resource": "string", "state": "string", "start": "date", "end": "date"},
                "text": f"gap,resource,state,start,end\n{gaps}",
            },
        }
    )


def spans(found):
    return [(row["gap"], row["start"], row["end"], row["label"]) for row in found]


def test_a_span_between_votes_is_a_gap(make_package):
    found = absences(package(make_package, [1, 4]), "s")
    assert spans(found) == [("abc-1951-02-02", "1951-02-02", "1952-03-03", "1951–52: no votes")]
    assert "Abecia" in found[0]["reason"]


def test_so_is_the_time_after_the_last_vote_but_not_before_the_first(make_package):
    assert spans(absences(package(make_package, [2, 3]), "s")) == [
        ("abc-1953-04-04", "1953-04-04", "1953-04-04", "1953: no votes")
    ]


def test_a_gap_that_is_known_is_not_told_again(make_package):
    assert absences(package(make_package, [1, 4], "known,ga_votes,ABC,1951-01-01,1952-12-31\n"), "s") == []
