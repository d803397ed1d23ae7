// The pages of an edition in one file: each is unpacked when it is asked for, and shown in a frame. The address after `#/` names it with its place.

const { files, first, shared } = JSON.parse(document.getElementById("data").textContent);
const frame = document.getElementById("page");
const MARK = /\u0001(\d+)\u0001/g; // stands for what several pages have alike
let shown = "";
let address = "";

addEventListener("hashchange", show);
addEventListener("message", (event) => {
  if (event.source !== frame.contentWindow) return;
  if ("title" in event.data) document.title = event.data.title;
  if ("place" in event.data) history.replaceState(null, "", addressOf(shown, event.data.place));
  if ("href" in event.data) follow(event.data.href);
});
show();

function asked() {
  const [name, ...place] = location.hash.replace(/^#\/?/, "").split("#");
  const known = decoded(name);
  return known in files ? [known, place.join("#")] : [first, ""];
}

async function show() {
  const [name, place] = asked();
  if (name === shown) return frame.contentWindow.postMessage({ place }, "*");
  shown = name;
  const text = (await new Response(await unpacked(name)).text()).replace(MARK, (_, i) => shared[i]);
  if (name !== shown) return; // somebody has gone on
  URL.revokeObjectURL(address);
  address = URL.createObjectURL(new Blob([text], { type: "text/html;charset=utf-8" }));
  frame.contentWindow.location.replace(place ? `${address}#${place}` : address);
  frame.focus();
}

function unpacked(name) {
  const packed = Uint8Array.from(atob(files[name]), (sign) => sign.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).blob();
}

function follow(href) {
  const [path, ...place] = href.split("#");
  if (!path && addressOf(shown, place.join("#")) === location.hash) return show(); // there already, and scrolled away
  const name = path ? decoded(new URL(path, `file:///${shown}`).pathname.slice(1)) : shown;
  if (!(name in files)) return;
  if (name.endsWith(".html")) location.hash = addressOf(name, place.join("#"));
  else save(name);
}

async function save(name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await unpacked(name));
  link.download = name.split("/").pop();
  link.click();
}

function addressOf(name, place) {
  return place ? `#/${name}#${place}` : `#/${name}`;
}

function decoded(text) {
  try { return decodeURIComponent(text); } catch { return text; }
}
