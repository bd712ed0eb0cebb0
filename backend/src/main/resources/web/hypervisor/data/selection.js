import { ask } from "./ask.js";
import { paced } from "./pace.js";
import { change, state } from "./state.js";

/** Shows an item beside the map. */
export function select(kind, id) {
  change({ selection: { kind, id }, detail: null });
  return loadDetail();
}

export function unselect() {
  change({ selection: null, detail: null });
}

export async function loadDetail() {
  const selection = state.selection;
  if (!selection) return;
  const isReport = selection.kind === "report";
  const data = await ask(isReport ? "ReportDetail" : "WorkOrderDetail", { id: selection.id });
  if (!data || selection !== state.selection) return;
  const detail = isReport ? data.report : data.workOrder;
  if (detail) return change({ detail });
  change({ selection: null, detail: null, problem: "Cet élément n’existe plus, ou n’est pas à vous." });
}

export const loadDetailSoon = paced(loadDetail, 1000);

/** Whether an event about this work order, or one of its reports, alters what is shown in detail. */
export function isAbout(workOrder) {
  const id = state.selection?.id;
  return id === workOrder.id || workOrder.reports.some((report) => report.id === id);
}
