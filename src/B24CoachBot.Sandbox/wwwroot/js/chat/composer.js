import { api } from "../api.js";
import { $, h } from "../dom.js";
import { icon } from "../icons.js";
import { refresh } from "../load.js";
import { store } from "../store.js";
import { complain } from "../toast.js";
import { label, t } from "../words/words.js";
import { readFile, sizeOf, takeDropped } from "./files.js";
import { awaitBot, awaitNothing } from "./typing.js";
import { drawHints, hintKey } from "./hints.js";

const tallest = 180;
const drafts = new Map();
let place = "";
let subject = null;
let file = null;

const field = h("textarea", { id: "words", rows: "1", "aria-autocomplete": "list", "aria-controls": "hints", enterkeyhint: "send" });
const context = h("div", { class: "context" });
const picker = h("input", { type: "file", id: "file", tabindex: "-1", hidden: true });
const clip = h("button", { type: "button", class: "tool", onclick: () => picker.click() }, icon("clip"));
const send = h("button", { type: "submit", class: "send" }, icon("send"));

$("composer").append(h("div", { id: "hints", class: "hints", role: "listbox", hidden: true }), context, h("div", { class: "write" }, clip, picker, field, send));

/** A message to answer, forward or change; with `dialog`, in that dialogue. */
export function about(what, dialog = store.dialog) {
  if (dialog !== store.dialog) document.dispatchEvent(new CustomEvent("open-dialog", { detail: dialog }));
  place = `${store.me} ${store.dialog}`;
  subject = what;
  if (what.kind === "edit") put(what.words);
  drawComposer();
  field.focus();
}

export function drawComposer() {
  const here = `${store.me} ${store.dialog}`;
  if (here !== place) {
    drafts.set(place, field.value);
    put(drafts.get(here) ?? "");
    place = here;
    subject = file = null;
  }
  field.setAttribute("aria-label", t("message"));
  field.placeholder = t(store.dialog === "bot" ? "writeToBot" : "write");
  label(clip, t("attachFile"));
  label(send, t("send"));
  $("hints").setAttribute("aria-label", t("hints"));
  context.replaceChildren(...[
    subject ? strip(t(`${subject.kind}Of`, { name: subject.name }), subject.text, () => { if (subject.kind === "edit") put(""); subject = null; }) : null,
    file ? strip(t("file"), `${file.name} · ${sizeOf(file.size)}`, () => { file = null; }) : null,
  ].filter(Boolean));
}

const strip = (title, words, drop) => h("div", { class: "strip" },
  h("p", {}, h("b", {}, title), h("span", {}, words.slice(0, 160))),
  label(h("button", { type: "button", class: "tool", onclick: () => { drop(); drawComposer(); field.focus(); } }, icon("close")), t("cancel")));

function put(words) {
  field.value = words;
  fit();
}

function fit() {
  field.style.height = "auto";
  field.style.height = `${Math.min(field.scrollHeight, tallest)}px`;
  drawHints(field, put);
}

async function say() {
  const text = field.value.trim();
  if (!text && !file && subject?.kind !== "forward") return;
  const words = subject?.kind === "edit" ? { edit: subject.id, text }
    : { dialog: store.dialog, text, ...(file ? { file: { name: file.name, base64: file.base64 } } : {}), ...(subject ? { [subject.kind]: subject.id } : {}) };
  const kept = { text: field.value, subject, file };
  subject = file = null;
  put("");
  drawComposer();
  awaitBot();
  try {
    await api.say(words);
    await refresh();
  } catch (failure) {
    awaitNothing();
    complain(failure);
    ({ subject, file } = kept);
    put(kept.text);
    drawComposer();
  }
}

/** The last of the chosen files: the messenger sends them one a message. */
async function take(files) {
  const chosen = [...files].at(-1);
  if (!chosen) return;
  file = (await readFile(chosen)) ?? file;
  drawComposer();
  field.focus();
}

field.addEventListener("input", fit);
field.addEventListener("keydown", (event) => {
  if (event.isComposing || hintKey(event)) return;
  const own = store.messages.findLast((message) => message.authorId === store.me && !message.deleted);
  if (event.key === "Enter" && !event.shiftKey) {
    event.preventDefault();
    say();
  } else if (event.key === "ArrowUp" && field.value === "" && own) {
    event.preventDefault();
    about({ kind: "edit", id: own.id, name: "", text: own.text, words: own.bb });
  } else if (event.key === "Escape" && subject) context.querySelector("button").click();
});
$("composer").addEventListener("submit", (event) => {
  event.preventDefault();
  say();
});
picker.addEventListener("change", async () => {
  await take(picker.files);
  picker.value = "";
});
takeDropped(take);
document.addEventListener("put-words", (event) => {
  put(event.detail);
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
});
