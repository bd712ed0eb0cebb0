import { html, nothing } from "lit";
import { VigieElement } from "../element.js";
import { at, on, onDay } from "../dates.js";
import { linesOf } from "../lists.js";
import { reportLine } from "../lines.js";
import { badge, fact, late } from "../templates.js";
import { domain, workOrderAct } from "../words.js";
import "./vigie-acts.js";
import "./vigie-timeline.js";

class VigieWorkOrderDetail extends VigieElement {
  static properties = { workOrder: { attribute: false } };

  render() {
    const { workOrder } = this;
    const { commune, territory, plannedFor } = workOrder;
    return html`
      <p class="state">${badge("workOrder", workOrder.status)} ${late(workOrder.isOverdue)}</p>
      ${workOrder.instructions ? html`<blockquote>${workOrder.instructions}</blockquote>` : nothing}
      <dl>
        ${fact("Agent", workOrder.agent?.name ?? "À désigner")}
        ${fact("Jour prévu", plannedFor ? onDay(plannedFor) : "À fixer")}
        ${fact("À faire avant le", on(workOrder.dueAt))} ${fact("Planifié le", at(workOrder.createdAt))}
        ${fact("Domaine", domain(workOrder.domain))} ${fact("Commune", `${commune.name} (${commune.inseeCode})`)}
        ${fact("Territoire", territory.name)}
      </dl>
      <vigie-acts .workOrder=${workOrder}></vigie-acts>
      <h3>Ses signalements</h3>
      ${linesOf("work-order-reports", workOrder.reports, reportLine)}
      <vigie-timeline .steps=${workOrder.timeline} .kind=${"workOrder"} .word=${workOrderAct}></vigie-timeline>
    `;
  }
}

customElements.define("vigie-work-order-detail", VigieWorkOrderDetail);
