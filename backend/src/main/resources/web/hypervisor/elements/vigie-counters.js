import { html } from "lit";
import { VigieElement } from "../element.js";
import { REPORT_COUNTERS, WORK_ORDER_COUNTERS } from "../counters.js";
import { state } from "../data/state.js";
import "./vigie-counter.js";

class VigieCounters extends VigieElement {
  static watches = ["overview"];

  render() {
    return html`
      ${this.group("reports", "Signalements", REPORT_COUNTERS)}
      ${this.group("work-orders", "Ordres de travail", WORK_ORDER_COUNTERS)}
    `;
  }

  updated() {
    const [open] = REPORT_COUNTERS;
    document.title = state.overview ? `${open.count(state.overview)} à traiter, Vigie` : "Vigie, hyperviseur";
  }

  group(id, title, counters) {
    return html`
      <section class="counters" aria-labelledby="counters-${id}">
        <h2 id="counters-${id}">${title}</h2>
        <div class="counter-row">
          ${counters.map(
            (counter) => html`<vigie-counter
              .name=${counter.name}
              .label=${counter.label}
              .look=${counter.look}
              .value=${state.overview ? counter.count(state.overview) : null}
              .open=${counter.open}
            ></vigie-counter>`,
          )}
        </div>
      </section>
    `;
  }
}

customElements.define("vigie-counters", VigieCounters);
