/** All that the page shows; filled by load.js, read by the views. */
export const store = {
  me: null,
  dialog: "bot",
  people: new Map(),
  dialogs: [],
  messages: [],
  commands: [],
  board: { tasks: [], cards: [], contacts: [] },
  clock: null,
  isConnected: true,
  hasBot: true,
};

const views = [];

export const onChange = (view) => views.push(view);

export function changed() {
  for (const view of views) view();
}

export const person = (id) => store.people.get(id);
export const nameOf = (id) => person(id)?.name ?? "";
export const dialogNow = () => store.dialogs.find((row) => row.dialog === store.dialog);
export const coach = () => [...store.people.values()].find((one) => one.isBot);

/** The portal's moment, running on between two answers of the portal. */
export const now = () => new Date(store.clock.at + performance.now() - store.clock.heard);
