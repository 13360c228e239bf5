import { api } from "../api.js";
import { h } from "../dom.js";
import { time } from "../dates.js";
import { now } from "../store.js";
import { t } from "../words/words.js";

const window = 15 * 60 * 1000;
const most = 12;
const isNoise = (request) => request.method.toLowerCase() === "imbot.v2.event.get" && !request.fault;

/** The same method many times is told once, with its number. */
const counted = (methods) => [...Map.groupBy(methods, (method) => method)].map(([method, all]) => (all.length > 1 ? `${method} × ${all.length}` : method)).join(", ");

/** What the bot asked of the portal in the last quarter of an hour, without its listening for news. */
export function journalPart() {
  const list = h("ul", { class: "journal" });
  const draw = async () => {
    const requests = await api.requests(new Date(now().getTime() - window).toISOString()).catch(() => []);
    const told = requests.filter((request) => !isNoise(request)).slice(-most).reverse();
    list.replaceChildren(...told.map((request) => h("li", {},
      h("time", {}, time(new Date(request.time))), " ", h("b", {}, request.method), request.inner.length > 0 ? ` (${counted(request.inner)})` : "",
      " ", h("span", { class: request.fault || request.status >= 400 || request.status === 0 ? "late" : "" }, request.fault ? t(`fault_${request.fault}`) : String(request.status)))));
    if (told.length === 0) list.append(h("li", { class: "note" }, t("noRequests")));
  };
  return { element: h("section", { class: "part", "aria-label": t("journal") }, h("h3", {}, t("journal")), list), draw };
}
