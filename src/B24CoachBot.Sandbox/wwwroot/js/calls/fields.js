import { keyOf } from "../board/card.js";
import { chosenCard } from "../board/board.js";
import { h } from "../dom.js";
import { store } from "../store.js";
import { t } from "../words/words.js";

export const row = (words, field) => h("label", { class: "row" }, h("span", {}, words), field);
export const choice = (id, options, chosen) => h("select", { class: "search", id }, options.map(([value, words]) => h("option", { value, selected: value === chosen }, words)));

const card = ({ kind }) => store.board.cards.filter((one) => !one.semantics && one.kind === kind).map((one) => [keyOf(one), [one.title, one.contact].filter(Boolean).join(" — ")]);

/** Whom one can talk with: an open deal's or a lead's client, a contact about nothing yet known, somebody else; the card beside the chat is chosen. */
export function others(id, kinds, strangers) {
  const chosen = chosenCard() && keyOf(chosenCard());
  const group = (words, options) => h("optgroup", { label: words }, options.map(([value, title]) => h("option", { value, selected: value === chosen }, title)));
  return h("select", { class: "search", id, autofocus: true },
    kinds.map((kind) => group(t(`${kind}s`), card({ kind }))),
    group(t("contacts"), store.board.contacts.map((one) => [`contact${one.id}`, [one.name, one.company].filter(Boolean).join(", ")])),
    group(t("someoneElse"), strangers));
}
