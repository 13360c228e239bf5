import { en } from "./en.js";
import { ru } from "./ru.js";

const books = { ru, en };
let book = localStorage.getItem("language") ?? (navigator.language.toLowerCase().startsWith("ru") ? "ru" : "en");

export const language = () => book;

export function setLanguage(name) {
  book = name;
  localStorage.setItem("language", name);
}

/** The words for a key; {name} in them is replaced. */
export const t = (key, values = {}) => books[book][key].replace(/\{(\w+)\}/g, (_, name) => values[name]);

/** Names a button that shows only a picture: for the eye on hover, for a screen reader always. */
export function label(element, words) {
  element.setAttribute("aria-label", words);
  element.title = words;
  return element;
}
