import { $, h } from "./dom.js";
import { drawBoard, forgetBoard } from "./board/board.js";
import { drawComposer } from "./chat/composer.js";
import { drawThread } from "./chat/thread.js";
import "./calls/called.js";
import "./calls/wrote.js";
import "./calls/approvals.js";
import "./calls/met.js";
import { drawClock } from "./drawer/drawer.js";
import { icon } from "./icons.js";
import { listen } from "./live.js";
import { loadPeople, refresh } from "./load.js";
import { drawDialogs } from "./people/dialogs.js";
import { drawMe } from "./people/me.js";
import "./people/newchat.js";
import { changed, onChange, store } from "./store.js";
import { t } from "./words/words.js";

// Who one is and which dialogue is open stands in the address: two tabs can be two people.
const address = () => new URLSearchParams(location.search);

function settle() {
  const wanted = address();
  const staff = [...store.people.values()].filter((one) => !one.isBot && !one.isClient && one.active && !one.extranet);
  const known = [Number(wanted.get("as")), store.me, Number(localStorage.getItem("me"))].find((id) => store.people.has(id) && !store.people.get(id).isBot);
  store.me = known ?? (staff.find((one) => !one.isAdmin) ?? staff[0]).id;
  store.dialog = wanted.get("dialog") ?? store.dialog;
}

function remember() {
  localStorage.setItem("me", store.me);
  const portal = address().get("portal");
  history.replaceState(null, "", `?as=${store.me}&dialog=${store.dialog}${portal ? `&portal=${encodeURIComponent(portal)}` : ""}`);
}

function openPane(name) {
  $("frame").dataset.pane = name;
  drawPanes();
}

function drawPanes() {
  const pane = $("frame").dataset.pane;
  const unread = store.dialogs.reduce((sum, row) => sum + (row.dialog === store.dialog ? 0 : row.unread), 0);
  $("panes").replaceChildren(...[["list", "list", "chats"], ["chat", "chats", "talk"], ["board", "board", "portal"]].map(([name, picture, words]) =>
    h("button", { type: "button", "aria-current": pane === name ? "page" : null, onclick: () => openPane(name) },
      icon(picture), h("span", {}, t(words)), name === "list" && unread > 0 ? h("span", { class: "unread" }, String(unread)) : null)));
}

function drawAll() {
  $("lost").textContent = store.isConnected ? "" : t("lost");
  if (!store.me) return;
  drawMe();
  drawDialogs();
  drawThread();
  drawComposer();
  drawBoard();
  drawPanes();
  drawClock();
}

async function go(change) {
  Object.assign(store, { messages: [] }, change);
  remember();
  openPane("chat");
  await refresh();
}

/** A fresh connection may be to another portal, so who works there is asked anew. */
async function hello() {
  try {
    await loadPeople();
  } catch {
    lose();
    return;
  }
  settle();
  await refresh();
  remember();
}

function lose() {
  store.isConnected = false;
  changed();
}

// Moving the clock from elsewhere changes nothing that is stored, so nobody tells of it.
const glance = 20_000;
const look = () => document.visibilityState === "visible" && store.me && refresh();

onChange(drawAll);
document.addEventListener("become", ({ detail: me }) => { forgetBoard(); go({ me, dialog: "bot" }); });
document.addEventListener("open-dialog", ({ detail: dialog }) => go({ dialog }));
document.addEventListener("open-object", () => openPane("board"));
document.addEventListener("show-card", () => openPane("board"));
document.addEventListener("visibilitychange", look);
setInterval(look, glance);
listen(hello, () => store.me && refresh(), lose);
