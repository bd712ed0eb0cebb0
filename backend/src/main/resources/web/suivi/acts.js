import { html, nothing } from "lit";
import { say } from "./words.js";

const CONTESTABLE = ["RESOLVED", "CLOSED"];

/** What a follower may say of a report as it stands; the server refuses what only its reporter may. */
export function acts(report, act) {
  const isMended = CONTESTABLE.includes(report.status);
  return html`
    ${isAsked(report)
      ? words("answer", say.question, say.answer, (text) => act("AnswerQuestion", (id) => ({ clientMessageId: id, text })))
      : nothing}
    ${isMended
      ? words("contest", say.contestWhat, say.contest, (sentence) =>
          act("ContestReport", (id) => ({ clientContestId: id, sentence })),
        )
      : nothing}
    ${isMended && !report.timeline.some(({ act }) => act === "RATE") ? rating(act) : nothing}
    <button type="button" id="unfollow" @click=${() => act("Unfollow", () => ({}), say.unfollowed)}>${say.unfollow}</button>
  `;
}

/** Whether a question is the last word between staff and who reported. */
function isAsked({ timeline }) {
  return timeline.findLast(({ act }) => act === "ASK" || act === "REPLY")?.act === "ASK";
}

function words(name, label, button, send) {
  const submit = (event) => {
    event.preventDefault();
    send(new FormData(event.target).get("words"));
  };
  return html`<form id=${name} @submit=${submit}>
    <label for="${name}-words">${label}</label>
    <textarea id="${name}-words" name="words" rows="3" required maxlength="2000"></textarea>
    <button type="submit">${button}</button>
  </form>`;
}

function rating(act) {
  return html`<fieldset id="rate">
    <legend>${say.rate}</legend>
    ${[1, 2, 3, 4, 5].map(
      (satisfaction) =>
        html`<button type="button" @click=${() => act("RateReport", () => ({ satisfaction }))}>${satisfaction}</button>`,
    )}
  </fieldset>`;
}
