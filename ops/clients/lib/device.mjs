// An agent's device as an app would be built: RxDB keeps copies of the work, and what was done until
// it is handed over. The documents asked are those that the agent's app ships.
import { readFile } from 'node:fs/promises';
import { createRxDatabase } from 'rxdb';
import { replicateGraphQL } from 'rxdb/plugins/replication-graphql';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import { token, vigie } from './vigie.mjs';

const operations = new URL('../../../mobile-contracts/src/main/resources/contracts/agent/operations/', import.meta.url);
export const operation = (name) => readFile(new URL(`${name}.graphql`, operations), 'utf8');

const [PULL, PULL_EVENTS, PUSH, POKE] = await Promise.all(
  ['PullWorkOrders', 'PullFieldEvents', 'PushFieldEvents', 'WorkOrderPoke'].map(operation),
);

const schema = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: { id: { type: 'string', maxLength: 200 } },
  additionalProperties: true,
};

// What the device says of an event; the rest the service adds.
const SENT = ['id', 'deviceId', 'deviceSeq', 'workOrderId', 'act', 'at', 'note', 'photoIds', 'deleted'];
const sent = (event) => event && Object.fromEntries(SENT.filter((k) => k in event).map((k) => [k, event[k]]));

export class Device {
  #seq = 0;

  // `through` is the address that it reaches Vigie by; `limit` is how much it asks for at once.
  static async of(person, { through = vigie, limit = 100, deviceId = crypto.randomUUID() } = {}) {
    const device = new Device();
    const database = await createRxDatabase({
      name: crypto.randomUUID(),
      storage: getRxStorageMemory(),
      multiInstance: false,
    });
    const { work, events } = await database.addCollections({ work: { schema }, events: { schema } });
    return Object.assign(device, { person, through, limit, deviceId, database, work, events, errors: [] });
  }

  // Begins to replicate, and goes on until it is stopped.
  async connect() {
    const Authorization = `Bearer ${await token(this.person)}`;
    const common = {
      url: {
        http: `${this.through}/graphql`,
        // RxDB keeps a socket for each address, whoever asks.
        ws: `${this.through.replace('http', 'ws')}/graphql?device=${this.deviceId}`,
      },
      headers: { Authorization },
      deletedField: 'deleted',
      retryTime: 200,
      waitForLeadership: false,
    };
    const pull = (query) => ({
      batchSize: this.limit,
      queryBuilder: (checkpoint, limit) => ({ query, variables: { checkpoint: checkpoint ?? null, limit } }),
      streamQueryBuilder: () => ({ query: POKE, variables: {} }),
      wsOptions: { connectionParams: { Authorization }, retryWait: () => new Promise((r) => setTimeout(r, 100)) },
      responseModifier: (data, origin) => (origin === 'stream' ? 'RESYNC' : data),
    });
    this.replications = [
      replicateGraphQL({ ...common, collection: this.work, replicationIdentifier: 'work', pull: pull(PULL) }),
      replicateGraphQL({
        ...common,
        collection: this.events,
        replicationIdentifier: 'events',
        pull: pull(PULL_EVENTS),
        push: {
          batchSize: 20,
          queryBuilder: (rows) => ({
            query: PUSH,
            variables: {
              rows: rows.map((row) => ({
                assumedMasterState: sent(row.assumedMasterState),
                newDocumentState: sent(row.newDocumentState),
              })),
            },
          }),
        },
      }),
    ];
    this.replications.forEach((replication) => replication.error$.subscribe((error) => this.errors.push(error)));
    return this;
  }

  async isInSync() {
    await Promise.all(this.replications.map((replication) => replication.awaitInSync()));
    return this;
  }

  // Without a network from now on; what is there stays.
  async disconnect() {
    await Promise.all(this.replications.map((replication) => replication.cancel()));
  }

  // Does something, with or without a network.
  act(act, workOrderId, note = null) {
    this.#seq += 1;
    return this.events.insert({
      id: crypto.randomUUID(),
      deviceId: this.deviceId,
      deviceSeq: this.#seq,
      workOrderId,
      act,
      at: new Date().toISOString(),
      note,
      photoIds: [],
    });
  }

  async copies() {
    return (await this.work.find().exec()).map((copy) => copy.toJSON());
  }

  async done() {
    return (await this.events.find().exec()).map((event) => event.toJSON());
  }

  // What was done on this device.
  async own() {
    return (await this.done()).filter((event) => event.deviceId === this.deviceId);
  }

  async copy(id) {
    return (await this.work.findOne(id).exec())?.toJSON();
  }

  async outcome(event) {
    const { outcome, reason } = (await this.events.findOne(event.id).exec()).toJSON();
    return reason ? `${outcome} ${reason}` : outcome;
  }

  async close() {
    await this.database.close();
  }
}
