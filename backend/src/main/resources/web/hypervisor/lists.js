import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";

export const linesOf = (id, items, line) =>
  html`<ul class="lines" id=${id}>
    ${repeat(items, (item) => item.id, line)}
  </ul>`;

/** A list of the state with what it lacks: its lines, or why there are none, and how to get more. */
export const listOf = (id, { items, hasMore, isLoading }, line, more, empty) => html`
  <div class="scroll" aria-busy=${isLoading}>
    ${linesOf(id, items, line)}
    ${items.length ? nothing : html`<p class="empty">${isLoading ? "Chargement…" : empty}</p>`}
    ${hasMore
      ? html`<button type="button" class="more" id="${id}-more" ?disabled=${isLoading} @click=${more}>Afficher la suite</button>`
      : nothing}
  </div>
`;
