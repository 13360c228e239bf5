import { store } from "./store.js";

/** The portal refused: its own sentence. */
export class Refused extends Error {
  constructor(status, sentence) {
    super(sentence);
    this.status = status;
  }
}

const portal = new URLSearchParams(location.search).get("portal");

/** The address of a control call, at the portal that the page's own address names. */
export const control = (path) => (portal ? `sandbox/${path}${path.includes("?") ? "&" : "?"}portal=${encodeURIComponent(portal)}` : `sandbox/${path}`);

async function call(verb, path, body) {
  const answer = await fetch(control(path), {
    method: verb,
    headers: body ? { "Content-Type": "application/json" } : {},
    body: body ? JSON.stringify(body) : undefined,
    cache: "no-store",
  });
  const json = await answer.json();
  if (!answer.ok) throw new Refused(answer.status, json.error ?? String(answer.status));
  return json;
}

const get = (path) => call("GET", path);
const post = (path, body) => call("POST", path, body);
const mine = (more) => ({ user: store.me, ...more });

export const api = {
  people: () => get("people"),
  clock: () => get("clock"),
  board: () => get("board"),
  faults: () => get("faults"),
  requests: (since) => get(`requests?since=${encodeURIComponent(since)}`),
  dialogs: (user) => get(`dialogs?user=${user}`),
  commands: (user) => get(`commands?user=${user}`),
  messages: (user, dialog) => get(`dialogs/${dialog}/messages?user=${user}&rich=true`),
  open: (dialog) => post(`dialogs/${dialog}/open`, mine()),
  read: (dialog) => post(`dialogs/${dialog}/read`, mine()),
  say: (words) => post("messages", mine(words)),
  press: (messageId, button) => post("press", mine({ messageId, button })),
  react: (messageId, reaction) => post("reactions", mine({ messageId, reaction })),
  items: (messageId) => get(`placements?user=${store.me}&messageId=${messageId}`),
  choose: (messageId, item) => post("placements", mine({ messageId, placement: item })),
  group: (title, users, bot) => post("chats", { title, users, bot }),
  call: (call) => post("calls", call),
  meet: (meeting) => post("meetings", meeting),
  plan: (meeting) => post("calendar", meeting),
  lines: () => get("lines"),
  setLine: (settings) => post("lines/settings", settings),
  write: (order) => post("lines", order),
  finish: (session) => post(`lines/${session}`, { by: store.me, finish: true }),
  approvals: () => get("approvals"),
  approve: (order) => post("approvals", order),
  decide: (id, decision) => post(`approvals/${id}`, decision),
  work: (taskId, change) => post(`tasks/${taskId}`, { by: store.me, ...change }),
  moveClock: (target) => post("clock", target),
  fault: (order) => post("faults", order),
  forgetFaults: () => call("DELETE", "faults"),
};
