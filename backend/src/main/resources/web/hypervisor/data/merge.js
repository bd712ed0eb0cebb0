// Events take their place in what is shown without asking the server for the lists again.
import { marked, OPEN_REPORT, OPEN_WORK_ORDER, placed } from "./places.js";
import { change, state } from "./state.js";

const KEPT_MS = 60_000;
let recent = [];

export function mergeReport(report) {
  remember(() => putReport(report));
  putReport(report);
}

export function mergeWorkOrder(workOrder) {
  remember(() => putWorkOrder(workOrder));
  putWorkOrder(workOrder);
}

/** An answer may be older than an event that came while it was on its way: those events again. */
export function replaySince(instant) {
  for (const { at, apply } of recent) if (at >= instant) apply();
}

function remember(apply) {
  const at = performance.now();
  recent = [...recent.filter((event) => at - event.at < KEPT_MS), { at, apply }];
}

function putReport(report) {
  change({
    reports: placed(state.reports, report, state.reportFilter),
    onMap: { ...state.onMap, reports: marked(state.onMap.reports, report, OPEN_REPORT) },
  });
}

function putWorkOrder(workOrder) {
  change({
    workOrders: placed(state.workOrders, workOrder, state.workOrderFilter),
    onMap: {
      ...state.onMap,
      workOrders: marked(state.onMap.workOrders, workOrder, OPEN_WORK_ORDER),
    },
  });
  for (const { id, status, isOverdue } of workOrder.reports) {
    const known = [...state.reports.items, ...state.onMap.reports].find((r) => r.id === id);
    if (known) putReport({ ...known, status, isOverdue });
  }
}
