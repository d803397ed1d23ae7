// The search of the index. Its words are taken up when somebody first goes to the field; what is found are links, written as text.

const MOST = 30;
const BOOSTS = { report: 2, page: 2, finding: 1.5, chart: 1.5, table: 1.5 };
const LONGEST = 180; // signs of what stands under a title

const form = document.getElementById("search");
const field = document.getElementById("words");
const count = document.getElementById("count");
const found = document.getElementById("found");
const { kinds, places, rows } = JSON.parse(document.getElementById("data").textContent);
let indexing;

form.hidden = false;
form.addEventListener("submit", (event) => event.preventDefault());
field.addEventListener("focus", () => (indexing ??= indexed()), { once: true });
field.addEventListener("input", show);
if (field.value) show(); // a browser that goes back keeps it

function indexed() {
  const made = new MiniSearch({
    fields: ["title", "text", "place"],
    processTerm: (term) => term.normalize("NFD").replace(/\p{M}/gu, "").replace(/[‘’]/g, "'").toLowerCase(),
    searchOptions: {
      combineWith: "AND",
      boost: { title: 3 },
      prefix: (term) => term.length > 1,
      fuzzy: (term) => (term.length > 5 ? 0.2 : false),
      boostDocument: (id) => BOOSTS[kinds[rows[id][0]]] ?? 1,
    },
  });
  const entries = rows.map(([, place, , title, text], id) => ({ id, title, text, place: places[place][1] }));
  return made.addAllAsync(entries, { chunkSize: 100 }).then(() => made);
}

async function show() {
  const index = await (indexing ??= indexed()); // after which somebody may have gone on typing
  const words = field.value.trim();
  const hits = words ? index.search(words) : [];
  found.replaceChildren(...hits.slice(0, MOST).map((hit) => item(rows[hit.id])));
  count.textContent = words ? told(hits.length) : "";
}

function told(n) {
  if (n === 0) return "Nothing was found.";
  return n > MOST ? `${n} found; the first ${MOST}:` : `${n} found`;
}

function item([kind, place, anchor, title, text]) {
  const [page, name] = places[place];
  const link = document.createElement("a");
  link.href = anchor ? `${page}#${encodeURIComponent(anchor)}` : page;
  link.textContent = title;
  const below = document.createElement("small");
  const more = text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text;
  below.textContent = [`${kinds[kind]}, ${name}`, more].filter(Boolean).join(" · ");
  const entry = document.createElement("li");
  entry.append(link, below);
  return entry;
}
