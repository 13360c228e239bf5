import { language } from "./words/words.js";
import { now, store } from "./store.js";
import { t } from "./words/words.js";

const locale = () => (language() === "ru" ? "ru-RU" : "en-GB");

// Every moment is shown as the portal's clock shows it, wherever the reader sits.
const write = (date, options) => new Intl.DateTimeFormat(locale(), { timeZone: store.clock.zone, ...options }).format(date);

export const time = (date) => write(date, { hour: "2-digit", minute: "2-digit" });
export const day = (date) => new Intl.DateTimeFormat("sv-SE", { timeZone: store.clock.zone }).format(date);
export const moment = (date) => `${write(date, { weekday: "short", day: "numeric", month: "short" })}, ${time(date)}`;
export const clockFace = (date) => `${write(date, { weekday: "short", day: "numeric", month: "short" })} ${time(date)}`;

const dayMs = 24 * 60 * 60 * 1000;

export function dayTitle(date) {
  if (day(date) === day(now())) return t("today");
  if (day(date) === day(new Date(now().getTime() - dayMs))) return t("yesterday");
  const isThisYear = day(date).slice(0, 4) === day(now()).slice(0, 4);
  return write(date, { weekday: "long", day: "numeric", month: "long", ...(isThisYear ? {} : { year: "numeric" }) });
}

export const shortDay = (date) => (day(date) === day(now()) ? time(date) : write(date, { day: "numeric", month: "short" }));

/** A calendar day such as "2026-11-30". */
export const plainDay = (text) => new Intl.DateTimeFormat(locale(), { timeZone: "UTC", day: "numeric", month: "long" }).format(new Date(`${text.slice(0, 10)}T00:00:00Z`));

/** How far the portal's zone is from UTC at that moment, as ISO writes it. */
export function offsetAt(date) {
  const name = new Intl.DateTimeFormat("en-US", { timeZone: store.clock.zone, timeZoneName: "longOffset" }).formatToParts(date).find((part) => part.type === "timeZoneName").value;
  return name === "GMT" ? "+00:00" : name.slice(3);
}

/** "YYYY-MM-DDTHH:mm" of the portal's clock, for a date field. */
export const fieldValue = (date) => `${day(date)}T${new Intl.DateTimeFormat("sv-SE", { timeZone: store.clock.zone, hour: "2-digit", minute: "2-digit" }).format(date)}`;

/** Nine in the morning of the portal's next day, ISO 8601. */
export function tomorrowMorning() {
  const next = new Date(now().getTime() + dayMs);
  return `${day(next)}T09:00:00${offsetAt(next)}`;
}
