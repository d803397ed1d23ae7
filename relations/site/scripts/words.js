// Words are found in any case and without their accents; all of them must occur. Texts are read ahead while the page has nothing to do.

export function finder(n, textOf) {
  const texts = [];
  const text = (i) => (texts[i] ??= folded(textOf(i)));
  const ahead = (i) => globalThis.requestIdleCallback?.((left) => {
    while (i < n && left.timeRemaining() > 2) text(i++);
    if (i < n) ahead(i);
  });
  ahead(0);
  return (words) => {
    const wanted = folded(words ?? "").split(/\s+/).filter(Boolean);
    return (i) => wanted.every((word) => text(i).includes(word));
  };
}

function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[‘’]/g, "'").toLowerCase();
}
