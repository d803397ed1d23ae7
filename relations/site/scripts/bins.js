// The columns of the overview: years, or months where a few years fill it; what is before the first declared period stands in one.
import { firstDay, lastDay, monthName } from "./days.js";

const MOST_YEARS_BY_MONTH = 12;

export function binsOf(firstYear, lastYear, zoomed, hasEarlier) {
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, i) => firstYear + i);
  const names = zoomed && years.length <= MOST_YEARS_BY_MONTH ? years.flatMap(monthsOf) : years.map((one) => [padded(one), String(one)]);
  const bins = names.map(([name, words]) => ({ name, words, from: firstDay(name), to: lastDay(name) }));
  if (hasEarlier) bins.unshift({ name: padded(firstYear - 1), words: `before ${firstYear}`, from: "", to: lastDay(padded(firstYear - 1)) });
  return bins;
}

export function binOf(bins, day) {
  let low = 0;
  let high = bins.length - 1;
  if (day < bins[0].from || day > bins[high].to) return -1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (bins[middle].from <= day) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function binsWithin(bins, from, to) {
  const first = bins.findIndex((bin) => bin.to >= from);
  const last = bins.findLastIndex((bin) => bin.from <= to);
  return first < 0 || last < first ? null : [first, last];
}

function monthsOf(year) {
  return Array.from({ length: 12 }, (_, i) => [`${padded(year)}-${String(i + 1).padStart(2, "0")}`, monthName(year, i + 1)]);
}

function padded(year) {
  return String(year).padStart(4, "0");
}
