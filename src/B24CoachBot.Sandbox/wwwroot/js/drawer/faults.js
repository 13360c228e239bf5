import { api } from "../api.js";
import { h } from "../dom.js";
import { complain } from "../toast.js";
import { t } from "../words/words.js";

const kinds = ["busy", "operating", "expired-token", "refused", "lost-answer", "not-json", "error-500", "late-answer", "repeat-event", "reorder-events", "drop-event"];
const methods = [
  "tasks.task.add", "task.checklistitem.add", "tasks.task.get", "tasks.task.file.attach", "tasks.task.delete", "imbot.v2.Chat.Message.send", "imbot.v2.Chat.Message.update",
  "crm.item.get", "crm.item.update", "crm.timeline.comment.add", "crm.activity.todo.add", "voximplant.statistic.get", "crm.activity.list", "imbot.v2.Event.get", "batch", "ONIMBOTV2MESSAGEADD", "ONIMBOTV2COMMANDADD",
];

/** Orders the portal to misbehave, and shows what is still to come. */
export function faultsPart() {
  const method = h("input", { class: "search", list: "methods", value: methods[0], required: true, "aria-label": t("method") });
  const kind = h("select", { class: "search", "aria-label": t("kind") }, kinds.map((one) => h("option", { value: one }, t(`fault_${one}`))));
  const times = h("input", { type: "number", class: "search", min: "1", max: "1000", value: "1" });
  const list = h("ul", { class: "pending" });
  const draw = async () => {
    const faults = await api.faults().catch(() => []);
    list.replaceChildren(...faults.map((fault) => h("li", {}, h("b", {}, fault.method), ` — ${t(`fault_${fault.kind}`)} × ${fault.times}`)));
    forget.hidden = faults.length === 0;
  };
  const then = (work) => work.catch(complain).then(draw);
  const forget = h("button", { type: "button", class: "key base", hidden: true, onclick: () => then(api.forgetFaults()) }, t("forgetFaults"));
  const element = h("section", { class: "part", "aria-label": t("faults") },
    h("h3", {}, t("faults")), h("p", { class: "note" }, t("faultsHow")),
    h("form", { class: "fault-form", onsubmit: (event) => { event.preventDefault(); then(api.fault({ method: method.value.trim(), kind: kind.value, times: Number(times.value) })); } },
      h("datalist", { id: "methods" }, methods.map((one) => h("option", { value: one }))), method, kind, h("label", { class: "few" }, t("times"), times), h("button", { type: "submit", class: "key primary" }, t("order"))),
    list, forget);
  return { element, draw };
}
