import { request } from "./api.js";

export async function allTerritories() {
  const all = [];
  let after = null;
  do {
    const { edges, pageInfo } = (await request("Territories", { after })).territories;
    all.push(...edges.map((edge) => edge.node));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after);
  return all;
}

export function watchesRegion(viewer) {
  return viewer.grants.some((grant) => !grant.territory);
}

/** The territories that the viewer may choose. */
export function territoriesFor(viewer, all) {
  if (watchesRegion(viewer)) return all;
  const granted = new Map(viewer.grants.map(({ territory }) => [territory.id, territory]));
  for (const territory of all) if (granted.has(territory.id)) granted.set(territory.id, territory);
  return [...granted.values()];
}
