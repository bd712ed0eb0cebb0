import { control, map } from "leaflet";
import { PANE } from "./label.js";

export const FRANCE = [
  [41.3, -5.2],
  [51.1, 9.6],
];

/** A plain ground: no base map, so no call to anyone else. */
export function newMap(place) {
  const moves = !matchMedia("(prefers-reduced-motion: reduce)").matches;
  const made = map(place, {
    attributionControl: false,
    zoomControl: false,
    zoomSnap: 0.25,
    minZoom: 5,
    maxZoom: 18,
    fadeAnimation: moves,
    zoomAnimation: moves,
    markerZoomAnimation: moves,
    inertia: moves,
  });
  made.createPane(PANE);
  control.zoom({ zoomInTitle: "Agrandir", zoomOutTitle: "Réduire" }).addTo(made);
  control.scale({ imperial: false, position: "bottomright" }).addTo(made);
  return made;
}

export function boxOf(shown) {
  const bounds = shown.getBounds();
  const limited = (value, most) => Math.max(-most, Math.min(most, value));
  return {
    south: limited(bounds.getSouth(), 90),
    west: limited(bounds.getWest(), 180),
    north: limited(bounds.getNorth(), 90),
    east: limited(bounds.getEast(), 180),
  };
}
