import { api } from "../api.js";
import { $, h } from "../dom.js";
import { refresh } from "../load.js";
import { modal } from "../modal.js";
import { store } from "../store.js";
import { complain } from "../toast.js";
import { t } from "../words/words.js";
import { personRow, searchList } from "./pick.js";

/** One person is a private dialogue, several are a group chat with a title and, if wished, the bot. */
function form(close) {
  const chosen = new Set();
  const title = h("input", { type: "text", class: "search", placeholder: t("chatTitle"), "aria-label": t("chatTitle") });
  const withBot = h("input", { type: "checkbox", checked: store.hasBot, disabled: !store.hasBot });
  const group = h("div", { class: "group-part", hidden: true }, title, h("label", {}, withBot, " ", t("withBot")));
  const go = h("button", { type: "submit", class: "key primary", disabled: true }, t("open"));
  const others = [...store.people.values()].filter((one) => !one.isBot && !one.isClient && one.id !== store.me && one.active);
  const toggle = (row, draw) => {
    if (!chosen.delete(row.key)) chosen.add(row.key);
    group.hidden = chosen.size < 2;
    go.disabled = chosen.size === 0;
    draw();
  };
  const submit = (event) => {
    event.preventDefault();
    const ids = [...chosen];
    close(ids.length === 1 ? { dialog: `user${ids[0]}` } : { title: title.value.trim() || t("newChat"), users: [store.me, ...ids], bot: withBot.checked });
  };
  return h("form", { class: "new-chat", onsubmit: submit }, h("p", { class: "note" }, t("newChatHow")),
    searchList(others.map(personRow), toggle, (row) => chosen.has(row.key)), group, go);
}

$("new-chat").addEventListener("click", async () => {
  const wish = await modal(t("newChat"), "picker", form);
  if (!wish) return;
  try {
    const { dialog } = wish.dialog ? wish : await api.group(wish.title, wish.users, wish.bot);
    if (wish.dialog) await api.open(dialog);
    document.dispatchEvent(new CustomEvent("open-dialog", { detail: dialog }));
    await refresh();
  } catch (failure) {
    complain(failure);
  }
});
