import { $ } from "./dom.js";
import { icon } from "./icons.js";
import { label, language, setLanguage, t } from "./words/words.js";
import { changed, store } from "./store.js";

const isDark = () => document.documentElement.dataset.theme === "dark";

function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
}

function draw() {
  document.documentElement.lang = language();
  for (const element of document.querySelectorAll("[data-t]")) element.textContent = t(element.dataset.t);
  for (const element of document.querySelectorAll("[data-label]")) element.setAttribute("aria-label", t(element.dataset.label));
  $("language").textContent = language() === "ru" ? "EN" : "RU";
  label($("language"), language() === "ru" ? "EN, English" : "RU, русский");
  $("theme").replaceChildren(icon(isDark() ? "sun" : "moon"));
  label($("theme"), t(isDark() ? "light" : "dark"));
  if (store.clock) changed();
}

setTheme(localStorage.getItem("theme") ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"));
$("language").addEventListener("click", () => {
  setLanguage(language() === "ru" ? "en" : "ru");
  draw();
});
$("theme").addEventListener("click", () => {
  setTheme(isDark() ? "light" : "dark");
  localStorage.setItem("theme", document.documentElement.dataset.theme);
  draw();
});
draw();
