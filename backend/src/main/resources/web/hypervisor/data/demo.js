/** The people to play in a demonstration; empty where there is no demonstration. */
export async function cast() {
  try {
    const response = await fetch("/demo/cast", { headers: { Accept: "application/json" } });
    return response.ok ? await response.json() : [];
  } catch {
    return [];
  }
}

export async function tokenOf(person) {
  const response = await fetch("/demo/token", {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify({ person }),
  });
  if (!response.ok) throw new Error("La connexion de démonstration a été refusée.");
  return (await response.json()).token;
}
