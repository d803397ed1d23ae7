import pytest

from relations.formats import CONTENT_POLICY
from relations.site.policy import POLICY, allowing


@pytest.mark.parametrize(
    ("policy", "allowed"),
    [
        ("default-src 'none'", "default-src 'none'; script-src 'nonce-a'"),
        ("default-src 'none'; script-src 'sha256-b='", "default-src 'none'; script-src 'nonce-a' 'sha256-b='"),
    ],
)
def test_one_more_script_is_allowed_beside_those_that_are(policy, allowed):
    assert allowing(policy, "'nonce-a'") == allowed


def test_the_policy_of_a_page_is_found():
    page = f'<meta http-equiv="Content-Security-Policy" content="{CONTENT_POLICY}"><p>default-src \'none\'</p>'
    assert POLICY.findall(page) == [CONTENT_POLICY]
