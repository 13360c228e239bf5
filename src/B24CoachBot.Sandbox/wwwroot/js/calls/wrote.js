import { api } from "../api.js";
import { $, h } from "../dom.js";
import { icon } from "../icons.js";
import { loadPeople, refresh } from "../load.js";
import { modal } from "../modal.js";
import { nameOf, onChange, store } from "../store.js";
import { complain, toast } from "../toast.js";
import { label, t } from "../words/words.js";
import { choice, others, row } from "./fields.js";

/** Who writes in the words of the control call. */
function client(value) {
  const [, kind, id] = /^(deal|contact)(\d+)$/.exec(value) ?? [];
  return kind === "deal" ? { deal: Number(id) } : { client: kind ? Number(id) : t("visitor") };
}

const form = (lines) => (close) => {
  const line = choice("wrote-line", lines.map((one) => [String(one.id), one.name]));
  const who = others("wrote-who", ["deal"], [["visitor", t("visitor")]]);
  const text = h("input", { type: "text", class: "search", id: "wrote-text", maxlength: "2000", required: true });
  const bot = h("input", { type: "checkbox", id: "wrote-bot" });
  const settle = () => { bot.checked = lines.find((one) => String(one.id) === line.value).bot; };
  const submit = (event) => {
    event.preventDefault();
    close({ line: Number(line.value), bot: bot.checked, order: { line: Number(line.value), ...client(who.value), text: text.value } });
  };
  line.addEventListener("change", settle);
  settle();
  return h("form", { class: "call-form", onsubmit: submit }, h("p", { class: "note" }, t("wroteHow")),
    row(t("wroteLine"), line), row(t("wroteWho"), who), row(t("wroteText"), text), h("label", { class: "check" }, bot, h("span", {}, t("wroteBot"))),
    h("button", { type: "submit", class: "key primary" }, t("wroteSend")));
};

async function wrote() {
  try {
    const lines = await api.lines();
    const written = await modal(t("wrote"), "wrote", form(lines));
    if (!written) return;
    if (lines.find((one) => one.id === written.line).bot !== written.bot) await api.setLine({ line: written.line, bot: written.bot });
    const dialogue = await api.write(written.order);
    await loadPeople();
    if (dialogue.operatorId === store.me) document.dispatchEvent(new CustomEvent("open-dialog", { detail: `chat${dialogue.chatId}` }));
    toast(dialogue.operatorId ? t("wroteTo", { name: nameOf(dialogue.operatorId) }) : t("wroteWaits"));
    await refresh();
  } catch (failure) {
    complain(failure);
  }
}

/** Under the name of a client whose dialogue is open. */
export const finisher = (session) => label(h("button", { type: "button", class: "chip finish", onclick: () => finish(session) }, icon("close"), h("span", {}, t("finishLine"))), t("finishLine"));

async function finish(session) {
  try {
    await api.finish(session);
    toast(t("finishedLine"));
    await refresh();
  } catch (failure) {
    complain(failure);
  }
}

onChange(() => {
  if ($("wrote").print === t("wrote")) return;
  $("wrote").print = t("wrote");
  $("wrote").replaceChildren(icon("chats"));
  label($("wrote"), t("wrote"));
});
$("wrote").addEventListener("click", wrote);
