import { api } from "../api.js";
import { fileLink } from "../chat/files.js";
import { h } from "../dom.js";
import { moment } from "../dates.js";
import { refresh } from "../load.js";
import { nameOf, now } from "../store.js";
import { complain } from "../toast.js";
import { t } from "../words/words.js";
import { description } from "./description.js";

const next = { pending: ["start", "in_progress"], in_progress: ["finish", "completed"], deferred: ["start", "in_progress"], supposedly_completed: ["renew", "pending"], completed: ["renew", "pending"] };

/** The list of tasks and the chosen one in full. */
export function drawTask(tasks, task, view, choose) {
  const mine = h("label", { class: "only-mine" }, h("input", { type: "checkbox", id: "only-mine", checked: view.onlyMine, onchange: (event) => choose({ onlyMine: event.target.checked }) }), " ", t("onlyMine"));
  if (!task) return [mine, h("p", { class: "nothing" }, t("noTasks"))];
  return [card(task, task.id === view.fresh), h("section", { class: "others", "aria-label": t("tasks") },
    h("div", { class: "others-head" }, h("h2", {}, t("tasks"), " ", h("span", { class: "count" }, String(tasks.length))), mine),
    h("ul", {}, tasks.map((one) => h("li", {}, h("button", {
      type: "button", id: `pick-task${one.id}`, class: "pick", "aria-current": one === task ? "true" : null, onclick: () => choose({ task: one.id }),
    }, h("b", {}, one.title), h("small", {}, [nameOf(one.responsibleId), one.deadline ? moment(new Date(one.deadline)) : t("noDeadline")].join(" · ")))))))];
}

function card(task, isFresh) {
  return h("article", { class: `card ${isFresh ? "fresh" : ""}`, "aria-label": t("task") },
    h("p", { class: "card-top" }, h("span", { class: `status ${task.status}` }, t(`status_${task.status}`)), h("span", { class: "number" }, `№ ${task.id}`)),
    h("h2", { class: "card-title" }, task.title),
    facts(task),
    task.checklists.map((list) => checklist(task, list)),
    task.description ? h("div", { class: "description" }, description(task.description)) : null,
    task.files.length > 0 ? h("section", { class: "files", "aria-label": t("files") }, h("h3", {}, t("files")), task.files.map(fileLink)) : null,
    task.tags.length > 0 ? h("p", { class: "tags" }, task.tags.map((tag) => h("span", { class: "hashtag" }, `#${tag}`))) : null,
    discussion(task),
    next[task.status] ? h("button", { type: "button", id: "next-status", class: "key secondary", onclick: () => work(task, { status: next[task.status][1] }) }, t(`do_${next[task.status][0]}`)) : null);
}

function facts(task) {
  const names = (ids) => ids.map(nameOf).join(", ");
  const isLate = task.deadline && task.status !== "completed" && new Date(task.deadline) < now();
  const rows = [
    ["responsible", nameOf(task.responsibleId)],
    ["deadline", task.deadline ? h("span", { class: isLate ? "late" : "" }, moment(new Date(task.deadline)), isLate ? ` · ${t("late")}` : "") : t("noDeadline")],
    ["startPlan", task.startPlan && moment(new Date(task.startPlan))],
    ["creator", nameOf(task.creatorId)],
    ["accomplices", names(task.accomplices)],
    ["auditors", names(task.auditors)],
    ["priority", task.priority === "average" ? null : t(`priority_${task.priority}`)],
    ["project", task.group],
    ["crm", task.crm.length > 0 ? task.crm.map(crm) : null],
    ["result", task.requireResult ? t("resultNeeded") : null],
  ];
  return h("dl", { class: "facts" }, rows.filter(([, value]) => value).map(([key, value]) => h("div", {}, h("dt", {}, t(key)), h("dd", {}, value))));
}

const crm = (link) => (["deal", "lead"].includes(link.kind)
  ? h("button", { type: "button", class: "linkish", onclick: () => document.dispatchEvent(new CustomEvent("open-object", { detail: link })) }, link.title ?? t(link.kind))
  : h("span", {}, link.title ?? ""));

function checklist(task, list) {
  const done = list.items.filter((item) => item.done).length;
  return h("section", { class: "checklist", "aria-label": list.title },
    h("h3", {}, list.title, " ", h("span", { class: "count" }, `${done} / ${list.items.length}`)),
    h("progress", { max: String(list.items.length || 1), value: done, "aria-label": t("progress", { title: list.title, done, all: list.items.length }) }),
    h("ul", {}, list.items.map((item, index) => h("li", {}, h("label", { class: item.done ? "done" : "" },
      h("input", { type: "checkbox", id: `tick-${task.id}-${list.title}-${index}`, checked: item.done, onchange: (event) => work(task, { checklist: [{ title: item.title, done: event.target.checked }] }) }), h("span", {}, item.title))))));
}

/** What is being written, by task: the board is drawn anew with every change of the portal. */
const unsent = new Map();

/** A word to those who work on the task, where the portal's people write it: in its discussion. */
function discussion(task) {
  const words = h("input", {
    type: "text", class: "search", id: `discuss-${task.id}`, maxlength: "500", required: true, "aria-label": t("discuss"), placeholder: t("discuss"),
    value: unsent.get(task.id) ?? "", oninput: (event) => unsent.set(task.id, event.target.value),
  });
  const submit = async (event) => {
    event.preventDefault();
    unsent.delete(task.id);
    await work(task, { message: words.value });
  };
  const said = task.discussion.map((one) => h("p", {}, h("b", {}, nameOf(one.authorId)), " ", one.text));
  return h("form", { class: "discussion", onsubmit: submit }, said, words, h("button", { type: "submit", class: "key secondary" }, t("discussSend")));
}

async function work(task, change) {
  await api.work(task.id, change).catch(complain);
  await refresh();
}
