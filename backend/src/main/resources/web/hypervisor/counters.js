// What is counted, and the list behind each number.
import { filterReports, filterWorkOrders } from "./data/lists.js";
import { OPEN_REPORT } from "./data/places.js";
import { change } from "./data/state.js";

const sum = (lines, statuses, field = "count") =>
  lines.filter((l) => statuses.includes(l.status)).reduce((total, l) => total + l[field], 0);

function reports(name, label, statuses) {
  const open = () => showReports({ statuses, orderBy: "NEWEST_FIRST" });
  return { name, label, look: `s-${statuses[0]}`, count: (overview) => sum(overview.reports, statuses), open };
}

function workOrders(name, label, status) {
  const open = () => {
    change({ tab: "workOrders" });
    filterWorkOrders({ statuses: [status], orderBy: "NEWEST_FIRST" });
  };
  return { name, label, look: `s-${status}`, count: (overview) => sum(overview.workOrders, [status]), open };
}

function showReports(filter) {
  change({ tab: "reports" });
  filterReports(filter);
}

export const REPORT_COUNTERS = [
  { ...reports("reports-open", "À traiter", OPEN_REPORT), look: "all" },
  reports("reports-received", "Reçus", ["RECEIVED"]),
  reports("reports-qualified", "Qualifiés", ["QUALIFIED"]),
  reports("reports-planned", "Planifiés", ["PLANNED"]),
  reports("reports-in-progress", "En cours", ["IN_PROGRESS"]),
  reports("reports-forwarded", "Transmis", ["FORWARDED"]),
  reports("reports-contested", "Contestés", ["CONTESTED"]),
  reports("reports-resolved", "Résolus", ["RESOLVED"]),
  {
    name: "reports-overdue",
    label: "⚠ En retard",
    look: "overdue",
    count: (overview) => sum(overview.reports, OPEN_REPORT, "overdueCount"),
    open: () => showReports({ statuses: OPEN_REPORT, orderBy: "MOST_URGENT_FIRST" }),
  },
];

export const WORK_ORDER_COUNTERS = [
  workOrders("work-orders-planned", "Planifiés", "PLANNED"),
  workOrders("work-orders-in-progress", "En cours", "IN_PROGRESS"),
  workOrders("work-orders-on-hold", "Suspendus", "ON_HOLD"),
  workOrders("work-orders-done", "Faits", "DONE"),
];
