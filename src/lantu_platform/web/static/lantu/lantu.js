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
    document.querySelectorAll(OPEN_MENUS).forEach((menu) => {
      const held = menu.contains(document.activeElement);
      menu.removeAttribute("open");
      if (held) menu.querySelector("summary").focus();
    });
  }
});

document.addEventListener("click", (event) => {
  document.querySelectorAll(OPEN_MENUS).forEach((menu) => {
    if (!menu.contains(event.target)) menu.removeAttribute("open");
  });
});

// A choice sends its form. While somebody goes through the choices with the arrows, or types a date figure by figure, every
// step is a change: then Enter or leaving the field sends it, and the page that comes back has the focus where it was.
{
  const FOCUS = "lantu.focus";
  const sending = (target) => target.closest && target.closest("form[data-submit-on-change]");
  let stepping = null;

  function send(form, next) {
    stepping = null;
    if (next) sessionStorage.setItem(FOCUS, JSON.stringify([location.pathname, form.getAttribute("action"), next.name]));
    form.requestSubmit();
  }

  document.addEventListener("keydown", (event) => {
    const form = sending(event.target);
    if (!form) return;
    if (event.key === "Enter") {
      if (stepping && stepping.changed) {
        event.preventDefault();
        send(form, event.target);
      }
      stepping = null;
    } else if (!["Tab", "Shift", "Escape"].includes(event.key) && !(stepping && stepping.field === event.target)) {
      stepping = { field: event.target, changed: false };
    }
  });
  document.addEventListener("pointerdown", () => (stepping = null));
  document.addEventListener("change", (event) => {
    const form = sending(event.target);
    if (!form) return;
    if (stepping && stepping.field === event.target) stepping.changed = true;
    else send(form);
  });
  document.addEventListener("focusout", (event) => {
    const form = sending(event.target);
    if (!form || !stepping || stepping.field !== event.target) return;
    const next = event.relatedTarget;
    if (stepping.changed) send(form, next && next.name && form.contains(next) ? next : event.target);
    stepping = null;
  });

  const [page, action, name] = JSON.parse(sessionStorage.getItem(FOCUS) || "[]");
  sessionStorage.removeItem(FOCUS);
  if (page === location.pathname) {
    const forms = [...document.querySelectorAll("form[data-submit-on-change]")];
    const field = forms.find((form) => form.getAttribute("action") === action)?.elements[name];
    if (field) field.focus({ preventScroll: true });
  }
}

// Where the focused control goes with what is swapped, the focus stays at the place.
{
  let held = false;
  document.addEventListener("htmx:beforeSwap", (event) => (held = event.detail.target.contains(document.activeElement)));
  document.addEventListener("htmx:afterSettle", (event) => {
    const lost = held && document.activeElement === document.body;
    held = false;
    if (!lost) return;
    const next = event.detail.elt.querySelector("summary, button, a[href], input:not([type=hidden]), select, textarea");
    if (next) next.focus();
  });
}

// What could not be done is said, whatever the page was doing; the page stays as it is, with what was typed.
{
  const notice = document.getElementById("failed");
  const WORDS = { 401: "signedOut", 403: "refused", 404: "gone", 413: "large" };

  function tell(word) {
    notice.querySelector("p").textContent = notice.dataset[word];
    const door = notice.querySelector("a");
    door.hidden = word !== "signedOut";
    door.search = new URLSearchParams({ next: location.pathname + location.search });
    notice.hidden = false;
  }

  if (notice) {
    document.addEventListener("htmx:responseError", (event) => {
      // 409 is answered in place.
      const status = event.detail.xhr.status;
      if (status !== 409) tell(WORDS[status] || "broken");
    });
    for (const cut of ["htmx:sendError", "htmx:timeout"]) document.addEventListener(cut, () => tell("unreachable"));
    document.addEventListener("htmx:afterRequest", (event) => event.detail.successful && (notice.hidden = true));
    notice.querySelector("button").addEventListener("click", () => (notice.hidden = true));
  }
}

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
