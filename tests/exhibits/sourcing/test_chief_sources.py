from relations.exhibits.sourcing.chief_sources import MOST, chief_sources


def test_few_sources_are_all_named(whole):
    drafts = whole.during("cold-war").sc_drafts
    assert chief_sources(whole, drafts) == whole.cite(drafts)


def test_of_many_those_of_a_tenth_of_the_rows_are_named(whole):
    drafts = whole.sc_drafts
    counts = drafts["source"].value_counts()
    assert len(counts) > MOST
    assert [source.id for source in chief_sources(whole, drafts)] == sorted(counts[counts * 10 >= len(drafts)].index)
