import { html } from "lit";
import { VigieElement } from "../element.js";
import { state } from "../data/state.js";

const WORDS = {
  connecting: ["◌", "Connexion au direct…"],
  open: ["●", "En direct"],
  waiting: ["○", "Direct interrompu, nouvel essai…"],
  denied: ["×", "Direct refusé"],
};

class VigieLive extends VigieElement {
  static watches = ["live"];

  render() {
    const [sign, words] = WORDS[state.live];
    return html`<p id="live" role="status" data-state=${state.live}>
      <span aria-hidden="true">${sign}</span> ${words}
    </p>`;
  }
}

customElements.define("vigie-live", VigieLive);
