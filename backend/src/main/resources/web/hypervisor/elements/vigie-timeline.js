import { html, nothing } from "lit";
import { VigieElement } from "../element.js";
import { at } from "../dates.js";
import { glyph } from "../templates.js";
import { statusOf } from "../words.js";

/** What happened, oldest first. */
class VigieTimeline extends VigieElement {
  static properties = {
    steps: { attribute: false },
    kind: { attribute: false },
    word: { attribute: false },
  };

  render() {
    return html`
      <h3>Historique</h3>
      <ol class="timeline">
        ${this.steps.map(
          (step) => html`<li>
            ${glyph(this.kind, step.status)}
            <strong>${this.word(step.act)}</strong>
            <span class="unseen">, état : ${statusOf(this.kind)(step.status)}</span>
            <span><time datetime=${step.at}>${at(step.at)}</time>${step.by ? `, ${step.by.name}` : ""}</span>
            ${step.note || step.text ? html`<q>${step.note ?? step.text}</q>` : nothing}
          </li>`,
        )}
      </ol>
    `;
  }
}

customElements.define("vigie-timeline", VigieTimeline);
