// What all clients here need of a Vigie in the demo profile.
import assert from 'node:assert/strict';

export const vigie = process.argv[2];
assert(vigie, 'say the address of a Vigie: node CLIENT.mjs http://127.0.0.1:8080');

export async function token(person) {
  const answer = await fetch(`${vigie}/demo/token`, { method: 'POST', body: JSON.stringify({ person }) });
  return (await answer.json()).token;
}

export async function ask(person, query, variables) {
  const answer = await fetch(`${vigie}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await token(person)}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await answer.json();
  assert.equal(errors, undefined);
  return data;
}

// Files a report in Belleville-sur-Meuse; gives its id.
export async function fileReport() {
  const query = `mutation ($input: FileReportInput!) {
    fileReport(input: $input) { __typename ... on FileReportSuccess { report { id } } } }`;
  const input = {
    clientReportId: crypto.randomUUID(),
    categoryCode: 'lamp-out',
    location: { latitude: 49.1767, longitude: 5.3886 },
    answers: [{ question: 'extent', value: 'one' }],
    isNotDuplicate: true,
  };
  const { fileReport } = await ask('camille', query, { input });
  assert.equal(fileReport.__typename, 'FileReportSuccess');
  return fileReport.report.id;
}

export const FILED = 'subscription { reportFiled { report { id } } }';

// Rejects after 10 s, so that nothing hangs.
export function soon(promise, what) {
  return Promise.race([
    promise,
    new Promise((_, reject) => setTimeout(() => reject(new Error(`not within 10 s: ${what}`)), 10_000).unref()),
  ]);
}

export function pass(what) {
  console.log(`  ok  ${what}`);
}
