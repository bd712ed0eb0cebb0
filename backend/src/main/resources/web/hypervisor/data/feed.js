// Events of the territory on the screen, from the server to the lists, the map and the counters.
import { announceReport } from "./announcements.js";
import { Live } from "./live.js";
import { mergeReport, mergeWorkOrder } from "./merge.js";
import { loadOverviewSoon } from "./overview.js";
import { isAbout, loadDetailSoon } from "./selection.js";
import { change, state } from "./state.js";

let live;
let stops = [];

/** `onOpen` asks for everything again: what happened while nobody listened is in the answers. */
export function startFeed({ onOpen, onDenied }) {
  live = new Live(state.token, (now) => {
    change({ live: now });
    if (now === "open") onOpen();
    if (now === "denied") onDenied();
  });
  follow();
}

export function followTerritory() {
  stops.forEach((stop) => stop());
  follow();
}

export function stopFeed() {
  live?.close();
  live = undefined;
}

function follow() {
  const { territoryId } = state;
  stops = [
    live.subscribe("ReportFiled", { territoryId }, (data) => filed(data.reportFiled)),
    live.subscribe("WorkOrderChanged", { territoryId }, (data) => changed(data.workOrderChanged)),
  ];
}

function filed({ report }) {
  mergeReport(report);
  announceReport(report);
  loadOverviewSoon();
}

function changed({ workOrder }) {
  mergeWorkOrder(workOrder);
  loadOverviewSoon();
  if (isAbout(workOrder)) loadDetailSoon();
}
