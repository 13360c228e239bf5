import { $ } from "../dom.js";
import { store } from "../store.js";
import { openMenu } from "./actions.js";

const log = $("thread");
const messageOf = (row) => store.messages.find((one) => `m${one.id}` === row?.id && !one.deleted);

// Arrows go from message to message, Enter opens what can be done with it, Escape goes back to the words.
log.addEventListener("keydown", (event) => {
  const here = event.target.closest("article");
  if (event.target !== log && event.target !== here) return;
  const rows = [...log.querySelectorAll("article")];
  const next = { ArrowUp: here ? rows.indexOf(here) - 1 : rows.length - 1, ArrowDown: here ? rows.indexOf(here) + 1 : rows.length - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (rows[next]) rows[next].focus();
  else if (event.key === "Escape") $("words").focus();
  else if (["Enter", "ContextMenu"].includes(event.key) && messageOf(here)) openMenu(here.querySelector(".bubble").getBoundingClientRect(), messageOf(here));
  else if (next === undefined) return;
  event.preventDefault();
});

log.addEventListener("contextmenu", (event) => {
  const message = messageOf(event.target.closest("article"));
  if (!message || event.target.closest("a, button") || !getSelection().isCollapsed) return;
  event.preventDefault();
  const open = () => openMenu({ left: event.clientX, bottom: event.clientY }, message);
  // Where the event comes with the press, the release would close the menu again.
  if (event.buttons === 0) open();
  else addEventListener("pointerup", () => setTimeout(open), { once: true });
});
