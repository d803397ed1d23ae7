import by_hand

from relations.exhibits.economy.surplus import surplus_years


def test_the_large_years_are_those_around_1990(whole):
    """In the dollars of each year, by Correlates of War: what Syria sold less what it bought."""
    rows = [
        r for r in by_hand.rows("trade") if r["series"] == "cow-importer-reported" and "1989" <= r["year"] <= "1991"
    ]
    total = sum(float(r["value"]) * (1 if r["exporter"] == "SYR" else -1) for r in rows)
    large = surplus_years(whole)[lambda frame: frame["large"]]
    assert large["year"].tolist() == [1989, 1990, 1991]
    assert large["surplus"].sum() == total == 3208


def test_where_the_partner_never_sold_more_there_is_none(whole, before):
    assert surplus_years(whole.during("drift")).empty
    assert surplus_years(before).empty
