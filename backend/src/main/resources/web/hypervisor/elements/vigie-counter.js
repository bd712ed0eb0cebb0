import { html } from "lit";
import { VigieElement } from "../element.js";

const STILL = matchMedia("(prefers-reduced-motion: reduce)");
const NUMBER = new Intl.NumberFormat("fr-FR");

/** A number that opens the list of what it counts. */
class VigieCounter extends VigieElement {
  static properties = {
    name: { attribute: false },
    label: { attribute: false },
    look: { attribute: false },
    value: { attribute: false },
    open: { attribute: false },
  };

  render() {
    const value = this.value === null ? "–" : NUMBER.format(this.value);
    return html`<button type="button" id="counter-${this.name}" class="counter ${this.look}" @click=${this.open}>
      <strong data-count>${value}</strong> <span>${this.label}</span>
    </button>`;
  }

  updated(changed) {
    const hasMoved = changed.get("value") != null && this.value !== null;
    if (hasMoved && !STILL.matches) {
      this.firstElementChild.animate({ scale: [1, 1.06, 1] }, { duration: 500, easing: "ease-out" });
    }
  }
}

customElements.define("vigie-counter", VigieCounter);
