import { api } from "../api.js";
import { h } from "../dom.js";
import { refresh } from "../load.js";
import { complain } from "../toast.js";
import { openLink } from "./links.js";
import { awaitBot, awaitNothing, isAwaited } from "./typing.js";

// Pressed, and not yet seen by the portal: grey at once, so that an impatient second press finds nothing to press.
const underWay = new Set();
let pressed = "";

const tokens = { primary: "primary", alert: "alert", base: "base" };

/** The buttons under a message, numbered as the portal numbers them: row breaks do not count. */
export function keyboard(message) {
  const buttons = message.keyboard?.BUTTONS ?? [];
  let index = -1;
  return buttons.length === 0 ? null : h("div", { class: "keyboard" }, buttons.map((button) => {
    if (button.TYPE === "NEWLINE") return h("span", { class: "row-break" });
    index += 1;
    return draw(message, button, index);
  }));
}

const isBusy = (key) => underWay.has(key) || (key === pressed && isAwaited());

export const pressesOf = (message) => [...underWay, pressed].filter((key) => key.startsWith(`${message.id}:`) && isBusy(key)).join();

function draw(message, button, index) {
  const kind = `key ${tokens[button.BG_COLOR_TOKEN] ?? "secondary"} ${button.DISPLAY === "LINE" ? "line" : "block"}`;
  if (button.LINK) {
    return h("a", { class: kind, href: button.LINK, target: "_blank", rel: "noopener noreferrer", onclick: openLink }, button.TEXT);
  }

  const key = `${message.id}:${index}`;
  const isOff = message.buttons[index]?.disabled || underWay.has(key);
  return h("button", { type: "button", class: kind, disabled: isOff, "aria-busy": isOff && isBusy(key) ? "true" : null, onclick: (event) => act(event, message, button, index) }, button.TEXT);
}

function act(event, message, button, index) {
  const value = button.ACTION_VALUE ?? "";
  if (button.ACTION === "PUT") document.dispatchEvent(new CustomEvent("put-words", { detail: value }));
  else if (button.ACTION === "COPY") navigator.clipboard?.writeText(value);
  else if (button.ACTION === "DIALOG") document.dispatchEvent(new CustomEvent("open-dialog", { detail: /^\d+$/.test(value) ? `user${value}` : value }));
  else press(event.currentTarget, message, index);
}

async function press(element, message, index) {
  const key = `${message.id}:${index}`;
  underWay.add(key);
  pressed = key;
  element.closest("article")?.focus({ preventScroll: true });
  element.disabled = true;
  element.setAttribute("aria-busy", "true");
  awaitBot();
  try {
    await api.press(message.id, index);
  } catch (failure) {
    awaitNothing();
    complain(failure);
  }

  underWay.delete(key);
  await refresh();
}
