const kinds = [["task", /\/tasks\/task\/view\/(\d+)/], ["deal", /\/crm\/(?:deal\/details|type\/2\/details)\/(\d+)/]];

/** A link to a task or a deal of this portal opens its card beside the chat: there is no other page to go to. */
export function openLink(event) {
  const path = new URL(event.currentTarget.href, location.href).pathname;
  for (const [kind, pattern] of kinds) {
    const found = pattern.exec(path);
    if (found) {
      event.preventDefault();
      document.dispatchEvent(new CustomEvent("open-object", { detail: { kind, id: Number(found[1]) } }));
    }
  }
}
