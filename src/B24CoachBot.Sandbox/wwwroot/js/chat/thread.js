import { api } from "../api.js";
import { $, h, show } from "../dom.js";
import { day, dayTitle } from "../dates.js";
import { icon } from "../icons.js";
import { refresh } from "../load.js";
import { store } from "../store.js";
import { complain } from "../toast.js";
import { label, language, t } from "../words/words.js";
import { bubble } from "./bubble.js";
import { pressesOf } from "./keyboard.js";
import { typingItem } from "./typing.js";
import "./walk.js";
import { hasGreeted, isGreeting, welcome } from "./welcome.js";

const near = 80;
let shown = "";
let lastId = 0;
let restsAtEnd = true;
let unseen = 0;

const isAtEnd = (log) => log.scrollHeight - log.scrollTop - log.clientHeight < near;

/** The dialogue: days, messages, and the words of welcome while the person has said nothing to the bot yet. */
export function drawThread() {
  const log = $("thread");
  const here = `${store.me} ${store.dialog}`;
  const wasAtEnd = here !== shown || isAtEnd(log);
  show(log, items());
  const newest = store.messages.at(-1);
  const isNews = (newest?.id ?? 0) > lastId;
  if (here !== shown) unseen = 0;
  if (wasAtEnd || (isNews && newest.authorId === store.me)) toEnd();
  else if (isNews) unseen += store.messages.filter((message) => message.id > lastId).length;
  drawNewer();
  shown = here;
  lastId = newest?.id ?? 0;
}

function items() {
  const list = [];
  let before = null;
  for (const message of store.messages) {
    const date = day(new Date(message.date));
    const isNewDay = date !== before?.day;
    if (isNewDay) list.push({ key: `d${date}`, print: dayTitle(new Date(message.date)), make: () => h("p", { class: "day" }, h("span", {}, dayTitle(new Date(message.date)))) });
    const isFirst = isNewDay || before.author !== message.authorId;
    const print = JSON.stringify([message, isFirst, pressesOf(message), store.me, language(), store.people.size]);
    list.push({ key: `m${message.id}`, print, make: () => bubble(message, isFirst) });
    before = { day: date, author: message.authorId };
  }
  if (isGreeting()) list.push({ key: "welcome", print: `${language()} ${store.hasBot} ${hasGreeted()}`, make: welcome });
  return [...list, ...typingItem()];
}

function toEnd() {
  const log = $("thread");
  log.scrollTop = log.scrollHeight;
  restsAtEnd = true;
  unseen = 0;
}

/** The way back down, with the number of what has come meanwhile. */
function drawNewer() {
  const button = $("newer");
  button.hidden = isAtEnd($("thread"));
  if (button.print === `${unseen} ${language()}`) return;
  button.print = `${unseen} ${language()}`;
  label(button, unseen > 0 ? t("newMessages", { count: unseen }) : t("toNewest"));
  button.replaceChildren(icon("down"), unseen > 0 ? h("span", { class: "unread", "aria-hidden": "true" }, String(unseen)) : "");
}

$("newer").addEventListener("click", () => {
  toEnd();
  drawNewer();
  $("words").focus();
});
$("thread").addEventListener("scroll", (event) => {
  restsAtEnd = isAtEnd(event.currentTarget);
  if (restsAtEnd) unseen = 0;
  drawNewer();
});
// A phone's keyboard or a turned screen changes the height: who was reading the end stays there.
new ResizeObserver(() => restsAtEnd && toEnd()).observe($("thread"));
$("thread").addEventListener("click", async (event) => {
  const offer = event.target.closest(".inline-offer");
  if (offer?.dataset.put) document.dispatchEvent(new CustomEvent("put-words", { detail: offer.dataset.put }));
  if (offer?.dataset.send) {
    await api.say({ dialog: store.dialog, text: offer.dataset.send }).catch(complain);
    await refresh();
  }
});
