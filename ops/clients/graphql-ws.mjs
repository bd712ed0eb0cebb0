// The npm package graphql-ws, as Apollo Client and urql use it, over `graphql-transport-ws`.
import assert from 'node:assert/strict';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { FILED, fileReport, pass, soon, token, vigie } from './lib/vigie.mjs';

const url = `${vigie.replace('http', 'ws')}/graphql`;

function client(connectionParams, more = {}) {
  return createClient({ url, webSocketImpl: WebSocket, connectionParams, retryAttempts: 0, ...more });
}

const rita = client({ Authorization: `Bearer ${await token('rita')}` });

const answer = await soon(rita.iterate({ query: '{ __typename }' }).next(), 'a query');
assert.deepEqual(answer.value, { data: { __typename: 'Query' } });
pass('a query is answered over the socket');

const bad = rita.iterate({ query: '{ nothing }' });
await assert.rejects(soon(bad.next(), 'an error'), (errors) => /nothing/.test(errors[0].message));
pass('an invalid document ends in an error');

const reports = rita.iterate({ query: FILED });
const first = reports.next();
// Messages are taken in order: once a query is answered, the subscription is under way.
await soon(rita.iterate({ query: '{ __typename }' }).next(), 'a query');
const id = await fileReport();
assert.equal((await soon(first, 'an event')).value.data.reportFiled.report.id, id);
pass('a report that was just filed is heard of');

const second = reports.next();
const another = await fileReport();
assert.equal((await soon(second, 'a second event')).value.data.reportFiled.report.id, another);
await soon(reports.return(), 'the end');
pass('the next one too, until the client has heard enough');

const stranger = client({}).iterate({ query: FILED });
await assert.rejects(soon(stranger.next(), 'a refusal'), (errors) => errors[0].extensions.code === 'FORBIDDEN');
pass('someone who did not sign in hears nothing of reports');

const closed = await soon(
  new Promise((resolve) => {
    const forged = client({ Authorization: 'Bearer forged' }, { on: { closed: resolve } });
    forged.iterate({ query: FILED }).next().catch(() => {});
  }),
  'a refused token',
);
assert.equal(closed.code, 4403);
pass('a token that stands for nobody closes the socket with 4403');

const alive = await soon(
  new Promise((resolve) => {
    const pinging = client({}, { lazy: false, keepAlive: 100, on: { pong: (received) => received && resolve(true) } });
    pinging.on('closed', () => resolve(false));
  }),
  'a pong',
);
assert(alive);
pass('a ping is answered');
process.exit(0);
