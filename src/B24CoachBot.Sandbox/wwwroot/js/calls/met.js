import { api } from "../api.js";
import { $, h } from "../dom.js";
import { icon } from "../icons.js";
import { refresh } from "../load.js";
import { modal } from "../modal.js";
import { now, onChange, store } from "../store.js";
import { complain, toast } from "../toast.js";
import { label, t } from "../words/words.js";
import { choice, row } from "./fields.js";

const usualGuests = 3;
const minuteMs = 60 * 1000;

function form(close) {
  const staff = [...store.people.values()].filter((one) => !one.isBot && !one.isClient && one.active && !one.extranet);
  const organiser = choice("met-organiser", staff.map((one) => [String(one.id), one.name]), String(store.me));
  const topic = h("input", { type: "text", class: "search", id: "met-topic", maxlength: "200", value: t("metTopicUsual"), required: true, autofocus: true });
  const mentioned = staff.filter((one) => t("metExample").includes(`@${one.name}`)).slice(0, usualGuests).map((one) => String(one.id));
  const guests = h("select", { class: "search", id: "met-with", multiple: true, size: "5" }, staff.map((one) => h("option", { value: String(one.id), selected: mentioned.includes(String(one.id)) }, one.name)));
  const items = h("textarea", { class: "search", id: "met-items", rows: "5", maxlength: "4000", required: true }, t("metExample"));
  const next = h("input", { type: "number", class: "search", id: "met-next", min: "1", max: "10000", placeholder: t("metNextNone") });
  const submit = (event) => {
    event.preventDefault();
    close({
      meeting: {
        organiser: Number(organiser.value), topic: topic.value, participants: [...guests.selectedOptions].map((one) => Number(one.value)),
        actionItems: items.value.split("\n").map((line) => line.trim()).filter(Boolean), agreements: [],
      },
      next: Number(next.value),
    });
  };
  return h("form", { class: "call-form", onsubmit: submit }, h("p", { class: "note" }, t("metHow")),
    row(t("metTopic"), topic), row(t("metOrganiser"), organiser), row(t("metWith"), guests), row(t("metItems"), items), row(t("metNext"), next),
    h("button", { type: "submit", class: "key primary" }, t("met")));
}

async function met() {
  const order = await modal(t("met"), "met-window", form);
  if (!order) return;
  const { meeting, next } = order;
  try {
    await api.meet(meeting);
    if (next) await api.plan({ host: meeting.organiser, invited: meeting.participants, name: meeting.topic, start: new Date(now().getTime() + next * minuteMs).toISOString() });
    toast(t("metDone"));
    await refresh();
  } catch (failure) {
    complain(failure);
  }
}

onChange(() => {
  if ($("met").print === t("met")) return;
  $("met").print = t("met");
  $("met").replaceChildren(icon("meeting"));
  label($("met"), t("met"));
});
$("met").addEventListener("click", met);
