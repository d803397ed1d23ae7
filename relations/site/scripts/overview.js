// The overview above the events: columns by time, with a brush.
import { binOf } from "./bins.js";
import { brushOn } from "./brush.js";
import { HEIGHT, drawColumns, make } from "./drawn.js";

export function overviewIn(container, tones, periods, choose, done) {
  const svg = make("svg", { role: "group", height: HEIGHT }, container);
  const drawing = make("g", { "aria-hidden": "true" }, svg);
  const drawBrush = brushOn(svg, choose, done);
  let last = null;

  function draw() {
    if (!last) return;
    const { bins, span, days } = last;
    const width = container.clientWidth;
    const counts = bins.map(() => tones.map(() => 0));
    for (const [day, tone] of days) {
      const i = binOf(bins, day);
      if (i >= 0 && tone >= 0) counts[i][tone] += 1;
    }
    svg.setAttribute("viewBox", `0 0 ${width} ${HEIGHT}`);
    drawColumns(drawing, width, bins, counts, tones, periods);
    drawBrush(bins, span, width);
    svg.setAttribute("aria-label", summary(bins, counts));
  }

  new ResizeObserver(draw).observe(container);
  return (bins, span, days) => { last = { bins, span, days }; draw(); };
}

function summary(bins, counts) {
  const totals = counts.map((one) => one.reduce((a, b) => a + b, 0));
  const most = totals.indexOf(Math.max(...totals));
  const unit = bins.at(-1).name.length > 4 ? "month" : "year";
  return `Events by ${unit}, ${bins[0].words} to ${bins.at(-1).words}; most in ${bins[most].words}: ${totals[most]}`;
}
