// A report or a work order as a line of a list; the button selects it.
import { html } from "lit";
import { select } from "./data/selection.js";
import { state } from "./data/state.js";
import { at, onDay } from "./dates.js";
import { badge, glyph, late } from "./templates.js";
import { titleOf } from "./words.js";

const line = (kind, item, title, where, when) => html`
  <li>
    <button
      type="button"
      class="line"
      data-kind=${kind}
      data-id=${item.id}
      aria-current=${state.selection?.id === item.id}
      @click=${() => select(kind, item.id)}
    >
      ${glyph(kind, item.status)}
      <span class="line-title">${title}</span>
      <span class="line-where">${where}</span>
      <span class="line-state">${badge(kind, item.status)} ${late(item.isOverdue)}</span>
      <span class="line-when">${when}</span>
    </button>
  </li>
`;

export const reportLine = (report) =>
  line("report", report, report.category.label, report.commune.name, at(report.filedAt));

export function workOrderLine(workOrder) {
  const day = workOrder.plannedFor ? onDay(workOrder.plannedFor) : "jour à fixer";
  const who = workOrder.agent?.name ?? "agent à désigner";
  return line("workOrder", workOrder, titleOf(workOrder), `${workOrder.commune.name}, ${who}`, day);
}
