import { h } from "../dom.js";
import { moment } from "../dates.js";
import { pictured } from "../emoji.js";
import { icon } from "../icons.js";
import { openLink } from "./links.js";

/*
 * BB codes become elements, never markup: a code that is unknown, unclosed or unsafe stays the text that it is.
 * [img] and [icon] become links, so that a message cannot make the page ask a stranger's server.
 */
const token = /\[(\/?)([a-z]+)(?:[= ]([^\]\n]*))?\]/gi;
const hex = /^#[0-9a-f]{3,8}$/i;

const pairs = {
  b: (_, inside) => h("strong", {}, inside),
  i: (_, inside) => h("em", {}, inside),
  u: (_, inside) => h("u", {}, inside),
  s: (_, inside) => h("s", {}, inside),
  size: (_, inside) => h("span", {}, inside),
  color: (arg, inside) => coloured(arg, inside),
  url: (arg, inside) => link(arg || words(inside), inside),
  // Only descriptions of tasks know it; messages quote with ">>".
  quote: (_, inside) => h("blockquote", {}, inside),
  user: (_, inside) => h("span", { class: "mention" }, inside),
  chat: (_, inside) => h("span", { class: "mention" }, inside),
  context: (_, inside) => h("span", { class: "mention" }, inside),
  call: (_, inside) => h("span", { class: "mention" }, inside),
  img: (_, inside) => link(words(inside).trim(), [words(inside).trim()]),
  put: (arg, inside) => offer("put", arg, inside),
  send: (arg, inside) => offer("send", arg, inside),
};

const singles = {
  br: () => "\n",
  timestamp: (arg) => {
    const seconds = Number.parseInt(arg, 10);
    return Number.isFinite(seconds) ? h("time", {}, moment(new Date(seconds * 1000))) : null;
  },
  icon: () => "",
  disk: () => icon("clip"),
};

/** A message's text as nodes: code, quotes (">>" lines and what stands between dashes), then codes inside lines. */
export function bb(text) {
  const parts = text.split(/\[code\]([\s\S]*?)\[\/code\]/i);
  return parts.flatMap((part, index) => (index % 2 ? [h("code", {}, part)] : blocks(part)));
}

function blocks(text) {
  const nodes = [];
  let run = [];
  let isQuote = false;
  let isFenced = false;
  const close = () => {
    if (run.length > 0) nodes.push(...(isQuote ? [h("blockquote", {}, inline(run.join("\n")))] : inline(run.join("\n"))));
    run = [];
  };
  for (const line of text.split("\n")) {
    if (/^-{6,}$/.test(line.trim())) {
      close();
      isFenced = !isFenced;
      isQuote = isFenced;
      continue;
    }
    const quoted = isFenced || line.startsWith(">>");
    if (quoted !== isQuote) close();
    isQuote = quoted;
    run.push(!isFenced && quoted ? line.slice(2).trimStart() : line);
  }
  close();
  return nodes;
}

/** Codes inside a run of lines; an opening without its end is plain text. */
export function inline(text) {
  const open = [{ children: [] }];
  let last = 0;
  const put = (...nodes) => open.at(-1).children.push(...nodes);
  const giveUp = () => {
    const top = open.pop();
    put(top.raw, ...top.children);
  };
  for (const match of text.matchAll(token)) {
    const [raw, slash, name, arg = ""] = match;
    const tag = name.toLowerCase();
    put(...pictured(text.slice(last, match.index)));
    last = match.index + raw.length;
    if (slash && open.some((one) => one.tag === tag)) {
      while (open.at(-1).tag !== tag) giveUp();
      const top = open.pop();
      put(pairs[tag](top.arg, top.children) ?? [top.raw, ...top.children, raw]);
    } else if (!slash && tag in pairs) open.push({ tag, arg, raw, children: [] });
    else put((slash ? null : singles[tag]?.(arg)) ?? raw);
  }
  put(...pictured(text.slice(last)));
  while (open.length > 1) giveUp();
  return open[0].children.flat(Infinity).filter((node) => node !== "" && node !== false);
}

const words = (nodes) => nodes.flat(Infinity).map((node) => node.alt ?? node.textContent ?? node).join("");

function coloured(arg, inside) {
  const element = h("span", {}, inside);
  if (hex.test(arg)) element.style.color = arg;
  return element;
}

function link(target, inside) {
  const isSafe = /^https?:\/\//i.test(target) || /^\/(?!\/)/.test(target);
  return isSafe ? h("a", { href: target, target: "_blank", rel: "noopener noreferrer", onclick: openLink }, inside) : h("span", {}, inside);
}

/** Words to put into the composer or to say at once; the thread listens for the click. */
const offer = (kind, arg, inside) => h("button", { type: "button", class: "inline-offer", [`data-${kind}`]: arg || words(inside) }, inside);
