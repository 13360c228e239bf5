import { $, h } from "../dom.js";
import { clockFace } from "../dates.js";
import { icon } from "../icons.js";
import { modal } from "../modal.js";
import { now, onChange, store } from "../store.js";
import { label, t } from "../words/words.js";
import { clockPart } from "./clock.js";
import { faultsPart } from "./faults.js";
import { journalPart } from "./journal.js";

const everySecond = 1000;

export function drawClock() {
  if (!store.clock) return;
  const face = clockFace(now());
  if ($("clock").print === face + t("drawer")) return;
  $("clock").print = face + t("drawer");
  $("clock").replaceChildren(icon("clock"), h("span", {}, face));
  label($("clock"), `${face}. ${t("drawer")}`);
}

let isOpen = false;
let draw = () => {};

// Time, misfortune, and what the bot asked of the portal meanwhile.
$("clock").addEventListener("click", async () => {
  const parts = [clockPart(), faultsPart(), journalPart()];
  draw = () => parts.forEach((part) => part.draw());
  isOpen = true;
  draw();
  await modal(t("drawer"), "drawer", () => parts.map((part) => part.element));
  isOpen = false;
});

onChange(() => isOpen && draw());
setInterval(() => {
  drawClock();
  if (isOpen) draw();
}, everySecond);
