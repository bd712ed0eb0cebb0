import { CLIENT, operation } from "./operations.js";
import { state } from "./state.js";

export class SignedOut extends Error {}

/** The data of an operation; throws an Error whose message can be shown. */
export async function request(name, variables = {}) {
  const token = state.token;
  const response = await send(token, { documentId: await document(name), operationName: name, variables });
  if (response.status === 401 && token === state.token) throw new SignedOut("Votre session a expiré. Connectez-vous à nouveau.");
  const answer = await response.json().catch(() => null);
  if (!answer?.data) throw new Error(words(response, answer));
  if (answer.errors?.length) console.warn(name, answer.errors);
  return answer.data;
}

async function document(name) {
  try {
    return await operation(name);
  } catch (failure) {
    throw failure instanceof TypeError ? unreachable() : failure;
  }
}

async function send(token, body) {
  try {
    return await fetch("/graphql", {
      method: "POST",
      headers: {
        ...CLIENT,
        "Content-Type": "application/json",
        Accept: "application/graphql-response+json",
        Authorization: `Bearer ${token}`,
      },
      body: JSON.stringify(body),
    });
  } catch {
    throw unreachable();
  }
}

function unreachable() {
  return new Error("Le serveur ne répond pas. Vérifiez la connexion, puis réessayez.");
}

function words(response, answer) {
  const error = answer?.errors?.[0];
  const id = error?.extensions?.errorId;
  if (id) return `Le serveur a rencontré une erreur (numéro ${id}).`;
  return error?.message ?? `Le serveur a répondu par une erreur (${response.status}).`;
}
