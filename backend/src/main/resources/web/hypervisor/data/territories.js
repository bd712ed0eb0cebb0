import { request } from "./api.js";

/** The first hundred by name, and whether there are more to search for. */
export async function firstTerritories() {
  return page((await request("Territories", { after: null })).territories);
}

export function page({ edges, pageInfo }) {
  return { found: edges.map((edge) => edge.node), hasMore: pageInfo.hasNextPage };
}

export function watchesRegion(viewer) {
  return viewer.grants.some((grant) => !grant.territory);
}

/** The territories that the viewer may choose at first. */
export function territoriesFor(viewer, { found }) {
  if (watchesRegion(viewer)) return found;
  const granted = viewer.grants.map(({ territory }) => [territory.id, territory]);
  return [...new Map(granted).values()];
}
