import { html } from "lit";
import { VigieElement } from "../element.js";

/** The words that go with an act: a reason, or what was done. */
class VigieActForm extends VigieElement {
  static properties = {
    act: { attribute: false },
    isBusy: { attribute: false },
    send: { attribute: false },
    giveUp: { attribute: false },
  };

  render() {
    const isReason = this.act.field === "reason";
    return html`
      <form id="act-form" @submit=${this.submit}>
        <label for="act-words">${this.act.ask}</label>
        <textarea id="act-words" name="words" rows="3" ?required=${isReason} maxlength=${isReason ? 500 : 2000}></textarea>
        <div class="acts">
          <button type="submit" class="primary" id="act-confirm" ?disabled=${this.isBusy}>Confirmer</button>
          <button type="button" id="act-give-up" @click=${this.giveUp}>Ne rien faire</button>
        </div>
      </form>
    `;
  }

  updated(changed) {
    if (changed.has("act") && changed.get("act") !== this.act) this.querySelector("textarea").focus();
  }

  submit(event) {
    event.preventDefault();
    const words = new FormData(event.target).get("words").trim();
    if (words || this.act.field !== "reason") this.send(words || null);
    else this.querySelector("textarea").focus();
  }
}

customElements.define("vigie-act-form", VigieActForm);
