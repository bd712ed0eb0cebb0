import { geoJSON, layerGroup } from "leaflet";
import { countLabel } from "./label.js";

/** The limits of the communes, and how many reports wait in each. */
export class Communes {
  #shapes;
  #labels; // by commune when near, by territory when far
  #areas = [];
  #counts = new Map();
  #isNear = true;

  constructor(map) {
    this.#shapes = layerGroup().addTo(map);
    this.#labels = layerGroup().addTo(map);
  }

  /** The bounds of all that was drawn; null when there is nothing. */
  draw(areas) {
    this.#shapes.clearLayers();
    this.#areas = areas.map(({ name, communes }) => {
      const shapes = communes.map(({ inseeCode, name, boundary }) => {
        const shape = geoJSON(boundary, { interactive: false, style: { className: "commune" } });
        this.#shapes.addLayer(shape);
        return { inseeCode, name, bounds: shape.getBounds() };
      });
      return { name, communes: shapes, bounds: union(shapes) };
    });
    this.#label();
    return union(this.#areas);
  }

  count(lines) {
    const counts = new Map(lines.map((line) => [line.commune.inseeCode, line]));
    if (JSON.stringify([...counts.values()]) === JSON.stringify([...this.#counts.values()])) return;
    this.#counts = counts;
    this.#label();
  }

  label(isNear) {
    if (isNear === this.#isNear) return;
    this.#isNear = isNear;
    this.#label();
  }

  #label() {
    this.#labels.clearLayers();
    for (const area of this.#areas) {
      const places = this.#isNear ? area.communes : [area];
      for (const place of places) {
        const [communes, at] = place.communes ? [place.communes, below(place.bounds)] : [[place], place.bounds.getCenter()];
        this.#labels.addLayer(countLabel(place.name, at, this.#sum(communes)));
      }
    }
  }

  #sum(communes) {
    const lines = communes.map(({ inseeCode }) => this.#counts.get(inseeCode)).filter((line) => line);
    const total = (field) => lines.reduce((sum, line) => sum + line[field], 0);
    return { open: total("openCount"), overdue: total("overdueCount") };
  }
}

const below = (bounds) => [bounds.getSouth(), bounds.getCenter().lng];

function union(places) {
  const [first, ...others] = places.map((place) => place.bounds);
  if (!first) return null;
  return others.reduce((all, bounds) => all.extend(bounds), first.pad(0));
}
