import { html, nothing } from "lit";
import { VigieElement } from "../element.js";
import { unselect } from "../data/selection.js";
import { state } from "../data/state.js";
import { titleOf } from "../words.js";
import "./vigie-report-detail.js";
import "./vigie-work-order-detail.js";

const ONE_COLUMN = matchMedia("(max-width: 60rem)");

class VigieDetail extends VigieElement {
  static watches = ["selection", "detail"];

  render() {
    const { selection, detail } = state;
    this.toggleAttribute("data-shown", Boolean(selection));
    if (!selection) return nothing;
    const isReport = selection.kind === "report";
    const title = !detail ? "Chargement…" : isReport ? detail.category.label : titleOf(detail);
    return html`
      <section class="card detail" id="detail" aria-labelledby="detail-title" @keydown=${this.escape}>
        <div class="detail-head">
          <p>${isReport ? "Signalement" : "Ordre de travail"}</p>
          <h2 id="detail-title" tabindex="-1">${title}</h2>
          <button type="button" id="detail-close" @click=${this.close}>Fermer</button>
        </div>
        <div class="scroll">${detail ? this.body(isReport, detail) : nothing}</div>
      </section>
    `;
  }

  body(isReport, detail) {
    return isReport
      ? html`<vigie-report-detail .report=${detail}></vigie-report-detail>`
      : html`<vigie-work-order-detail .workOrder=${detail}></vigie-work-order-detail>`;
  }

  updated() {
    if (state.selection && state.selection !== this.entered) this.querySelector("#detail-title").focus();
    this.entered = state.selection;
    // Where it lies above the list, the page would stay at the list while the detail grows.
    if (ONE_COLUMN.matches && state.detail?.id !== this.shownId) this.querySelector("#detail")?.scrollIntoView();
    this.shownId = state.detail?.id;
  }

  escape(event) {
    if (event.key === "Escape") this.close();
  }

  close() {
    const { id } = state.selection;
    unselect();
    document.querySelector(`.line[data-id="${CSS.escape(id)}"]`)?.focus();
  }
}

customElements.define("vigie-detail", VigieDetail);
