import { html } from "lit";
import { VigieElement } from "../element.js";
import { state } from "../data/state.js";
import "./vigie-announcer.js";
import "./vigie-counters.js";
import "./vigie-detail.js";
import "./vigie-footer.js";
import "./vigie-header.js";
import "./vigie-map.js";
import "./vigie-notices.js";
import "./vigie-panel.js";
import "./vigie-sign-in.js";

class VigieApp extends VigieElement {
  static watches = ["token", "viewer"];

  render() {
    return html`
      ${!state.token ? html`<vigie-sign-in></vigie-sign-in>` : state.viewer ? this.tower() : this.entering()}
      <vigie-footer></vigie-footer>
      <vigie-announcer></vigie-announcer>
    `;
  }

  entering() {
    return html`<vigie-notices></vigie-notices><main class="entering"><p>Connexion en cours…</p></main>`;
  }

  tower() {
    return html`
      <a class="skip" href="#panel">Passer la carte, aller à la liste</a>
      <vigie-header></vigie-header>
      <vigie-notices></vigie-notices>
      <main class="tower">
        <vigie-counters></vigie-counters>
        <vigie-map></vigie-map>
        <vigie-panel></vigie-panel>
        <vigie-detail></vigie-detail>
      </main>
    `;
  }
}

customElements.define("vigie-app", VigieApp);
