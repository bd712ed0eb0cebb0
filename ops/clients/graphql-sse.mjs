// The npm package graphql-sse, with a connection an operation and with one connection for all.
import assert from 'node:assert/strict';
import { createClient } from 'graphql-sse';
import { FILED, fileReport, pass, soon, token, vigie } from './lib/vigie.mjs';

const url = `${vigie}/graphql/stream`;
const headers = { Authorization: `Bearer ${await token('rita')}` };

for (const singleConnection of [false, true]) {
  const way = singleConnection ? 'over one connection for all' : 'over a connection of its own';
  // A subscription is under way once its request is answered.
  let isUnderWay;
  const underWay = new Promise((resolve) => (isUnderWay = resolve));
  const fetchFn = async (address, init) => {
    const answer = await fetch(address, init);
    if (init.body?.includes('subscription')) isUnderWay();
    return answer;
  };
  const rita = createClient({ url, headers, singleConnection, retryAttempts: 0, fetchFn });

  const answer = await soon(rita.iterate({ query: '{ __typename }' }).next(), 'a query');
  assert.deepEqual(answer.value, { data: { __typename: 'Query' } });
  pass(`a query is answered ${way}`);

  const reports = rita.iterate({ query: FILED });
  const first = reports.next();
  await soon(underWay, 'a subscription');
  const id = await fileReport();
  assert.equal((await soon(first, 'an event')).value.data.reportFiled.report.id, id);
  pass(`a report that was just filed is heard of ${way}`);

  const second = reports.next();
  const another = await fileReport();
  assert.equal((await soon(second, 'a second event')).value.data.reportFiled.report.id, another);
  await soon(reports.return(), 'the end');
  pass(`the next one too, until the client has heard enough, ${way}`);
  rita.dispose();
}

const stranger = createClient({ url, retryAttempts: 0 }).iterate({ query: FILED });
const refused = await soon(stranger.next(), 'a refusal');
assert.equal(refused.value.errors[0].extensions.code, 'FORBIDDEN');
pass('someone who did not sign in hears nothing of reports');

const forged = createClient({ url, headers: { Authorization: 'Bearer forged' }, retryAttempts: 0 });
await assert.rejects(soon(forged.iterate({ query: FILED }).next(), 'a refused token'), /Unauthorized|401/);
pass('a token that stands for nobody is refused');
process.exit(0);
