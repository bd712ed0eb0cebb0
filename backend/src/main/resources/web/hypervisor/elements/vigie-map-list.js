import { html, nothing } from "lit";
import { VigieElement } from "../element.js";
import { state } from "../data/state.js";
import { reportLine, workOrderLine } from "../lines.js";
import { linesOf } from "../lists.js";

/** Each marker of the map as a line, for those who do not use the map. */
class VigieMapList extends VigieElement {
  static watches = ["onMap", "box", "selection"];

  render() {
    const { reports, workOrders, isComplete } = state.onMap;
    const newest = reports.toSorted((a, b) => (a.filedAt < b.filedAt ? 1 : -1));
    return html`
      <div class="scroll">
        ${state.box ? nothing : html`<p class="empty">Agrandissez la carte ou choisissez un territoire pour voir ses points.</p>`}
        ${isComplete ? nothing : html`<p class="empty">Trop de points : agrandissez la carte pour les voir tous.</p>`}
        <h3>Signalements (${reports.length})</h3>
        ${linesOf("map-reports-list", newest, reportLine)}
        <h3>Ordres de travail (${workOrders.length})</h3>
        ${linesOf("map-work-orders-list", workOrders, workOrderLine)}
      </div>
    `;
  }
}

customElements.define("vigie-map-list", VigieMapList);
