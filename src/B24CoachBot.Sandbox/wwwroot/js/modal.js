import { h } from "./dom.js";
import { icon } from "./icons.js";
import { label, t } from "./words/words.js";

/** A modal window that gives back what `close(value)` was called with, or undefined. */
export function modal(title, kind, fill) {
  return new Promise((resolve) => {
    let answer;
    const close = (value) => {
      answer = value;
      dialog.close();
    };
    const dialog = h("dialog", { class: `modal ${kind}`, "aria-label": title, onclose: () => { dialog.remove(); resolve(answer); }, onclick: (event) => event.target === dialog && dialog.close() },
      h("div", { class: "modal-body" },
        h("header", { class: "modal-head" }, h("h2", {}, title), label(h("button", { type: "button", class: "tool", onclick: () => dialog.close() }, icon("close")), t("close"))),
        fill(close)));
    document.body.append(dialog);
    dialog.showModal();
    dialog.querySelector("[autofocus]")?.focus();
  });
}
