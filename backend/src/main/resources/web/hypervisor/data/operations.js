// The documents are those of mobile-contracts, sent as they are: a server may know them by their hash.
const documents = new Map();

export function operation(name) {
  if (!documents.has(name)) {
    const loading = load(name);
    documents.set(name, loading);
    loading.catch(() => documents.delete(name));
  }
  return documents.get(name);
}

async function load(name) {
  const response = await fetch(`/contracts/hypervisor/operations/${name}.graphql`);
  if (!response.ok) throw new Error(`Le document ${name} manque sur le serveur.`);
  return response.text();
}
