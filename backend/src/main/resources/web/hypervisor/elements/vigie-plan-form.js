import { html } from "lit";
import { VigieElement } from "../element.js";
import { agentsOf, planWorkOrder } from "../data/acts.js";
import { retryId } from "../data/retry-id.js";
import { today } from "../dates.js";

class VigiePlanForm extends VigieElement {
  static properties = {
    reportId: { attribute: false },
    territoryId: { attribute: false },
    agents: { state: true },
    problem: { state: true },
    isBusy: { state: true },
  };

  constructor() {
    super();
    this.agents = [];
    this.idFor = retryId();
  }

  async firstUpdated() {
    try {
      this.agents = await agentsOf(this.territoryId);
    } catch (failure) {
      this.problem = failure.message;
    }
  }

  render() {
    return html`
      <form class="plan" id="plan-form" aria-labelledby="plan-title" @submit=${this.send}>
        <h3 id="plan-title">Planifier une intervention</h3>
        <label for="plan-agent">Agent</label>
        <select id="plan-agent" name="agentId">
          <option value="">À désigner plus tard</option>
          ${this.agents.map((agent) => html`<option value=${agent.id}>${agent.name}</option>`)}
        </select>
        <label for="plan-day">Jour</label>
        <input id="plan-day" name="plannedFor" type="date" value=${today()} />
        <label for="plan-instructions">Consignes (facultatif)</label>
        <textarea id="plan-instructions" name="instructions" rows="3" maxlength="2000"></textarea>
        <p role="alert" id="plan-problem">${this.problem}</p>
        <button type="submit" class="primary" id="plan-submit" ?disabled=${this.isBusy}>Planifier l’intervention</button>
      </form>
    `;
  }

  async send(event) {
    event.preventDefault();
    const form = new FormData(event.target);
    const given = (name) => form.get(name).trim() || null;
    const content = {
      reportIds: [this.reportId],
      agentId: given("agentId"),
      plannedFor: given("plannedFor"),
      instructions: given("instructions"),
    };
    this.isBusy = true;
    this.problem = await planWorkOrder({ clientWorkOrderId: this.idFor(content), ...content });
    this.isBusy = false;
  }
}

customElements.define("vigie-plan-form", VigiePlanForm);
