import { $, h } from "../dom.js";
import { store } from "../store.js";

let offers = [];
let active = 0;
let choose = () => {};

/** Commands while the first word begins with a slash; the bot's mention after "@" where several people talk. */
export function drawHints(field, put) {
  const text = field.value.slice(0, field.selectionStart);
  const command = /^\/(\S*)$/.exec(text)?.[0].toLowerCase();
  const mention = store.dialog.startsWith("chat") ? /(^|\s)(@\S*)$/.exec(text)?.[2].toLowerCase() : undefined;
  if (command) {
    const isHere = (one) => one.common || store.dialog === "bot" || store.messages.some((message) => message.authorId === one.botId);
    offers = store.commands.filter((one) => isHere(one) && one.command.toLowerCase().startsWith(command))
      .map((one) => ({ words: one.command, about: [one.params, one.title].filter(Boolean).join(" — "), result: `${one.command} ` }));
  } else if (mention && "@коуч".startsWith(mention)) {
    offers = [{ words: "@Коуч", about: "", result: `${text.slice(0, -mention.length)}@Коуч ` }];
  } else offers = [];
  active = 0;
  choose = (offer) => {
    put(offer.result + field.value.slice(field.selectionStart));
    field.focus();
  };
  draw(field);
}

/** True when the key was meant for the list of hints. */
export function hintKey(event) {
  if (offers.length === 0) return false;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) active = (active + step + offers.length) % offers.length;
  else if (event.key === "Tab" || (event.key === "Enter" && !event.shiftKey && event.target.value !== offers[active].words)) {
    event.preventDefault();
    choose(offers[active]);
    return true;
  } else if (event.key === "Escape") offers = [];
  else return false;
  event.preventDefault();
  draw(event.target);
  return true;
}

function draw(field) {
  const box = $("hints");
  box.hidden = offers.length === 0;
  box.replaceChildren(...offers.map((offer, index) => h("div", {
    role: "option", id: `hint${index}`, class: "hint", "aria-selected": String(index === active), onmousedown: (event) => { event.preventDefault(); choose(offer); },
  }, h("b", {}, offer.words), h("span", {}, offer.about))));
  if (offers.length > 0) field.setAttribute("aria-activedescendant", `hint${active}`);
  else field.removeAttribute("aria-activedescendant");
}
