import type { CalendarDate } from "./instant.ts";

const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** `2026-06-05` as people say it: "Friday, 5 June 2026". */
export function dayInWords(date: CalendarDate): string {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  const weekday = weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()];
  return `${weekday}, ${day} ${months[month - 1]} ${year}`;
}
