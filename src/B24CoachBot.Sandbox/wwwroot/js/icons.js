const paths = {
  send: "M4 12 20 4l-5 16-3.5-6.5z M11.5 13.5 20 4",
  clip: "M19 11.5 12 18.5a4.5 4.5 0 0 1-6.4-6.4l7.5-7.5a3 3 0 0 1 4.3 4.3L10 16.2a1.5 1.5 0 0 1-2.1-2.1l6.6-6.6",
  more: "M5 11.5v1 M12 11.5v1 M19 11.5v1",
  like: "M7 11v9H4v-9z M7 11l4-7a2 2 0 0 1 2.5 2.5L12.5 10H18a2 2 0 0 1 2 2.4l-1.3 6A2 2 0 0 1 16.7 20H7",
  clock: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16z M12 8v4.5l3 1.5",
  sun: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8z M12 2v2 M12 20v2 M2 12h2 M20 12h2 M5 5l1.4 1.4 M17.6 17.6 19 19 M5 19l1.4-1.4 M17.6 6.4 19 5",
  moon: "M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5z",
  plus: "M12 5v14 M5 12h14",
  close: "M6 6l12 12 M18 6 6 18",
  chats: "M4 5h16v11H10l-5 4v-4H4z",
  list: "M8 6h12 M8 12h12 M8 18h12 M4 6h.01 M4 12h.01 M4 18h.01",
  board: "M5 4h14v16H5z M9 9h6 M9 13h6 M9 17h3",
  file: "M6 3h8l4 4v14H6z M14 3v4h4",
  reply: "M10 6 4 12l6 6 M4 12h9a7 7 0 0 1 7 7",
  forward: "M14 6l6 6-6 6 M20 12h-9a7 7 0 0 0-7 7",
  edit: "M5 19l1-4L16.5 4.5l3 3L9 18z M14 7l3 3",
  delete: "M5 7h14 M9 7V4h6v3 M7 7l1 13h8l1-13 M10.5 11v5 M13.5 11v5",
  phone: "M7 4H4.5A1.5 1.5 0 0 0 3 5.6 16.5 16.5 0 0 0 18.4 21a1.5 1.5 0 0 0 1.6-1.5V17l-4.5-1.8-2 2.2a13 13 0 0 1-6-6l2.3-2z",
  app: "M4 4h6v6H4z M14 4h6v6h-6z M4 14h6v6H4z M17 14v6 M14 17h6",
  meeting: "M4 7h11v10H4z M15 11l5-3v8l-5-3",
  down: "M6 9l6 6 6-6",
  stamp: "M5 20h14 M6 16h12v-2a2 2 0 0 0-2-2h-2V9a3 3 0 1 0-4 0v3H8a2 2 0 0 0-2 2z",
};

/** A line drawing that says nothing to a screen reader; its button has a label. */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.classList.add("icon");
  const path = document.createElementNS(svg.namespaceURI, "path");
  path.setAttribute("d", paths[name]);
  svg.append(path);
  return svg;
}
