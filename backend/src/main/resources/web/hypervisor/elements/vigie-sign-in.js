import { html, nothing } from "lit";
import { VigieElement } from "../element.js";
import { cast, tokenOf } from "../data/demo.js";
import { enter } from "../data/entry.js";
import { change, state } from "../data/state.js";
import { role } from "../words.js";

class VigieSignIn extends VigieElement {
  static watches = ["signInNotice"];
  static properties = { people: { state: true } };

  constructor() {
    super();
    this.people = [];
  }

  async firstUpdated() {
    this.querySelector("h1").focus();
    this.people = await cast();
  }

  render() {
    return html`
      <main class="sign-in card">
        <img src="icon.svg" alt="" width="56" height="56" />
        <h1 tabindex="-1">Vigie</h1>
        <p>La tour de contrôle des territoires connectés de la région.</p>
        <p role="alert">${state.signInNotice}</p>
        ${this.people.length ? this.cast() : nothing}
        <form @submit=${this.paste}>
          <label for="token">Jeton d’accès</label>
          <input id="token" name="token" type="password" required autocomplete="off" spellcheck="false" />
          <button type="submit" class="primary">Se connecter</button>
        </form>
      </main>
    `;
  }

  cast() {
    return html`
      <h2>Démonstration : entrer comme</h2>
      <ul class="cast">
        ${this.people.map(
          (person) => html`<li>
            <button type="button" data-person=${person.id} @click=${() => this.play(person.id)}>
              <strong>${person.name}</strong><span>${role(person.role)}, ${person.territory ?? "toute la région"}</span>
            </button>
          </li>`,
        )}
      </ul>
    `;
  }

  async play(id) {
    try {
      enter(await tokenOf(id));
    } catch (failure) {
      change({ signInNotice: failure.message });
    }
  }

  paste(event) {
    event.preventDefault();
    enter(new FormData(event.target).get("token").trim());
  }
}

customElements.define("vigie-sign-in", VigieSignIn);
