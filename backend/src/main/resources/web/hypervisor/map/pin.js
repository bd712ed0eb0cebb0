import { divIcon, marker } from "leaflet";
import { select } from "../data/selection.js";
import { letter, statusOf, titleOf } from "../words.js";

/** A pin: round for a report, square for a work order, with the letter of its status. */
export function draw(kind, item, isSelected) {
  const isReport = kind === "report";
  const face = document.createElement("span");
  face.className = `glyph ${kind} s-${item.status}`;
  face.classList.toggle("is-late", item.isOverdue);
  face.classList.toggle("is-selected", isSelected);
  face.append(Object.assign(document.createElement("b"), { textContent: letter(item.status) }));
  // A work order stands where its first report stands: beside it, not over it.
  const icon = divIcon({ className: "pin", html: face, iconSize: [24, 24], iconAnchor: isReport ? [12, 12] : [-4, 12] });
  const { latitude, longitude } = item.location;
  const pin = marker([latitude, longitude], { icon, keyboard: false, zIndexOffset: isSelected ? 2000 : 0 });
  pin.on("click", () => select(kind, item.id));
  pin.on("add", () => describe(pin.getElement(), kind, item, isSelected));
  return pin;
}

function describe(element, kind, item, isSelected) {
  const what = kind === "report" ? `Signalement : ${item.category.label}` : `Ordre de travail : ${titleOf(item)}`;
  const late = item.isOverdue ? ", en retard" : "";
  const words = `${what}, ${item.commune.name}, ${statusOf(kind)(item.status)}${late}`;
  element.setAttribute("role", "button");
  element.setAttribute("aria-label", words);
  element.setAttribute("aria-pressed", isSelected);
  element.title = words;
  element.dataset.kind = kind;
  element.dataset.id = item.id;
  element.onkeydown = (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    event.stopPropagation();
    select(kind, item.id);
  };
}
