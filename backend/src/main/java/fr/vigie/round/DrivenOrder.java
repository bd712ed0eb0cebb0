package fr.vigie.round;

import fr.vigie.round.RoundStop.Status;
import java.util.ArrayList;
import java.util.List;

/// Agents go another way than planned: a stop that is begun out of turn moves up to those that
/// were, so that the list reads as the round was driven.
final class DrivenOrder {

  private DrivenOrder() {}

  static List<RoundStop> of(List<RoundStop> stops, RoundStop changed) {
    var order = new ArrayList<RoundStop>();
    var rest = new ArrayList<RoundStop>();
    var isNew = true;
    for (var stop : stops) {
      if (stop.id().equals(changed.id())) {
        isNew = stop.status() == Status.PENDING;
        if (!isNew) {
          order.add(changed);
        }
      } else if (stop.status() == Status.PENDING || stop.status() == Status.LEFT_OUT) {
        rest.add(stop);
      } else {
        order.add(stop);
      }
    }
    if (isNew) {
      order.add(changed);
    }
    order.addAll(rest);
    return order;
  }
}
