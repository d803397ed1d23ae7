from relations.exhibits.sourcing.best_first import best_first


def test_lists_of_producers_come_before_the_press_and_copies_last(whole):
    rows = whole.sources
    known = whole.declared_sources

    def one(**wanted):
        own = rows
        for column, value in wanted.items():
            own = own[own[column] == value]
        return known[own["source"].iloc[0]]

    copy = one(grade="copy-mirror")
    press = one(kind="news", grade="record-press")
    producer = one(kind="dataset", grade="primary-document")
    assert best_first(whole, [copy, press, producer]) == [producer, press, copy]
