import { h } from "../dom.js";
import { icon } from "../icons.js";
import { time } from "../dates.js";
import { nameOf, person, store } from "../store.js";
import { label, t } from "../words/words.js";
import { avatarOf } from "../people/avatar.js";
import { attach } from "./attach.js";
import { bb } from "./bb.js";
import { keyboard } from "./keyboard.js";
import { like, openMenu } from "./actions.js";

const faces = {
  like: "👍", dislike: "👎", redHeart: "❤️", fire: "🔥", faceWithTearsOfJoy: "😂", cry: "😢", angry: "😠", wonder: "😮",
  clappingHands: "👏", okHand: "👌", handshake: "🤝", whiteHeavyCheckMark: "✅", crossMark: "❌", hundredPoints: "💯", eyes: "👀",
};

/** One message; `isFirst` is the first of its author in a row and carries name and picture. */
export function bubble(message, isFirst) {
  if (message.system || message.authorId === 0) return h("div", { class: "system", id: `m${message.id}` }, bb(message.bb));
  const isMine = message.authorId === store.me;
  const author = person(message.authorId);
  return h("article", { class: `row ${isMine ? "mine" : "theirs"} ${isFirst ? "first" : ""}`, id: `m${message.id}`, "aria-label": t("saidAt", { name: author?.name ?? "", time: time(new Date(message.date)) }) },
    isMine ? null : h("span", { class: "side" }, isFirst ? avatarOf(author) : null),
    h("div", { class: "stack" }, h("div", { class: "said" },
      h("div", { class: "bubble", tabindex: "-1" },
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
    message.replyId ? quote(message.replyId) : null,
    message.forward ? h("p", { class: "forwarded" }, t("forwardedFrom", { name: nameOf(message.forward.userId) })) : null,
    message.bb ? h("div", { class: "text" }, bb(message.bb)) : null,
    message.attach ? attach(message.attach) : null,
    message.files.map((file) => h("p", { class: "file" }, icon("file"), file.name ?? "")),
  ];
}

function quote(id) {
  const original = store.messages.find((one) => one.id === id);
  return h("a", { class: "reply-to", href: `#m${id}` }, h("b", {}, nameOf(original?.authorId)), h("span", {}, (original?.text ?? "").slice(0, 140)));
}

function reactions(message) {
  const byCode = Map.groupBy(message.reactions, (one) => one.reaction);
  return byCode.size === 0 ? null : h("div", { class: "reactions" }, [...byCode].map(([code, all]) => h("button", {
    type: "button", class: "reaction", "aria-pressed": String(all.some((one) => one.userId === store.me)),
    title: all.map((one) => nameOf(one.userId)).join(", "), onclick: () => like(message, code),
  }, faces[code] ?? "🙂", " ", String(all.length))));
}

const tools = (message) => h("div", { class: "tools" },
  label(h("button", { type: "button", class: "tool quick", onclick: () => like(message) }, icon("like")), t("like")),
  label(h("button", { type: "button", class: "tool", "aria-haspopup": "menu", onclick: (event) => openMenu(event.currentTarget, message) }, icon("more")), t("more")));
