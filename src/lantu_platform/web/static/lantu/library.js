// The drop zone sends as soon as files are chosen or dropped; a deleted row offers its undo for ten seconds.
const drop = document.getElementById("drop");
const files = document.getElementById("files");
const sending = document.getElementById("sending");

if (drop) {
  for (const kind of ["dragenter", "dragover"]) {
    drop.addEventListener(kind, (event) => {
      event.preventDefault();
      drop.classList.add("over");
    });
  }
  for (const kind of ["dragleave", "drop"]) drop.addEventListener(kind, () => drop.classList.remove("over"));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    files.files = event.dataTransfer.files;
    if (files.files.length) drop.requestSubmit();
  });
  const send = () => files.files.length && drop.requestSubmit();
  files.addEventListener("change", send);
  // What was chosen before this page was ready has been heard by nobody.
  addEventListener("load", send);
  drop.addEventListener("htmx:beforeRequest", () => {
    sending.hidden = false;
    sending.value = 0;
  });
  drop.addEventListener("htmx:xhr:progress", (event) => {
    if (event.detail.lengthComputable) sending.value = (100 * event.detail.loaded) / event.detail.total;
  });
  drop.addEventListener("htmx:afterRequest", () => {
    sending.hidden = true;
    drop.reset();
  });
}

document.addEventListener("htmx:afterSettle", () => {
  document.querySelectorAll("tr[data-vanish]:not([data-counting])").forEach((row) => {
    row.dataset.counting = "1";
    let left = Number(row.dataset.vanish);
    const clock = setInterval(() => {
      left -= 1;
      const shown = row.querySelector("[data-seconds]");
      if (shown) shown.textContent = left;
      if (left <= 0 || !row.isConnected) {
        clearInterval(clock);
        row.remove();
      }
    }, 1000);
  });
});

// The list renews itself while documents are read, but not under an open menu or a running undo.
document.addEventListener("htmx:beforeRequest", (event) => {
  const busy = document.querySelector(".shelf details[open], .shelf tr.undo");
  if (event.target.matches(".reading-now") && busy) event.preventDefault();
});
