"""A page that lists things: the index of a build, and that of the editions. Everything is inside, and it asks nothing of any server."""

from html import escape

from relations.formats import CONTENT_POLICY
from relations.printable import printable

_STYLE = """
:root { color-scheme: light dark; --ink: #1c2733; --soft: #5d6b79; --line: #d9dfe5; --main: #1f5a99; --paper: #fff; --bad: #9b2c2c; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6eaee; --soft: #a3afba; --line: #38444f; --main: #86b7ec; --paper: #14191e; --bad: #f0a3a3; } }
body { margin: 0 auto; max-width: 60rem; padding: 2.5rem 1.25rem 4rem; background: var(--paper); color: var(--ink); }
body { font: 1rem/1.5 "Fira Sans", system-ui, sans-serif; }
p.kicker { color: var(--main); font-weight: 600; letter-spacing: .06em; text-transform: uppercase; font-size: .8rem; margin: 0; }
h1 { font-size: 2rem; line-height: 1.2; margin: .2rem 0 .4rem; } h2 { font-size: 1.2rem; margin: 2.2rem 0 .4rem; }
p { margin: .3rem 0; color: var(--soft); } a { color: var(--main); }
ul { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--line); }
li { display: flex; flex-wrap: wrap; gap: .2rem 1rem; padding: .45rem 0; border-bottom: 1px solid var(--line); }
li span { flex: 1 1 16rem; color: var(--ink); } li em { color: var(--bad); font-style: normal; } p.warning { color: var(--bad); }
details { flex-basis: 100%; color: var(--soft); font-size: .8rem; } summary { cursor: pointer; } details code { font-size: .95em; }
@media (max-width: 36rem) { li span { flex-basis: 100%; } }
li small { display: block; color: var(--soft); font-size: .9rem; }
ul.changes { list-style: disc; padding-left: 1.2rem; border: 0; } ul.changes li { display: list-item; border: 0; padding: .15rem 0; }
"""


def plain_page(title: str, kicker: str, heading: str, body: str, head: str = "") -> str:
    """Return the page; the first three are text, `body` and what stands in the `head` besides are HTML."""
    return f"""<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{CONTENT_POLICY}">
<title>{_text(title)}</title>
{head}<style>{_STYLE}</style>
<main>
<p class="kicker">{_text(kicker)}</p>
<h1>{_text(heading)}</h1>
{body}</main>
</html>
"""


def _text(value: str) -> str:
    return escape(printable(value))
