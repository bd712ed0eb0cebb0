// All that the page knows. Elements draw it and keep no copy; `change` is the only way to alter it.
const EMPTY_LIST = { items: [], cursor: null, hasMore: false, isLoading: false };

const AT_SIGN_IN = {
  token: null,
  viewer: null,
  territories: [], // those to choose from
  mustSearch: false, // whether there are more of them than are offered at once
  mayWatchRegion: false,
  territoryId: null, // null: the whole region
  areas: [], // territories on the map, with their communes
  overview: null,
  reports: EMPTY_LIST,
  reportFilter: { statuses: [], orderBy: "NEWEST_FIRST" },
  workOrders: EMPTY_LIST,
  workOrderFilter: { statuses: [], orderBy: "NEWEST_FIRST" },
  box: null, // null: too far out for markers
  onMap: { reports: [], workOrders: [], isComplete: true },
  indicators: [], // those that can be asked for
  indicator: "OPEN_REPORTS",
  comparison: null,
  opened: null, // { territory, items, ... }: what one of its numbers was counted of
  tab: "reports",
  selection: null, // { kind: "report" | "workOrder", id }
  detail: null,
  live: "connecting",
  problem: null,
  announcement: "",
};

export const state = { ...AT_SIGN_IN, signInNotice: null };

const listeners = new Set();

export function change(part) {
  Object.assign(state, part);
  for (const listener of listeners) listener(part);
}

export function forget(signInNotice = null) {
  change({ ...AT_SIGN_IN, signInNotice });
}

export function listen(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
