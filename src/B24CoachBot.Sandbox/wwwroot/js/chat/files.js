import { control } from "../api.js";
import { $, h } from "../dom.js";
import { icon } from "../icons.js";
import { store } from "../store.js";
import { toast } from "../toast.js";
import { language, t } from "../words/words.js";

const megabyte = 1024 * 1024;
const largest = 20 * megabyte;

export function sizeOf(bytes) {
  const [value, unit] = bytes < 1024 ? [bytes, "byte"] : bytes < megabyte ? [bytes / 1024, "kilobyte"] : [bytes / megabyte, "megabyte"];
  return new Intl.NumberFormat(language() === "ru" ? "ru-RU" : "en-GB", { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
}

const address = (file) => control(`files/${file.id}?user=${store.me}`);

/** A file that lies in the portal: a click saves it. */
export const fileLink = (file) => h("a", { class: "file", href: address(file), download: file.name ?? "" },
  icon("file"), h("span", { class: "file-name" }, file.name ?? t("file")), file.size === null ? null : h("small", {}, sizeOf(file.size)));

/** A picture is seen in place, and the words of its message say the same; any other file is a link. */
export const fileShown = (file) => /\.png$/i.test(file.name ?? "")
  ? h("a", { class: "picture", href: address(file), download: file.name }, h("img", { src: address(file), alt: file.name, loading: "lazy" }))
  : fileLink(file);

/** { name, size, base64 }, or null when it is too large; said to the person. */
export function readFile(chosen) {
  if (chosen.size > largest) {
    toast(t("tooLarge", { name: chosen.name, size: sizeOf(largest) }), "alert");
    return null;
  }

  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error);
    reader.onload = () => resolve({ name: chosen.name, size: chosen.size, base64: reader.result.slice(reader.result.indexOf(",") + 1) });
    reader.readAsDataURL(chosen);
  });
}

/** Files dropped on the chat or pasted into it, as those from the button. */
export function takeDropped(take) {
  const pane = $("composer").parentElement;
  const hasFiles = (event) => event.dataTransfer?.types.includes("Files");
  let depth = 0;
  const show = (step) => {
    depth = step === 0 ? 0 : depth + step;
    pane.classList.toggle("dropping", depth > 0);
    pane.dataset.drop = t("dropHere");
  };
  pane.addEventListener("dragenter", (event) => hasFiles(event) && show(1));
  pane.addEventListener("dragleave", (event) => hasFiles(event) && show(-1));
  pane.addEventListener("dragover", (event) => hasFiles(event) && event.preventDefault());
  pane.addEventListener("drop", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    show(0);
    take(event.dataTransfer.files);
  });
  pane.addEventListener("paste", (event) => {
    // A table copied from an office program comes as words and as its picture: the words are meant.
    if (!event.clipboardData?.files.length || event.clipboardData.types.includes("text/plain")) return;
    event.preventDefault();
    take(event.clipboardData.files);
  });
}
