import { layerGroup } from "leaflet";
import { draw } from "./pin.js";
import { Roving } from "./roving.js";

/** Reports and work orders as pins; only those that changed are drawn again. */
export class Markers {
  #layer;
  #pins = new Map();
  #roving = new Roving();

  constructor(map) {
    this.#layer = layerGroup().addTo(map);
  }

  show({ reports, workOrders }, selection, detail) {
    const wanted = new Map();
    for (const item of reports) wanted.set(item.id, { kind: "report", item });
    for (const item of workOrders) wanted.set(item.id, { kind: "workOrder", item });
    if (detail && selection) wanted.set(detail.id, { kind: selection.kind, item: detail });
    for (const id of [...this.#pins.keys()]) if (!wanted.has(id)) this.#remove(id);
    for (const [id, { kind, item }] of wanted) this.#put(id, kind, item, id === selection?.id);
    this.#roving.over([...this.#pins.values()].map((pin) => pin.marker));
  }

  #put(id, kind, item, isSelected) {
    const { location, status, isOverdue } = item;
    const look = [status, isOverdue, isSelected, location.latitude, location.longitude].join();
    const known = this.#pins.get(id);
    if (known?.look === look) return;
    const hadFocus = known && known.marker.getElement() === document.activeElement;
    if (known) this.#remove(id);
    const marker = draw(kind, item, isSelected);
    this.#layer.addLayer(marker);
    this.#pins.set(id, { marker, look });
    if (hadFocus) marker.getElement().focus();
  }

  #remove(id) {
    this.#layer.removeLayer(this.#pins.get(id).marker);
    this.#pins.delete(id);
  }
}
