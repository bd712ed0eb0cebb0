// People who sign up in Firebase's emulator of Authentication: who they are to Vigie, and who is nobody there.
import assert from 'node:assert/strict';

const [vigie, emulator] = process.argv.slice(2);
assert(vigie && emulator, 'say the addresses of a Vigie and of its emulator');
const PROJECT = 'demo-vigie';

async function firebase(path, body, authorization) {
  const answer = await fetch(`${emulator}/identitytoolkit.googleapis.com/v1/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
    body: JSON.stringify(body),
  });
  assert.equal(answer.status, 200, await answer.clone().text());
  return answer.json();
}

// As an app does: gives a token and who it is for.
const signUp = user => firebase('accounts:signUp?key=app', { returnSecureToken: true, ...user });

// As the console does.
const change = user => firebase(`projects/${PROJECT}/accounts:update`, user, 'Bearer owner');

async function ask(token, query, variables) {
  const answer = await fetch(`${vigie}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  return { status: answer.status, ...(await answer.json()) };
}

async function done(token, act, type, input, selection) {
  const query = `mutation ($input: ${type}Input!) {
    act: ${act}(input: $input) { __typename ... on ${type}Success { ${selection} } } }`;
  const { data, errors } = await ask(token, query, { input });
  assert.equal(errors, undefined);
  assert.equal(data.act.__typename, `${type}Success`);
  return data.act;
}

async function refused(token, what) {
  const answer = await ask(token, '{ viewer { grants { role } } }');
  assert.equal(answer.status, 401, what);
  assert.equal(answer.errors[0].extensions.code, 'UNAUTHENTICATED');
  pass(`${what} is refused`);
}

// The same token with other claims; the emulator signs none.
function forged(token, claims) {
  const [header, payload] = token.split('.');
  const said = JSON.parse(Buffer.from(payload, 'base64url'));
  const changed = Buffer.from(JSON.stringify({ ...said, ...claims })).toString('base64url');
  return `${header}.${changed}.`;
}

function pass(what) {
  console.log(`  ok  ${what}`);
}

const anonymous = await signUp({});
const report = {
  clientReportId: crypto.randomUUID(),
  categoryCode: 'lamp-out',
  location: { latitude: 49.1767, longitude: 5.3886 },
  answers: [{ question: 'extent', value: 'one' }],
  isNotDuplicate: true,
};
await done(anonymous.idToken, 'fileReport', 'FileReport', report, 'report { id }');
pass('who signed up anonymously files a report');

const phone = {
  installationId: crypto.randomUUID(),
  kind: 'FCM_TOKEN',
  value: `${crypto.randomUUID()}:APA91b${'x'.repeat(120)}`,
  platform: 'ANDROID',
  appVersion: '1.0.0',
  language: 'fr',
};
const { pushTarget } = await done(anonymous.idToken, 'registerPushTarget', 'RegisterPushTarget', phone, 'pushTarget { id }');
const mine = '{ myPushTargets { id } myFollows { edges { node { id } } } }';
const seen = await ask(anonymous.idToken, mine);
assert.deepEqual(seen.data.myPushTargets, [pushTarget]);
assert.equal(seen.data.myFollows.edges.length, 1);
pass('registers a phone, and sees it and the report that they follow');

const ada = await signUp({ email: 'ada@example.org', password: 'correct horse' });
assert.deepEqual((await ask(ada.idToken, mine)).data.myPushTargets, []);
await done(ada.idToken, 'registerPushTarget', 'RegisterPushTarget', phone, 'pushTarget { id }');
assert.deepEqual((await ask(anonymous.idToken, mine)).data.myPushTargets, []);
pass('who signs in by e-mail on the same phone takes it over');

const viewer = '{ viewer { grants { role } person { id } } }';
await change({ localId: ada.localId, customAttributes: JSON.stringify({ admin: true, role: 'ADMINISTRATOR' }) });
const greedy = await firebase('accounts:signInWithPassword?key=app', {
  email: 'ada@example.org', password: 'correct horse', returnSecureToken: true,
});
assert.match(Buffer.from(greedy.idToken.split('.')[1], 'base64url').toString(), /"admin":true/);
assert.deepEqual((await ask(greedy.idToken, viewer)).data.viewer, { grants: [], person: null });
pass('claims give nobody a right');

const hour = 3600;
const now = Math.floor(Date.now() / 1000);
await refused(forged(ada.idToken, { sub: 'somebody-else', user_id: 'somebody-else' }), 'a token for a user that there is not');
await refused(forged(ada.idToken, { exp: now - 1, iat: now - hour }), 'an expired token');
await refused(forged(ada.idToken, { aud: 'another-project' }), 'a token for another project');
await refused(forged(ada.idToken, { iss: 'https://securetoken.google.com/another-project' }), 'a token of another project');
await refused(forged(ada.idToken, { auth_time: now + hour }), 'a token of who will sign in');

const hugo = await signUp({ email: 'hugo@example.org', password: 'battery staple' });
await change({ localId: hugo.localId, validSince: String(now + hour) });
await refused(hugo.idToken, 'a token that was revoked');
const ines = await signUp({ email: 'ines@example.org', password: 'battery staple' });
await change({ localId: ines.localId, disableUser: true });
await refused(ines.idToken, 'a token of a user that was disabled');
