import { html, nothing } from "lit";
import { VigieElement } from "../element.js";
import { cancelWorkOrder, completeWorkOrder, holdWorkOrder, startWorkOrder } from "../data/acts.js";
import "./vigie-act-form.js";

const ACTS = {
  start: { right: "viewerCanStart", label: "Commencer", act: startWorkOrder },
  hold: { right: "viewerCanHold", label: "Suspendre", act: holdWorkOrder, ask: "Motif de la suspension", field: "reason" },
  complete: { right: "viewerCanComplete", label: "Terminer", act: completeWorkOrder, ask: "Ce qui a été fait (facultatif)", field: "note" },
  cancel: { right: "viewerCanCancel", label: "Annuler l’ordre", act: cancelWorkOrder, ask: "Motif de l’annulation", field: "reason" },
};

/** The buttons of what the viewer may do with a work order now. */
class VigieActs extends VigieElement {
  static properties = {
    workOrder: { attribute: false },
    asking: { state: true },
    problem: { state: true },
    isBusy: { state: true },
  };

  render() {
    const allowed = Object.entries(ACTS).filter(([, { right }]) => this.workOrder[right]);
    const asked = allowed.find(([name]) => name === this.asking)?.[1];
    return html`
      <div class="acts">${allowed.map(([name, act]) => this.button(name, act))}</div>
      ${asked
        ? html`<vigie-act-form
            .act=${asked}
            .isBusy=${this.isBusy}
            .send=${(words) => this.perform(asked, { [asked.field]: words })}
            .giveUp=${() => this.giveUp()}
          ></vigie-act-form>`
        : nothing}
      <p role="alert" id="act-problem">${this.problem}</p>
    `;
  }

  button(name, act) {
    const label = name === "start" && this.workOrder.status === "ON_HOLD" ? "Reprendre" : act.label;
    const press = () => (act.ask ? (this.asking = name) : this.perform(act, {}));
    return html`<button
      type="button"
      id="act-${name}"
      aria-expanded=${act.ask ? String(this.asking === name) : nothing}
      ?disabled=${this.isBusy}
      @click=${press}
    >
      ${label}
    </button>`;
  }

  async perform({ act }, words) {
    this.isBusy = true;
    this.problem = await act({ workOrderId: this.workOrder.id, ...words });
    this.isBusy = false;
    if (this.problem) return;
    this.asking = null;
    document.getElementById("detail-title")?.focus();
  }

  giveUp() {
    const button = this.querySelector(`#act-${this.asking}`);
    this.asking = null;
    button.focus();
  }
}

customElements.define("vigie-acts", VigieActs);
