// The columns of the overview with their axes, in a drawing that is as wide as its place.

const NS = "http://www.w3.org/2000/svg";
export const LEFT = 36;
export const TOP = 14;
export const BASE = 122;
const BANDS = 18;
export const HEIGHT = BASE + BANDS + 22;
const ROOM_OF_LABEL = 46;
const WIDTH_OF_SIGN = 6.4;

export function make(name, attributes, parent, words) {
  const element = document.createElementNS(NS, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (words !== undefined) element.textContent = words;
  parent?.append(element);
  return element;
}

// `counts` has the number of events by tone for each column.
export function drawColumns(place, width, bins, counts, tones, periods) {
  place.replaceChildren();
  const step = (width - LEFT) / bins.length;
  const most = Math.max(1, ...counts.map((one) => one.reduce((a, b) => a + b, 0)));
  const height = (n) => (BASE - TOP) * n / most;
  for (const n of new Set([most, Math.round(most / 2)])) {
    make("line", { class: "grid-line", x1: LEFT, x2: width, y1: BASE - height(n), y2: BASE - height(n) }, place);
    make("text", { x: LEFT - 10, y: BASE - height(n) + 4, "text-anchor": "end" }, place, n);
  }
  drawBands(place, width, bins, step, periods);
  drawBars(place, bins, step, counts, tones, height);
  make("line", { class: "base-line", x1: LEFT, x2: width, y1: BASE, y2: BASE }, place);
  drawLabels(place, width, bins, step);
}

function drawBars(place, bins, step, counts, tones, height) {
  const gap = step > 4 ? 1 : 0;
  const below = counts.map(() => 0);
  tones.forEach((tone, t) => {
    let path = "";
    counts.forEach((one, i) => {
      if (!one[t]) return;
      const top = BASE - height(below[i] + one[t]);
      path += `M${LEFT + i * step},${BASE - height(below[i])}V${top}h${step - gap}V${BASE - height(below[i])}z`;
      below[i] += one[t];
    });
    make("path", { class: `tone-${tone}`, d: path }, place);
  });
}

function drawBands(place, width, bins, step, periods) {
  const begin = bins[0].from === "" ? 1 : 0;
  for (const [, name, start, end] of periods) {
    const first = bins.findIndex((bin, i) => i >= begin && bin.to >= start);
    const after = end ? bins.findIndex((bin) => bin.to > end) : -1;
    const x = LEFT + step * first;
    const wide = (after < 0 ? width : LEFT + step * after) - x;
    if (first < 0 || wide <= 0 || (end && end < bins[begin].from) || start > bins.at(-1).to) continue;
    const band = make("g", {}, place);
    make("title", {}, band, name);
    make("rect", { class: "band", x, y: BASE, width: wide, height: BANDS }, band);
    if (name.length * WIDTH_OF_SIGN + 6 < wide) make("text", { x: x + 4, y: BASE + 13 }, band, name);
  }
}

function drawLabels(place, width, bins, step) {
  const starts = bins.map((bin, i) => [i, bin]).filter(([, bin]) => bin.from.endsWith("-01-01"));
  const perLabel = step * (starts.length > 1 ? starts[1][0] - starts[0][0] : bins.length);
  const every = [1, 2, 5, 10, 20, 50, 100, 500].find((n) => n * perLabel >= ROOM_OF_LABEL) ?? 1000;
  for (const [i, bin] of starts) {
    const year = Number(bin.from.slice(0, 4));
    const x = LEFT + i * step;
    if (year % every === 0 && x + ROOM_OF_LABEL / 2 < width) make("text", { x, y: HEIGHT - 4 }, place, year);
  }
}
