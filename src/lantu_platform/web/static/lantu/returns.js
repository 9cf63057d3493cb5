// What is typed without a connection stays on this device, keyed by return, user and cell, and is sent when it is back.
const cells = document.querySelector(".cells");
const connection = document.getElementById("connection");
const FIELDS = ["typed", "missing", "reason", "explanation", "version"];
const RETRY = 15000;
// Cells that were typed into since their last save, or whose save is on its way; a submission waits for them.
const unsaved = new Set();
const onTheWay = new Set();
let submission = null;

const keyOf = (form) => `lantu.return.${cells.dataset.user}.${cells.dataset.filing}.${form.dataset.entry}`;
const formOf = (event) => event.target.closest && event.target.closest("form.cell");
const forms = () => [...cells.querySelectorAll("form.cell[hx-post]")];
const drafts = () => forms().filter((form) => localStorage.getItem(keyOf(form)));

function keep(form, word) {
  // The version is the one that this person saw: it tells the server whether somebody was quicker.
  const before = JSON.parse(localStorage.getItem(keyOf(form)) || "null");
  const draft = Object.fromEntries(FIELDS.map((name) => [name, form.elements[name] ? form.elements[name].value : ""]));
  if (before) draft.version = before.version;
  localStorage.setItem(keyOf(form), JSON.stringify(draft));
  const told = form.querySelector(".told");
  told.classList.add("kept");
  [...told.childNodes].forEach((node) => node.nodeName !== "INPUT" && node.remove());
  told.append(connection.dataset[word]);
}

function keepUnconnected(form) {
  keep(form, "kept");
  show("lost");
}

function show(which) {
  connection.hidden = false;
  connection.textContent = connection.dataset[which];
}

function restore(form) {
  const draft = JSON.parse(localStorage.getItem(keyOf(form)));
  for (const name of FIELDS) if (form.elements[name]) form.elements[name].value = draft[name];
}

function altered(form) {
  return FIELDS.map((name) => form.elements[name]).some((field) => {
    if (!field) return false;
    if (!field.options) return field.value !== field.defaultValue;
    return field.selectedIndex !== Math.max(0, [...field.options].findIndex((option) => option.defaultSelected));
  });
}

function submitOnceSaved() {
  if (!submission || unsaved.size || onTheWay.size) return;
  const ready = submission;
  submission = null;
  if (!drafts().length) ready.submit();
}

function sendAll() {
  if (navigator.onLine) drafts().forEach((form) => htmx.trigger(form, "change"));
}

if (cells) {
  document.addEventListener("input", (event) => {
    const form = event.target.closest("form.cell[hx-post]");
    if (form) unsaved.add(form);
  });
  document.addEventListener("htmx:beforeSend", (event) => {
    const form = formOf(event);
    if (form) unsaved.delete(form), onTheWay.add(form);
  });
  // What the server did not take stays here: there was no connection, nobody is signed in any more, or it is in trouble.
  const NOT_TAKEN = (status) => status === 401 || status === 413 || status >= 500;
  document.addEventListener("htmx:responseError", (event) => {
    if (formOf(event) && NOT_TAKEN(event.detail.xhr.status)) keep(formOf(event), "later");
  });
  document.addEventListener("htmx:sendError", (event) => formOf(event) && keepUnconnected(formOf(event)));
  document.addEventListener("htmx:timeout", (event) => formOf(event) && keepUnconnected(formOf(event)));
  document.addEventListener("htmx:beforeRequest", (event) => {
    // While two values stand against each other, only the person's choice goes to the server.
    const form = formOf(event);
    const cause = event.detail.requestConfig.triggeringEvent;
    if (form && form.querySelector(".told.conflict") && cause && cause.type !== "submit") event.preventDefault();
  });
  document.addEventListener("htmx:beforeSwap", (event) => {
    // 409: somebody was quicker, or the return is closed; the answer says so in place.
    if (event.detail.xhr.status === 409) event.detail.shouldSwap = true;
  });
  document.addEventListener("htmx:afterRequest", (event) => {
    const form = formOf(event);
    if (!form) return;
    onTheWay.delete(form);
    // What the server refused is said beside its cell, and must be seen before anything is submitted.
    if (!event.detail.successful) submission = null;
    if (event.detail.successful && localStorage.getItem(keyOf(form))) {
      localStorage.removeItem(keyOf(form));
      if (!drafts().length) show("sent");
    }
    submitOnceSaved();
  });
  document.addEventListener("click", (event) => {
    const form = event.target.closest("[data-give-way]") && formOf(event);
    if (form) localStorage.removeItem(keyOf(form));
  });
  document.addEventListener("submit", (event) => {
    if (!event.target.querySelector("#submit-return")) return;
    if (drafts().length) show("lost");
    else if (unsaved.size || onTheWay.size) {
      submission = event.target;
      unsaved.forEach((form) => htmx.trigger(form, "change"));
    } else return;
    event.preventDefault();
  });
  addEventListener("offline", () => show("lost"));
  addEventListener("online", () => (drafts().length ? sendAll() : (connection.hidden = true)));
  addEventListener("load", () => {
    drafts().forEach(restore);
    sendAll();
    // What was typed before this page was ready has been heard by nobody.
    forms().filter((form) => altered(form) && !localStorage.getItem(keyOf(form))).forEach((form) => htmx.trigger(form, "change"));
    setInterval(sendAll, RETRY);
  });
}
