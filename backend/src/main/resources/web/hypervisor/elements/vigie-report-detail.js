import { html, nothing } from "lit";
import { VigieElement } from "../element.js";
import { select } from "../data/selection.js";
import { at, on, onDay } from "../dates.js";
import { badge, fact, late } from "../templates.js";
import { answerOf, channel, domain, priority, reportAct } from "../words.js";
import "./vigie-plan-form.js";
import "./vigie-report-acts.js";
import "./vigie-timeline.js";

class VigieReportDetail extends VigieElement {
  static properties = { report: { attribute: false } };

  render() {
    const { report } = this;
    const { category, commune, territory, responsible } = report;
    return html`
      <p class="state">${badge("report", report.status)} ${late(report.isOverdue)}</p>
      ${report.note ? html`<blockquote>${report.note}</blockquote>` : nothing}
      <dl>
        ${report.answers.map((answer) => fact(answer.label, answerOf(answer, category)))}
        ${fact("Domaine", domain(category.domain))} ${fact("Commune", `${commune.name} (${commune.inseeCode})`)}
        ${fact("Territoire", territory.name)} ${fact("Responsable", responsible.name)}
        ${fact("Contact", [responsible.phone, responsible.email].filter(Boolean).join(", "))}
        ${fact("Équipement", report.asset?.label)} ${fact("Reçu le", `${at(report.filedAt)}, par ${channel(report.channel)}`)}
        ${fact("À résoudre avant le", on(report.dueAt))}
        ${fact("Priorité", report.priority && priority(report.priority))} ${fact("Transmis à", report.forwardedTo?.name)}
        ${fact("Diffusion", report.isPrivate ? "Non public" : null)} ${fact("Suivi par", String(report.followersCount))}
        ${fact("Contesté", report.reopenings ? `${report.reopenings} fois` : null)}
        ${report.reporterWords.map(({ at: when, text }) => fact(`L’auteur, ${at(when)}`, text))}
        ${report.contestedBy
          .flatMap(({ reporterWords }) => reporterWords)
          .map(({ at: when, text }) => fact(`L’auteur d’un doublon, ${at(when)}`, text))}
      </dl>
      ${report.duplicateOf ? this.duplicate(report.duplicateOf) : nothing}
      ${report.workOrder ? this.work(report.workOrder) : nothing}
      <vigie-report-acts .report=${report}></vigie-report-acts>
      ${report.viewerCanPlanWork
        ? html`<vigie-plan-form .reportId=${report.id} .territoryId=${territory.id}></vigie-plan-form>`
        : nothing}
      <vigie-timeline .steps=${report.timeline} .kind=${"report"} .word=${reportAct}></vigie-timeline>
    `;
  }

  duplicate({ id }) {
    return html`<button type="button" id="open-kept-report" @click=${() => select("report", id)}>
      Ouvrir le signalement qui est traité
    </button>`;
  }

  work({ id, status, agent, plannedFor }) {
    const who = agent?.name ?? "Agent à désigner";
    return html`
      <h3>Son ordre de travail</h3>
      <p>${badge("workOrder", status)} ${who}${plannedFor ? `, ${onDay(plannedFor)}` : ""}</p>
      <button type="button" id="open-work-order" @click=${() => select("workOrder", id)}>Ouvrir l’ordre de travail</button>
    `;
  }
}

customElements.define("vigie-report-detail", VigieReportDetail);
