def test_one_publisher_does_not_confirm(edit, found):
    edit("event_sources", "1980-05-01-loan,herald,the visit\n", "")
    edit("claims", ",herald,false", ",courier,false")
    edit("people", "BBB,herald", "BBB,courier")
    edit("sources", "herald,Herald,Talks in Port A,news,,1980-05-03,en,,,,\n", "")
    assert found() == [
        "events.csv:2:confidence: is confirmed, but only State Press reports it after it happened; two independent ones are needed"
    ]


def test_two_publishers_of_one_group_do_not_confirm_one_another(edit, found):
    edit("events", "met.,reported", "met.,confirmed")
    edit("event_sources", "1981-talks,telegraph,the meeting\n", "1981-talks,courier,it\n1981-talks,telegraph,it\n")
    assert found() == [
        "events.csv:3:confidence: is confirmed, but only State Press reports it after it happened; two independent ones are needed"
    ]
    edit("event_sources", "1981-talks,courier,it\n", "1981-talks,herald,it\n")
    assert found() == []
