// Days as text, 1971-05-08, which sorts as time does; a bound may be a year or a month.

const BOUND = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-([0-3]\d))?)?$/;
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

export function firstDay(text) {
  const found = BOUND.exec(text);
  return found && `${found[1]}-${found[2] ?? "01"}-${found[3] ?? "01"}`;
}

export function lastDay(text) {
  const found = BOUND.exec(text);
  return found && `${found[1]}-${found[2] ?? "12"}-${found[3] ?? (found[2] ? daysIn(found[1], found[2]) : "31")}`;
}

export function monthName(year, month) {
  return `${MONTHS[month - 1]} ${year}`;
}

export function year(day) {
  return Number(day.slice(0, 4));
}

function daysIn(year, month) {
  return new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
}
