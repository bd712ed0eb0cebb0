import { language, say } from "./words.js";

const VERSION = "0.1.0";
let ids;

/** The data of an operation of the citizens' contract; throws an Error whose message can be shown. */
export async function request(name, variables) {
  try {
    ids ??= load();
    const documentId = (await ids).get(name);
    const response = await fetch("/graphql", {
      method: "POST",
      headers: {
        "apollographql-client-name": "citizen-web",
        "apollographql-client-version": VERSION,
        "Accept-Language": language,
        "Content-Type": "application/json",
        Accept: "application/graphql-response+json",
      },
      body: JSON.stringify({ documentId, operationName: name, variables }),
    });
    const answer = await response.json();
    if (!answer.data) throw new Error(answer.errors?.[0]?.message ?? say.unreachable);
    return answer.data;
  } catch (failure) {
    ids = undefined;
    throw failure instanceof TypeError || failure instanceof SyntaxError ? new Error(say.unreachable) : failure;
  }
}

async function load() {
  const response = await fetch(`/contracts/citizen/manifests/web-${VERSION}.json`);
  if (!response.ok) throw new Error(say.unreachable);
  const manifest = await response.json();
  return new Map(manifest.operations.map(({ name, id }) => [name, id]));
}
