import { api } from "../api.js";
import { $, h } from "../dom.js";
import { refresh } from "../load.js";
import { nameOf, store } from "../store.js";
import { complain } from "../toast.js";
import { t } from "../words/words.js";
import { pickDialog } from "../people/pick.js";
import { about } from "./composer.js";

export async function like(message, code = "like") {
  await api.react(message.id, code).catch(complain);
  await refresh();
}

/** What can be done with a message, as a menu beside its button. */
export function openMenu(button, message) {
  const isMine = message.authorId === store.me;
  const origin = { id: message.id, name: nameOf(message.authorId), text: message.text };
  const entries = [
    [t("like"), () => like(message)],
    [t("reply"), () => about({ kind: "reply", ...origin })],
    [t("forward"), async () => {
      const dialog = await pickDialog(t("forwardTo"));
      if (dialog) about({ kind: "forward", ...origin }, dialog);
    }],
    ...(isMine ? [[t("edit"), () => about({ kind: "edit", ...origin, words: message.bb })], [t("delete"), () => remove(message)]] : []),
  ];
  const menu = h("div", { class: "menu", role: "menu", popover: "auto", onkeydown: walk }, entries.map(([words, act]) =>
    h("button", { type: "button", role: "menuitem", onclick: () => { menu.hidePopover(); act(); } }, words)));
  menu.addEventListener("toggle", (event) => {
    if (event.newState === "closed") menu.remove();
  });
  $("frame").append(menu);
  menu.showPopover();
  place(menu, button.getBoundingClientRect());
  menu.firstElementChild.focus();
}

async function remove(message) {
  await api.say({ delete: message.id }).catch(complain);
  await refresh();
}

function place(menu, near) {
  const edge = 8;
  menu.style.left = `${Math.max(edge, Math.min(near.left, innerWidth - menu.offsetWidth - edge))}px`;
  menu.style.top = `${Math.max(edge, Math.min(near.bottom + 4, innerHeight - menu.offsetHeight - edge))}px`;
}

function walk(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const items = [...event.currentTarget.children];
  items.at((items.indexOf(document.activeElement) + step) % items.length).focus();
}
