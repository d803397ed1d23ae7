from relations.rendering.set_formulas import set_formula


def test_a_formula_carries_its_tex_as_alternative_text():
    formula = set_formula(source=r"$\a$", tex='\\a "b"', display=False, html="<math></math>", typst="$alpha$")
    assert formula.markup == '#[#set math.equation(alt: "\\\\a \\"b\\"");$alpha$];'
    assert formula.html == "<math></math>"


def test_what_cannot_be_set_is_shown_as_it_is_written():
    formula = set_formula(source="$<\\x>$", tex="<\\x>", display=True)
    assert formula.html == '<code class="tex">$&lt;\\x&gt;$</code>'
    assert formula.markup == '#tex-as-written("$<\\\\x>$", true);'
