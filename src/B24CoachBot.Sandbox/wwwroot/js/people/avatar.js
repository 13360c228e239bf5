import { h } from "../dom.js";

/** Initials on the person's own colour; decoration, since the name always stands beside it. */
export function avatar(name, seed, kind = "") {
  const initials = name.split(/\s+/).map((word) => word.match(/\p{L}|\p{N}/u)?.[0] ?? "").slice(0, 2).join("").toUpperCase();
  const element = h("span", { class: `avatar ${kind}`, "aria-hidden": "true" }, initials || "?");
  if (kind !== "bot") element.style.setProperty("--hue", (seed * 67) % 360);
  return element;
}

export const avatarOf = (person) => avatar(person?.name ?? "", person?.id ?? 0, person?.isBot ? "bot" : "");
