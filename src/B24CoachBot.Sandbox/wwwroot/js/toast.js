import { Refused } from "./api.js";
import { $, h } from "./dom.js";
import { t } from "./words/words.js";

const shownFor = 6000;

export function toast(words, kind = "") {
  const element = h("p", { class: `toast ${kind}` }, words);
  $("toasts").append(element);
  setTimeout(() => element.remove(), shownFor);
}

/** Says what did not work, in the portal's own words when it gave some. */
export function complain(failure) {
  toast(failure instanceof Refused ? t("portalSays", { sentence: failure.message }) : t("lost"), "alert");
}
