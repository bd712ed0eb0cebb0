import { html, nothing } from "lit";
import { VigieElement } from "../element.js";
import { close, compare, loadIndicators, more, open } from "../data/indicators.js";
import { state } from "../data/state.js";
import { absenceOf, figureOf, trendOf } from "../figures.js";
import { objectLine } from "../objects.js";

/** How the territories stand by one indicator; each number opens down to what it was counted of. */
class VigieIndicators extends VigieElement {
  static watches = ["indicators", "indicator", "comparison", "opened"];

  connectedCallback() {
    super.connectedCallback();
    loadIndicators();
  }

  get chosen() {
    return state.indicators.find(({ kind }) => kind === state.indicator);
  }

  render() {
    return html`
      <div class="choice">
        <label for="indicator">Indicateur</label>
        <select id="indicator" @change=${(event) => compare(event.target.value)}>
          ${state.indicators.map(
            ({ kind, name }) => html`<option value=${kind} .selected=${kind === state.indicator}>${name}</option>`,
          )}
        </select>
      </div>
      <div class="scroll" aria-busy=${!state.comparison}>
        <p class="method">${this.chosen?.method}</p>
        ${state.opened ? this.objects(state.opened) : this.table()}
      </div>
    `;
  }

  table() {
    if (!state.comparison) return html`<p class="empty">Chargement…</p>`;
    const { indicator, territories } = state.comparison;
    const highest = Math.max(...territories.map(({ compared }) => compared ?? 0));
    return html`
      <table class="ranks">
        <caption>Les 30 derniers jours${indicator.better === "NONE" ? "" : ", le meilleur d’abord"}</caption>
        <thead>
          <tr><th scope="col">Rang</th><th scope="col">Territoire</th><th scope="col">Valeur</th><th scope="col">Tendance</th></tr>
        </thead>
        <tbody id="ranks">${territories.map((each) => this.row(each, highest))}</tbody>
      </table>
    `;
  }

  row({ territory, figure, compared, rank, trend }, highest) {
    const value = figureOf(figure.value, this.chosen?.unit);
    const width = compared > 0 && highest > 0 ? (100 * compared) / highest : 0;
    return html`
      <tr data-id=${territory.id}>
        <td>${rank ?? "–"}</td>
        <th scope="row">
          ${territory.name}
          <svg class="share-bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect width=${width} height="1"></rect></svg>
        </th>
        <td>
          ${figure.absence
            ? html`<span class="absence">${absenceOf(figure.absence)}</span>`
            : this.chosen?.isOfObjects
              ? html`<button type="button" class="figure" @click=${() => open(territory)}>${value}</button>`
              : value}
        </td>
        <td>${trendOf(trend)}</td>
      </tr>
    `;
  }

  objects({ territory, items, hasMore, isLoading }) {
    return html`
      <p class="back"><button type="button" id="close-objects" @click=${close}>← Tous les territoires</button></p>
      <h3>${territory.name}</h3>
      <ul class="lines" id="objects">${items.map(objectLine)}</ul>
      ${items.length || isLoading ? nothing : html`<p class="empty">Aucun objet.</p>`}
      ${hasMore ? html`<button type="button" class="more" @click=${more}>Afficher la suite</button>` : nothing}
    `;
  }
}

customElements.define("vigie-indicators", VigieIndicators);
