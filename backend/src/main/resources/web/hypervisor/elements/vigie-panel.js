import { html } from "lit";
import { VigieElement } from "../element.js";
import { change, state } from "../data/state.js";
import "./vigie-indicators.js";
import "./vigie-map-list.js";
import "./vigie-report-list.js";
import "./vigie-work-order-list.js";

const TABS = [
  ["reports", "Signalements", () => html`<vigie-report-list></vigie-report-list>`],
  ["workOrders", "Ordres de travail", () => html`<vigie-work-order-list></vigie-work-order-list>`],
  ["onMap", "Carte", () => html`<vigie-map-list></vigie-map-list>`],
  ["indicators", "Indicateurs", () => html`<vigie-indicators></vigie-indicators>`],
];

class VigiePanel extends VigieElement {
  static watches = ["tab"];

  render() {
    const draw = TABS.find(([id]) => id === state.tab)[2];
    return html`
      <section class="card panel" id="panel" tabindex="-1" aria-label="Listes">
        <div role="tablist" aria-label="Listes" @keydown=${this.move}>${TABS.map((tab) => this.tab(tab))}</div>
        <div role="tabpanel" id="tabpanel" aria-labelledby="tab-${state.tab}">${draw()}</div>
      </section>
    `;
  }

  tab([id, label]) {
    const isShown = id === state.tab;
    return html`<button
      type="button"
      role="tab"
      id="tab-${id}"
      aria-controls="tabpanel"
      aria-selected=${isShown}
      tabindex=${isShown ? 0 : -1}
      @click=${() => change({ tab: id })}
    >
      ${label}
    </button>`;
  }

  async move({ key }) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (!step) return;
    const at = TABS.findIndex(([id]) => id === state.tab);
    change({ tab: TABS[(at + step + TABS.length) % TABS.length][0] });
    await this.updateComplete;
    this.querySelector("[aria-selected=true]").focus();
  }
}

customElements.define("vigie-panel", VigiePanel);
