import { html } from "lit";
import { VigieElement } from "../element.js";
import { leave } from "../data/entry.js";
import { state } from "../data/state.js";
import { role } from "../words.js";
import "./vigie-live.js";
import "./vigie-territory.js";

class VigieHeader extends VigieElement {
  // Drawn once: another viewer comes with another header.
  render() {
    const { person, grants } = state.viewer;
    const roles = [...new Set(grants.map((grant) => role(grant.role)))].join(", ");
    return html`
      <header class="bar">
        <h1><img src="icon.svg" alt="" width="32" height="32" />Vigie <small>hyperviseur</small></h1>
        <vigie-territory></vigie-territory>
        <vigie-live></vigie-live>
        <p class="viewer" id="viewer">
          <strong>${person?.name ?? "Sans nom"}</strong><span>${roles}</span>
        </p>
        <button type="button" id="sign-out" @click=${() => leave()}>Se déconnecter</button>
      </header>
    `;
  }
}

customElements.define("vigie-header", VigieHeader);
