// What a dispatcher makes of a report from the page, beside planning work for it.
import { announce } from "./announcements.js";
import { request, SignedOut } from "./api.js";
import { show } from "./ask.js";
import { mergeReport } from "./merge.js";
import { loadOverviewSoon } from "./overview.js";
import { loadDetail } from "./selection.js";
import { state } from "./state.js";

/** Null when it is done; else a sentence that says why not. */
export async function performOnReport(operation, input, done) {
  const field = operation[0].toLowerCase() + operation.slice(1);
  try {
    const result = (await request(operation, { input }))[field];
    loadDetail();
    if (!result.report) return result.message;
    mergeKnown(result.report);
    loadOverviewSoon();
    announce(done);
    return null;
  } catch (failure) {
    if (failure instanceof SignedOut) show(failure);
    return failure.message;
  }
}

function mergeKnown({ id, status, isOverdue }) {
  const known = [...state.reports.items, ...state.onMap.reports].find((report) => report.id === id);
  if (known) mergeReport({ ...known, status, isOverdue });
}
