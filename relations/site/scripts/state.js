// The address after `#?` and the form say the same; whoever changes one, the other follows. `#id` leads to an entry and leaves the form as it is.

export function shared(form, show) {
  let continuing = "";

  function inForm() {
    const filled = [...new FormData(form)].map(([name, value]) => [name, value.trim()]).filter(([, value]) => value);
    return new URLSearchParams(filled);
  }

  function fill(params) {
    for (const control of form.elements) {
      if (!control.name) continue;
      if (control.type === "checkbox") control.checked = params.getAll(control.name).includes(control.value);
      else control.value = params.get(control.name) ?? "";
      if (control.selectedIndex < 0) control.value = "";
    }
  }

  // A step of its own in the history, but where the same source goes on: letters of a word, a brush that is drawn.
  function go(source = "") {
    const params = inForm();
    const query = params.toString();
    const address = location.href.split("#")[0] + (query ? `#?${query}` : "");
    if (address !== location.href) {
      if (source && source === continuing) history.replaceState(null, "", address);
      else history.pushState(null, "", address);
    }
    continuing = source;
    show(params);
  }

  function arrive() {
    continuing = "";
    const place = location.hash.slice(1);
    if (place && !place.startsWith("?")) return reveal(place);
    const params = new URLSearchParams(place.slice(1));
    fill(params);
    show(inForm());
  }

  function reveal(place) {
    const entry = document.getElementById(place) ?? document.getElementById(decoded(place));
    if (!entry?.closest("[hidden]")) return;
    clear();
    entry.scrollIntoView();
  }

  function clear() {
    fill(new URLSearchParams());
    show(inForm());
  }

  const rest = () => { continuing = ""; };
  form.addEventListener("input", (event) => go(isTyped(event.target) ? event.target.name : ""));
  form.addEventListener("focusout", rest);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.querySelector("#clear").addEventListener("click", () => { fill(new URLSearchParams()); go(); });
  addEventListener("hashchange", arrive);
  return { go, rest, begin: () => { show(inForm()); arrive(); } };
}

function isTyped(control) {
  return control.matches("input:not([type=checkbox])");
}

function decoded(text) {
  try { return decodeURIComponent(text); } catch { return text; }
}
