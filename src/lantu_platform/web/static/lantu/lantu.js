// Keys and small manners that every page shares. Pages work without it, except where they say so.
const OPEN_MENUS = "details.menu[open], details.rail-more[open]";
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, select, textarea, [contenteditable]");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) {
    const search = document.getElementById("search");
    if (search) {
      event.preventDefault();
      search.focus();
      search.select();
    }
  }
  if (event.key === "Escape") {
    document.querySelectorAll(OPEN_MENUS).forEach((menu) => menu.removeAttribute("open"));
  }
});

document.addEventListener("click", (event) => {
  document.querySelectorAll(OPEN_MENUS).forEach((menu) => {
    if (!menu.contains(event.target)) menu.removeAttribute("open");
  });
});

document.addEventListener("change", (event) => {
  const form = event.target.closest("form[data-submit-on-change]");
  if (form) form.requestSubmit();
});

// On a phone filters begin folded.
const foldFacets = () => {
  if (matchMedia("(max-width: 62rem)").matches) document.querySelectorAll("details.facets").forEach((facets) => (facets.open = false));
};
foldFacets();
document.addEventListener("htmx:afterSwap", foldFacets);

// Pointing at a figure shows the sentence it came from.
const note = document.createElement("div");
note.className = "source-note";
note.id = "source-note";
note.role = "tooltip";
note.hidden = true;
document.body.append(note);

function showSource(figure) {
  const source = document.createElement("small");
  source.textContent = figure.dataset.source;
  note.replaceChildren(figure.dataset.sentence, source);
  note.hidden = false;
  figure.setAttribute("aria-describedby", note.id);
  const place = figure.getBoundingClientRect();
  const size = note.getBoundingClientRect();
  const left = Math.min(Math.max(16, place.left), innerWidth - size.width - 16);
  const below = place.bottom + 8;
  note.style.left = `${left}px`;
  note.style.top = `${below + size.height > innerHeight ? Math.max(8, place.top - size.height - 8) : below}px`;
}

for (const [over, out] of [["mouseover", "mouseout"], ["focusin", "focusout"]]) {
  document.addEventListener(over, (event) => {
    const figure = event.target.closest("[data-sentence]");
    if (figure) showSource(figure);
  });
  document.addEventListener(out, () => (note.hidden = true));
}
document.addEventListener("scroll", () => (note.hidden = true), { passive: true, capture: true });
