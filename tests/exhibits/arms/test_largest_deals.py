import by_hand
import pytest

from relations.exhibits import NoData, largest_deals


@pytest.fixture(scope="module")
def table(cold_war):
    return largest_deals(cold_war)


def test_the_data_hold_all_deals_of_the_period_the_largest_first(table):
    deals = {
        row["deal"]: float(row["tiv_delivered"])
        for row in by_hand.rows("arms_deals")
        if row["order_year"] and 1971 <= int(row["order_year"]) <= 1991 and row["tiv_delivered"]
    }
    assert dict(zip(table.data["deal"], table.data["tiv_delivered"], strict=True)) == deals
    assert table.data["tiv_delivered"].is_monotonic_decreasing
    assert [row[0] for row in table.rows] == list(table.data["designation"][:10])


def test_the_title_and_the_subtitle_count(table):
    assert (
        table.title
        == "The largest orders, of 1972–1978, were for air defence (ZSU-23-4 Shilka) and armoured vehicles (T-72, BMP-1)"
    )
    share = table.data["tiv_delivered"][:10].sum() / table.data["tiv_delivered"].sum()
    assert table.subtitle.startswith(f"The 10 largest of {len(table.data)} deals ordered in 1971–1991")
    assert table.subtitle.endswith(f"{share * 100:.0f} per cent of the whole")


def test_a_title_names_the_category_that_the_largest_share(whole):
    assert largest_deals(whole.during("2005/2020")).title == (
        "The three largest orders of 2005–2020 were all for air defence: Buk-M2, 96K9 Pantsyr-S1 and S-125 Pechora-2M"
    )
    assert (
        largest_deals(whole.during("2019/2019")).title == "The largest order of 2019 was for Kornet (anti-tank missile)"
    )


def test_a_row_marks_what_the_source_calls_uncertain(table):
    assert table.rows[0] == [
        "ZSU-23-4 Shilka", "self-propelled AA gun", "USSR", "1972?", "400?", "400?", "1972–1978", "2,800",
    ]  # fmt: skip
    by_deal = dict(zip(table.data["deal"], table.rows, strict=False))
    used = {row["deal"] for row in by_hand.rows("arms_deals") if row["status"] != "new"}
    assert all(row[1].endswith((", second-hand", ", modernised")) == (deal in used) for deal, row in by_deal.items())
    assert by_deal["rus-bmp-1-1977"][3:6] == ["1977", "2,300?", "2,300?"]


def test_a_supplier_has_the_name_that_it_had_in_the_year_of_the_order(whole):
    table = largest_deals(whole, rows=1000)
    names = {
        (row.order_year, shown[2])
        for row, shown in zip(table.data.itertuples(), table.rows, strict=True)
        if row.supplier == "RUS"
    }
    assert {name for year, name in names if year < 1991} == {"USSR"}
    assert {name for year, name in names if year > 1991} == {"Russia"}


def test_all_deals_are_all_of_them(cold_war, table):
    full = largest_deals(cold_war, rows=1000)
    assert len(full.rows) == len(table.data)
    assert "per cent" not in full.subtitle
    assert [source.id for source in full.sources] == ["sipri-at-2023"]


def test_without_deals_there_is_a_sentence(before):
    assert largest_deals(before) == NoData("So there is no deal to list by the volume delivered.")
