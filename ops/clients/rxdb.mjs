// RxDB with its GraphQL replication, as the agents' app would use it: a whole day without network.
import assert from 'node:assert/strict';
import { spawn, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Device, operation } from './lib/device.mjs';
import { losingProxy } from './lib/proxy.mjs';
import { ask, fileReport, pass, soon, vigie } from './lib/vigie.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const SAMI = 'per_demo-sami';

async function plan(agentId = SAMI) {
  const input = { clientWorkOrderId: crypto.randomUUID(), reportIds: [await fileReport()], agentId };
  const { planWorkOrder } = await ask(
    'nadia',
    `mutation ($input: PlanWorkOrderInput!) {
      planWorkOrder(input: $input) { __typename ... on PlanWorkOrderSuccess { workOrder { id } } } }`,
    { input },
  );
  assert.equal(planWorkOrder.__typename, 'PlanWorkOrderSuccess');
  return planWorkOrder.workOrder.id;
}

async function workOrder(id, person = 'nadia') {
  const query = 'query ($id: ID!) { workOrder(id: $id) { status timeline { act note } } }';
  return (await ask(person, query, { id })).workOrder;
}

const acts = async (id) => (await workOrder(id)).timeline.map((step) => step.act);

async function until(holds, what) {
  const end = Date.now() + 60_000;
  while (!(await holds())) {
    assert(Date.now() < end, `not within a minute: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function isThere(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function pushed(person, rows) {
  return (await ask(person, await operation('PushFieldEvents'), { rows })).pushFieldEvents;
}

// The first pull: all there is, in pages, and nothing of others.
const lea = await (await Device.of('lea')).connect();
await soon(lea.isInSync(), 'the first pull');
const open = ['PLANNED', 'IN_PROGRESS', 'ON_HOLD'];
const copies = await lea.copies();
assert(copies.length >= 500, `${copies.length} work orders are too few to tell: VIGIE_DEMO_SIZE`);
assert(copies.every((copy) => open.includes(copy.workOrder.status)));
assert.deepEqual(lea.errors, []);
await lea.close();
pass(`a device has its first ${copies.length} work orders, in pages of 100`);

const greedy = await (await Device.of('lea', { limit: 101 })).connect();
await until(() => greedy.errors.length > 0, 'a refusal');
assert.match(JSON.stringify(greedy.errors[0].parameters ?? greedy.errors[0]), /1 to 100|1 à 100/);
assert.equal((await greedy.copies()).length, 0);
await greedy.close();
pass('a device that asks for more than the maximum is refused, and believes nothing');

// Edits without a network, and the poke that tells other devices.
const first = await plan();
const sami = await (await Device.of('sami')).connect();
const tablet = await (await Device.of('sami')).connect();
await soon(Promise.all([sami.isInSync(), tablet.isInSync()]), 'two devices');
await sami.disconnect();
const done = [await sami.act('START', first), await sami.act('HOLD', first, 'orage'), await sami.act('START', first)];
done.push(await sami.act('COMPLETE', first, 'lampe changée'));
assert.equal((await sami.copy(first)).workOrder.status, 'PLANNED');
await sami.connect();
await soon(sami.isInSync(), 'what was done');
await until(async () => (await sami.outcome(done[3])) === 'APPLIED', 'outcomes on the device');
assert.deepEqual(await acts(first), ['PLAN', 'START', 'HOLD', 'START', 'COMPLETE']);
await until(async () => (await tablet.copy(first))?.workOrder.status === 'DONE', 'a poke to the other device');
await until(async () => (await tablet.done()).length >= 4, 'what was done on the other device');
pass('what was done without a network is done once, in order, and known on the other device');

// A conflict: a dispatcher did it meanwhile.
const second = await plan();
await until(async () => await sami.copy(second), 'new work');
await sami.disconnect();
await ask('nadia', 'mutation ($id: ID!) { startWorkOrder(input: {workOrderId: $id}) { __typename } }', { id: second });
const late = await sami.act('START', second, 'commencé sur place');
await sami.connect();
await until(async () => (await sami.outcome(late)) === 'REFUSED STATUS_FORBIDS', 'a refusal');
await until(async () => (await sami.copy(second)).refusal?.reason === 'STATUS_FORBIDS', 'its reason');
const resumed = await (await Device.of('sami')).connect();
await soon(resumed.isInSync(), 'a new device');
assert.equal((await resumed.copy(second)).refusal.eventId, late.id);
const kept = 'query { keptWork(first: 100) { edges { node { id workOrderId note } } } }';
const { edges } = (await ask('nadia', kept)).keptWork;
assert(edges.some(({ node }) => node.workOrderId === second && node.note === 'commencé sur place'));
await resumed.close();
pass('what cannot be applied is kept: its reason on the device, its words before a dispatcher');

// Work that is given to somebody else leaves the device.
const assign = `mutation ($input: AssignWorkOrderInput!) { assignWorkOrder(input: $input) { __typename } }`;
const { __type } = await ask('nadia', '{ __type(name: "AssignWorkOrderInput") { name } }');
if (__type) {
  const given = await plan();
  await until(async () => await sami.copy(given), 'new work');
  const { assignWorkOrder } = await ask('nadia', assign, { input: { workOrderId: given } });
  assert.equal(assignWorkOrder.__typename, 'AssignWorkOrderSuccess');
  await until(async () => !(await sami.copy(given)), 'the work leaves');
  pass('work that is taken from an agent leaves the device');
} else {
  console.log('  --  not tried: this Vigie gives no work to others');
}

// A quick second edit, while the first is on its way.
const third = await plan();
await until(async () => await sami.copy(third), 'new work');
await Promise.all(['START', 'HOLD', 'START', 'COMPLETE'].map((act) => sami.act(act, third, 'vite')));
await until(async () => (await workOrder(third)).status === 'DONE', 'quick edits');
assert.deepEqual(await acts(third), ['PLAN', 'START', 'HOLD', 'START', 'COMPLETE']);
pass('edits that follow at once are all done, in their order');

// An answer that is lost, again and again.
const fourth = await plan();
const proxy = await losingProxy(vigie);
const tunnel = await Device.of('sami', { through: proxy.url });
let losses = 3;
proxy.state.lose = (body) => body.includes('PushFieldEvents') && losses-- > 0;
const inTunnel = [await tunnel.act('START', fourth), await tunnel.act('COMPLETE', fourth, 'dans le tunnel')];
await tunnel.connect();
await until(async () => (await tunnel.outcome(inTunnel[1])) === 'APPLIED', 'an answer at last');
assert(proxy.state.lost >= 3);
assert.deepEqual(await acts(fourth), ['PLAN', 'START', 'COMPLETE']);
await tunnel.close();
pass('answers that are lost cost nothing: it is done once, and the device learns it');

// The app is killed while it sends.
const fifth = await plan();
const folder = await mkdtemp(join(tmpdir(), 'vigie-device-'));
const file = join(folder, 'events.json');
const app = await Device.of('sami');
const inApp = [await app.act('START', fifth), await app.act('COMPLETE', fifth, 'avant la panne')];
await writeFile(file, JSON.stringify(inApp.map((event) => event.toJSON())));
proxy.state.lose = (body) => body.includes('PushFieldEvents');
const lostBefore = proxy.state.lost;
const child = spawn(process.execPath, [join(here, 'lib/killed-device.mjs'), vigie, 'sami', proxy.url, file], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
await until(() => proxy.state.lost > lostBefore, 'the app sends');
child.kill('SIGKILL');
await once(child, 'exit');
await app.connect();
await until(async () => (await app.outcome(inApp[1])) === 'APPLIED', 'what the app had sent');
assert.deepEqual(await acts(fifth), ['PLAN', 'START', 'COMPLETE']);
await app.close();
pass('an app that is killed while it sends sends the same again, and it is done once');

// Vigie is killed while it takes in what is sent.
if (process.env.VIGIE_DATA) {
  const works = await Promise.all(Array.from({ length: 8 }, () => plan()));
  const busy = await Device.of('sami');
  for (const id of works) {
    await busy.act('START', id);
    await busy.act('COMPLETE', id, 'fini');
  }
  await busy.connect();
  await until(async () => (await workOrder(works[0])).status !== 'PLANNED', 'the first is taken in');
  const pid = Number(await readFile(join(process.env.VIGIE_DATA, 'pid'), 'utf8'));
  process.kill(pid, 'SIGKILL');
  // What still dies would be taken for a Vigie that runs, and has its port.
  await until(() => !isThere(pid), 'the killed Vigie is gone');
  execFileSync('bash', ['-c', process.env.VIGIE_START ?? '. ops/lib/server.sh && start_server'], { cwd: join(here, '../..'), stdio: 'ignore' });
  // A connection from before the kill may be tried once more.
  const status = (id) => workOrder(id).then((found) => found.status, (error) => error.message);
  for (const id of works) {
    await until(async () => (await status(id)) === 'DONE', 'what was sent before and after the kill');
    assert.deepEqual(await acts(id), ['PLAN', 'START', 'COMPLETE']);
  }
  await until(async () => (await busy.own()).every((event) => event.outcome === 'APPLIED'), 'outcomes');
  await busy.close();
  pass('a Vigie that is killed while it takes in what is sent has it all once when it is back');
} else {
  console.log('  --  not tried without VIGIE_DATA: a Vigie that is killed');
}
process.exit(0);
