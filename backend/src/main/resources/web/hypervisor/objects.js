// What a number was counted of, as a line; a report and a work order can be opened.
import { html } from "lit";
import { select } from "./data/selection.js";
import { badge, glyph } from "./templates.js";

const selectable = (kind, { id, status }, title, where) => html`
  <li>
    <button type="button" class="line" data-kind=${kind} data-id=${id} @click=${() => select(kind, id)}>
      ${glyph(kind, status)}
      <span class="line-title">${title}</span>
      <span class="line-where">${where}</span>
      <span class="line-state">${badge(kind, status)}</span>
    </button>
  </li>
`;

export function objectLine({ report, workOrder, alarm, asset }) {
  if (report) return selectable("report", report, report.category.label, report.commune.name);
  if (workOrder) return selectable("workOrder", workOrder, "Ordre de travail", "");
  const words = alarm ? `Alarme ${alarm.type}` : (asset?.label ?? "Équipement disparu depuis");
  return html`<li class="object">${words}</li>`;
}
