import { $, h } from "../dom.js";
import { language, t } from "../words/words.js";
import { store } from "../store.js";
import { drawCard, keyOf } from "./card.js";
import { drawTask } from "./task.js";

const view = { tab: "task", task: null, card: null, onlyMine: true };
let newestSeen = null;
let print = "";
let shown = "";

const takesPart = (task) => [task.creatorId, task.responsibleId, ...task.accomplices, ...task.auditors].includes(store.me);

/** The card that was chosen, that the task belongs to, or that one answers for. */
export function chosenCard(task) {
  const { cards } = store.board;
  const linked = task?.crm.map(keyOf).find((key) => cards.some((card) => keyOf(card) === key));
  return [view.card, linked].map((key) => cards.find((card) => keyOf(card) === key)).find(Boolean) ?? cards.find((card) => !card.semantics && card.assignedById === store.me) ?? cards[0];
}

/** The task and the card as they stand in the portal; a task that has just appeared is shown at once. */
export function drawBoard() {
  const all = [...store.board.tasks].reverse();
  const tasks = view.onlyMine ? all.filter(takesPart) : all;
  const newest = all.find(takesPart);
  if (newestSeen !== null && newest && newest.id > newestSeen) Object.assign(view, { tab: "task", task: newest.id, fresh: newest.id });
  newestSeen = newest?.id ?? 0;
  const task = tasks.find((one) => one.id === view.task) ?? tasks[0];
  const card = chosenCard(task);
  const now = JSON.stringify([view, tasks, card, store.board.cards.length, store.me, language(), store.people.size]);
  if (now === print) return;
  print = now;
  drawTabs();
  const focused = document.activeElement?.id;
  $("board").replaceChildren(...(view.tab === "task" ? drawTask(tasks, task, view, choose) : drawCard(store.board.cards, card, choose)));
  const subject = `${view.tab} ${view.tab === "task" ? task?.id : card && keyOf(card)}`;
  if (shown !== subject) $("board").scrollTop = 0;
  shown = subject;
  if (focused && $("board").contains($(focused))) $(focused).focus();
  delete view.fresh;
}

export function forgetBoard() {
  Object.assign(view, { task: null, card: null });
  newestSeen = null;
}

function choose(change) {
  Object.assign(view, change);
  drawBoard();
}

function drawTabs() {
  $("board-tabs").replaceChildren(...["task", "card"].map((tab) => h("button", {
    type: "button", role: "tab", id: `tab-${tab}`, "aria-selected": String(view.tab === tab), "aria-controls": "board", tabindex: view.tab === tab ? null : "-1",
    onclick: () => go(tab), onkeydown: (event) => ["ArrowLeft", "ArrowRight"].includes(event.key) && go(tab === "task" ? "card" : "task"),
  }, t(tab === "task" ? "task" : "deal"))));
  $("board-tabs").setAttribute("aria-label", t("portal"));
  $("board").setAttribute("aria-labelledby", `tab-${view.tab}`);
}

function go(tab) {
  choose({ tab });
  $(`tab-${tab}`).focus();
}

document.addEventListener("open-object", ({ detail: { kind, id } }) => choose(kind === "task" ? { tab: kind, task: id, onlyMine: false } : { tab: "card", card: `${kind}${id}` }));
document.addEventListener("show-card", ({ detail: card }) => choose({ tab: "card", card }));
