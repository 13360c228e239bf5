import { api } from "../api.js";
import { h } from "../dom.js";
import { refresh } from "../load.js";
import { modal } from "../modal.js";
import { complain, toast } from "../toast.js";
import { t } from "../words/words.js";

/** What applications have put into a message's menu; a menu without them is as good when they cannot be asked. */
export async function offer(message) {
  const items = await api.items(message.id).catch(() => []);
  return items.map(({ id, title }) => ({ title, act: () => choose(message, id, title) }));
}

/** The application's page in a frame that may run nothing and reach nothing of this one. */
async function choose(message, item, title) {
  const seen = await api.choose(message.id, item).catch(complain);
  if (!seen) return;
  if (seen.status === 0) toast(t("appSilent"), "alert");
  else await modal(title, "application", () => h("iframe", { class: "page", sandbox: true, srcdoc: seen.html, title }));
  await refresh();
}
