import { $, h } from "../dom.js";
import { language, t } from "../words/words.js";
import { store } from "../store.js";
import { drawDeal } from "./deal.js";
import { drawTask } from "./task.js";

const view = { tab: "task", task: null, deal: null, onlyMine: true };
let newestSeen = null;
let print = "";
let shown = "";

const takesPart = (task) => [task.creatorId, task.responsibleId, ...task.accomplices, ...task.auditors].includes(store.me);

/** The task and the deal as they stand in the portal; a task that has just appeared is shown at once. */
export function drawBoard() {
  const all = [...store.board.tasks].reverse();
  const tasks = view.onlyMine ? all.filter(takesPart) : all;
  const newest = all.find(takesPart);
  if (newestSeen !== null && newest && newest.id > newestSeen) Object.assign(view, { tab: "task", task: newest.id, fresh: newest.id });
  newestSeen = newest?.id ?? 0;
  const task = tasks.find((one) => one.id === view.task) ?? tasks[0];
  const linked = task?.crm.find((link) => link.kind === "deal")?.id;
  const deal = store.board.deals.find((one) => one.id === view.deal) ?? store.board.deals.find((one) => one.id === linked) ?? store.board.deals[0];
  const now = JSON.stringify([view, tasks, deal, store.board.deals.length, store.me, language(), store.people.size]);
  if (now === print) return;
  print = now;
  drawTabs();
  const focused = document.activeElement?.id;
  $("board").replaceChildren(...(view.tab === "task" ? drawTask(tasks, task, view, choose) : drawDeal(store.board.deals, deal, choose)));
  if (shown !== `${view.tab} ${task?.id}`) $("board").scrollTop = 0;
  shown = `${view.tab} ${task?.id}`;
  if (focused && $("board").contains($(focused))) $(focused).focus();
  delete view.fresh;
}

export function forgetBoard() {
  Object.assign(view, { task: null, deal: null });
  newestSeen = null;
}

function choose(change) {
  Object.assign(view, change);
  drawBoard();
}

function drawTabs() {
  $("board-tabs").replaceChildren(...["task", "deal"].map((tab) => h("button", {
    type: "button", role: "tab", id: `tab-${tab}`, "aria-selected": String(view.tab === tab), "aria-controls": "board", tabindex: view.tab === tab ? null : "-1",
    onclick: () => go(tab), onkeydown: (event) => ["ArrowLeft", "ArrowRight"].includes(event.key) && go(tab === "task" ? "deal" : "task"),
  }, t(tab))));
  $("board-tabs").setAttribute("aria-label", t("portal"));
  $("board").setAttribute("aria-labelledby", `tab-${view.tab}`);
}

function go(tab) {
  choose({ tab });
  $(`tab-${tab}`).focus();
}

document.addEventListener("open-object", ({ detail: { kind, id } }) => choose({ tab: kind, [kind]: id, ...(kind === "task" ? { onlyMine: false } : {}) }));
