// Territories side by side by an indicator over thirty days, and what a number was counted of.
import { announce } from "./announcements.js";
import { ask } from "./ask.js";
import { change, state } from "./state.js";
import { daysAgo } from "../dates.js";

const DAYS = 30;
const PAGE = 20;

/** Today and the days before it; the last day is not counted any more. */
const span = () => ({ from: daysAgo(DAYS - 1), until: daysAgo(-1) });

export async function loadIndicators() {
  if (!state.indicators.length) {
    const data = await ask("Indicators");
    if (!data) return;
    change({ indicators: data.indicators });
  }
  await compare(state.indicator);
}

export async function compare(indicator) {
  change({ indicator, comparison: null, opened: null });
  // Where there are more than can be compared at once, those that are at hand.
  const territoryIds = state.mustSearch ? state.territories.map(({ id }) => id) : null;
  const data = await ask("CompareTerritories", { indicator, ...span(), territoryIds });
  if (data) change({ comparison: data.compareTerritories });
}

/** Opens a number down to what it was counted of. */
export async function open(territory) {
  change({ opened: { territory, items: [], cursor: null, hasMore: false, isLoading: true } });
  await more();
  announce(`${state.opened?.items.length ?? 0} objets de ${territory.name}.`);
}

export const close = () => change({ opened: null });

export async function more() {
  const { opened, indicator } = state;
  const variables = { indicator, territoryId: opened.territory.id, ...span(), first: PAGE, after: opened.cursor };
  const data = await ask("IndicatorObjects", variables);
  if (!data || state.opened?.territory !== opened.territory) return;
  const { edges, pageInfo } = data.indicatorObjects ?? { edges: [], pageInfo: {} };
  change({
    opened: {
      ...opened,
      items: [...opened.items, ...edges.map(({ node }) => node)],
      cursor: pageInfo.endCursor,
      hasMore: pageInfo.hasNextPage ?? false,
      isLoading: false,
    },
  });
}
