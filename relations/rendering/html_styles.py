"""What style sheets and `style` attributes of an HTML output say of an element: colours, weight, alignment, and whether it is shown."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import Any

import tinycss2
from lxml.etree import _Element as Element

from relations.rendering.css_colour import colour_in

LONGEST = 3_000_000  # signs of style sheets: those of a table of fifty thousand coloured cells

_Said = Mapping[str, tuple[str, bool]]  # values by name, and whether they are `!important`
Style = dict[str, str]  # of "color", "background", "bold", "align", "display" and "visibility"
_MOST = 60  # rules for one tag, class or id: each is tried for each of its elements
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)|<!--|-->", re.DOTALL)
_AFTER = re.compile(r"[\s>~+]+")
_BRACE = re.compile(r"[{}]")
_COMPOUND = re.compile(r"(?:[\w-]+|\*)?(?:[#.][\w-]+)*")
_NAMES = {
    "color": "color",
    "background": "background",
    "background-color": "background",
    "text-align": "align",
    "font-weight": "bold",
    "display": "display",
    "visibility": "visibility",
}
_ALIGNS = {"left": "left", "right": "right", "center": "center", "start": "left", "end": "right"}


@dataclass(frozen=True)
class _Compound:
    """One element of a selector, as `td.data#x`; `child` where the one before it is its parent and not just around it."""

    tag: str
    id: str
    classes: frozenset[str]
    child: bool

    def fits(self, element: Element) -> bool:
        if (self.tag and self.tag != element.tag) or (self.id and self.id != element.get("id")):
            return False
        return not self.classes or self.classes <= set((element.get("class") or "").split())

    @property
    def key(self) -> str:
        """Where a sheet keeps its rules: the rarest of what an element must have."""
        return f"#{self.id}" if self.id else f".{min(self.classes)}" if self.classes else self.tag


@dataclass(frozen=True)
class _Rule:
    weight: tuple[int, int, int, int]  # ids, classes, tags, place: the later of two equals wins
    compounds: tuple[_Compound, ...]
    said: _Said

    def fits(self, element: Element) -> bool:
        return self.compounds[-1].fits(element) and _around(element, self.compounds)


@dataclass(frozen=True)
class StyleSheet:
    """The rules of the style sheets of one output, by what the last element of their selectors must have."""

    rules: dict[str, list[_Rule]] = field(default_factory=dict)

    def of(self, element: Element) -> Style:
        """Return what is said of an element by itself: nothing that it has from those around it."""
        inline = element.get("style")
        said = [rule.said for rule in self._found(element)] if self.rules else []
        if inline:
            said.append(_declared(inline))
        if not said:
            return {}
        style = {name: value for one in said for name, (value, _) in one.items()}
        return style | {name: value for one in said for name, (value, urgent) in one.items() if urgent}

    def _found(self, element: Element) -> list[_Rule]:
        """Return the rules that hold for an element, those that count more after the others."""
        attributes = element.attrib
        names = [element.tag, ""]
        if "id" in attributes:
            names.append(f"#{attributes['id']}")
        if "class" in attributes:
            names += [f".{one}" for one in attributes["class"].split()]
        met = [rule for name in names if name in self.rules for rule in self.rules[name] if rule.fits(element)]
        return sorted(met, key=lambda rule: rule.weight) if len(met) > 1 else met

    @property
    def hides(self) -> bool:
        """Whether a rule may hide something."""
        return any(rule.said.keys() & {"display", "visibility"} for rules in self.rules.values() for rule in rules)


def sheet(texts: Iterable[str]) -> StyleSheet:
    """Return the rules of style sheets with plain selectors (tags, ids, classes, one inside the other); others, as `:hover`, are passed over.

    Style sheets that are longer than LONGEST together say nothing.
    """
    text = "\n".join(texts)
    rules: dict[str, list[_Rule]] = {}
    if len(text) > LONGEST:
        return StyleSheet(rules)
    place = 0
    for heading, body in _plain_rules(_COMMENT.sub(" ", text)):
        said = _declared(body.strip())
        for selector in heading.split(",") if said else ():
            selector, meant = _opened(selector.strip(), said)
            if compounds := _compounds(selector):
                place += 1
                rule = _Rule((*_specificity(compounds), place), compounds, meant)
                found = rules.setdefault(compounds[-1].key, [])
                if len(found) < _MOST:
                    found.append(rule)
    return StyleSheet(rules)


def _around(element: Element, compounds: Sequence[_Compound]) -> bool:
    """Tell whether those around the element are as the selector before its last compound wants."""
    child, rest = compounds[-1].child, compounds[:-1]
    for parent in element.iterancestors():
        if not rest:
            return True
        if rest[-1].fits(parent):
            child, rest = rest[-1].child, rest[:-1]
        elif child:
            return False
    return not rest


def _specificity(compounds: Iterable[_Compound]) -> tuple[int, int, int]:
    parts = [(bool(one.id), len(one.classes), bool(one.tag)) for one in compounds]
    ids, classes, tags = (sum(values) for values in zip(*parts, strict=True))
    return ids, classes, tags


def _opened(selector: str, said: _Said) -> tuple[str, _Said]:
    """Return a rule as it is, but of what a click on a box opens, that it is shown: it is no less a part of the output."""
    if ":checked" not in selector or said.get("display", ("none", False))[0] == "none":
        return selector, said
    return _AFTER.split(selector)[-1], {"display": (said["display"][0], True)}


def _plain_rules(text: str) -> Iterator[tuple[str, str]]:
    """Yield selectors and declarations of each rule that stands by itself; what is inside `@media` and the like is passed over.

    By their braces alone: a coloured table brings ten thousand rules of few different declarations, and to parse all would take seconds.
    """
    depth, begun, opened = 0, 0, 0
    for brace in _BRACE.finditer(text):
        if brace[0] == "{":
            depth += 1
            opened = opened if depth > 1 else brace.end()
        elif depth:
            depth -= 1
            if not depth:
                heading = text[begun : opened - 1].strip()
                if not heading.startswith("@"):
                    yield heading.rpartition(";")[2], text[opened : brace.start()]
                begun = brace.end()


@lru_cache(maxsize=4096)
def _compounds(selector: str) -> tuple[_Compound, ...]:
    """Return the compounds of a selector; none where it has something that we do not read."""
    words = selector.replace(">", " > ").split()
    found = [_COMPOUND.fullmatch(word) for word in words if word != ">"]
    if not found or not all(found):
        return ()
    child = [before == ">" for before, word in pairwise(["", *words]) if word != ">"]
    return tuple(_compound(word[0], after) for word, after in zip(found, child, strict=True) if word)


def _compound(word: str, child: bool) -> _Compound:
    tag = re.match(r"[\w-]*", word)
    ids, classes = re.findall(r"#([\w-]+)", word), re.findall(r"\.([\w-]+)", word)
    return _Compound(tag[0].lower() if tag else "", "".join(ids), frozenset(classes), child)


@lru_cache(maxsize=4096)
def _declared(content: str) -> _Said:
    """Return what declarations say that we show, and whether they are `!important`."""
    said: dict[str, tuple[str, bool]] = {}
    for one in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        if one.type == "declaration" and one.lower_name in _NAMES and (value := _value(one.lower_name, one.value)):
            said[_NAMES[one.lower_name]] = (value, one.important)
    return said


def _value(name: str, tokens: Sequence[Any]) -> str:
    if name in ("color", "background", "background-color"):
        return colour_in(tokens)
    word = " ".join(token.lower_value for token in tokens if token.type == "ident")
    if name == "text-align":
        return _ALIGNS.get(word, "")
    if name == "font-weight":
        heavy = any(token.type == "number" and token.value >= 600 for token in tokens)
        return "yes" if heavy or word in ("bold", "bolder") else "no"
    return word
