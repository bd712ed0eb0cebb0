import { LitElement, html, nothing } from "lit";
import { request } from "./api.js";
import { acts } from "./acts.js";
import { happened, status } from "./statuses.js";
import { at, day, say } from "./words.js";

/** The report of a secret link: how it stands, what has happened, and what its follower may say. */
class VigieSuivi extends LitElement {
  static properties = { report: { state: true }, sentence: { state: true } };

  #secret = decodeURIComponent(location.hash.slice(1));
  // The same until the server has answered, so that what is sent again is taken in once.
  #id = newId();

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.read();
  }

  async read() {
    await this.try(async () => {
      const { followByLink } = await request("ReportByLink", { followSecret: this.#secret });
      this.report = followByLink?.report;
      if (!this.report) this.sentence = say.unusable;
    });
  }

  /** Does what a form says, and reads anew; a refusal is shown in the server's words. */
  async act(name, input, done = say.thanks) {
    await this.try(async () => {
      const said = { followSecret: this.#secret, ...input(this.#id) };
      const answer = Object.values(await request(name, { input: said }))[0];
      const isDone = answer.__typename.endsWith("Success");
      this.#id = newId();
      if (isDone) await this.read();
      this.sentence = isDone ? done : answer.message;
    });
  }

  async try(something) {
    try {
      await something();
    } catch (failure) {
      this.sentence = failure.message;
    }
  }

  render() {
    return html`<main>
      <p role="status">${this.sentence}</p>
      ${this.report ? this.#story(this.report) : nothing}
    </main>`;
  }

  #story(report) {
    const { responsible, forwardedTo } = report;
    return html`
      <h1>${say.report} <span class="reference">${report.reference}</span></h1>
      <p class="state" data-status=${report.status}>${status(report.status)}</p>
      <p>${report.category.label}, ${report.commune.name}</p>
      <dl>
        <dt>${say.filed}</dt><dd>${day(report.filedAt)}</dd>
        ${report.dueAt ? html`<dt>${say.due}</dt><dd>${day(Date.parse(report.dueAt) - 1)}</dd>` : nothing}
        <dt>${say.by}</dt>
        <dd>${[responsible.name, responsible.phone, responsible.email].filter(Boolean).join(", ")}</dd>
        ${forwardedTo ? html`<dt>${say.forwarded}</dt><dd>${forwardedTo.name}</dd>` : nothing}
      </dl>
      <h2>${say.history}</h2>
      <ol>
        ${report.timeline.map(
          (step) => html`<li>
            <time datetime=${step.at}>${at(step.at)}</time> <strong>${happened(step)}</strong>
            ${step.text ? html`<q>${step.text}</q>` : nothing}
          </li>`,
        )}
      </ol>
      ${acts(report, (...act) => this.act(...act))}
    `;
  }
}

/** `crypto.randomUUID` is there on https only. */
function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

customElements.define("vigie-suivi", VigieSuivi);
