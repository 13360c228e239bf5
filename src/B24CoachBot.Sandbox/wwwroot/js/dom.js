const properties = new Set(["value", "checked", "disabled", "hidden", "selected", "indeterminate", "textContent"]);

/** An element with its properties, listeners ("onclick") and children; text children stay text, never markup. */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "class") element.className = value;
    else if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (properties.has(name)) element[name] = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

export const $ = (id) => document.getElementById(id);

/**
 * Shows items of { key, print, make } in a container and leaves alone what has not changed,
 * so that focus, selection and a screen reader's place survive an update.
 */
export function show(container, items) {
  const old = new Map([...container.children].map((element) => [element.dataset.key, element]));
  let place = container.firstElementChild;
  for (const { key, print, make } of items) {
    let element = old.get(key);
    old.delete(key);
    if (!element || element.print !== print) {
      const fresh = make();
      fresh.dataset.key = key;
      fresh.print = print;
      if (element) {
        const focused = element.contains(document.activeElement) ? document.activeElement : null;
        if (place === element) place = fresh;
        element.replaceWith(fresh);
        if (focused) (focused === element ? fresh : fresh.querySelector("button:enabled") ?? fresh).focus({ preventScroll: true });
      }
      element = fresh;
    }
    if (place === element) place = element.nextElementSibling;
    else container.insertBefore(element, place);
  }
  for (const element of old.values()) element.remove();
}
