// Which items a list or the map shows, and in which order.
import { state } from "./state.js";

export const OPEN_REPORT = ["RECEIVED", "QUALIFIED", "PLANNED", "IN_PROGRESS", "FORWARDED", "CONTESTED"];
export const OPEN_WORK_ORDER = ["NEW", "PLANNED", "DISPATCHED", "ACCEPTED", "IN_PROGRESS", "ON_HOLD"];

export function isHere(item) {
  return !state.territoryId || item.territory.id === state.territoryId;
}

export function fits(item, filter) {
  return isHere(item) && (!filter.statuses.length || filter.statuses.includes(item.status));
}

export function isInBox({ location: { latitude, longitude } }) {
  const box = state.box;
  return (
    box && latitude >= box.south && latitude <= box.north && longitude >= box.west && longitude <= box.east
  );
}

const before = {
  NEWEST_FIRST: (a, b) => (a.filedAt ?? a.createdAt) > (b.filedAt ?? b.createdAt),
  MOST_URGENT_FIRST: (a, b) => a.dueAt < b.dueAt,
};

/** The list with the item in its place; an item that belongs to a page not yet loaded stays out. */
export function placed(list, item, filter) {
  const known = list.items.findIndex((i) => i.id === item.id);
  if (!fits(item, filter)) return without(list, known);
  if (known >= 0) return { ...list, items: list.items.with(known, item) };
  const at = list.items.findIndex((i) => before[filter.orderBy](item, i));
  if (at < 0 && list.hasMore) return list;
  return { ...list, items: list.items.toSpliced(at < 0 ? list.items.length : at, 0, item) };
}

function without(list, index) {
  return index < 0 ? list : { ...list, items: list.items.toSpliced(index, 1) };
}

/** The markers with the item, or without it when it is dealt with or out of sight. */
export function marked(items, item, openStatuses) {
  const others = items.filter((i) => i.id !== item.id);
  const isShown = isHere(item) && isInBox(item) && openStatuses.includes(item.status);
  return isShown ? [...others, item] : others;
}
