import { h } from "../dom.js";
import { changed, dialogNow, now, person, store } from "../store.js";
import { t } from "../words/words.js";
import { avatarOf } from "../people/avatar.js";

// How long the page itself takes the bot to be at it, before the portal says so or an answer comes.
const patience = 12_000;
const atLeast = 50;
let awaited = null;
let alarm = 0;

const heard = () => JSON.stringify(store.messages.filter((one) => person(one.authorId)?.isBot).map(({ id, bb, keyboard }) => [id, bb, keyboard]));

/** The person has said or pressed something that the bot is going to answer. */
export function awaitBot() {
  if (store.dialog !== "bot" || !store.hasBot) return;
  awaited = { me: store.me, heard: heard(), until: performance.now() + patience };
  setTimeout(changed, patience + atLeast);
  changed();
}

/** Whether the page still waits for the bot, and nothing has come of it yet. */
export function isAwaited() {
  if (awaited?.me !== store.me || awaited.until < performance.now() || awaited.heard !== heard()) awaited = null;
  return awaited !== null;
}

export function awaitNothing() {
  awaited = null;
  changed();
}

/** Who is at it in a dialogue, in words such as "Anna is typing…"; empty when nobody is. */
export function typing(row) {
  const told = (row?.typing ?? []).filter((one) => one.userId !== store.me && new Date(one.until) > now());
  if (told.length > 0) {
    clearTimeout(alarm);
    alarm = setTimeout(changed, Math.min(...told.map((one) => new Date(one.until) - now())) + atLeast);
    return told.map((one) => words(one.userId, one.code)).join(" ");
  }

  return row?.dialog === "bot" && store.dialog === "bot" && isAwaited() ? t("typing", { name: row.title }) : "";
}

const words = (id, code) => t(code ? `doing_${code}` : "typing", { name: person(id)?.name ?? "" });

/** The last line of a dialogue in which somebody is at it. */
export function typingItem() {
  const row = dialogNow();
  const told = typing(row);
  return told === "" ? [] : [{ key: "typing", print: told, make: () => h("div", { class: "row theirs first typing" },
    h("span", { class: "side" }, avatarOf(person(row.typing[0]?.userId) ?? [...store.people.values()].find((one) => one.isBot))),
    h("p", { class: "bubble" }, h("span", { class: "dots", "aria-hidden": "true" }, h("i"), h("i"), h("i")), told)) }];
}
