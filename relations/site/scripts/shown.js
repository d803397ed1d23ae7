// What is seen of a list, and how its length is told.

export function showOnly(elements, chosen) {
  elements.forEach((element, i) => { if (element.hidden === chosen[i]) element.hidden = !chosen[i]; });
}

export function tell(place, n, all, what) {
  const words = n === all ? `${number(all)} ${what}` : `${number(n)} of ${number(all)} ${what}`;
  if (place.textContent !== words) place.textContent = words;
}

export function number(value) {
  return value.toLocaleString("en-GB");
}

export function begin() {
  for (const element of document.querySelectorAll(".needs-script")) element.hidden = false;
  return JSON.parse(document.getElementById("data").textContent);
}
