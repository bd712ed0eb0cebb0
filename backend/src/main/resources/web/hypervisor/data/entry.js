// Coming in, changing territory, going out.
import { announce } from "./announcements.js";
import { ask, forgetQuestions, onSignedOut, show } from "./ask.js";
import { request } from "./api.js";
import { loadAreas, loadMapItems } from "./atlas.js";
import { followTerritory, startFeed, stopFeed } from "./feed.js";
import { loadReports, loadWorkOrders } from "./lists.js";
import { loadOverview } from "./overview.js";
import { loadDetail } from "./selection.js";
import { dropToken, keepToken } from "./session.js";
import { change, forget, state } from "./state.js";
import { firstTerritories, page, territoriesFor, watchesRegion } from "./territories.js";

const EXPIRED = "Votre session a expiré. Connectez-vous à nouveau.";

onSignedOut(leave);

export async function enter(token) {
  keepToken(token);
  change({ token, signInNotice: null });
  try {
    const [{ viewer }, first] = await Promise.all([request("Viewer"), firstTerritories()]);
    if (token !== state.token) return;
    if (!viewer) return leave(EXPIRED);
    if (!viewer.grants.length) return leave("Ce compte n’a pas accès à l’hyperviseur.");
    const mayWatchRegion = watchesRegion(viewer);
    const territories = territoriesFor(viewer, first);
    const mustSearch = mayWatchRegion && first.hasMore;
    const territoryId = mayWatchRegion ? null : territories[0].id;
    change({ viewer, mayWatchRegion, mustSearch, territories, territoryId });
    loadAreas();
    startFeed({ onOpen: reloadAll, onDenied: () => leave(EXPIRED) });
    setTimeout(() => state.token === token && !state.overview && reloadAll(), 1500);
  } catch (failure) {
    show(failure);
  }
}

export function leave(notice) {
  stopFeed();
  dropToken();
  forgetQuestions();
  forget(notice);
}

/** Offers the territories whose names hold some words, beside the one that is chosen. */
export async function searchTerritories(name) {
  const data = await ask("Territories", { after: null, name: name || null });
  if (!data) return;
  const { found, hasMore } = page(data.territories);
  const chosen = state.territories.filter((territory) => territory.id === state.territoryId);
  const others = found.filter((territory) => territory.id !== state.territoryId);
  change({ territories: [...chosen, ...others] });
  announce(`${hasMore ? "Plus de " : ""}${found.length} territoires à choisir.`);
}

export function chooseTerritory(territoryId) {
  change({ territoryId, overview: null, selection: null, detail: null });
  followTerritory();
  loadAreas();
  reloadAll();
}

/** All but the limits of the communes, which do not move. */
export function reloadAll() {
  change({ problem: null });
  for (const load of [loadOverview, loadReports, loadWorkOrders, loadMapItems, loadDetail]) load();
}

export function retry() {
  change({ problem: null });
  if (state.viewer) reloadAll();
  else enter(state.token);
}
