from relations.exhibits.once import once


def test_it_is_computed_once_over_all_years_whatever_the_period(whole, cold_war):
    seen = []

    @once
    def rows(dossier, table):
        seen.append(dossier.period)
        return len(getattr(dossier, table))

    assert rows(cold_war, "events") == rows(whole, "events") == len(whole.events)
    assert seen == [None]
    assert rows(whole, "visits") == len(whole.visits)
    assert len(seen) == 2


def test_what_it_reads_counts_for_everyone_who_asks(whole):
    @once
    def states(dossier):
        return len(dossier.states)

    first, second = whole.during("1930/1931"), whole.during("1932/1933")
    for dossier in (first, second):
        dossier.reads.clear()
        states(dossier)
        assert "states" in dossier.reads
