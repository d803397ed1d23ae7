"""The explorers in a real browser, from disk: filters, addresses, keys, no script, narrow, print, axe, and what somebody may plant in the data."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import chromium
import pytest
from axe_playwright_python.sync_playwright import Axe
from explored import written
from playwright.sync_api import Browser, Page, expect

import relations
from relations.measures import agreement
from relations.package import Package, open_package
from relations.periods import declared_periods
from relations.site.event_entries import event_entries
from relations.site.roll_calls import roll_calls

pytestmark = [pytest.mark.slow, chromium.NEEDED]

EVENTS = event_entries(open_package())
CALLS = roll_calls(open_package())
PAIR = open_package().dossier["pair"]
PERIODS = {period.id: period for period in declared_periods(open_package())}
PAGES = ("events.html", "votes.html")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium.opened() as started:
        yield started


@contextmanager
def opened(browser: Browser, address: str, **context: Any) -> Iterator[Page]:
    """Open a page that may say nothing on its console and ask nobody for anything."""
    made = browser.new_context(**context)
    tab = made.new_page()
    told: list[str] = []
    tab.on("console", lambda message: told.append(message.text))
    tab.on("pageerror", lambda error: told.append(str(error)))
    tab.on(
        "request", lambda request: told.append(request.url) if not request.url.startswith(("file:", "data:")) else None
    )
    tab.goto(address)
    yield tab
    made.close()
    assert told == []


@pytest.fixture
def show(browser: Browser, site: Path) -> Iterator[Callable[..., Page]]:
    """Return a function that opens a page of the site at an address in it."""
    with_page: list[Any] = []

    def make(name: str, place: str = "", **context: Any) -> Page:
        context = {"viewport": {"width": 1280, "height": 900}} | context
        entered = opened(browser, (site / name).as_uri() + place, **context)
        with_page.append(entered)
        return entered.__enter__()

    yield make
    for entered in with_page:
        entered.__exit__(None, None, None)


def listed(tab: Page) -> list[str]:
    """Return the ids of the entries that are shown."""
    ids: list[str] = tab.evaluate(
        "[...document.querySelectorAll('#events > li, #years tbody tr')].filter(e => !e.closest('[hidden]')).map(e => e.id)"
    )
    return ids


def state(tab: Page) -> str:
    return tab.evaluate("location.hash")


def wanted(test: Callable[[Any], bool], among: list[Any] = EVENTS) -> list[str]:
    return [one.id for one in among if test(one)]


# Filters


def may_lie(one: Any, start: Any, end: Any) -> bool:
    return (end is None or not one.span.earliest or one.span.earliest <= end) and (
        not one.span.latest or one.span.latest >= start
    )


@pytest.mark.parametrize(
    ("name", "value", "test"),
    [
        ("tone", "conflictual", lambda one: one.tone == "conflictual"),
        ("confidence", "disputed", lambda one: one.confidence == "disputed"),
        ("weight", "high", lambda one: one.weight == "high"),
        ("actor", PAIR[1], lambda one: PAIR[1] in one.actors),
        ("period", "drift", lambda one: may_lie(one, PERIODS["drift"].start, PERIODS["drift"].end)),
        ("period", "transition", lambda one: may_lie(one, PERIODS["transition"].start, None)),
    ],
)
def test_a_filter_of_events_lists_what_the_data_have(show, name: str, value: str, test: Callable[[Any], bool]) -> None:
    tab = show("events.html")
    tab.locator(f"[name={name}]").select_option(value)
    assert listed(tab) == wanted(test)
    assert tab.locator("#count").inner_text() == f"{len(wanted(test))} of {len(EVENTS):,} events"
    assert state(tab) == f"#?{name}={value}"


def test_kinds_words_and_bounds_hold_together(show) -> None:
    tab = show("events.html")
    tab.locator("summary", has_text="Kinds").click()
    for kind in ("visit", "arms-deal"):
        tab.locator(f"[value={kind}]").check()
    tab.locator("[name=from]").fill("1955")
    tab.locator("[name=to]").fill("1991-12")
    tab.locator("[name=words]").fill("MINISTER")
    found = listed(tab)
    assert found
    assert state(tab) == "#?words=MINISTER&from=1955&to=1991-12&kind=visit&kind=arms-deal"
    within = {
        one.id for one in EVENTS if one.kind in ("visit", "arms-deal") and one.day and 1955 <= one.day.year <= 1991
    }
    assert set(found) <= within
    assert all("minister" in tab.locator(f"[id='{id_}']").text_content().lower() for id_ in found)
    tab.locator("#clear").click()
    assert len(listed(tab)) == len(EVENTS)
    assert state(tab) == ""


def test_words_are_found_without_their_accents(show) -> None:
    tab = show("events.html", "#?words=kucuk+kaynarca")
    assert "1774-07-21-peace-kucuk-kaynarca-gives-russia-right" in listed(tab)


def test_a_bound_that_is_no_date_is_marked_and_chooses_nothing(show) -> None:
    tab = show("events.html", "#?from=soon")
    assert tab.locator("[name=from]").get_attribute("aria-invalid") == "true"
    assert len(listed(tab)) == len(EVENTS)


@pytest.mark.parametrize(
    ("place", "test"),
    [
        ("#?from=1980&to=1989", lambda one: 1980 <= one.year <= 1989),
        ("#?topic=assembly.disarmament", lambda one: "assembly.disarmament" in [topic.key for topic in one.topics]),
        ("#?body=council", lambda one: one.body.id == "council"),
        ("#?how=opposed", lambda one: one.how == "opposed"),
        ("#?how=absent&from=2003", lambda one: one.how == "absent" and one.year >= 2003),
        ("#?words=a%2Fres%2F38%2F3", lambda one: "A/RES/38/3" in one.symbol),
        ("#?words=golan", lambda one: "golan" in one.title.lower()),
    ],
)
def test_an_address_of_roll_calls_lists_what_the_data_have(show, place: str, test: Callable[[Any], bool]) -> None:
    tab = show("votes.html", place)
    assert listed(tab) == wanted(test, CALLS) != []


def told_agreement(tab: Page, body: str) -> list[float]:
    """Return what the page tells of a body, to the last digit: share, same, n, low, high."""
    values: list[float] = tab.evaluate(
        f"[...document.querySelectorAll('#agreement-{body} data')].map(e => Number(e.value))"
    )
    return values


@pytest.mark.parametrize(
    ("place", "start", "end", "topic"),
    [
        ("", "1900", "2100", ""),
        ("#?from=1971&to=1991", "1971", "1991", ""),
        ("#?from=2012&to=2012", "2012", "2012", ""),
        ("#?from=1971&to=1991&how=opposed", "1971", "1991", ""),
        ("#?topic=assembly.human-rights&from=2011", "2011", "2100", "human-rights"),
    ],
)
def test_the_agreement_of_what_is_chosen_is_that_of_the_measure(
    show, place: str, start: str, end: str, topic: str
) -> None:
    tab = show("votes.html", place)
    votes = relations.load().ga_votes
    votes = votes[votes["date"].between(f"{start}-01-01", f"{end}-12-31")]
    if topic:
        votes = votes[[topic in str(cell).split() for cell in votes["topics"]]]
    (measured,) = agreement(votes, *PAIR, by=None).to_dict("records")
    assert told_agreement(tab, "assembly") == pytest.approx(
        [measured["agreement"], measured["same"], measured["n"], measured["low"], measured["high"]], abs=1e-12
    )


def test_years_without_a_roll_call_in_the_council_have_no_agreement_there(show) -> None:
    tab = show("votes.html", "#?from=1980&to=1989")
    assert tab.locator("#agreement-council dd").inner_text() == "no joint vote"


# Addresses and history


def test_going_back_undoes_step_by_step_and_forward_does_it_again(show) -> None:
    tab = show("events.html")
    tab.locator("[name=tone]").select_option("neutral")
    tab.locator("[name=words]").press_sequentially("port")
    both, steps = listed(tab), state(tab)
    tab.go_back()
    assert state(tab) == "#?tone=neutral"
    assert listed(tab) == wanted(lambda one: one.tone == "neutral")
    assert tab.locator("[name=words]").input_value() == ""
    tab.go_back()
    assert len(listed(tab)) == len(EVENTS)
    tab.go_forward()
    tab.go_forward()
    assert (listed(tab), state(tab)) == (both, steps)
    tab.reload()
    assert listed(tab) == both
    assert tab.locator("[name=words]").input_value() == "port"


@pytest.mark.parametrize("script", [True, False])
def test_an_event_has_an_address_of_its_own(show, script: bool) -> None:
    last = EVENTS[-1].id
    tab = show("events.html", f"#{last}", java_script_enabled=script)
    expect(tab.locator(f"[id='{last}']")).to_be_in_viewport()


def test_the_address_of_an_event_that_the_filters_hide_shows_it(show) -> None:
    hidden = next(one.id for one in EVENTS if one.tone == "neutral" and one.day and one.day.year > 1990)
    tab = show("events.html", "#?tone=conflictual")
    assert hidden not in listed(tab)
    tab.evaluate(f"location.hash = '{hidden}'")
    expect(tab.locator(f"[id='{hidden}']")).to_be_in_viewport()
    assert len(listed(tab)) == len(EVENTS)


@pytest.mark.parametrize(
    "place", ["#?period=nowhere&kind=none&tone=%00", "#?view=9999/1", "#%E0%A4%A", "#nothing", "#?from=&words=%20"]
)
def test_an_address_of_nothing_is_no_fault(show, place: str) -> None:
    for name in PAGES:
        tab = show(name, place)
        assert tab.locator("#count").is_visible()


def test_the_explorers_lead_to_each_other(show) -> None:
    tab = show("events.html")
    tab.locator("nav a", has_text="Roll calls").click()
    assert tab.url.endswith("/votes.html")
    assert tab.locator("h1").inner_text() == "Roll calls"


# The overview


def test_the_span_is_moved_with_the_keys(show) -> None:
    tab = show("events.html")
    beginning, end = tab.get_by_role("slider").all()
    beginning.focus()
    for _ in range(3):
        tab.keyboard.press("PageUp")
    tab.keyboard.press("ArrowLeft")
    year = beginning.get_attribute("aria-valuetext")
    assert state(tab) == f"#?from={year}"
    assert listed(tab) == wanted(lambda one: not one.span.latest or one.span.latest.year >= int(year))
    tab.keyboard.press("Tab")
    expect(end).to_be_focused()
    tab.keyboard.press("Home")
    assert end.get_attribute("aria-valuetext") == year
    assert state(tab) == f"#?from={year}&to={year}"
    tab.go_back()
    assert state(tab) == f"#?from={year}"
    tab.go_back()
    assert state(tab) == ""


def test_zooming_shows_months_and_goes_back(show) -> None:
    tab = show("events.html", "#?from=2013&to=2016")
    tab.get_by_role("button", name="Zoom to the span").click()
    assert state(tab) == "#?from=2013&to=2016&view=2013%2F2016"
    beginning, _ = tab.get_by_role("slider").all()
    assert beginning.get_attribute("aria-valuetext") == "January 2013"
    beginning.press("ArrowRight")
    assert "from=2013-02&to=2016" in state(tab)
    assert "by month, January 2013 to December 2016" in tab.locator("#overview svg").get_attribute("aria-label")
    tab.get_by_role("button", name="Show the whole time").click()
    assert "view" not in state(tab)
    assert tab.get_by_role("button", name="Show the whole time").is_disabled()


def test_the_span_is_drawn_with_the_mouse(show) -> None:
    tab = show("events.html")
    tab.locator("#overview").scroll_into_view_if_needed()
    box = tab.locator("#overview svg").bounding_box()
    tab.mouse.move(box["x"] + box["width"] * 0.4, box["y"] + 40)
    tab.mouse.down()
    tab.mouse.move(box["x"] + box["width"] * 0.5, box["y"] + 40, steps=4)
    tab.mouse.up()
    beginning, end = (int(one.get_attribute("aria-valuetext")) for one in tab.get_by_role("slider").all())
    assert beginning < end
    assert state(tab) == f"#?from={beginning}&to={end}"
    assert tab.locator("[name=from]").input_value() == str(beginning)
    tab.go_back()  # drawing it was one step
    assert state(tab) == ""


def test_the_overview_counts_what_the_other_filters_leave(show) -> None:
    tab = show("events.html", "#?kind=exercise")
    told = tab.locator("#overview svg").get_attribute("aria-label")
    years = [one.day.year for one in EVENTS if one.kind == "exercise"]
    assert int(told.rpartition(" ")[2]) == max(map(years.count, years))


# Without script, narrow, dark, printed, heard


def test_without_a_script_all_is_there_and_no_control(show) -> None:
    tab = show("events.html", java_script_enabled=False)
    assert tab.locator("#events > li").count() == len(EVENTS)
    assert not tab.locator("#filters").is_visible()
    assert tab.locator("noscript").is_visible()
    tab.locator("#events details summary").first.click()
    assert tab.locator("#events details li").first.is_visible()
    tab = show("votes.html", java_script_enabled=False)
    assert tab.locator("#years tbody tr").count() == len(CALLS)
    assert tab.locator("#agreement dd").first.is_visible()


@pytest.mark.parametrize("page", PAGES)
def test_nothing_is_wider_than_a_narrow_screen(show, page: str) -> None:
    tab = show(page, viewport={"width": 320, "height": 640})
    tab.add_style_tag(content="* { content-visibility: visible !important }")
    assert tab.evaluate("document.documentElement.scrollWidth") == 320


@pytest.mark.parametrize("page", PAGES)
def test_print_has_the_list_and_no_control(show, page: str) -> None:
    tab = show(page)
    tab.emulate_media(media="print")
    assert not tab.locator("#filters").is_visible()
    assert not tab.locator("nav").is_visible()
    assert tab.locator("#events > li, #years tbody tr").last.is_visible()


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 1280), ("light", 360), ("dark", 360)])
@pytest.mark.parametrize(
    ("page", "place"), [("events.html", "#?tone=conflictual&from=2011"), ("votes.html", "#?from=2011")]
)
def test_axe_finds_nothing(show, page: str, place: str, scheme: Any, width: int) -> None:
    tab = show(page, place, color_scheme=scheme, viewport={"width": width, "height": 900}, bypass_csp=True)
    violations = Axe().run(tab).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"][:200], len(one["nodes"])) for one in violations] == []


def test_the_count_is_said_and_every_control_can_be_reached_by_key(show) -> None:
    for page in PAGES:
        tab = show(page)
        assert tab.locator("#count").get_attribute("role") == "status"
        names = set(
            tab.evaluate(
                "[...document.querySelectorAll('#filters [name]:not([type=hidden], [type=checkbox])')].map(e => e.name)"
            )
        )
        reached = set()
        for _ in range(25):
            tab.keyboard.press("Tab")
            reached.add(tab.evaluate("document.activeElement.name || document.activeElement.id"))
        assert names | {"clear"} <= reached


# What may be planted


@pytest.mark.parametrize("guarded", [True, False])
@pytest.mark.parametrize("page", PAGES)
def test_nothing_that_is_planted_runs(
    browser: Browser, hostile_package: Package, tmp_path: Path, page: str, guarded: bool
) -> None:
    written(hostile_package, tmp_path)
    with opened(browser, (tmp_path / page).as_uri(), bypass_csp=not guarded) as tab:
        tab.locator("[name=words]").fill("script")
        assert tab.locator("#count").is_visible()
        for place in tab.locator("#events > li, #years tr").all():
            place.hover()
        assert tab.evaluate("window.ran") is None
        assert tab.locator("body").is_visible()


def test_the_policy_lets_no_other_script_run(browser: Browser, site: Path, tmp_path: Path) -> None:
    text = (site / "events.html").read_text(encoding="utf-8")
    (tmp_path / "events.html").write_text(
        text.replace("<main>", "<script>window.ran = 1</script><main onclick='window.ran = 2'>"), encoding="utf-8"
    )
    tab = browser.new_page()
    tab.goto((tmp_path / "events.html").as_uri())
    tab.locator("#count").click()
    assert tab.evaluate("window.ran") is None
    assert tab.locator("#count").inner_text().endswith("events")
    tab.close()
