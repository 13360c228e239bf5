import { h } from "../dom.js";
import { store } from "../store.js";
import { t } from "../words/words.js";

export const isGreeting = () => store.dialog === "bot" && !store.messages.some((message) => message.authorId === store.me);

/** Whether the bot has said itself what it is for: then only the examples are left to add. */
export const hasGreeted = () => store.messages.length > 0;

/** Two minutes to understand: three steps and three things to say, one click each. */
export function welcome() {
  if (!store.hasBot) return h("div", { class: "welcome" }, h("h3", {}, t("noBot")), h("p", {}, t("noBotHow")));
  return h("div", { class: "welcome" },
    hasGreeted() ? null : [h("h3", {}, t("welcome")), h("ol", {}, ["step1", "step2", "step3"].map((key) => h("li", {}, t(key))))],
    h("p", {}, t("tryOne")),
    ["example1", "example2", "example3"].map((key) => h("button", {
      type: "button", class: "example", onclick: () => document.dispatchEvent(new CustomEvent("put-words", { detail: t(key) })),
    }, t(key))));
}
