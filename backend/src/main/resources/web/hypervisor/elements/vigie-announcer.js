import { html } from "lit";
import { VigieElement } from "../element.js";
import { state } from "../data/state.js";

class VigieAnnouncer extends VigieElement {
  static watches = ["announcement"];

  render() {
    return html`<div id="announcements" class="unseen" aria-live="polite">${state.announcement}</div>`;
  }
}

customElements.define("vigie-announcer", VigieAnnouncer);
