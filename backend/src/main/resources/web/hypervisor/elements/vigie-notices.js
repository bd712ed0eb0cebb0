import { html, nothing } from "lit";
import { VigieElement } from "../element.js";
import { retry } from "../data/entry.js";
import { state } from "../data/state.js";

class VigieNotices extends VigieElement {
  static watches = ["problem", "reports", "workOrders", "onMap", "detail"];

  render() {
    return html`<aside aria-label="Avis">
      <div role="alert">${state.problem ? this.problem() : nothing}</div>
      ${this.isGenerated ? html`<p class="generated" id="generated">Données de démonstration générées</p>` : nothing}
    </aside>`;
  }

  problem() {
    return html`<p class="problem" id="problem">
      <span>${state.problem}</span> <button type="button" @click=${retry}>Réessayer</button>
    </p>`;
  }

  get isGenerated() {
    const { reports, workOrders, onMap, detail } = state;
    const shown = [...reports.items, ...workOrders.items, ...onMap.reports, ...onMap.workOrders, detail ?? {}];
    return shown.some((item) => item.isGenerated || item.reports?.some((report) => report.isGenerated));
  }
}

customElements.define("vigie-notices", VigieNotices);
