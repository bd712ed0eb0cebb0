// The documents of this page are known to the server by the manifest of its version: it sends their ids.
const VERSION = "0.1.0";

export const CLIENT = {
  "apollographql-client-name": "hypervisor-web",
  "apollographql-client-version": VERSION,
  "Accept-Language": document.documentElement.lang,
};

let ids;

/** The id of an operation's document. */
export async function operation(name) {
  ids ??= load().catch((failure) => {
    ids = undefined;
    throw failure;
  });
  const id = (await ids).get(name);
  if (!id) throw new Error(`Le document ${name} manque sur le serveur.`);
  return id;
}

async function load() {
  const response = await fetch(`/contracts/hypervisor/manifests/web-${VERSION}.json`);
  if (!response.ok) throw new Error("Les documents de cette page manquent sur le serveur.");
  const manifest = await response.json();
  return new Map(manifest.operations.map(({ name, id }) => [name, id]));
}
