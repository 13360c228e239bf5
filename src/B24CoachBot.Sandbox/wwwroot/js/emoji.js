import { h } from "./dom.js";

/*
 * Pictures for what the bot says and people react with: a machine without an emoji font would show boxes.
 * Each is a list of shapes on 24 × 24: a fill, or a stroke when it begins with "~".
 */
const sun = "#f4b62c";
const dark = "#6b3b0a";
const face = ["#f9c939", "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20z"];
const eyes = [dark, "M7.2 9.5a1.6 1.6 0 1 0 3.2 0 1.6 1.6 0 0 0-3.2 0z M13.6 9.5a1.6 1.6 0 1 0 3.2 0 1.6 1.6 0 0 0-3.2 0z"];
const thumb = "M3 10h4v11H3z M8.5 20.2V10.4L12 3.6c.9-.8 2.7-.1 2.7 1.6 0 1.4-.4 2.7-.9 4h5.1c1.3 0 2.2 1.2 1.9 2.4l-1.7 7.2a2.6 2.6 0 0 1-2.5 2h-5.9c-.8 0-1.6-.2-2.2-.6z";

const pictures = {
  "✅": [["#1f9d55", "M6 2h12a4 4 0 0 1 4 4v12a4 4 0 0 1-4 4H6a4 4 0 0 1-4-4V6a4 4 0 0 1 4-4z"], ["~#fff", "M6.5 12.5l3.7 3.7 7.3-8"]],
  "⛔": [["#d5322b", "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20z"], ["#fff", "M5.5 10h13v4h-13z"]],
  "❌": [["~#d5322b", "M5 5l14 14 M19 5L5 19"]],
  "❗": [["#d5322b", "M10 2.5h4l-.8 12h-2.4z M12 17a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6z"]],
  "❓": [["~#d5322b", "M7.5 8a4.5 4.5 0 1 1 6.3 4.2c-1.2.6-1.8 1.3-1.8 2.8"], ["#d5322b", "M12 18a1.9 1.9 0 1 0 0 3.8 1.9 1.9 0 0 0 0-3.8z"]],
  "⚠": [["#f4b62c", "M12 2.5L22.5 21h-21z"], ["#4a2c00", "M11 9h2l-.3 6h-1.4z M12 16.3a1.2 1.2 0 1 0 0 2.4 1.2 1.2 0 0 0 0-2.4z"]],
  "👍": [[sun, thumb]],
  "👎": [[sun, thumb, "rotate(180 12 12)"]],
  "❤": [["#e0334c", "M12 20.8C6 16 2.5 12.7 2.5 8.6A5 5 0 0 1 12 6.3a5 5 0 0 1 9.5 2.3c0 4.1-3.5 7.4-9.5 12.2z"]],
  "🔥": [["#f2711c", "M12.5 1.5c.6 4.2 6.5 6.7 6.5 12.7a7 7 0 0 1-14 0c0-3.2 1.7-5 2.9-6.7.3 1.7 1 2.8 2 3.4-.3-3.4.5-6.9 2.6-9.4z"], ["#fbd24b", "M12.2 12c.4 2 2.8 2.9 2.8 5.3a3 3 0 0 1-6 0c0-1.6.8-2.4 1.4-3.2.3.6.6.9 1 1.1-.1-1.1.1-2.2.8-3.2z"]],
  "😂": [face, ["~" + dark, "M6.5 10.5c.8-1.6 2.6-1.6 3.4 0 M14.1 10.5c.8-1.6 2.6-1.6 3.4 0"], [dark, "M6.5 13h11a5.5 5.5 0 0 1-11 0z"], ["#4aa3ee", "M3 12c2 .5 2.5 2.5 1.2 3.5S1.5 15 3 12z M21 12c-2 .5-2.5 2.5-1.2 3.5S22.5 15 21 12z"]],
  "🙂": [face, eyes, ["~" + dark, "M7.5 14.5c1.8 3 7.2 3 9 0"]],
  "😢": [face, eyes, ["~" + dark, "M8 17c1.5-2.5 6.5-2.5 8 0"], ["#4aa3ee", "M7.5 12.5c1.7 2 2 4.5 0 4.8s-2-2.8 0-4.8z"]],
  "😠": [face, eyes, ["~" + dark, "M6 6.5l4 2 M18 6.5l-4 2 M8 17c1.5-2.5 6.5-2.5 8 0"]],
  "😮": [face, eyes, [dark, "M12 13.5c-2.6 0-2.6 6 0 6s2.6-6 0-6z"]],
  "👀": [["#fff", "M7 4.5c-5 0-5 15 0 15s5-15 0-15z M17 4.5c-5 0-5 15 0 15s5-15 0-15z"], ["#233", "M8.5 10c-2 0-2 5 0 5s2-5 0-5z M18.5 10c-2 0-2 5 0 5s2-5 0-5z"]],
};

/** The messenger's codes of reactions, as characters; those that the menu offers come first. */
export const faces = {
  like: "👍", dislike: "👎", redHeart: "❤", whiteHeavyCheckMark: "✅", faceWithTearsOfJoy: "😂", wonder: "😮",
  laugh: "😂", fire: "🔥", cry: "😢", angry: "😠", crossMark: "❌", questionMark: "❓", exclamationMark: "❗", eyes: "👀",
};
export const offered = Object.keys(faces).slice(0, 6);

const found = new RegExp(`(${Object.keys(pictures).join("|")})\uFE0F?`, "u");
const drawn = new Map();

/** A picture that copies and reads as the character that it stands for. */
export function emoji(character) {
  if (!drawn.has(character)) {
    const shapes = pictures[character].map(([paint, path, turn = ""]) => `<path d="${path}" transform="${turn}" ${paint.startsWith("~")
      ? `fill="none" stroke="${paint.slice(1)}" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"` : `fill="${paint}"`}/>`);
    drawn.set(character, `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">${shapes.join("")}</svg>`)}`);
  }
  return h("img", { class: "emoji", alt: character, src: drawn.get(character), draggable: "false" });
}

export const reaction = (code) => emoji(faces[code] ?? "🙂");

/** A text as nodes, with a picture in place of each character that has one. */
export const pictured = (text) => text.split(found).map((part) => (part in pictures ? emoji(part) : part)).filter((part) => part !== "");
