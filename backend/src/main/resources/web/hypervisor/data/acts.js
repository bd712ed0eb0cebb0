// What a dispatcher or an agent does from the page.
import { announce } from "./announcements.js";
import { request, SignedOut } from "./api.js";
import { show } from "./ask.js";
import { mergeWorkOrder } from "./merge.js";
import { loadOverviewSoon } from "./overview.js";
import { loadDetail } from "./selection.js";

/** Null when it is done; else a sentence that says why not. */
async function perform(name, field, input, done) {
  try {
    const result = (await request(name, { input }))[field];
    loadDetail();
    if (!result.workOrder) return result.message;
    mergeWorkOrder(result.workOrder);
    loadOverviewSoon();
    announce(done);
    return null;
  } catch (failure) {
    if (failure instanceof SignedOut) show(failure);
    return failure.message;
  }
}

export const planWorkOrder = (input) =>
  perform("PlanWorkOrder", "planWorkOrder", input, "Ordre de travail planifié.");

export const startWorkOrder = (input) =>
  perform("StartWorkOrder", "startWorkOrder", input, "Intervention commencée.");

export const holdWorkOrder = (input) =>
  perform("HoldWorkOrder", "holdWorkOrder", input, "Intervention suspendue.");

export const completeWorkOrder = (input) =>
  perform("CompleteWorkOrder", "completeWorkOrder", input, "Intervention terminée.");

export const cancelWorkOrder = (input) =>
  perform("CancelWorkOrder", "cancelWorkOrder", input, "Ordre de travail annulé.");

export async function agentsOf(territoryId) {
  return (await request("Agents", { territoryId })).agents;
}
