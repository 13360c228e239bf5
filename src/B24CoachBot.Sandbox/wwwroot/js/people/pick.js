import { h } from "../dom.js";
import { plainDay } from "../dates.js";
import { modal } from "../modal.js";
import { store } from "../store.js";
import { t } from "../words/words.js";
import { avatar, avatarOf } from "./avatar.js";

const plain = (words) => words.toLowerCase().replaceAll("ё", "е");

export const about = (one) => [
  one.isBot ? t("bot") : one.isClient ? t("client") : one.position, one.department,
  one.active ? null : t("dismissed"), one.extranet && !one.isClient ? t("extranet") : null, one.isAdmin ? t("admin") : null,
  one.absentUntil ? t("absentUntil", { day: plainDay(one.absentUntil) }) : null,
].filter(Boolean).join(" · ");

/** A list with a search field above it: arrows move, Enter takes. Rows are { key, title, note, find, picture }. */
export function searchList(rows, take, selected = () => false) {
  let found = rows;
  let active = Math.max(0, rows.findIndex((row) => selected(row)));
  const list = h("div", { class: "options", role: "listbox", id: "options", tabindex: "-1", "aria-label": t("found") });
  const field = h("input", {
    type: "text", enterkeyhint: "go", class: "search", role: "combobox", "aria-expanded": "true", "aria-controls": "options", "aria-autocomplete": "list",
    placeholder: t("search"), "aria-label": t("search"), autofocus: true,
    oninput: () => {
      const wanted = plain(field.value).split(/\s+/).filter(Boolean);
      found = rows.filter((row) => wanted.every((word) => plain(row.find).includes(word)));
      active = 0;
      draw();
    },
    onkeydown: (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step && found.length > 0) active = (active + step + found.length) % found.length;
      else if (event.key === "Enter" && found[active]) take(found[active], draw);
      else return;
      event.preventDefault();
      draw();
    },
  });
  const draw = () => {
    list.replaceChildren(...found.map((row, index) => h("div", {
      class: `option ${index === active ? "active" : ""}`, role: "option", id: `option${index}`, "aria-selected": String(selected(row)),
      onclick: () => { active = index; take(row, draw); },
    }, row.picture(), h("span", { class: "two" }, h("b", {}, row.title), h("small", {}, row.note)))));
    if (found.length === 0) list.append(h("p", { class: "nothing" }, t("nothingFound")));
    if (found[active]) field.setAttribute("aria-activedescendant", `option${active}`);
    list.children[active]?.scrollIntoView({ block: "nearest" });
  };
  draw();
  return [field, list];
}

/** First name, patronymic, last name: the way people are addressed here. */
const fullName = ({ name, patronymic }) => (patronymic ? name.replace(" ", ` ${patronymic} `) : name);

export const personRow = (one) => ({
  key: one.id, title: fullName(one), note: about(one), picture: () => avatarOf(one),
  find: [one.name, one.patronymic, one.position, one.department].join(" "),
});

/** Resolves to a dialogue's name, or to nothing. */
export const pickDialog = (title) => modal(title, "picker", (close) => searchList(store.dialogs.map((row) => ({
  key: row.dialog, title: row.title ?? "", note: row.dialog === "bot" ? t("bot") : "", find: row.title ?? "", picture: () => avatar(row.title ?? "", row.chatId ?? 0, row.dialog === "bot" ? "bot" : ""),
})), (row) => close(row.key)));
