import { $, h, show } from "../dom.js";
import { icon } from "../icons.js";
import { shortDay } from "../dates.js";
import { dialogNow, nameOf, store } from "../store.js";
import { label, language, t } from "../words/words.js";
import { pictured } from "../emoji.js";
import { typing } from "../chat/typing.js";
import { finisher } from "../calls/wrote.js";
import { avatar } from "./avatar.js";

const picture = (row) => avatar(row?.title ?? "", row?.chatId ?? 0, row?.dialog === "bot" ? "bot" : "");

export function drawDialogs() {
  label($("new-chat"), t("newChat"));
  if (!$("new-chat").firstChild) $("new-chat").append(icon("plus"));
  show($("dialogs"), store.dialogs.map((row) => ({ key: row.dialog, print: JSON.stringify([row, row.dialog === store.dialog, typing(row), language(), store.me]), make: () => line(row) })));
  drawHead(dialogNow());
}

function line(row) {
  const last = row.lastMessage;
  const isOpen = row.dialog === store.dialog;
  return h("li", {}, h("button", {
    type: "button", class: "dialog", "aria-current": isOpen ? "true" : null, tabindex: isOpen || !dialogNow() ? "0" : "-1",
    onclick: () => document.dispatchEvent(new CustomEvent("open-dialog", { detail: row.dialog })),
  },
  picture(row),
  h("span", { class: "two" },
    h("b", {}, row.title ?? "", row.dialog === "bot" ? h("span", { class: "tag" }, t("bot")) : null),
    typing(row) ? h("small", { class: "is-typing" }, typing(row)) : h("small", {}, last ? preview(last) : t(row.task ? "headTask" : "noWordsYet"))),
  h("span", { class: "when" }, last ? h("small", {}, shortDay(new Date(last.date))) : null,
    row.unread > 0 && !isOpen ? h("span", { class: "unread", "aria-label": t("unread", { count: row.unread }) }, String(row.unread)) : null)));
}

function preview(message) {
  const file = message.files.length > 0 && !message.deleted ? [icon("file"), message.text === "" ? message.files[0].name : ""] : [];
  const words = message.deleted ? t("deleted") : message.text.split("\n")[0].slice(0, 80);
  return [message.authorId === store.me ? t("you") : "", file, pictured(words)];
}

function drawHead(row) {
  const title = row?.title ?? (store.dialog.startsWith("user") ? nameOf(Number(store.dialog.slice(4))) : t("chats"));
  const note = typing(row) || t(store.dialog === "bot" ? "headBot" : row?.task ? "headTask" : row?.line ? "headLine" : store.dialog.startsWith("chat") ? "headGroup" : "headPrivate");
  const print = [title, note, row?.session, language()].join("|");
  if ($("chat-head").print === print) return;
  $("chat-head").print = print;
  $("chat-head").replaceChildren(picture(row ?? { title, chatId: 0 }), h("span", { class: "two" }, h("h2", {}, title), h("small", { class: typing(row) ? "is-typing" : "" }, note)), row?.session ? finisher(row.session) : "");
}

// One stop for Tab; inside, arrows choose a dialogue and Enter opens it.
$("dialogs").addEventListener("keydown", (event) => {
  const all = [...$("dialogs").querySelectorAll(".dialog")];
  const here = all.indexOf(document.activeElement);
  const next = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: all.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  all[Math.max(0, Math.min(next, all.length - 1))].focus();
});
