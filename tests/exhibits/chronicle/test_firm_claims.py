import by_hand

from relations.exhibits.chronicle.chosen_claims import chosen_claims, firm_claims

WEAK = {row["source"] for row in by_hand.rows("sources") if row["grade"] in ("open-wiki", "forum-blog")}


def test_key_figures_leave_out_what_an_open_encyclopedia_alone_says(whole):
    frame = chosen_claims(whole, ["*"])
    firm = firm_claims(whole, frame)
    assert set(frame["source"]) & WEAK
    assert not set(firm["source"]) & WEAK
    assert len(firm) == sum(row["preferred"] == "true" and row["source"] not in WEAK for row in by_hand.rows("claims"))
