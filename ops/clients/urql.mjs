// urql's core, which a web app would use: by POST, by GET, and an act.
import assert from 'node:assert/strict';
import { Client, fetchExchange, gql } from '@urql/core';
import { pass, soon, token, vigie } from './lib/vigie.mjs';

const seen = [];
async function watched(address, init) {
  const answer = await fetch(address, init);
  seen.push({ method: init.method, status: answer.status, cache: answer.headers.get('cache-control') });
  return answer;
}

function client(headers, preferGetMethod) {
  return new Client({
    url: `${vigie}/graphql`,
    exchanges: [fetchExchange],
    fetch: watched,
    fetchOptions: { headers },
    preferGetMethod,
  });
}

const CATEGORIES = gql`query Categories { categories { code label } }`;

const byPost = await soon(client({}, false).query(CATEGORIES, {}).toPromise(), 'a query by POST');
assert.equal(byPost.error, undefined);
assert(byPost.data.categories.length > 0);
assert.deepEqual(seen.pop(), { method: 'POST', status: 200, cache: 'no-store' });
pass('a query by POST is answered');

const asked = client({ 'GraphQL-Require-Preflight': '1' }, 'force');
const byGet = await soon(asked.query(CATEGORIES, {}).toPromise(), 'a query by GET');
assert.equal(byGet.error, undefined);
assert.deepEqual(byGet.data, byPost.data);
assert.deepEqual(seen.pop(), { method: 'GET', status: 200, cache: 'public, max-age=3600' });
pass('the same by GET, which may be kept for an hour');

const forged = await soon(client({}, 'force').query(CATEGORIES, {}).toPromise(), 'a refusal');
assert.equal(seen.pop().status, 400);
assert(forged.error);
pass('by GET without a header that makes browsers ask first, it is refused');

const FILE = gql`mutation File($input: FileReportInput!) {
  fileReport(input: $input) { __typename ... on FileReportSuccess { report { id } } } }`;
const input = {
  clientReportId: crypto.randomUUID(),
  categoryCode: 'lamp-out',
  location: { latitude: 49.1767, longitude: 5.3886 },
  answers: [{ question: 'extent', value: 'one' }],
  isNotDuplicate: true,
};
const camille = client({ Authorization: `Bearer ${await token('camille')}` }, 'force');
const filed = await soon(camille.mutation(FILE, { input }).toPromise(), 'an act');
assert.equal(filed.error, undefined);
assert.equal(filed.data.fileReport.__typename, 'FileReportSuccess');
pass('a citizen files a report');

const wrong = await soon(client({}, false).query('{ nothing }', {}).toPromise(), 'a mistake');
assert.equal(wrong.error.graphQLErrors.length, 1);
pass('a mistake in a document is told as one of GraphQL');
