import { html, nothing } from "lit";
import { VigieElement } from "../element.js";
import { chooseTerritory } from "../data/entry.js";
import { state } from "../data/state.js";

class VigieTerritory extends VigieElement {
  static watches = ["territories", "territoryId"];

  render() {
    return html`
      <label for="territory">Territoire</label>
      <select id="territory" @change=${(event) => chooseTerritory(event.target.value || null)}>
        ${state.mayWatchRegion ? this.option({ id: "", name: "Toute la région" }) : nothing}
        ${state.territories.map((territory) => this.option(territory))}
      </select>
    `;
  }

  option({ id, name, isSandbox }) {
    const label = isSandbox ? `${name} (bac à sable)` : name;
    return html`<option .value=${id} .selected=${id === (state.territoryId ?? "")}>${label}</option>`;
  }
}

customElements.define("vigie-territory", VigieTerritory);
