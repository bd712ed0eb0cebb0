import { html, nothing } from "lit";
import { VigieElement } from "../element.js";
import { chooseTerritory, searchTerritories } from "../data/entry.js";
import { state } from "../data/state.js";

class VigieTerritory extends VigieElement {
  static watches = ["territories", "mustSearch", "territoryId"];

  render() {
    return html`
      ${state.mustSearch ? this.search() : nothing}
      <label for="territory">Territoire</label>
      <select id="territory" @change=${(event) => chooseTerritory(event.target.value || null)}>
        ${state.mayWatchRegion ? this.option({ id: "", name: "Toute la région" }) : nothing}
        ${state.territories.map((territory) => this.option(territory))}
      </select>
    `;
  }

  search() {
    return html`
      <form role="search" id="territory-search" @submit=${this.find}>
        <label for="territory-name">Nom</label>
        <input id="territory-name" type="search" maxlength="60" autocomplete="off" />
        <button>Chercher</button>
      </form>
    `;
  }

  find(event) {
    event.preventDefault();
    searchTerritories(event.target.elements["territory-name"].value.trim());
  }

  option({ id, name, isSandbox }) {
    const label = isSandbox ? `${name} (bac à sable)` : name;
    return html`<option .value=${id} .selected=${id === (state.territoryId ?? "")}>${label}</option>`;
  }
}

customElements.define("vigie-territory", VigieTerritory);
