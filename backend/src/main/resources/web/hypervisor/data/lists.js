import { ask } from "./ask.js";
import { replaySince } from "./merge.js";
import { change, state } from "./state.js";

const PAGE = 30;

export const loadReports = () => first("reports", "Reports", state.reportFilter);
export const loadWorkOrders = () => first("workOrders", "WorkOrders", state.workOrderFilter);
export const moreReports = () => more("reports", "Reports", state.reportFilter);
export const moreWorkOrders = () => more("workOrders", "WorkOrders", state.workOrderFilter);

export function filterReports(part) {
  change({ reportFilter: { ...state.reportFilter, ...part } });
  return loadReports();
}

export function filterWorkOrders(part) {
  change({ workOrderFilter: { ...state.workOrderFilter, ...part } });
  return loadWorkOrders();
}

async function first(key, operation, filter) {
  await load(key, operation, filter, null, () => []);
}

async function more(key, operation, filter) {
  const { items, cursor } = state[key];
  const known = new Set(items.map((i) => i.id));
  await load(key, operation, filter, cursor, () => state[key].items, known);
}

async function load(key, operation, { statuses, orderBy }, after, kept, known = new Set()) {
  const began = performance.now();
  change({ [key]: { ...state[key], isLoading: true } });
  const filter = { territoryId: state.territoryId, ...(statuses.length && { statuses }) };
  const data = await ask(operation, { first: PAGE, after, filter, orderBy });
  if (!data) return change({ [key]: { ...state[key], isLoading: false } });
  const { edges, pageInfo } = data[key];
  const items = [...kept(), ...edges.map((e) => e.node).filter((n) => !known.has(n.id))];
  change({
    [key]: { items, cursor: pageInfo.endCursor, hasMore: pageInfo.hasNextPage, isLoading: false },
  });
  replaySince(began);
}
