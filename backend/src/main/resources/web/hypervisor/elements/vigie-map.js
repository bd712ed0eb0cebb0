import { html, nothing } from "lit";
import { VigieElement } from "../element.js";
import { showBox } from "../data/atlas.js";
import { state } from "../data/state.js";
import { boxOf, FRANCE, newMap } from "../map/base.js";
import { Communes } from "../map/communes.js";
import { Markers } from "../map/markers.js";
import "./vigie-legend.js";

const MARKERS_FROM_ZOOM = 10; // further out, the sums of the territories say more
const MARKERS_FROM_ZOOM_ALONE = 8.5; // a territory alone on a small screen
const COUNTS_BELOW_ZOOM = 13; // below, labels stand before the pins

class VigieMap extends VigieElement {
  static watches = ["areas", "overview", "onMap", "selection", "detail"];

  render() {
    return html`
      <section class="card map" aria-label="Carte">
        <div
          id="map"
          tabindex="0"
          role="group"
          aria-label="Carte des communes. Les mêmes points sont dans la liste « Sur la carte »."
        ></div>
        ${state.onMap.isComplete ? nothing : html`<p class="map-note">Trop de points : agrandissez pour les voir tous.</p>`}
        <vigie-legend></vigie-legend>
      </section>
    `;
  }

  firstUpdated() {
    this.map = newMap(this.querySelector("#map"));
    this.communes = new Communes(this.map);
    this.markers = new Markers(this.map);
    this.map.on("moveend", () => this.moved());
    this.map.on("movestart", () => (this.isFitted = this.isFitting));
    this.resizes = new ResizeObserver(() => this.resized());
    this.resizes.observe(this.querySelector("#map"));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.resizes?.disconnect();
  }

  updated() {
    if (state.areas !== this.areas) this.showAreas();
    this.communes.count(state.overview?.communes ?? []);
    this.markers.show(state.onMap, state.selection, state.detail);
    if (state.detail?.id !== this.shownId) this.follow();
  }

  showAreas() {
    this.areas = state.areas;
    this.bounds = this.communes.draw(this.areas) ?? FRANCE;
    this.fit();
  }

  fit() {
    this.isFitting = true;
    this.map.fitBounds(this.bounds, { padding: [24, 24], animate: false });
    this.isFitting = false;
    this.isFitted = true;
  }

  // Until someone moves the map, it keeps the whole territory in sight.
  resized() {
    this.map.invalidateSize({ animate: false });
    if (this.isFitted) this.fit();
  }

  follow() {
    this.shownId = state.detail?.id;
    if (!state.detail) return;
    const { latitude, longitude } = state.detail.location;
    if (!this.isNear) this.map.setView([latitude, longitude], 13);
    else this.map.panInside([latitude, longitude], { padding: [60, 60] });
  }

  get isNear() {
    return this.map.getZoom() >= (state.territoryId ? MARKERS_FROM_ZOOM_ALONE : MARKERS_FROM_ZOOM);
  }

  moved() {
    const isNear = this.isNear;
    this.communes.label(isNear);
    this.querySelector("#map").toggleAttribute("data-far", this.map.getZoom() < COUNTS_BELOW_ZOOM);
    showBox(isNear ? boxOf(this.map) : null);
  }
}

customElements.define("vigie-map", VigieMap);
