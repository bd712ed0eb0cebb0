import { html } from "lit";
import { VigieElement } from "../element.js";
import { OPEN_REPORT, OPEN_WORK_ORDER } from "../data/places.js";
import { glyph } from "../templates.js";
import { statusOf } from "../words.js";

class VigieLegend extends VigieElement {
  render() {
    return html`
      <details class="legend" ?open=${matchMedia("(min-width: 82rem) and (min-height: 50rem)").matches}>
        <summary>Légende</summary>
        ${this.row("Signalements (ronds)", "report", OPEN_REPORT)}
        ${this.row("Ordres de travail (carrés)", "workOrder", OPEN_WORK_ORDER)}
        <p><span class="glyph report is-late" aria-hidden="true"><b>!</b></span> En retard</p>
      </details>
    `;
  }

  row(title, kind, statuses) {
    return html`<p>
      <strong>${title} :</strong> ${statuses.map((s) => html`<span class="key">${glyph(kind, s)} ${statusOf(kind)(s)}</span>`)}
    </p>`;
  }
}

customElements.define("vigie-legend", VigieLegend);
