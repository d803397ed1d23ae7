from relations.exhibits import NoData, resolutions_on_topics


def test_the_latest_come_first_with_their_titles(whole):
    table = resolutions_on_topics(whole, "RUS", "SYR", ["ukraine", "syria"], latest=3)
    assert [row[0] for row in table.rows] == ["18\u00a0Dec\u00a02025", "18\u00a0Dec\u00a02025", "3\u00a0Dec\u00a02025"]
    assert table.rows[0][2:] == ["Situation of human rights in the Syrian Arab Republic", "no", "yes", "114–2–47"]
    assert table.title == "Syria cast the same vote as Russia on none of the latest three resolutions"
    assert len(table.data) == 47


def test_without_a_vote_there_is_none(cold_war):
    assert isinstance(resolutions_on_topics(cold_war, "RUS", "SYR", ["ukraine"]), NoData)
