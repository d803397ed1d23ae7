// The roll calls: which are listed, and the agreement of those chosen.
import { begin, number, showOnly, tell } from "./shown.js";
import { shared } from "./state.js";
import { wilson } from "./wilson.js";
import { finder } from "./words.js";

const data = begin();
const form = document.getElementById("filters");
const sections = [...document.querySelectorAll("#years > section")];
const rows = [...document.querySelectorAll("#years tbody tr")];
const calls = data.groups.flatMap(([year, body, n], group) => Array.from({ length: n }, () => ({ year, body, group })));
calls.forEach((call, i) => {
  call.how = howOf(data.votes[2 * i], data.votes[2 * i + 1]);
  call.topics = data.of.sets[data.of.set[i]];
});
const found = finder(rows.length, (i) => `${rows[i].cells[0].textContent} ${rows[i].cells[1].firstChild.textContent}`);

function howOf(first, second) {
  if (first === "X" || second === "X") return "absent";
  if (first === second) return "same";
  return first === "A" || second === "A" ? "abstained" : "opposed";
}

function show(params) {
  const from = Number(params.get("from") ?? -Infinity);
  const to = Number(params.get("to") ?? Infinity);
  const body = data.bodies.findIndex(([id]) => id === params.get("body"));
  const topic = data.topics.indexOf(params.get("topic"));
  const how = params.get("how");
  const inWords = found(params.get("words"));
  const counts = data.bodies.map(() => ({ n: 0, same: 0 }));
  const inSection = sections.map(() => 0);
  const chosen = calls.map((call, i) => {
    if (call.year < from || call.year > to || (body >= 0 && call.body !== body)) return false;
    if ((topic >= 0 && !call.topics.includes(topic)) || !inWords(i)) return false;
    counts[call.body].n += call.how !== "absent";
    counts[call.body].same += call.how === "same";
    const isShown = !how || call.how === how;
    inSection[call.group] += isShown;
    return isShown;
  });
  showOnly(sections, inSection.map(Boolean));
  showOnly(rows, chosen);
  data.bodies.forEach(([id], i) => tellAgreement(document.querySelector(`#agreement-${id} dd`), counts[i]));
  tell(document.getElementById("count"), chosen.filter(Boolean).length, calls.length, "roll calls listed");
}

function tellAgreement(place, { n, same }) {
  if (!n) return place.replaceChildren("no joint vote");
  const [low, high] = wilson(same, n);
  const strong = document.createElement("strong");
  strong.append(share(same / n), " %");
  place.replaceChildren(strong, " the same vote: ", value(same, number(same)), " of ", value(n, number(n)),
    " joint votes; 95 % interval ", share(low), " to ", share(high), " %");
}

function share(part) {
  return value(part, (100 * part).toFixed(1));
}

function value(exact, words) {
  const element = document.createElement("data");
  element.value = exact;
  element.textContent = words;
  return element;
}

shared(form, show).begin();
