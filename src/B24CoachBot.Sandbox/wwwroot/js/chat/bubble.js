import { h } from "../dom.js";
import { pictured, reaction } from "../emoji.js";
import { icon } from "../icons.js";
import { time } from "../dates.js";
import { nameOf, person, store } from "../store.js";
import { label, t } from "../words/words.js";
import { avatarOf } from "../people/avatar.js";
import { attach } from "./attach.js";
import { bb } from "./bb.js";
import { fileShown } from "./files.js";
import { keyboard } from "./keyboard.js";
import { like, openMenu } from "./actions.js";

const mostPictures = 3;

/** One message; `isFirst` is the first of its author in a row and carries name and picture. */
export function bubble(message, isFirst) {
  if (message.system || message.authorId === 0) return h("div", { class: "system", id: `m${message.id}` }, bb(message.bb));
  const isMine = message.authorId === store.me;
  const author = person(message.authorId);
  return h("article", { class: `row ${isMine ? "mine" : "theirs"} ${isFirst ? "first" : ""}`, id: `m${message.id}`, tabindex: "-1", "aria-label": t("saidAt", { name: author?.name ?? "", time: time(new Date(message.date)) }) },
    isMine ? null : h("span", { class: "side" }, isFirst ? avatarOf(author) : null),
    h("div", { class: "stack" }, h("div", { class: "said" },
      h("div", { class: "bubble" },
        isFirst && !isMine ? h("p", { class: "author" }, author?.name ?? "", author?.isBot ? h("span", { class: "tag" }, t("bot")) : null) : null,
        inside(message),
        h("p", { class: "foot" }, message.edited ? h("span", {}, t("edited")) : null, h("time", { datetime: message.date }, time(new Date(message.date))))),
      message.deleted ? null : tools(message)),
    message.deleted ? null : keyboard(message),
    reactions(message)));
}

function inside(message) {
  if (message.deleted) return h("p", { class: "gone" }, t("deleted"));
  return [
    message.forward ? h("p", { class: "forwarded" }, icon("forward"), t("forwardedFrom", { name: nameOf(message.forward.userId) })) : null,
    message.replyId ? quote(message.replyId) : null,
    message.bb ? h("div", { class: "text" }, bb(message.bb)) : null,
    message.attach ? attach(message.attach) : null,
    message.files.map(fileShown),
  ];
}

function quote(id) {
  const original = store.messages.find((one) => one.id === id && !one.deleted);
  if (!original) return h("p", { class: "reply-to" }, h("span", {}, t("deleted")));
  return h("a", { class: "reply-to", href: `#m${id}` }, h("b", {}, nameOf(original.authorId)),
    h("span", {}, pictured((original.text || original.files[0]?.name || "").slice(0, 140))));
}

/** Few are shown by their pictures, many by their number; who they are is said in both cases. */
function reactions(message) {
  const byCode = Map.groupBy(message.reactions, (one) => one.reaction);
  return byCode.size === 0 ? null : h("div", { class: "reactions" }, [...byCode].map(([code, all]) => {
    const names = all.map((one) => nameOf(one.userId)).join(", ");
    return h("button", {
      type: "button", class: "reaction", "aria-pressed": String(all.some((one) => one.userId === store.me)), title: names, onclick: () => like(message, code),
    }, reaction(code), all.length > mostPictures ? ` ${all.length}` : all.map((one) => avatarOf(person(one.userId))), h("span", { class: "spoken" }, names));
  }));
}

// The keyboard comes to a message by arrows and opens the same menu with Enter: two more stops a message would be a long way.
const tools = (message) => h("div", { class: "tools" },
  label(h("button", { type: "button", class: "tool quick", tabindex: "-1", onclick: () => like(message) }, icon("like")), t("like")),
  label(h("button", { type: "button", class: "tool", tabindex: "-1", "aria-haspopup": "menu", onclick: (event) => openMenu(event.currentTarget.getBoundingClientRect(), message) }, icon("more")), t("more")));
