import { $, h } from "../dom.js";
import { icon } from "../icons.js";
import { modal } from "../modal.js";
import { person, store } from "../store.js";
import { t } from "../words/words.js";
import { avatarOf } from "./avatar.js";
import { about, personRow, searchList } from "./pick.js";

export function drawMe() {
  const me = person(store.me);
  const words = t("iAm", { name: me.name });
  if ($("me").print === words + about(me)) return;
  $("me").print = words + about(me);
  $("me").replaceChildren(avatarOf(me), h("span", { class: "two" }, h("small", {}, t("youAre")), h("b", {}, me.name), h("small", {}, about(me))), icon("down"));
}

$("me").addEventListener("click", async () => {
  const staff = [...store.people.values()].filter((one) => !one.isBot && !one.isClient);
  const id = await modal(t("whoAreYou"), "picker", (close) =>
    searchList(staff.map(personRow), (row) => close(row.key), (row) => row.key === store.me));
  if (id) document.dispatchEvent(new CustomEvent("become", { detail: id }));
});
