// Adds how old the page is, and the reader's own time beside the page's. Without this script the page is complete.
const made = document.querySelector("time[data-made]");
const age = document.querySelector("[data-age]");

function tell() {
  const minutes = Math.floor((Date.now() - Date.parse(made.dateTime)) / 60_000);
  const hours = Math.floor(minutes / 60);
  const words = hours >= 48 ? `${Math.floor(hours / 24)} days` : hours > 0 ? `${hours} h` : `${minutes} min`;
  if (minutes >= 1) age.textContent = `Last updated ${words} ago`;
  document.body.classList.toggle("stale", minutes >= Number(age.dataset.age));
}

const parts = { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" };
for (const time of document.querySelectorAll("time[data-local]")) {
  const at = new Date(time.dateTime);
  const local = at.toLocaleString([], parts);
  if (local === at.toLocaleString([], { ...parts, timeZone: time.dataset.local })) continue;
  time.after(` (${local} your time)`);
}
tell();
setInterval(tell, 30_000);
