// The audits of the npm package graphql-http: GraphQL over HTTP to the letter, and what is left of it for a page that
// could be forged.
import assert from 'node:assert/strict';
import { auditServer } from 'graphql-http';
import { pass, vigie } from './lib/vigie.mjs';

// Audits by GET without a header that makes browsers ask first.
const BY_FORGEABLE_GET = 3;

async function audit(extra) {
  const fetchFn = (address, init = {}) => fetch(address, { ...init, headers: { ...init.headers, ...extra } });
  const results = await auditServer({ url: `${vigie}/graphql`, fetchFn });
  const failed = results.filter((result) => result.status !== 'ok');
  return { count: results.length, failed: failed.map((result) => `${result.id} ${result.name}: ${result.reason}`) };
}

const proved = await audit({ 'GraphQL-Require-Preflight': '1' });
assert.equal(proved.count, 61);
assert.deepEqual(proved.failed, []);
pass('61 of 61 audits with a header that makes browsers ask first');

const forgeable = await audit({});
assert.equal(forgeable.count, 61);
assert.equal(forgeable.failed.length, BY_FORGEABLE_GET, forgeable.failed.join('\n'));
pass('58 of 61 without it: a GET that any page can forge is refused');
