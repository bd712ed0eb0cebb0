import { divIcon, marker } from "leaflet";

export const PANE = "counts";

/** The name of a commune or territory with its open reports, read by nobody's keyboard: the lists say the same. */
export function countLabel(name, at, { open, overdue }) {
  const text = document.createElement("span");
  text.className = overdue ? "count-label has-late" : "count-label";
  text.append(name);
  if (open) {
    const count = document.createElement("b");
    count.textContent = overdue ? `${open} ⚠${overdue}` : open;
    text.append(" ", count);
  }
  const icon = divIcon({ className: "count-anchor", html: text, iconSize: null });
  return marker(at, { icon, pane: PANE, interactive: false, keyboard: false });
}
