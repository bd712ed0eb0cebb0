// Small pieces of page that several elements draw.
import { html, nothing } from "lit";
import { letter, statusOf } from "./words.js";

/** Shape for the kind, letter and colour for the status: never colour alone. */
export const glyph = (kind, status) =>
  html`<span class="glyph ${kind} s-${status}" aria-hidden="true"><b>${letter(status)}</b></span>`;

export const badge = (kind, status) =>
  html`<span class="badge s-${status}" data-status=${status}>${statusOf(kind)(status)}</span>`;

export const late = (isOverdue) => (isOverdue ? html`<span class="late">⚠ En retard</span>` : nothing);

export const fact = (term, value) =>
  value ? html`<div><dt>${term}</dt><dd>${value}</dd></div>` : nothing;
