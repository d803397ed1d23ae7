from relations.exhibits.council.veto_topics import in_brackets


def test_what_follows_the_colon_stands_in_brackets():
    assert in_brackets("Lebanon: UN force for Beirut") == "Lebanon (UN force for Beirut)"
    assert in_brackets("Cyprus") == "Cyprus"
