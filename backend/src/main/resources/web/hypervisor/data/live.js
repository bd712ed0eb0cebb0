// A client of graphql-transport-ws: one socket, any number of subscriptions, comes back by itself.
import { CLIENT, operation } from "./operations.js";

const SILENCE_MS = 45_000;
const STEADY_MS = 10_000;

export class Live {
  #subscriptions = new Map();
  #lastId = 0;
  #failures = 0;

  /** `onState`: connecting, open (subscriptions are sent), waiting (for the next try) or denied (for good). */
  constructor(token, onState) {
    this.token = token;
    this.onState = onState;
    addEventListener("online", this.#retryNow);
    this.#connect();
  }

  subscribe(name, variables, onEvent) {
    const id = String(++this.#lastId);
    this.#subscriptions.set(id, { name, variables, onEvent });
    if (this.isOpen) this.#ask(id).catch(() => this.#socket.close(4000));
    return () => {
      if (this.#subscriptions.delete(id) && this.isOpen) this.#send({ id, type: "complete" });
    };
  }

  close() {
    this.isClosed = true;
    removeEventListener("online", this.#retryNow);
    clearTimeout(this.retry);
    this.#drop();
  }

  #socket;

  #connect() {
    this.onState("connecting");
    const url = new URL("/graphql", location.href);
    url.protocol = url.protocol.replace("http", "ws");
    const socket = (this.#socket = new WebSocket(url, "graphql-transport-ws"));
    socket.onopen = () =>
      this.#send({ type: "connection_init", payload: { ...CLIENT, Authorization: `Bearer ${this.token}` } });
    socket.onmessage = ({ data }) => this.#hear(JSON.parse(data));
    socket.onclose = ({ code }) => this.#lost(code);
    this.#watchSilence();
  }

  async #hear(message) {
    this.#watchSilence();
    const subscription = this.#subscriptions.get(message.id);
    switch (message.type) {
      case "connection_ack":
        return this.#opened();
      case "ping":
        return this.#send({ type: "pong" });
      case "next":
        return message.payload.data && subscription?.onEvent(message.payload.data);
      case "error": // the server ends what the page still wants: come back later
      case "complete":
        return subscription && this.#socket.close(4000);
    }
  }

  async #opened() {
    const socket = this.#socket;
    this.isOpen = true;
    this.openedAt = performance.now();
    try {
      await Promise.all([...this.#subscriptions.keys()].map((id) => this.#ask(id)));
      if (socket === this.#socket && this.isOpen) this.onState("open");
    } catch {
      socket.close(4000);
    }
  }

  async #ask(id) {
    const { name, variables } = this.#subscriptions.get(id);
    const documentId = await operation(name);
    if (!this.isOpen || !this.#subscriptions.has(id)) return;
    this.#send({ id, type: "subscribe", payload: { documentId, operationName: name, variables } });
  }

  #send(message) {
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
  }

  // A half-open connection makes no noise: ask for a sign of life, then give the socket up.
  #watchSilence() {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => {
      this.#send({ type: "ping" });
      this.silence = setTimeout(() => this.#lost(4000), SILENCE_MS / 3);
    }, SILENCE_MS);
  }

  #drop() {
    clearTimeout(this.silence);
    this.isOpen = false;
    this.#socket.onclose = this.#socket.onmessage = this.#socket.onopen = null;
    this.#socket.close(1000);
  }

  #lost(code) {
    const wasSteady = this.isOpen && performance.now() - this.openedAt > STEADY_MS;
    this.#drop();
    if (code === 4401 || code === 4403) return this.onState("denied");
    this.#failures = wasSteady ? 1 : this.#failures + 1;
    this.onState("waiting");
    const seconds = Math.min(30, 2 ** (this.#failures - 1) * (1 + Math.random() / 4));
    this.retry = setTimeout(() => this.#connect(), seconds * 1000);
  }

  #retryNow = () => {
    if (this.isOpen || this.isClosed) return;
    clearTimeout(this.retry);
    this.#drop();
    this.#connect();
  };
}
