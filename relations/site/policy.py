"""The content policy in a page: what may run there, and how one more script is allowed."""

import re

POLICY = re.compile(r"(?<=content=\")default-src 'none'[^\"]*")


def allowing(policy: str, source: str) -> str:
    """Return a policy that allows a script by its nonce or digest, beside those that it allows already."""
    if "script-src" in policy:
        return policy.replace("script-src", f"script-src {source}")
    return f"{policy}; script-src {source}"
