import { html } from "lit";
import { VigieElement } from "../element.js";
import { filterReports, moreReports } from "../data/lists.js";
import { OPEN_REPORT } from "../data/places.js";
import { state } from "../data/state.js";
import { reportLine } from "../lines.js";
import { listOf } from "../lists.js";
import { REPORT_STATUSES, reportStatus } from "../words.js";
import "./vigie-filter.js";

class VigieReportList extends VigieElement {
  static watches = ["reports", "reportFilter", "selection"];

  render() {
    return html`
      <vigie-filter
        .name=${"reports"}
        .filter=${state.reportFilter}
        .statuses=${REPORT_STATUSES}
        .word=${reportStatus}
        .open=${OPEN_REPORT}
        .choose=${filterReports}
      ></vigie-filter>
      ${listOf("reports-list", state.reports, reportLine, moreReports, "Aucun signalement.")}
    `;
  }
}

customElements.define("vigie-report-list", VigieReportList);
