import { api } from "../api.js";
import { $, h } from "../dom.js";
import { offered, reaction } from "../emoji.js";
import { icon } from "../icons.js";
import { refresh } from "../load.js";
import { nameOf, store } from "../store.js";
import { complain } from "../toast.js";
import { label, t } from "../words/words.js";
import { pickDialog } from "../people/pick.js";
import { offer } from "./applications.js";
import { about } from "./composer.js";

export async function like(message, code = "like") {
  await api.react(message.id, code).catch(complain);
  await refresh();
}

/** What can be done with a message, as a menu beside its button or under the pointer; what had the focus gets it back. */
export function openMenu(near, message) {
  const before = document.activeElement;
  const isMine = message.authorId === store.me;
  const origin = { id: message.id, name: nameOf(message.authorId), text: message.text || message.files[0]?.name || "" };
  const entries = [
    ["reply", () => about({ kind: "reply", ...origin })],
    ["forward", async () => {
      const dialog = await pickDialog(t("forwardTo"));
      if (dialog) about({ kind: "forward", ...origin }, dialog);
    }],
    ...(isMine ? [["edit", () => about({ kind: "edit", ...origin, words: message.bb })], ["delete", () => remove(message)]] : []),
  ];
  const item = (props, act, ...inside) => h("button", { type: "button", role: "menuitem", tabindex: "-1", ...props, onclick: () => { menu.hidePopover(); act(); } }, inside);
  const menu = h("div", { class: "menu", role: "menu", popover: "auto", "aria-label": t("more"), onkeydown: walk },
    h("div", { class: "faces", role: "none" }, offered.map((code) => label(item({ class: "face-key" }, () => like(message, code), reaction(code)), t(`face_${code}`)))),
    entries.map(([kind, act]) => item({ class: "entry" }, act, icon(kind), t(kind))));
  menu.addEventListener("toggle", (event) => {
    if (event.newState !== "closed") return;
    const hadFocus = menu.contains(document.activeElement) || document.activeElement === document.body;
    menu.remove();
    if (hadFocus) before?.focus({ preventScroll: true });
  });
  $("frame").append(menu);
  menu.showPopover();
  place(menu, near);
  menu.querySelector(".entry").focus();
  offer(message).then((offered) => {
    menu.append(...offered.map(({ title, act }) => item({ class: "entry" }, act, icon("app"), title)));
    place(menu, near);
  });
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
  const items = [...event.currentTarget.querySelectorAll("button")];
  const here = items.indexOf(document.activeElement);
  const next = { ArrowDown: here + 1, ArrowRight: here + 1, ArrowUp: here - 1, ArrowLeft: here - 1, Home: 0, End: -1 }[event.key];
  if (event.key === "Tab") event.currentTarget.hidePopover();
  if (next === undefined) return;
  event.preventDefault();
  items.at(next % items.length).focus();
}
