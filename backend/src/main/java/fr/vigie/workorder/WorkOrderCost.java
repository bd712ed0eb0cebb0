package fr.vigie.workorder;

import fr.vigie.view.Row;
import fr.vigie.view.StoredView;
import fr.vigie.workorder.Spent.Part;
import fr.vigie.workorder.Spent.Time;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a work order has cost, read from what is stored and counted as {@link Spent} does.
final class WorkOrderCost {

  private static final int DECIMALS = 3;

  private WorkOrderCost() {}

  static void declare(StoredView costs) {
    costs
        .value("externalCents", Set.of("externalCents"), (w, _) -> w.whole("externalCents"))
        .value(
            "costCents",
            Set.of("times", "parts", "externalCents", "hourlyCents"),
            (w, _) -> cents(w));
  }

  /// In cents of a euro; null when nothing is known.
  private static @Nullable Integer cents(Row workOrder) {
    var cents =
        new Spent(
                workOrder.rows("times").stream().map(WorkOrderCost::time).toList(),
                workOrder.rows("parts").stream().map(WorkOrderCost::part).toList(),
                workOrder.whole("externalCents"),
                workOrder.whole("hourlyCents"))
            .cents();
    return cents == null ? null : Math.clamp(cents, 0, Integer.MAX_VALUE);
  }

  private static Time time(Row time) {
    return new Time(
        time.required("_id"),
        time.required("person"),
        Objects.requireNonNull(time.whole("minutes")),
        Boolean.TRUE.equals(time.flag("isTimed")),
        Objects.requireNonNull(time.instant("at")));
  }

  private static Part part(Row part) {
    return new Part(
        part.required("_id"),
        part.required("part"),
        part.required("name"),
        part.required("unit"),
        exact(part),
        part.whole("cents"),
        part.required("by"),
        Objects.requireNonNull(part.instant("at")));
  }

  private static BigDecimal exact(Row part) {
    return BigDecimal.valueOf(Objects.requireNonNull(part.large("thousandths")), DECIMALS);
  }

  static double quantity(Row part) {
    return exact(part).doubleValue();
  }
}
