from relations.exhibits.markdown import sentence


def test_bold_stays_and_all_other_signs_are_escaped():
    assert sentence("**95 per cent** of [a](b) in `c`: $5_0") == "**95 per cent** of \\[a\\](b) in \\`c\\`: \\$5\\_0"


def test_a_sentence_of_ours_is_as_it_was():
    text = "Deliveries were largest in 1974, at **3,420 million TIV** (1972–1976, rank 1 of 9); it’s 4.5 % – “so”."
    assert sentence(text) == text


def test_what_would_begin_a_list_is_one_line_of_text():
    assert sentence("1. a\n- b") == "1\\. a - b"
