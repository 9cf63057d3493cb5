// The reader: the address bar names the chosen figure, the panel shows it, keys walk from one to the next.
const reader = document.getElementById("reader");
const panel = document.getElementById("panel");
const keys = document.getElementById("keys");
const outline = reader.querySelector(".outline");
const flow = reader.querySelector(".flow");
const marks = [...reader.querySelectorAll(".flow a.m")];
const nothing = panel.innerHTML;
const kept = new Map();
let chosen = null;

const narrow = matchMedia("(max-width: 75rem)");
if (narrow.matches) outline.open = false;

const hidden = (mark) =>
  (reader.classList.contains("only-doubtful") && !mark.classList.contains("doubtful")) ||
  ["target", "actual", "estimate"].some((kind) => reader.classList.contains(`hide-${kind}`) && mark.classList.contains(kind));

async function describe(mark) {
  const start = mark.id.slice(1);
  if (!kept.has(start)) {
    const answer = await fetch(reader.dataset.panel.replace("/0/", `/${start}/`), { headers: { "HX-Request": "true" } });
    if (!answer.ok) return;
    kept.set(start, await answer.text());
  }
  if (chosen === mark) {
    panel.innerHTML = kept.get(start);
    panel.scrollTop = 0;
  }
}

function choose(mark, scroll) {
  if (chosen) {
    chosen.classList.remove("chosen");
    chosen.setAttribute("tabindex", "-1");
    chosen.removeAttribute("aria-current");
  }
  chosen = mark;
  if (!mark) {
    panel.innerHTML = nothing;
    return;
  }
  mark.classList.add("chosen");
  mark.setAttribute("tabindex", "0");
  mark.setAttribute("aria-current", "true");
  if (scroll) mark.scrollIntoView({ block: "center" });
  mark.focus({ preventScroll: true });
  describe(mark);
}

function follow(scroll) {
  const mark = /^#s\d+$/.test(location.hash) ? document.getElementById(location.hash.slice(1)) : null;
  if (mark) choose(mark, scroll);
}

// The first figure below the top of the window, for a walk that starts where one reads.
function nearest() {
  const top = document.querySelector(".bar").getBoundingClientRect().bottom;
  return marks.findIndex((mark) => mark.getBoundingClientRect().top >= top);
}

function step(by) {
  let at = chosen ? marks.indexOf(chosen) + by : Math.max(nearest(), 0);
  while (marks[at] && hidden(marks[at])) at += by;
  if (!marks[at]) return;
  history.replaceState(null, "", `#${marks[at].id}`);
  choose(marks[at], true);
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea") || keys.open) return;
  if (event.key === "j") step(1);
  else if (event.key === "k") step(-1);
  else if (event.key === "o") outline.open = !outline.open;
  else if (event.key === "?") keys.showModal();
  else if (event.key === "Escape" && chosen) {
    history.replaceState(null, "", location.pathname + location.search);
    choose(null);
  } else return;
  event.preventDefault();
});

reader.querySelectorAll(".chip").forEach((chip) =>
  chip.addEventListener("click", () => {
    const pressed = chip.getAttribute("aria-pressed") !== "true";
    chip.setAttribute("aria-pressed", pressed);
    if (chip.dataset.kind) reader.classList.toggle(`hide-${chip.dataset.kind}`, !pressed);
    else reader.classList.toggle("only-doubtful", pressed);
  }),
);

flow.addEventListener("click", (event) => {
  const mark = event.target.closest("a.m");
  if (!mark) return;
  event.preventDefault();
  history.pushState(null, "", `#${mark.id}`);
  choose(mark, false);
});
document.getElementById("ask").addEventListener("click", () => keys.showModal());
window.addEventListener("hashchange", () => follow(true));
window.addEventListener("popstate", () => follow(true));
follow(true);
