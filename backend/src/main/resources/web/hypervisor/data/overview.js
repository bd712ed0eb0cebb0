import { ask } from "./ask.js";
import { paced } from "./pace.js";
import { change, state } from "./state.js";

export async function loadOverview() {
  const data = await ask("Overview", { territoryId: state.territoryId });
  if (data) change({ overview: data.overview });
}

export const loadOverviewSoon = paced(loadOverview, 1000);
