// In each page of an edition that is one file: where links lead is told to the frame around it, and so is where the page is. A browser lets no page that was
// made in memory follow a link of its own, not even to a place in itself.

let place = location.hash;

addEventListener("click", (event) => {
  const link = event.target.closest("a[href]");
  const href = link?.getAttribute("href") ?? "data:";
  if (href.startsWith("data:")) return;
  if (/^[a-z]+:/i.test(href)) {
    link.target = "_blank";
    link.rel = "noopener";
    return;
  }
  event.preventDefault();
  parent.postMessage({ href }, "*");
});

addEventListener("message", ({ source, data }) => {
  if (source !== parent) return;
  const entry = document.getElementById(data.place) ?? document.getElementById(decoded(data.place));
  if (`#${data.place}` !== location.hash) {
    place = data.place ? `#${data.place}` : "";
    history.replaceState(null, "", location.href.split("#")[0] + place);
    dispatchEvent(new HashChangeEvent("hashchange")); // explorers show what the address says
  }
  entry?.scrollIntoView();
  entry?.focus({ preventScroll: true });
});

for (const kind of ["popstate", "input", "click"]) {
  addEventListener(kind, () => setTimeout(tell)); // after the page itself has set its address
}
parent.postMessage({ title: document.title }, "*");

function tell() {
  if (location.hash === place) return;
  place = location.hash;
  parent.postMessage({ place: place.slice(1) }, "*");
}

function decoded(text) {
  try { return decodeURIComponent(text); } catch { return text; }
}
