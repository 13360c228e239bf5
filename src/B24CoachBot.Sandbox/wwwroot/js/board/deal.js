import { h } from "../dom.js";
import { plainDay } from "../dates.js";
import { nameOf } from "../store.js";
import { language, t } from "../words/words.js";

/** The chosen deal: where it stands, whose it is, and which passport fields are still empty. */
export function drawDeal(deals, deal, choose) {
  if (!deal) return [h("p", { class: "nothing" }, t("noDeals"))];
  const picker = h("select", { id: "pick-deal", class: "search", "aria-label": t("deal"), onchange: (event) => choose({ deal: Number(event.target.value) }) },
    deals.map((one) => h("option", { value: String(one.id), selected: one === deal }, one.title)));
  const rows = [
    ["pipeline", deal.pipeline], ["company", deal.company], ["contact", deal.contact],
    ["manager", nameOf(deal.assignedById)], ["amount", money(deal.fields.OPPORTUNITY)],
  ];
  return [picker, h("article", { class: "card", "aria-label": t("deal") },
    h("p", { class: "card-top" }, h("span", { class: `status ${{ S: "completed", F: "declined" }[deal.semantics] ?? "in_progress"}` }, deal.stage ?? ""), h("span", { class: "number" }, `№ ${deal.id}`)),
    h("h2", { class: "card-title" }, deal.title),
    h("dl", { class: "facts" }, rows.filter(([, value]) => value).map(([key, value]) => h("div", {}, h("dt", {}, t(key)), h("dd", {}, value)))),
    h("h3", { class: "passport" }, t("passport")),
    h("dl", { class: "facts" }, deal.passport.map((field) => h("div", {}, h("dt", {}, field.title), h("dd", {}, worded(field, deal.fields[field.code]))))))];
}

function worded(field, value) {
  if (value === null || value === undefined || value === "") return h("span", { class: "empty" }, t("empty"));
  return field.type === "money" ? money(value) : field.type === "date" ? plainDay(String(value)) : String(value);
}

/** "500000|RUB" or a bare number of roubles. */
function money(value) {
  const [amount, currency = "RUB"] = String(value ?? "").split("|");
  return amount === "" ? null : new Intl.NumberFormat(language() === "ru" ? "ru-RU" : "en-GB", { style: "currency", currency, currencyDisplay: "narrowSymbol", maximumFractionDigits: 0 }).format(Number(amount));
}
