import { h } from "../dom.js";
import { bb } from "./bb.js";
import { openLink } from "./links.js";

const tokens = new Set(["primary", "secondary", "alert", "base"]);
const list = (value) => (Array.isArray(value) ? value : [value]);

/** A message's card: blocks under a coloured edge. */
export function attach(card) {
  const blocks = (card.BLOCKS ?? []).map((block) => {
    const [kind, content] = Object.entries(block)[0];
    return draw[kind]?.(content);
  });
  const element = h("div", { class: `attach ${tokens.has(card.COLOR_TOKEN) ? `edge-${card.COLOR_TOKEN}` : ""}` }, blocks);
  if (/^#[0-9a-f]{3,8}$/i.test(card.COLOR ?? "")) element.style.borderColor = card.COLOR;
  return element;
}

const draw = {
  MESSAGE: (text) => h("div", { class: "attach-text" }, bb(String(text))),
  DELIMITER: () => h("hr"),
  GRID: (rows) => grid(list(rows)),
  LINK: (links) => list(links).map(linked),
  RICH_LINK: (links) => list(links).map(linked),
  USER: (users) => list(users).map((user) => h("div", { class: "attach-line" }, h("span", { class: "mention" }, user.NAME ?? ""))),
  IMAGE: (images) => list(images).map(linked),
  FILE: (files) => list(files).map(linked),
};

function grid(rows) {
  const display = String(rows[0]?.DISPLAY ?? "BLOCK").toLowerCase();
  return h("dl", { class: `grid grid-${["line", "row", "table"].includes(display) ? display : "block"}` }, rows.map((row) =>
    h("div", {}, row.NAME ? h("dt", {}, row.NAME) : null, h("dd", {}, linkOf(row, bb(String(row.VALUE ?? "")))))));
}

const linked = (item) => h("div", { class: "attach-line" }, linkOf(item, [item.NAME ?? item.LINK ?? ""]), item.DESC ? h("p", {}, bb(String(item.DESC))) : null);

const linkOf = (item, inside) => (/^(https?:\/\/|\/(?!\/))/i.test(item.LINK ?? "")
  ? h("a", { href: item.LINK, target: "_blank", rel: "noopener noreferrer", onclick: openLink }, inside)
  : inside);
