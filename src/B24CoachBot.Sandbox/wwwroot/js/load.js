import { api, Refused } from "./api.js";
import { changed, dialogNow, store } from "./store.js";
import { complain } from "./toast.js";

let running = null;
let again = false;

/** Asks the portal what is there now; calls that come meanwhile are one more round. */
export function refresh() {
  again = true;
  running ??= rounds().finally(() => { running = null; });
  return running;
}

async function rounds() {
  while (again) {
    again = false;
    try {
      await load();
      store.isConnected = true;
    } catch (failure) {
      if (!(failure instanceof Refused)) store.isConnected = false;
      else if (store.dialog === "bot") complain(failure);
      else {
        // The dialogue is not there (another portal, another person): the bot's always is.
        store.dialog = "bot";
        again = true;
      }
    }
    changed();
  }
}

async function load() {
  const { me, dialog } = store;
  const [clock, dialogs, commands, board] = await Promise.all([api.clock(), api.dialogs(me), api.commands(me), api.board()]);
  const hasBot = dialogs.some((row) => row.dialog === "bot");
  if (hasBot && ![...store.people.values()].some((one) => one.isBot)) await loadPeople();
  const messages = dialog === "bot" && !hasBot ? [] : await api.messages(me, dialog);
  if (messages.some((one) => one.authorId > 0 && !store.people.has(one.authorId))) await loadPeople();
  if (me !== store.me || dialog !== store.dialog) {
    again = true;
    return;
  }
  hear(clock);
  Object.assign(store, { dialogs, commands, board, messages, hasBot });
  await tellRead();
}

export async function loadPeople() {
  store.people = new Map((await api.people()).map((one) => [one.id, one]));
}

export function hear({ now, zone, digest = store.clock?.digest }) {
  store.clock = { at: Date.parse(now), heard: performance.now(), zone: zone ?? store.clock?.zone, digest };
}

/** The first look at the bot opens its dialogue, as in the messenger; what is on the screen has been read. */
async function tellRead() {
  const row = dialogNow();
  if (row?.dialog === "bot" && row.chatId === null) await api.open("bot");
  else if (row?.unread > 0 && document.visibilityState === "visible") await api.read(row.dialog);
}
