import { api } from "../api.js";
import { $, h } from "../dom.js";
import { icon } from "../icons.js";
import { modal } from "../modal.js";
import { nameOf, now, onChange, store } from "../store.js";
import { complain, toast } from "../toast.js";
import { label, t } from "../words/words.js";
import { choice, row } from "./fields.js";

const hour = 3_600_000;
const day = 24;

/** What a process may ask of a person: the word on the key, and how it ends by it. */
const kinds = { approve: ["approve", "approved"], review: ["acquaint", "completed"], request: ["inform", "completed"] };

const age = ({ openedAt }) => {
  const hours = Math.floor((now() - Date.parse(openedAt)) / hour);
  return hours < day ? t("hangsHours", { count: hours }) : t("hangsDays", { count: Math.floor(hours / day) });
};

/** Those that wait, the longest first; their own person decides. */
function waiting(list, open, redraw) {
  const yes = (one) => kinds[one.kind] ?? kinds.request;
  const decide = (one, status, words) => async () => {
    try {
      await api.decide(one.id, { by: one.userId, status });
      toast(words);
      await redraw();
    } catch (failure) {
      complain(failure);
    }
  };
  list.replaceChildren(...(open.length === 0 ? [h("p", { class: "note" }, t("noApprovals"))] : open.map((one) => h("div", { class: "approval" },
    h("p", {}, h("b", {}, one.document), h("small", {}, [one.name, nameOf(one.userId), age(one)].join(" · "))),
    h("div", { class: "keys" },
      h("button", { type: "button", class: "key primary", onclick: decide(one, yes(one)[1], t(`${yes(one)[0]}d`)) }, t(yes(one)[0])),
      one.kind === "approve" ? h("button", { type: "button", class: "key secondary", onclick: decide(one, "rejected", t("rejected")) }, t("reject")) : null)))));
}

function panel() {
  const staff = [...store.people.values()].filter((one) => !one.isBot && !one.isClient && one.active && !one.extranet);
  const kind = choice("approval-kind", [t("approvalContract"), t("approvalInvoice"), t("approvalLeave")].map((name) => [name, name]));
  const asks = choice("approval-asks", Object.keys(kinds).map((one) => [one, t(`asks_${one}`)]));
  const who = choice("approval-who", staff.map((one) => [String(one.id), one.name]), String(store.me));
  const text = h("input", { type: "text", class: "search", id: "approval-document", maxlength: "200", required: true, autofocus: true });
  const list = h("div", { class: "approvals", "aria-label": t("approvalsOpen") });
  const redraw = async () => waiting(list, await api.approvals(), redraw);
  const submit = async (event) => {
    event.preventDefault();
    try {
      await api.approve({ kind: asks.value, name: kind.value, startedBy: store.me, userId: Number(who.value), document: text.value });
      text.value = "";
      await redraw();
    } catch (failure) {
      complain(failure);
    }
  };
  redraw().catch(complain);
  return h("div", { class: "approval-panel" },
    h("form", { class: "call-form", onsubmit: submit }, h("p", { class: "note" }, t("approvalsHow")),
      row(t("approvalKind"), kind), row(t("approvalAsks"), asks), row(t("approvalDocument"), text), row(t("approvalWho"), who),
      h("button", { type: "submit", class: "key primary" }, t("approvalOpen"))),
    h("h3", {}, t("approvalsOpen")), list);
}

onChange(() => {
  if ($("approvals").print === t("approvals")) return;
  $("approvals").print = t("approvals");
  $("approvals").replaceChildren(icon("stamp"));
  label($("approvals"), t("approvals"));
});
$("approvals").addEventListener("click", () => modal(t("approvals"), "approvals-window", panel));
