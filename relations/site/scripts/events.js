// The timeline: which events are listed, by the form and the brush.
import { binsOf, binsWithin } from "./bins.js";
import { firstDay, lastDay, year } from "./days.js";
import { overviewIn } from "./overview.js";
import { begin, showOnly, tell } from "./shown.js";
import { shared } from "./state.js";
import { finder } from "./words.js";

const data = begin();
const form = document.getElementById("filters");
const entries = [...document.querySelectorAll("#events > li")];
const events = data.events.map(([first, last, kind, actors, tone, confidence, weight, isOpen]) => ({
  first, last: isOpen ? "" : last || first, kind, actors, tone, confidence, weight,
}));
const days = events.map((one) => [one.first || one.last, data.tones.indexOf(one.tone)]);
const known = days.map(([day]) => day).filter(Boolean);
const firstYear = year(data.periods[0]?.[2] ?? known[0] ?? "1900");
const lastYear = Math.max(firstYear, ...known.map(year));
const hasEarlier = known.some((day) => year(day) < firstYear);
const found = finder(entries.length, (i) => entries[i].textContent);
const zoomIn = document.getElementById("zoom-in");
const zoomOut = document.getElementById("zoom-out");
let bins = [];
let view = null;

function spanOf(params) {
  const period = data.periods.find(([id]) => id === params.get("period"));
  if (period) return [period[2], period[3]];
  return [bound("from", firstDay), bound("to", lastDay)];
}

function bound(name, dayOf) {
  const control = form.elements[name];
  const text = control.value.trim();
  const day = text ? dayOf(text) : "";
  control.setAttribute("aria-invalid", day === null);
  return day ?? "";
}

function viewOf(params, [from, to]) {
  const [first, last] = (params.get("view") ?? "").split("/").map(Number);
  if (!(first >= firstYear && first <= last && last <= lastYear)) return null;
  const isSeen = (!from || year(from) <= last) && (!to || year(to) >= first);
  return isSeen ? [first, last] : null;
}

function show(params) {
  const span = spanOf(params);
  const [from, to] = span;
  const inWords = found(params.get("words"));
  const kinds = params.getAll("kind");
  const is = (name) => !params.get(name) || ((one) => one[name] === params.get(name));
  const tests = [is("tone"), is("confidence"), is("weight")].filter((test) => test !== true);
  if (kinds.length) tests.push((one) => kinds.includes(one.kind));
  if (params.get("actor")) tests.push((one) => one.actors.includes(params.get("actor")));
  const otherwise = events.map((one, i) => tests.every((test) => test(one)) && inWords(i));
  const chosen = events.map((one, i) => otherwise[i] && (!from || !one.last || one.last >= from) && (!to || one.first <= to));
  showOnly(entries, chosen);
  tell(document.getElementById("count"), chosen.filter(Boolean).length, events.length, "events");
  document.getElementById("kinds-chosen").textContent = kinds.map((kind) => kind.replaceAll("-", " ")).join(", ") || "all";
  view = viewOf(params, span);
  bins = binsOf(...(view ?? [firstYear, lastYear]), Boolean(view), !view && hasEarlier);
  draw(bins, binsWithin(bins, from, to || "9999") ?? [0, bins.length - 1], days.filter((_, i) => otherwise[i]));
  zoomIn.disabled = !(from || to) || (view && seen(span) === view.join("/"));
  zoomOut.disabled = !view;
}

function seen([from, to]) {
  const within = (one) => Math.min(Math.max(one, firstYear), lastYear);
  return `${within(from ? year(from) : firstYear)}/${within(to ? year(to) : lastYear)}`;
}

function choose([first, last]) {
  form.elements.period.value = "";
  form.elements.from.value = first === 0 && !view ? "" : bins[first].name;
  form.elements.to.value = last === bins.length - 1 && !view ? "" : bins[last].name;
  state.go("brush");
}

// A period and two bounds would say twice what the span is.
form.addEventListener("input", ({ target }) => {
  if (target.name === "period") form.elements.from.value = form.elements.to.value = "";
  if (target.name === "from" || target.name === "to") form.elements.period.value = "";
}, { capture: true });
zoomIn.addEventListener("click", () => { form.elements.view.value = seen(spanOf(new FormData(form))); state.go(); });
zoomOut.addEventListener("click", () => { form.elements.view.value = ""; state.go(); });

const draw = overviewIn(document.getElementById("overview"), data.tones, data.periods, choose, () => state.rest());
const state = shared(form, show);
state.begin();
