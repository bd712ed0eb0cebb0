import { html, nothing } from "lit";
import { VigieElement } from "../element.js";
import { performOnReport } from "../data/report-acts.js";
import { retryId } from "../data/retry-id.js";
import { REPORT_ACTS } from "../report-acts.js";

/** The buttons of what the viewer may do with a report now, and the form of the one that is asked for. */
class VigieReportActs extends VigieElement {
  static properties = {
    report: { attribute: false },
    asking: { state: true },
    problem: { state: true },
    isBusy: { state: true },
  };

  constructor() {
    super();
    this.idFor = retryId();
  }

  render() {
    const names = this.report.allowedActs.filter((name) => REPORT_ACTS[name]);
    return html`
      <div class="acts">${names.map((name) => this.button(name, REPORT_ACTS[name]))}</div>
      ${names.includes(this.asking) ? this.form(REPORT_ACTS[this.asking]) : nothing}
      <p role="alert" id="report-act-problem">${this.problem}</p>
    `;
  }

  button(name, act) {
    const asks = act.choice || act.words;
    return html`<button
      type="button"
      id="report-act-${name}"
      aria-expanded=${asks ? String(this.asking === name) : nothing}
      ?disabled=${this.isBusy}
      @click=${() => (asks ? (this.asking = name) : this.perform(act, {}))}
    >
      ${act.label}
    </button>`;
  }

  form(act) {
    return html`<form id="report-act-form" @submit=${(event) => this.submit(event, act)}>
      ${act.choice ? this.choice(act.choice) : nothing} ${act.words ? this.words(act.words) : nothing}
      <div class="acts">
        <button type="submit" class="primary" id="report-act-confirm" ?disabled=${this.isBusy}>Confirmer</button>
        <button type="button" id="report-act-give-up" @click=${this.giveUp}>Ne rien faire</button>
      </div>
    </form>`;
  }

  choice({ field, label, options }) {
    return html`<label for="report-act-choice">${label}</label>
      <select id="report-act-choice" name=${field}>
        ${Object.entries(options).map(([value, word]) => html`<option value=${value}>${word}</option>`)}
      </select>`;
  }

  words({ field, label, most }) {
    return html`<label for="report-act-words">${label}</label>
      <textarea id="report-act-words" name=${field} rows="3" required maxlength=${most}></textarea>`;
  }

  updated(changed) {
    if (changed.has("asking") && this.asking) this.querySelector("form select, form textarea")?.focus();
    if (changed.has("report") && changed.get("report")?.id !== this.report.id) this.asking = null;
  }

  submit(event, act) {
    event.preventDefault();
    const given = Object.fromEntries([...new FormData(event.target)].map(([name, value]) => [name, value.trim()]));
    const isBlank = act.words && !given[act.words.field];
    if (isBlank) this.querySelector("textarea").focus();
    else this.perform(act, given);
  }

  async perform(act, given) {
    const { id } = this.report;
    const input = act.isMany ? { reportIds: [id], ...given } : { reportId: id, ...given };
    if (act.idField) input[act.idField] = this.idFor(input);
    this.isBusy = true;
    this.problem = await performOnReport(act.operation, input, act.done);
    this.isBusy = false;
    if (this.problem) return;
    this.asking = null;
    document.getElementById("detail-title")?.focus();
  }

  giveUp() {
    const button = this.querySelector(`#report-act-${this.asking}`);
    this.asking = null;
    button?.focus();
  }
}

customElements.define("vigie-report-acts", VigieReportActs);
