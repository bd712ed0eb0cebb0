// What the map shows: the communes of the territories, the items of the box.
import { ask, show } from "./ask.js";
import { request } from "./api.js";
import { replaySince } from "./merge.js";
import { isHere } from "./places.js";
import { change, state } from "./state.js";

export const MOST_AREAS = 20;
const MOST_ITEMS = 300;
const known = new Map();

export async function loadAreas() {
  const { territoryId, token } = state;
  const shown = territoryId ? [territoryId] : atOnce();
  try {
    for (const id of shown) known.get(id) ?? known.set(id, await area(id));
  } catch (failure) {
    show(failure);
  }
  const isCurrent = token === state.token && territoryId === state.territoryId;
  if (isCurrent) change({ areas: shown.map((id) => known.get(id)).filter((a) => a) });
}

/** Those that the map opens on: real ones, for a sandbox may lie on the other side of the globe. */
function atOnce() {
  const real = state.territories.filter((territory) => !territory.isSandbox);
  return real.slice(0, MOST_AREAS).map((territory) => territory.id);
}

async function area(id) {
  return (await request("TerritoryMap", { id })).node ?? undefined;
}

export async function loadMapItems() {
  if (!state.box) return change({ onMap: { reports: [], workOrders: [], isComplete: true } });
  const began = performance.now();
  const data = await ask("MapItems", { box: state.box, first: MOST_ITEMS });
  if (!data) return;
  const { reportsInBox, workOrdersInBox } = data;
  change({
    onMap: {
      reports: reportsInBox.reports.filter(isHere),
      workOrders: workOrdersInBox.workOrders.filter(isHere),
      isComplete: reportsInBox.isComplete && workOrdersInBox.isComplete,
    },
  });
  replaySince(began);
}

export function showBox(box) {
  change({ box });
  return loadMapItems();
}
