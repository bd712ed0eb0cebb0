import { LitElement } from "lit";
import { listen } from "./data/state.js";

/** Draws into the page itself, so that labels and style sheets reach it, again when a watched part of the state changes. */
export class VigieElement extends LitElement {
  static watches = [];
  #stop;

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    const watches = this.constructor.watches;
    this.#stop = listen((part) => watches.some((key) => key in part) && this.requestUpdate());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#stop?.();
  }
}
