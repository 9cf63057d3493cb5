// Reviewing by keyboard: a key presses what carries it. Without this script links and buttons do the same.
const table = document.querySelector(".reviewing");
const marks = [...document.querySelectorAll(".flow a.m")];
const keys = document.getElementById("keys");
// Keys that came while an answer was on its way.
const waiting = [];
const REVIEWS = ["accepted", "corrected", "rejected", "second"];

const startOf = (mark) => Number(mark.id.slice(1));
// Figures that share a place are one mark, which begins at the first of them.
const markAt = (start) => marks.findLast((mark) => startOf(mark) <= start);

// What lies outside of the window is laid out when it comes near, so places move once one is there.
function bringIntoView(mark, times) {
  mark.scrollIntoView({ block: "center" });
  if (times) requestAnimationFrame(() => bringIntoView(mark, times - 1));
}

function follow() {
  const desk = document.getElementById("desk");
  if (!desk || !table) return;
  if (desk.dataset.document !== table.dataset.document) {
    location.reload();
    return;
  }
  for (const change of (desk.dataset.changed || "").trim().split(" ").filter(Boolean)) {
    const [start, review] = change.split(":");
    const mark = markAt(Number(start));
    mark?.classList.remove(...REVIEWS);
    if (review) mark?.classList.add(review);
  }
  document.querySelector(".flow .chosen")?.classList.remove("chosen");
  const mark = markAt(Number(desk.dataset.start));
  mark?.classList.add("chosen");
  if (mark) bringIntoView(mark, 3);
  if (document.getElementById("edit")?.open) focusField();
}

function focusField() {
  const wrong = document.querySelector("#edit .wrong :is(input, select)");
  (wrong ?? document.querySelector("#edit input:not([type=hidden])"))?.focus();
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || keys?.open) return;
  const edit = document.getElementById("edit");
  if (event.key === "Escape" && edit?.open) {
    edit.querySelector("form").reset();
    edit.open = false;
    edit.querySelector("summary").focus();
    return;
  }
  if (event.target.closest("input, select, textarea")) return;
  if (event.key === "?") keys?.showModal();
  else if (document.querySelector(".htmx-request, .htmx-swapping, .htmx-settling")) waiting.push(event.key);
  else if (!press(event.key)) return;
  event.preventDefault();
});

function press(key) {
  const pressed = document.querySelector(`[data-key="${CSS.escape(key === "x" ? "r" : key)}"]`);
  pressed?.click();
  return Boolean(pressed);
}

document.addEventListener("toggle", (event) => event.target.id === "edit" && event.target.open && focusField(), true);
document.addEventListener("click", (event) => {
  if (event.target.closest("#ask")) keys.showModal();
  const mark = event.target.closest(".flow a.m");
  if (!mark) return;
  event.preventDefault();
  const here = new URLSearchParams(location.search);
  here.delete("at");
  here.set("document", table.dataset.document);
  here.set("start", startOf(mark));
  htmx.ajax("GET", `${location.pathname}?${here}`, { target: "#desk", swap: "outerHTML" });
});
document.addEventListener("htmx:afterSettle", (event) => {
  if (event.target.id !== "desk") return;
  follow();
  setTimeout(() => waiting.length && press(waiting.shift()));
});
document.addEventListener("htmx:responseError", () => (waiting.length = 0));
follow();
