import { html } from "lit";
import { VigieElement } from "../element.js";
import { filterWorkOrders, moreWorkOrders } from "../data/lists.js";
import { OPEN_WORK_ORDER } from "../data/places.js";
import { state } from "../data/state.js";
import { workOrderLine } from "../lines.js";
import { listOf } from "../lists.js";
import { WORK_ORDER_STATUSES, workOrderStatus } from "../words.js";
import "./vigie-filter.js";

class VigieWorkOrderList extends VigieElement {
  static watches = ["workOrders", "workOrderFilter", "selection"];

  render() {
    return html`
      <vigie-filter
        .name=${"work-orders"}
        .filter=${state.workOrderFilter}
        .statuses=${WORK_ORDER_STATUSES}
        .word=${workOrderStatus}
        .open=${OPEN_WORK_ORDER}
        .choose=${filterWorkOrders}
      ></vigie-filter>
      ${listOf("work-orders-list", state.workOrders, workOrderLine, moreWorkOrders, "Aucun ordre de travail.")}
    `;
  }
}

customElements.define("vigie-work-order-list", VigieWorkOrderList);
