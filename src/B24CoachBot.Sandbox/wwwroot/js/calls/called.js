import { api } from "../api.js";
import { $, h } from "../dom.js";
import { icon } from "../icons.js";
import { refresh } from "../load.js";
import { modal } from "../modal.js";
import { onChange, store } from "../store.js";
import { complain, toast } from "../toast.js";
import { label, t } from "../words/words.js";
import { choice, others, row } from "./fields.js";

const usualMinutes = "4";
const usualBudget = "350000";

/** The other end in the words of the control call. */
function otherEnd(value) {
  const [, kind, id] = /^(deal|lead|contact)(\d+)$/.exec(value) ?? [];
  return kind ? { [kind]: Number(id) } : value === "stranger" ? { phone: "+79990000001" } : {};
}

function form(close) {
  const staff = [...store.people.values()].filter((one) => !one.isBot && !one.isClient && one.active && !one.extranet);
  const who = choice("call-who", staff.map((one) => [String(one.id), one.name]), String(store.me));
  const whom = others("call-with", ["deal", "lead"], [["stranger", t("stranger")], ["colleague", t("colleague")]]);
  const minutes = h("input", { type: "number", class: "search", min: "0.1", max: "600", step: "any", value: usualMinutes, required: true });
  const direction = choice("call-direction", [["out", t("callOut")], ["in", t("callIn")], ["missed", t("callMissed")]], "out");
  const copilot = h("input", { type: "checkbox", id: "call-copilot" });
  const budget = h("input", { type: "number", class: "search", min: "1000", step: "1000", value: usualBudget, required: true });
  const budgetRow = row(t("budget"), budget);
  const copilotPart = h("div", { class: "copilot-part" }, h("label", {}, copilot, h("span", {}, t("copilotLater"))), budgetRow);
  const settle = () => {
    minutes.disabled = direction.value === "missed";
    copilotPart.hidden = !whom.value.startsWith("deal") || direction.value === "missed";
    budgetRow.hidden = !copilot.checked;
    budget.disabled = budgetRow.hidden || copilotPart.hidden;
  };
  const submit = (event) => {
    event.preventDefault();
    const missed = direction.value === "missed";
    close({
      user: Number(who.value), ...otherEnd(whom.value), direction: missed ? "in" : direction.value,
      ...(missed ? { failedCode: "304" } : { minutes: Number(minutes.value) }),
      ...(!copilotPart.hidden && copilot.checked ? { copilot: { UF_CRM_BUDGET: `${budget.value}|RUB`, after: "PT6M" } } : {}),
    });
  };
  settle();
  return h("form", { class: "call-form", onsubmit: submit, onchange: settle }, h("p", { class: "note" }, t("calledHow")),
    row(t("callWho"), who), row(t("callWith"), whom), row(t("callDirection"), direction), row(t("callMinutes"), minutes), copilotPart,
    h("button", { type: "submit", class: "key primary" }, t("called")));
}

async function called() {
  const call = await modal(t("called"), "call", form);
  if (!call) return;
  try {
    await api.call(call);
    toast(call.copilot ? t("calledWithCopilot") : t("calledDone"));
    const [kind] = ["deal", "lead"].filter((name) => call[name]);
    if (kind) document.dispatchEvent(new CustomEvent("show-card", { detail: `${kind}${call[kind]}` }));
    await refresh();
  } catch (failure) {
    complain(failure);
  }
}

onChange(() => {
  if ($("called").print === t("called")) return;
  $("called").print = t("called");
  $("called").replaceChildren(icon("phone"), h("span", {}, t("called")));
  label($("called"), t("called"));
});
$("called").addEventListener("click", called);
