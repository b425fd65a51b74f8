// Adds how old the page is, and the reader's own time next to the page's. Without this script the page is complete.
const made = document.querySelector("time[data-made]");
const headline = document.querySelector("h1");
const claim = headline.textContent;
const age = document.querySelector("[data-age]");

function tell() {
  const minutes = Math.floor((Date.now() - Date.parse(made.dateTime)) / 60_000);
  const hours = Math.floor(minutes / 60);
  const words = hours >= 48 ? `${Math.floor(hours / 24)} days` : hours > 0 ? `${hours} h` : `${minutes} min`;
  const isStale = minutes >= Number(age.dataset.age);
  document.body.classList.toggle("stale", isStale);
  // What was true then may not be true now: an old page says only how old it is.
  headline.textContent = isStale ? `Last updated ${words} ago` : claim;
  age.textContent = isStale ? `${claim}, as of` : minutes >= 1 ? `Last updated ${words} ago,` : age.textContent;
}

const parts = { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" };
for (const time of document.querySelectorAll("time[data-local]")) {
  const at = new Date(time.dateTime);
  const local = at.toLocaleString([], parts);
  if (local === at.toLocaleString([], { ...parts, timeZone: time.dataset.local })) continue;
  time.after(` (${local} your time)`);
}
for (const days of document.querySelectorAll(".days")) {
  [...days.children].reverse().forEach((bar, ago) => {
    if (bar.children.length > 0) return;
    const day = new Date(Date.parse(days.dataset.last) - ago * 86_400_000);
    const words = day.toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
    bar.append(Object.assign(document.createElement("span"), { textContent: `${words}: no incident` }));
  });
}
tell();
setInterval(tell, 30_000);
