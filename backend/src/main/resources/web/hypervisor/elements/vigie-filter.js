import { html } from "lit";
import { VigieElement } from "../element.js";

/** Which statuses a list keeps, and its order. */
class VigieFilter extends VigieElement {
  static properties = {
    name: { attribute: false },
    filter: { attribute: false },
    statuses: { attribute: false },
    open: { attribute: false },
    word: { attribute: false },
    choose: { attribute: false },
  };

  render() {
    const { statuses, orderBy } = this.filter;
    const kept = [
      ["Tous", []],
      ["À traiter", this.open],
      ...this.statuses.map((status) => [this.word(status), [status]]),
    ];
    const orders = [
      ["Récents d’abord", "NEWEST_FIRST"],
      ["Urgents d’abord", "MOST_URGENT_FIRST"],
    ];
    return html`
      <div class="filter">
        ${this.select("status", "État", kept, String(statuses), (value) => ({ statuses: value }))}
        ${this.select("order", "Ordre", orders, orderBy, (value) => ({ orderBy: value }))}
      </div>
    `;
  }

  select(part, label, options, current, filterOf) {
    const id = `${this.name}-${part}`;
    return html`
      <label for=${id}>${label}</label>
      <select id=${id} @change=${(event) => this.choose(filterOf(options[event.target.selectedIndex][1]))}>
        ${options.map(
          ([text, value]) => html`<option .value=${String(value)} .selected=${String(value) === current}>${text}</option>`,
        )}
      </select>
    `;
  }
}

customElements.define("vigie-filter", VigieFilter);
