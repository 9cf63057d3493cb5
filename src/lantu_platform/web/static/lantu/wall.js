// The wall shows one block at a time. Arrow keys turn by hand, F fills the screen, Escape leads back.
const SECONDS = 12;
const FRESH_AFTER_MINUTES = 10;
let blocks = [];
const full = document.getElementById("full");
const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
let shown = 0;
let timer = null;

function turn(to) {
  shown = (to + blocks.length) % blocks.length;
  blocks.forEach((block, at) => block.toggleAttribute("hidden", at !== shown));
  clearInterval(timer);
  if (!still) timer = setInterval(() => turn(shown + 1), SECONDS * 1000);
}

function fill() {
  if (document.fullscreenElement) document.exitFullscreen();
  else document.documentElement.requestFullscreen();
}

document.addEventListener("keydown", (event) => {
  if (event.key === "ArrowRight") turn(shown + 1);
  if (event.key === "ArrowLeft") turn(shown - 1);
  if (event.key === "f") fill();
  if (event.key === "Escape" && !document.fullscreenElement) location.href = document.querySelector("nav a").href;
});
full.hidden = !document.fullscreenEnabled;
full.addEventListener("click", fill);

function begin() {
  blocks = [...document.querySelectorAll(".block")];
  if (blocks.length > 1) turn(Math.min(shown, blocks.length - 1));
}

// Loading the page anew would leave the full screen, and show an error where the server is away for a moment; so what cannot
// be made fresh stays, and says that it is old.
async function refresh() {
  const answer = await fetch(location.href).catch(() => null);
  const page = answer?.ok && new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page && page.getElementById("wall");
  document.getElementById("stale").hidden = Boolean(fresh);
  if (!fresh) return;
  for (const part of ["wall", "wall-day"]) document.getElementById(part).replaceWith(page.getElementById(part));
  begin();
}

begin();
setInterval(refresh, FRESH_AFTER_MINUTES * 60_000);
