import { api } from "../api.js";
import { h } from "../dom.js";
import { clockFace, fieldValue, offsetAt, tomorrowMorning } from "../dates.js";
import { hear, refresh } from "../load.js";
import { now, store } from "../store.js";
import { complain } from "../toast.js";
import { t } from "../words/words.js";

/** The portal's clock: it moves forward only, and all that falls due on the way happens. */
export function clockPart() {
  const face = h("p", { class: "face" });
  const until = h("input", { type: "datetime-local", class: "search", "aria-label": t("until"), value: fieldValue(now()), min: fieldValue(now()), required: true });
  const jump = (words, target) => h("button", { type: "button", class: "key secondary", onclick: (event) => go(event.currentTarget, target()) }, words);
  // Only a bot that plans one knows when the next digest is.
  const digest = jump(t("toDigest"), () => ({ to: "digest" }));
  const element = h("section", { class: "part", "aria-label": t("clock") },
    h("h3", {}, t("clock")), face,
    h("div", { class: "keys" },
      jump(t("plus10"), () => ({ advance: "PT10M" })), jump(t("plus60"), () => ({ advance: "PT1H" })), jump(t("toTomorrow"), () => ({ now: tomorrowMorning() })), digest),
    h("form", { class: "keys", onsubmit: (event) => { event.preventDefault(); go(event.submitter, { now: `${until.value}:00${offsetAt(new Date(`${until.value}Z`))}` }); } },
      until, h("button", { type: "submit", class: "key primary" }, t("rewind"))));
  return { element, draw: () => { face.textContent = clockFace(now()); digest.disabled = going || !store.clock?.digest; } };
}

let going = false;

async function go(button, target) {
  going = true;
  button.disabled = true;
  try {
    hear(await api.moveClock(target));
  } catch (failure) {
    complain(failure);
  }
  going = false;
  button.disabled = false;
  await refresh();
}
