import { bb } from "../chat/bb.js";
import { h } from "../dom.js";

const heading = /^\[b\](.+?):?\[\/b\]:?$/i;
const point = /^[•–-]\s+/;
const mark = /^#[\w:.-]+$/;

/** A description as its parts: a line in bold is a heading, lines with points are a list, a lone mark of a program stands small. */
export function description(text) {
  const parts = [{ lines: [] }];
  for (const line of linesOf(text)) {
    const title = heading.exec(line.trim());
    if (title) parts.push({ title: title[1], lines: [] });
    else parts.at(-1).lines.push(line);
  }
  return parts.map(({ title, lines }) => ({ title, lines: trimmed(lines) })).filter(({ title, lines }) => title || lines.length > 0)
    .map(({ title, lines }) => h("section", { class: "part-of-text" }, title ? h("h3", {}, bb(title)) : null, runs(lines).map(run)));
}

/** Lines; a quote is one, however long it is. */
const linesOf = (text) => text.split(/(\[quote\][\s\S]*?\[\/quote\])/i).flatMap((piece, index) => (index % 2 ? [piece] : piece.split("\n")));

function trimmed(lines) {
  const isWord = (line) => line.trim() !== "";
  return lines.slice(lines.findIndex(isWord), lines.findLastIndex(isWord) + 1);
}

/** Neighbouring lines of one kind. */
function runs(lines) {
  const found = [];
  for (const line of lines) {
    const kind = point.test(line) ? "points" : mark.test(line.trim()) ? "mark" : "words";
    if (found.at(-1)?.kind === kind) found.at(-1).lines.push(line);
    else found.push({ kind, lines: [line] });
  }
  return found;
}

function run({ kind, lines }) {
  if (kind === "points") return h("ul", { class: "points" }, lines.map((line) => h("li", {}, bb(line.replace(point, "")))));
  const words = trimmed(lines).join("\n");
  return words === "" ? null : h("div", { class: kind === "mark" ? "mark" : "words" }, bb(words));
}
