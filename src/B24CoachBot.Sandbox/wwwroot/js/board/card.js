import { bb } from "../chat/bb.js";
import { h } from "../dom.js";
import { moment, plainDay, shortDay } from "../dates.js";
import { icon } from "../icons.js";
import { nameOf, now } from "../store.js";
import { language, t } from "../words/words.js";

const most = 10;

export const keyOf = (card) => `${card.kind}${card.id}`;

/** The chosen deal or lead: where it stands, which passport fields are filled and by whom, what is to be done and what happened. */
export function drawCard(cards, card, choose) {
  if (!card) return [h("p", { class: "nothing" }, t("noDeals"))];
  const group = (kind) => h("optgroup", { label: t(`${kind}s`) }, cards.filter((one) => one.kind === kind).map((one) => h("option", { value: keyOf(one), selected: one === card }, one.title)));
  const picker = h("select", { id: "pick-card", class: "search", "aria-label": t(card.kind), onchange: (event) => choose({ card: event.target.value }) }, group("deal"), group("lead"));
  const rows = [
    ["pipeline", card.pipeline], ["company", card.company], ["contact", card.contact],
    ["manager", nameOf(card.assignedById)], ["amount", money(card.fields.OPPORTUNITY)],
  ];
  return [picker, h("article", { class: "card", "aria-label": t(card.kind) },
    h("p", { class: "card-top" }, h("span", { class: `status ${{ S: "completed", F: "declined" }[card.semantics] ?? "in_progress"}` }, card.stage ?? ""), h("span", { class: "number" }, `№ ${card.id}`)),
    h("h2", { class: "card-title" }, card.title),
    h("dl", { class: "facts" }, rows.filter(([, value]) => value).map(([key, value]) => h("div", {}, h("dt", {}, t(key)), h("dd", {}, value)))),
    h("section", { "aria-label": t("passport") }, h("h3", { class: "passport" }, t("passport")),
      h("dl", { class: "facts" }, card.passport.map((field) => h("div", {}, h("dt", {}, field.title), h("dd", {}, worded(field, card.fields[field.code]), changed(field))))))),
    todos(card), timeline(card)];
}

/** Who filled the field, and when: nobody of the staff is CoPilot. */
const changed = (field) => (field.changed
  ? h("small", { class: field.changedBy === 0 ? "source copilot" : "source" }, `${field.changedBy === 0 ? t("copilot") : nameOf(field.changedBy)}, ${shortDay(new Date(field.changed))}`)
  : null);

const todos = (card) => h("section", { class: "card", "aria-label": t("todos") }, h("h3", { class: "passport" }, t("todos")),
  card.todos.length === 0 ? h("p", { class: "note" }, t("noTodos")) : h("ul", { class: "entries" }, card.todos.map((todo) => h("li", {},
    h("b", {}, todo.title || t("todo")), h("small", { class: new Date(todo.deadline) < now() ? "late" : "" }, [moment(new Date(todo.deadline)), nameOf(todo.responsibleId)].join(" · "))))));

const pictures = { callIn: "phone", callOut: "phone", callMissed: "phone", comment: "chats" };

const timeline = (card) => h("section", { class: "card", "aria-label": t("timeline") }, h("h3", { class: "passport" }, t("timeline")),
  card.timeline.length === 0 ? h("p", { class: "note" }, t("noTimeline")) : h("ul", { class: "entries" }, card.timeline.slice(-most).reverse().map((entry) => h("li", { class: entry.kind },
    h("b", {}, icon(pictures[entry.kind]), t(`did_${entry.kind}`), entry.seconds > 0 ? `, ${lasted(entry.seconds)}` : ""),
    h("small", {}, [nameOf(entry.authorId), moment(new Date(entry.date))].join(" · ")),
    entry.text ? h("div", { class: "words" }, bb(entry.text)) : null))));

const lasted = (seconds) => (seconds < 60 ? t("seconds", { count: seconds }) : t("minutesLong", { count: Math.round(seconds / 60) }));

function worded(field, value) {
  if (value === null || value === undefined || value === "") return h("span", { class: "empty" }, t("empty"));
  const read = { money: () => money(value), date: () => plainDay(String(value)), boolean: () => t(value === "Y" ? "yes" : "no") }[field.type];
  return read?.() ?? field.options.find((option) => option.id === value)?.value ?? String(value);
}

/** "500000|RUB" or a bare number of roubles. */
function money(value) {
  const [amount, currency = "RUB"] = String(value ?? "").split("|");
  return amount === "" ? null : new Intl.NumberFormat(language() === "ru" ? "ru-RU" : "en-GB", { style: "currency", currency, currencyDisplay: "narrowSymbol", maximumFractionDigits: 0 }).format(Number(amount));
}
