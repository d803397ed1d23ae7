// A span of columns, chosen by drawing across them or by moving its two ends with the keys.
import { BASE, HEIGHT, LEFT, TOP, make } from "./drawn.js";

const NEAR = 13;
const ENDS = ["Beginning of the span", "End of the span"];

// `choose` is told [first, last] of the columns as they change, `done` when the hand or the key lets go.
export function brushOn(svg, choose, done) {
  const outside = [0, 1].map(() => make("rect", { class: "outside", y: TOP - 4, height: BASE - TOP + 4 }, svg));
  const inside = make("rect", { class: "brush", y: TOP - 4, height: BASE - TOP + 4 }, svg);
  const handles = ENDS.map((label, end) => handle(svg, label, (to) => choose(moved(end, to)), done, () => at));
  let at = { bins: [], span: [0, 0], width: 0 };
  let drag = null;

  const last = () => at.bins.length - 1;
  const step = () => (at.width - LEFT) / at.bins.length;
  const left = (i) => LEFT + i * step();
  const within = (i) => Math.min(Math.max(i, 0), last());
  const under = (event) => event.clientX - svg.getBoundingClientRect().left;
  const column = (x) => within(Math.floor((x - LEFT) / step()));

  function moved(end, to) {
    const [first, final] = at.span;
    return end === 0 ? [Math.min(within(to), final), final] : [first, Math.max(within(to), first)];
  }

  function begin(x) {
    const [first, final] = at.span;
    const far = [Math.abs(x - left(first)), Math.abs(x - left(final + 1))];
    if (Math.min(...far) < NEAR) return { anchor: far[0] <= far[1] ? final : first };
    const whole = first === 0 && final === last();
    if (!whole && x > left(first) && x < left(final + 1)) return { carried: column(x), from: at.span };
    return { anchor: column(x), fresh: true };
  }

  function drawnTo(x) {
    const to = column(x);
    if (drag.anchor !== undefined) return [Math.min(drag.anchor, to), Math.max(drag.anchor, to)];
    const by = Math.min(Math.max(to - drag.carried, -drag.from[0]), last() - drag.from[1]);
    return drag.from.map((i) => i + by);
  }

  svg.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    drag = begin(under(event));
    svg.setPointerCapture(event.pointerId);
  });
  svg.addEventListener("pointermove", (event) => {
    if (!drag) return;
    const span = drawnTo(under(event));
    drag.hasMoved = true;
    if (String(span) !== String(at.span)) choose(span);
  });
  svg.addEventListener("pointerup", (event) => {
    if (drag?.fresh && !drag.hasMoved) choose(drawnTo(under(event)));
    drag = null;
    done();
  });
  svg.addEventListener("pointercancel", () => { drag = null; done(); });

  return (bins, span, width) => {
    at = { bins, span, width };
    const edges = [left(span[0]), left(span[1] + 1)];
    [[LEFT, edges[0]], [edges[1], width]].forEach(([from, to], i) => place(outside[i], from, to));
    place(inside, ...edges);
    handles.forEach((one, end) => one(edges[end], span[end], bins));
  };
}

function place(rect, from, to) {
  rect.setAttribute("x", from);
  rect.setAttribute("width", Math.max(to - from, 0));
}

function handle(svg, label, move, done, now) {
  const group = make("g", { class: "handle", role: "slider", tabindex: 0, "aria-label": label, "aria-orientation": "horizontal" }, svg);
  make("rect", { class: "reach-of-hand", x: -12, y: TOP - 4, width: 24, height: BASE - TOP + 4 }, group);
  make("line", { class: "edge", x1: 0, x2: 0, y1: TOP - 4, y2: BASE }, group);
  make("rect", { class: "grip", x: -5, y: (TOP + BASE) / 2 - 12, width: 10, height: 24, rx: 3 }, group);
  group.addEventListener("keydown", (event) => {
    const i = Number(group.getAttribute("aria-valuenow"));
    const many = now().bins.length > 100 ? 12 : 10;
    const to = {
      ArrowLeft: i - 1, ArrowDown: i - 1, ArrowRight: i + 1, ArrowUp: i + 1, PageDown: i - many, PageUp: i + many, Home: 0, End: now().bins.length - 1,
    }[event.key];
    if (to === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    move(to);
  });
  group.addEventListener("blur", done);
  return (x, i, bins) => {
    group.setAttribute("transform", `translate(${x} 0)`);
    group.setAttribute("aria-valuemin", 0);
    group.setAttribute("aria-valuemax", bins.length - 1);
    group.setAttribute("aria-valuenow", i);
    group.setAttribute("aria-valuetext", bins[i].words);
  };
}
